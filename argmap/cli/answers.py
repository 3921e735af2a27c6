"""Handling of maps that cannot be read whole, shared by all commands."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.gc_pause import collect_garbage
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import report_problems
from argmap.cli.streams import say
from argmap.language.phrases import some_quoted

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.lint.summary import Summary
    from argmap.workspace.folders import MapFile
    from argmap.workspace.load import OpenedMap, UnansweredMap

PartialOption = Annotated[
    bool, typer.Option("--partial", help="Answer from the readable part of a map with syntax errors.")
]


def exit_code(summary: "Summary", *, strict: bool = False, is_lenient: bool = False) -> ExitCode:
    """Return the exit code of a check; a lenient check never fails because of findings."""
    if not summary.is_decided:
        return ExitCode.UNANSWERED
    return ExitCode.FOUND if summary.fails(strict=strict) and not is_lenient else ExitCode.DONE


def open_whole(
    maps: Sequence["MapFile"], *, partial: bool | None, with_rules: bool = False, work: str = "answer from"
) -> Iterator["OpenedMap"]:
    """Yield maps one at a time, and after the last end the command if any of them cannot be answered from.

    Callers must write nothing until all maps are taken; only then is it known that each is whole or, with `partial`,
    was read as far as possible. `partial` is None for a command without that option. Once a map is refused, no further
    ones are yielded, but all are examined and their problems reported. `work` describes what the command does with
    maps.
    """
    from argmap.workspace.load import can_answer, open_map, unanswered

    obstacles: list[Diagnostic] = []
    refused: list[UnansweredMap] = []
    if len(maps) > 1:
        collect_garbage()
    for file in maps:
        opened = open_map(file, with_rules=with_rules)
        obstacles += opened.checked.obstacles
        if not can_answer(opened.checked, partial=bool(partial)):
            refused.append(unanswered(opened.checked))
        elif not refused:
            yield opened
    finish(obstacles, refused, partial=partial, work=work)


def finish(
    obstacles: Sequence["Diagnostic"],
    refused: Sequence["UnansweredMap"],
    *,
    partial: bool | None,
    work: str = "answer from",
) -> None:
    """Report what prevents maps from being read whole, and end the command if any of them were not answered.

    `work` describes what the command does with maps.
    """
    report_problems(obstacles)
    if not refused:
        return
    helps = partial is False and all(each.is_partly_read for each in refused)
    hint = f"; use --partial to {work} what can be read" if helps else ""
    say(f"argmap: cannot {work} {some_quoted([each.path for each in refused])}{hint}")
    raise typer.Exit(ExitCode.UNANSWERED)
