"""Checks argument files."""

from typing import Annotated

import typer

from argmap import plugins
from argmap.console import Colour, ColourOption, Paths, Quiet, maps_in, say, wants_colour

EXAMPLE = "argmap validate arguments/ --strict"
REPORTS = "argmap.reports"


def run(
    paths: Paths = None,
    form: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="The form of the output: text, concise, json, sarif, github, gitlab or junit."
        ),
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    quiet: Quiet = False,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Check argument files: their form, their structure, their evidence.

    Exits with 0 when nothing fails, 1 when something does, and 2 when it could not look.
    """
    from argmap.files import check_file
    from argmap.summary import in_words, summarise

    report = plugins.load(REPORTS, plugins.pick(REPORTS, form)).report
    summary = summarise(check_file(file.path) for file in maps_in(paths, quiet=quiet))
    typer.echo(report(summary, colour=wants_colour(color)), nl=False, color=True)
    say(in_words(summary), quiet=quiet)
    raise typer.Exit(1 if summary.fails(strict=strict) else 0)
