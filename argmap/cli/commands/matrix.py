"""Sets rival theses and evidence against each other."""

from enum import StrEnum
from typing import Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.cli.evaluation_options import MapPath
from argmap.cli.output import Quiet, one_map
from argmap.cli.streams import say, write_out

EXAMPLE = "argmap matrix arguments/library-sundays.yaml"


class MatrixForm(StrEnum):
    """The form of a matrix."""

    TEXT = "text"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


def run(
    path: MapPath = None,
    form: Annotated[
        MatrixForm, typer.Option("--format", "-f", help=f"The form: {one_of(list(MatrixForm))}.")
    ] = MatrixForm.TEXT,
    output: Annotated[str, typer.Option("--output", "-o", help="A file, or - for standard output.")] = "-",
    quiet: Quiet = False,
) -> None:
    """Set rival theses and evidence against each other: what speaks for which, and what tells them apart.

    Theses are rows, evidence is columns. No winner is named.
    """
    from argmap.cli.presenters import matrix as presenter
    from argmap.evaluation.analysis.matrix import matrix_of
    from argmap.workspace import load

    opened = load.open_map(one_map(path))
    matrix = matrix_of(opened.graph)
    if not matrix.theses or not matrix.columns:
        raise ArgmapError(
            "there is no thesis in this map" if not matrix.theses else "no evidence bears on a thesis of this map"
        )
    told = presenter.present(opened.path, matrix, form)
    if output == "-":
        write_out(told)
    else:
        from argmap.workspace.writing import write

        write(output, told)
        say(f"{opened.path} -> {output}", quiet=quiet)
