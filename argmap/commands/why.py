"""Tells why a statement stands or falls."""

from typing import Annotated

import typer

from argmap.evaluation.terms import Leaves, Standard, Terms
from argmap.terminal import completing
from argmap.terminal.asking import LeavesOption, MapPath, SemanticsOption, StandardOption
from argmap.terminal.console import Form, FormOption, maps_in

EXAMPLE = "argmap why costs-little arguments/library-sundays.yaml"


def run(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a statement.", autocompletion=completing.statement_ids)
    ],
    path: MapPath = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    leaves: LeavesOption = Leaves.ACCEPT,
    depth: Annotated[int, typer.Option("--depth", min=1, help="How many levels of reasons to show.")] = 3,
    form: FormOption = Form.TEXT,
) -> None:
    """Tell why a statement stands or falls: what bears on it, what all of that hangs on, and what moves it most."""
    from argmap.disk.opening import find_holder
    from argmap.telling import whys

    held = find_holder(name, maps_in([path] if path else None))
    terms = Terms(semantics=semantics, standard=standard, leaves=leaves)
    typer.echo(whys.tell(held, name, terms, depth, form), nl=False)
