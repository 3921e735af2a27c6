"""Checks argument files, and mends what can be mended by itself."""

from typing import Annotated

import typer

from argmap.base import plugins
from argmap.cli import completion
from argmap.cli.output import (
    Colour,
    ColourOption,
    Paths,
    Quiet,
    TodayOption,
    day_of,
    maps_in,
    progress,
    say,
    wants_colour,
)

EXAMPLE = "argmap validate arguments/ --strict"
REPORTS = "argmap.lint.reports"

ReportForm = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        help="The form of the output: text, concise, json, sarif, github, gitlab or junit.",
        autocompletion=completion.report_formats,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(help="The rules to check, by name, code or beginning of a code.", autocompletion=completion.selectors),
]
Ignore = Annotated[list[str] | None, typer.Option(help="Rules to leave out.", autocompletion=completion.unwanted)]


def run(
    paths: Paths = None,
    form: ReportForm = "text",
    select: Select = None,
    ignore: Ignore = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what cannot change the meaning of a map.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would do, and do nothing.")] = False,
    today: TodayOption = None,
    quiet: Quiet = False,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Check argument files: their form, their structure, their evidence.

    Exits with 0 when nothing fails, 1 when something does, and 2 when it could not look. With --diff it exits with 1
    when there is something to mend. Files of a folder that others of it include are checked with those.
    """
    from argmap.lint.settings import choose
    from argmap.lint.summary import in_words
    from argmap.workspace.parallel import check_files

    report = plugins.load(REPORTS, plugins.pick(REPORTS, form)).report
    choice = choose(select, ignore, day_of(today))
    found = [file.path for file in maps_in(paths, quiet=quiet, with_parts=False)]
    if fix or diff:
        from argmap.workspace import autofix
    if diff:
        raise typer.Exit(int(autofix.show_fixes(found, choice, lambda line: say(line, quiet=quiet))))
    if fix:
        summary = autofix.fix_files(found, choice, lambda line: say(line, quiet=quiet))
    else:
        with progress(len(found), quiet=quiet) as tell:
            summary = check_files(found, choice, tell)
    is_taken = fix and "-" in found
    typer.echo(report(summary, colour=wants_colour(color)), nl=False, color=True, err=is_taken)
    say(in_words(summary), quiet=quiet)
    raise typer.Exit(1 if summary.fails(strict=strict) else 0)
