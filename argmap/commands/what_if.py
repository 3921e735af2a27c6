"""Tells how the verdicts would change."""

from typing import Annotated

import typer

from argmap.evaluation.terms import Leaves, Standard, Terms
from argmap.terminal import completing
from argmap.terminal.asking import LeavesOption, MapPath, SemanticsOption, StandardOption
from argmap.terminal.console import Form, FormOption, one_map

EXAMPLE = "argmap what-if arguments/library-sundays.yaml --without few-asked"


def run(
    path: MapPath = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without",
            metavar="ID",
            help="Take away a statement or step; may be given again.",
            autocompletion=completing.part_ids,
        ),
    ] = None,
    weight: Annotated[
        list[str] | None,
        typer.Option(
            "--weight",
            metavar="ID=NUMBER",
            help="Give a statement or step another weight, 0 to 1.",
            autocompletion=completing.weights,
        ),
    ] = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    leaves: LeavesOption = Leaves.ACCEPT,
    form: FormOption = Form.TEXT,
) -> None:
    """Tell how the verdicts would change if something fell, or weighed more or less. The file stays as it is."""
    from argmap.telling import changes

    terms = Terms(semantics=semantics, standard=standard, leaves=leaves)
    typer.echo(changes.tell(one_map(path), terms, without or [], weight or [], form), nl=False)
