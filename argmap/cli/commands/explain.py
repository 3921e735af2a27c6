"""Prints the page of a rule."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Colour, ColourOption, FormOption, OutputFormat, print_data, wants_colour, write_answer

SUMMARY = "Explain a rule, with examples."
GROUP = CommandGroup.REFERENCE
EXAMPLE = "argmap explain orphan"


def run(
    names: Annotated[
        list[str],
        typer.Argument(metavar="RULE...", help="Rules, by name or code.", autocompletion=completion.rule_names),
    ],
    form: FormOption = OutputFormat.TEXT,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Print what rules find and why, with an example that breaks each rule and one that follows it."""
    from argmap.lint.rule_pages import explain, rule_called

    pages = [explain(rule_called(name)) for name in names]
    if form is OutputFormat.JSON:
        print_data({"rules": [page.as_data() for page in pages]})
    else:
        write_answer("\n".join(page.as_text(colour=wants_colour(color)) for page in pages), color=color)
