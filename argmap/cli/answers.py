"""What every command does with a map that is not whole."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.gc_pause import collect_garbage
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import tell_problems
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
    """Return how a check ends; a lenient one fails for no finding."""
    if not summary.is_decided:
        return ExitCode.UNANSWERED
    return ExitCode.FOUND if summary.fails(strict=strict) and not is_lenient else ExitCode.DONE


def open_whole(
    maps: Sequence["MapFile"], *, partial: bool | None, with_rules: bool = False, work: str = "answer from"
) -> Iterator["OpenedMap"]:
    """Yield maps one after the other, and after the last end the command if there is one that it may not answer from.

    So whoever takes them writes nothing before all are taken; only then are all of them known to be whole, or with
    `partial` to be read as far as they can be. A command without that option has None for it. Once one is refused no
    other is given, but all are examined, and what keeps them from being whole is reported.
    `work` is what the command does with maps, in words.
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
    """Report what keeps maps from being read whole, and end the command if there are some that it did not answer.

    `work` is what it does with maps, in words.
    """
    tell_problems(obstacles)
    if not refused:
        return
    helps = partial is False and all(each.is_partly_read for each in refused)
    hint = f"; use --partial to {work} what can be read" if helps else ""
    say(f"argmap: cannot {work} {some_quoted([each.path for each in refused])}{hint}")
    raise typer.Exit(ExitCode.UNANSWERED)
