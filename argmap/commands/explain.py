"""Prints the page of a rule."""

from typing import Annotated

import typer

from argmap import completing

EXAMPLE = "argmap explain orphan"


def run(
    names: Annotated[
        list[str],
        typer.Argument(metavar="RULE...", help="Rules, by name or code.", autocompletion=completing.rule_names),
    ],
) -> None:
    """Print what rules find and why, with an example that breaks them and one that keeps them."""
    from argmap.explaining import explain, rule_called

    pages = [explain(rule_called(name)) for name in names]
    typer.echo("\n".join(page.as_text() for page in pages), nl=False)
