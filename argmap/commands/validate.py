"""Checks argument files."""

from enum import StrEnum
from typing import Annotated

import typer

from argmap import plugins
from argmap.console import Colour, ColourOption, Paths, Quiet, maps_in, say, wants_colour

EXAMPLE = "argmap validate arguments/ --strict"


class Format(StrEnum):
    """The forms of output."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"


def run(
    paths: Paths = None,
    form: Annotated[Format, typer.Option("--format", help="The form of the output.")] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    quiet: Quiet = False,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Check argument files: their form, their structure, their evidence.

    Exits with 0 when nothing fails, 1 when something does, and 2 when it could not look.
    """
    from argmap.files import check_file
    from argmap.summary import in_words, summarise

    summary = summarise(check_file(path) for path in maps_in(paths, quiet=quiet))
    report = plugins.load("argmap.reports", form).report(summary, colour=wants_colour(color))
    typer.echo(report, nl=False, color=True)
    say(in_words(summary), quiet=quiet)
    raise typer.Exit(1 if summary.fails(strict=strict) else 0)
