"""Tells how the verdicts would change."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.evaluation_options import LeavesOption, MapPath, SemanticsOption, StandardOption
from argmap.cli.output import FormOption, OutputFormat, one_map
from argmap.evaluation.terms import Leaves, Standard, Terms

EXAMPLE = "argmap what-if arguments/library-sundays.yaml --without few-asked"


def run(
    path: MapPath = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without",
            metavar="ID",
            help="Take away a statement or step; may be given again.",
            autocompletion=completion.part_ids,
        ),
    ] = None,
    weight: Annotated[
        list[str] | None,
        typer.Option(
            "--weight",
            metavar="ID=NUMBER",
            help="Give a statement or step another weight, 0 to 1.",
            autocompletion=completion.weights,
        ),
    ] = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    leaves: LeavesOption = Leaves.ACCEPT,
    form: FormOption = OutputFormat.TEXT,
) -> None:
    """Tell how the verdicts would change if something fell, or weighed more or less. The file stays as it is."""
    from argmap.cli.presenters import what_if

    terms = Terms(semantics=semantics, standard=standard, leaves=leaves)
    typer.echo(what_if.tell(one_map(path), terms, without or [], weight or [], form), nl=False)
