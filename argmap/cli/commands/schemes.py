"""Describes the argumentation schemes that a step may name."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Colour, ColourOption, FormOption, OutputFormat, print_data, wants_colour, write_answer

SUMMARY = "List the argumentation schemes."
GROUP = CommandGroup.REFERENCE
EXAMPLE = "argmap schemes expert-opinion"


def run(
    name: Annotated[
        str | None,
        typer.Argument(
            help="The name of a scheme; by default all are listed.",
            show_default=False,
            autocompletion=completion.scheme_names,
        ),
    ] = None,
    form: FormOption = OutputFormat.TEXT,
    color: ColourOption = Colour.AUTO,
) -> None:
    """List the argumentation schemes, or describe one: premises, critical questions, and an example to paste."""
    from argmap.syntax.schemes import pick, schemes
    from argmap.syntax.schemes.pages import as_data, as_table, as_text

    known = (pick(name),) if name else tuple(schemes().values())
    if form is OutputFormat.JSON:
        print_data({"schemes": [as_data(scheme) for scheme in known]})
    else:
        colour = wants_colour(color)
        answer = as_text(known[0], colour=colour) if name else as_table(known, colour=colour)
        write_answer(answer, color=color)
