"""Compares rival theses by the given statements."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import MapPath
from argmap.cli.output import InputName, Quiet, one_map, save, write_answer
from argmap.cli.streams import say

SUMMARY = "Compare rival theses by their evidence."
GROUP = CommandGroup.EVALUATE
EXAMPLE = "argmap matrix arguments/library-sundays.yaml"


class MatrixForm(StrEnum):
    """The form of a matrix."""

    TEXT = "text"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


SUFFIXES: Mapping[str, str] = {
    MatrixForm.TEXT: ".txt",
    MatrixForm.CSV: ".csv",
    MatrixForm.MARKDOWN: ".md",
    MatrixForm.HTML: ".html",
    MatrixForm.JSON: ".json",
}


def run(
    path: MapPath = None,
    form: Annotated[
        MatrixForm | None,
        typer.Option(
            "--format",
            "-f",
            help=f"The output format: {one_of(list(MatrixForm))}; by default from the file extension, else text.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[str, typer.Option("--output", "-o", help="A file, or - for standard output.")] = "-",
    partial: PartialOption = False,
    quiet: Quiet = False,
    stdin_filename: InputName = None,
) -> None:
    """Compare rival theses (rows) by the given statements (columns). The matrix names no winner."""
    from argmap.cli.presenters import matrix as presenter
    from argmap.evaluation.analysis.matrix import matrix_of
    from argmap.workspace import targets

    (opened,) = open_whole(one_map(path, stdin_filename), partial=partial)
    matrix = matrix_of(opened.graph)
    if not matrix.theses or not matrix.columns:
        missing = "no given statement of this map leads to a thesis" if matrix.theses else "this map has no thesis"
        raise ArgmapError(missing)
    chosen = targets.form_by_ending(form, output, SUFFIXES, MatrixForm.TEXT)
    answer = presenter.present(opened, matrix, chosen)
    if output == targets.STANDARD_OUTPUT:
        write_answer(answer, chosen)
    else:
        targets.refuse_read([output], opened.files)
        save(output, answer, quiet=quiet)
        say(f"{opened.path} -> {output}", quiet=quiet)
