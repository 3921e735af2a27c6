"""Lists the rules."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Colour, ColourOption, FormOption, OutputFormat, print_data, wants_colour, write_answer

SUMMARY = "List the rules."
GROUP = CommandGroup.REFERENCE
EXAMPLE = "argmap rules --select A4"


def run(
    select: Annotated[
        list[str] | None,
        typer.Option(help="Only these rules, by name, code or code prefix.", autocompletion=completion.selectors),
    ] = None,
    form: FormOption = OutputFormat.TEXT,
    color: ColourOption = Colour.AUTO,
) -> None:
    """List the rules: code, name, severity and what they find.

    A * marks rules that --fix can fix, a p rules in preview, which are checked only with --preview.
    """
    from argmap.lint.registry import rules
    from argmap.lint.rule_pages import as_table, explain
    from argmap.lint.settings import ALL, choose, exactness

    wanted = exactness(choose(select, None, preview=True).select or [ALL])
    pages = [explain(rule) for rule in rules() if rule.code in wanted]
    if form is OutputFormat.JSON:
        print_data({"rules": [page.as_data() for page in pages]})
    else:
        write_answer(as_table(pages, colour=wants_colour(color)), color=color)
