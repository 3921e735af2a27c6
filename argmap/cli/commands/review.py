"""Records that somebody has reviewed statements."""

from datetime import datetime
from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.answers import open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Quiet, day_of, maps_in, write_changes
from argmap.cli.streams import say

SUMMARY = "Record that you have reviewed statements."
GROUP = CommandGroup.EDIT
EXAMPLE = 'argmap review open-sundays --by "the chair"'

Ids = Annotated[list[str], typer.Argument(help="The ids of the statements.", autocompletion=completion.statement_ids)]
ByOption = Annotated[
    str,
    typer.Option("--by", metavar="NAME", help="The reviewer.", autocompletion=completion.speakers),
]
DateOption = Annotated[
    datetime | None,
    typer.Option(
        "--date",
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="The date of the review; by default today.",
        show_default=False,
    ),
]
InOption = Annotated[
    list[str] | None,
    typer.Option(
        "--in",
        metavar="PATH",
        help="The files or folders with the statements; by default the maps of the project.",
        autocompletion=completion.map_paths,
        show_default=False,
    ),
]


def run(
    ids: Ids,
    by: ByOption,
    date: DateOption = None,
    paths: InOption = None,
    quiet: Quiet = False,
) -> None:
    """Record that you have reviewed statements: who, when, and a digest of what was reviewed.

    The digest covers the kind, text and citations of a statement, and its direct reasons and objections. If any of
    these changes, reviewed-then-changed warns, and argmap list --suspect lists the statement.
    """
    from argmap.base.errors import ArgmapError
    from argmap.workspace.reviewing import review

    if not by.strip():
        raise ArgmapError("--by is empty: name who has reviewed the statements")
    maps = maps_in(paths, quiet=quiet, with_parts=False)
    if any(file.path == "-" for file in maps):
        raise ArgmapError("standard input is not in a file: name the files with the statements")
    opened = list(open_whole(maps, partial=None, work="record a review in"))
    made = review(ids, opened, by.strip(), day_of(date).isoformat())
    write_changes([file.change for file in made.files], quiet=quiet)
    for name, path in made.statements:
        say(f'{path}: "{name}" is reviewed', quiet=quiet)
