"""What every command does with a map that is not whole, and the exit codes of all commands."""

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.output import tell_problems
from argmap.cli.streams import say
from argmap.language.phrases import quoted

if TYPE_CHECKING:
    from argmap.lint.checker import Checked
    from argmap.lint.summary import Summary
    from argmap.workspace.folders import MapFile
    from argmap.workspace.load import OpenedMap

MOST_NAMED = 5
PartialOption = Annotated[
    bool, typer.Option("--partial", help="Answer from what can be read of a map with reading errors.")
]


class ExitCode(IntEnum):
    """How a command ends.

    `FOUND` is for `validate` and other checks alone: there are findings at or above the threshold. `UNANSWERED` is for
    a question that could not be answered: a path that cannot be opened, wrong usage or settings, and for every command
    that answers from maps also one that cannot be read whole.
    """

    DONE = 0
    FOUND = 1
    UNANSWERED = 2


def exit_code(summary: "Summary", *, strict: bool = False) -> ExitCode:
    """Return how a check ends."""
    if not summary.is_decided:
        return ExitCode.UNANSWERED
    return ExitCode.FOUND if summary.fails(strict=strict) else ExitCode.DONE


def open_whole(maps: Sequence["MapFile"], *, partial: bool, with_rules: bool = False) -> tuple["OpenedMap", ...]:
    """Return maps that a command may answer from, or end it with a message: all of them are whole, or none is answered.

    With `partial` they are returned as far as they can be read, and what is missing is reported.
    """
    from argmap.workspace.load import open_maps

    opened = open_maps(maps, with_rules=with_rules)
    finish([one.checked for one in opened], partial=partial)
    return opened


def finish(checks: Sequence["Checked"], *, partial: bool) -> None:
    """Report what keeps maps from being read whole, and end the command if one of them cannot be answered from."""
    from argmap.workspace.load import can_answer

    refused = [checked for checked in checks if not can_answer(checked, partial=partial)]
    report_obstacles(checks)
    if refused:
        refuse(refused, partial=partial)


def report_obstacles(checks: Sequence["Checked"]) -> None:
    """Report what keeps maps from being read whole, or from being checked as their settings say."""
    tell_problems([only_obstacles(checked) for checked in checks if checked.obstacles])


def refuse(checks: Sequence["Checked"], *, partial: bool) -> None:
    """Say which maps cannot be answered from, and end the command."""
    from argmap.workspace.load import can_answer

    paths = [checked.map.span.path for checked in checks]
    names = quoted(paths[:MOST_NAMED]) + (f" and {len(paths) - MOST_NAMED} more" if len(paths) > MOST_NAMED else "")
    helps = not partial and all(can_answer(checked, partial=True) for checked in checks)
    hint = "; use --partial to answer from what can be read" if helps else ""
    say(f"argmap: cannot answer from {names}{hint}")
    raise typer.Exit(ExitCode.UNANSWERED)


def only_obstacles(checked: "Checked") -> "Checked":
    """Return a check without the findings that say nothing of whether its map is whole."""
    from dataclasses import replace

    return replace(checked, diagnostics=checked.obstacles)
