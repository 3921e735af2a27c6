"""Tells the argumentation schemes that a step may name."""

from typing import Annotated

import typer

from argmap import completing
from argmap.console import Form, FormOption, print_data

EXAMPLE = "argmap schemes expert-opinion"


def run(
    name: Annotated[
        str | None,
        typer.Argument(
            help="The name of a scheme; without it, all.", show_default=False, autocompletion=completing.scheme_names
        ),
    ] = None,
    form: FormOption = Form.TEXT,
) -> None:
    """List the argumentation schemes, or tell one: its premises, its critical questions, and an example to paste."""
    from argmap.scheme_pages import as_data, as_table, as_text
    from argmap.schemes import pick, schemes

    known = (pick(name),) if name else tuple(schemes().values())
    if form is Form.JSON:
        print_data(schemes=[as_data(scheme) for scheme in known])
    else:
        typer.echo(as_text(known[0]) if name else as_table(known), nl=False)
