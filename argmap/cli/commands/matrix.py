"""Sets rival theses and evidence against each other."""

from typing import Annotated

import typer

from argmap.cli.evaluation_options import MapPath
from argmap.cli.output import Quiet, one_map, say
from argmap.cli.presenters.matrix import MatrixForm

EXAMPLE = "argmap matrix arguments/library-sundays.yaml"


def run(
    path: MapPath = None,
    form: Annotated[
        MatrixForm, typer.Option("--format", "-f", help="The form: text, csv, markdown, html or json.")
    ] = MatrixForm.TEXT,
    output: Annotated[str, typer.Option("--output", "-o", help="A file, or - for standard output.")] = "-",
    quiet: Quiet = False,
) -> None:
    """Set rival theses and evidence against each other: what speaks for which, and what tells them apart.

    Theses are rows, evidence is columns. No winner is named.
    """
    from argmap.cli.presenters import matrix
    from argmap.workspace import files

    place = one_map(path)
    told = matrix.tell(place, form)
    if output == "-":
        files.write_out(told)
    else:
        files.write(output, told)
        say(f"{place} -> {output}", quiet=quiet)
