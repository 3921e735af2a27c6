"""Tells what the conclusion hangs on."""

from typing import Annotated

import typer

from argmap.evaluation.terms import Leaves, Standard, Terms
from argmap.terminal import completing
from argmap.terminal.asking import GradualOption, LeavesOption, MapPath, StandardOption
from argmap.terminal.console import Form, FormOption, one_map

EXAMPLE = "argmap flip arguments/library-sundays.yaml"


def run(
    path: MapPath = None,
    thesis: Annotated[
        str | None,
        typer.Option(
            "--thesis",
            metavar="ID",
            help="One thesis; by default all are told of.",
            autocompletion=completing.thesis_ids,
        ),
    ] = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: GradualOption = "quadratic-energy",
    leaves: LeavesOption = Leaves.ACCEPT,
    form: FormOption = Form.TEXT,
) -> None:
    """Tell what the conclusion hangs on: the smallest sets of evidence and assumptions whose fall would turn it.

    Up to three at a time are tried, all of them.
    """
    from argmap.telling import flips

    terms = Terms(semantics=semantics, standard=standard, leaves=leaves)
    typer.echo(flips.tell(one_map(path), thesis, terms, form), nl=False)
