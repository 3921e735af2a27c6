"""Answers for several maps, of which only one at a time is in memory."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import typer

from argmap.base.tuples import NamedTuple
from argmap.cli.answers import finish
from argmap.cli.output import Colour, OutputFormat, write_parts
from argmap.cli.presenters.incomplete import VERSION
from argmap.cli.streams import write_out

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.workspace.folders import MapFile
    from argmap.workspace.load import OpenedMap, UnansweredMap

# Longer answers are buffered on disk until they are complete.
MOST_IN_MEMORY = 1 << 20


class Origin(NamedTuple):
    """The path of a map that an answer is based on, and whether it could be read whole."""

    path: str
    is_whole: bool


def write_texts(
    opened: Iterable["OpenedMap"],
    answers: Callable[[Iterable["OpenedMap"]], Iterable[str]],
    *,
    between: str = "",
    color: Colour = Colour.AUTO,
) -> None:
    """Write the answers for maps as text, separated by `between`, once all of them are complete."""
    from argmap.cli.presenters.incomplete import first_line

    origins: list[Origin] = []
    parts = parted(answers(noted(opened, origins)), between)
    write_parts(gather(parts, lambda: first_line(origins)), color=color)


def write_list(
    opened: Iterable["OpenedMap"],
    name: str,
    answers: Callable[[Iterable["OpenedMap"]], Iterable[object]],
    after: Callable[[], Mapping[str, object]] = dict,
    *,
    version: int = VERSION,
) -> None:
    """Write the answers for maps as a JSON list, followed by the members in `after`, once all of them are complete."""
    from argmap.base.json_output import list_closing, list_items, list_opening
    from argmap.cli.presenters.incomplete import flag

    origins: list[Origin] = []

    def parts() -> Iterator[str]:
        yield from list_items(answers(noted(opened, origins)))
        yield list_closing(after())

    written = gather(parts(), lambda: list_opening({"version": version, **flag(origins)}, name))
    write_parts(written, OutputFormat.JSON)


class AnsweredMap(NamedTuple):
    """The line that answers for a map, or says why there is no answer, and what prevented the map from being whole."""

    line: str
    obstacles: tuple["Diagnostic", ...]
    refused: "UnansweredMap | None"


def write_lines(
    maps: Sequence["MapFile"],
    answer: Callable[["OpenedMap"], Mapping[str, object]],
    *,
    partial: bool,
    jobs: int | None,
) -> None:
    """Write a line of JSON for each map, in order and as soon as it is ready, and end the command if one has no answer.

    `answer` must be a module-level function, so that other processes can call it. A map that cannot be answered from
    gets a line with the reason.
    """
    from argmap.workspace.parallel import in_order, processes_for

    obstacles: list[Diagnostic] = []
    refused: list[UnansweredMap] = []
    work = functools.partial(answer_map, answer=answer, is_partial=partial)
    for done in in_order(work, maps, processes_for([each.path for each in maps], jobs)):
        write_out(done.line)
        obstacles += done.obstacles
        refused += [done.refused] if done.refused else []
    finish(obstacles, refused, partial=partial)


def refuse_jobs(jobs: int | None) -> None:
    """Raise BadParameter if several processes are requested for a format that is not written line by line."""
    if jobs is not None:
        raise typer.BadParameter("requires --format jsonl, which writes one line per map", param_hint="--jobs")


def answer_map(
    file: "MapFile", answer: Callable[["OpenedMap"], Mapping[str, object]], *, is_partial: bool
) -> AnsweredMap:
    """Return the line for a map."""
    from argmap.base.json_output import as_json_line
    from argmap.lint.finding_data import as_data
    from argmap.workspace.load import can_answer, open_map, unanswered

    opened = open_map(file)
    obstacles = opened.checked.obstacles
    if can_answer(opened.checked, partial=is_partial):
        return AnsweredMap(as_json_line(answer(opened)), obstacles, None)
    line = {"version": VERSION, "path": file.path, "unanswered": [as_data(each) for each in obstacles]}
    return AnsweredMap(as_json_line(line), obstacles, unanswered(opened.checked))


def noted(opened: Iterable["OpenedMap"], origins: list[Origin]) -> Iterator["OpenedMap"]:
    """Yield maps, and record their origins."""
    for one in opened:
        origins.append(Origin(one.path, one.is_whole))
        yield one


def parted(parts: Iterable[str], mark: str) -> Iterator[str]:
    """Yield the parts of a text with a separator before each but the first."""
    for number, part in enumerate(parts):
        yield mark + part if number else part


def gather(parts: Iterable[str], opening: Callable[[], str]) -> Iterator[str]:
    """Yield an opening and all parts of a text, but only when all parts are complete, so that errors leave no output.

    A long text is buffered in a private temporary file. Raises OSError if the disk is full.
    """
    rest, taken, size = iter(parts), [], 0
    for part in rest:
        taken.append(part)
        size += len(part)
        if size > MOST_IN_MEMORY:
            break
    else:
        yield opening() + "".join(taken)
        return
    from tempfile import TemporaryFile

    with TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        file.writelines(chain(taken, rest))
        file.seek(0)
        yield opening()
        yield from iter(lambda: "".join(file.readlines(MOST_IN_MEMORY)), "")
