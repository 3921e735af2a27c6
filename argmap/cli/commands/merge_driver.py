"""Merges argument files for git."""

from typing import Annotated

import typer

from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.streams import say

SUMMARY = "Merge argument files for git."
GROUP = CommandGroup.EDIT
EXAMPLE = "argmap merge-driver seeds/README.md arguments/library-sundays.yaml seeds/README.md library-sundays.yaml"


def run(
    base: Annotated[str, typer.Argument(metavar="%O", help="The common ancestor.")],
    ours: Annotated[str, typer.Argument(metavar="%A", help="Our version, which the merged file replaces.")],
    theirs: Annotated[str, typer.Argument(metavar="%B", help="Their version.")],
    path: Annotated[str, typer.Argument(metavar="%P", help="The path of the file in the repository.")],
    marker_size: Annotated[
        int, typer.Option("--marker-size", min=1, max=1000, help="The length of conflict markers: %L.")
    ] = 7,
) -> None:
    """Merge argument files as a merge driver for git: statement by statement, and field by field.

    Exits with 0 if the file was merged, and with 1 if it has conflicts (between the usual markers) or errors that
    neither side had. Files that cannot be read as YAML are merged line by line.
    """
    from argmap.workspace.merge_driver import MergeFiles, merge_for_git

    outcome = merge_for_git(MergeFiles(base, ours, theirs, path), marker_size)
    for message in outcome.new_errors:
        say(f"argmap: {path}: after the merge, {message}")
    if not outcome.is_clean:
        raise typer.Exit(ExitCode.FOUND)
