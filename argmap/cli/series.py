"""Answers from several maps, of which no more than one at a time is in memory."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import typer

from argmap.cli.answers import finish
from argmap.cli.output import Colour, OutputFormat, write_parts
from argmap.cli.presenters.incomplete import VERSION
from argmap.cli.streams import write_out

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.workspace.folders import MapFile
    from argmap.workspace.load import OpenedMap, UnansweredMap

# An answer with more characters waits on the disk until all of it is there.
MOST_IN_MEMORY = 1 << 20


class Origin(NamedTuple):
    """A map that an answer is from, by its path, and whether it could be read whole."""

    path: str
    is_whole: bool


def write_texts(
    opened: Iterable["OpenedMap"],
    tell: Callable[[Iterable["OpenedMap"]], Iterable[str]],
    *,
    between: str = "",
    color: Colour = Colour.AUTO,
) -> None:
    """Write what is reported for maps as text, each part of it parted from the next, once all of it is there."""
    from argmap.cli.presenters.incomplete import first_line

    origins: list[Origin] = []
    parts = parted(tell(noted(opened, origins)), between)
    write_parts(gather(parts, lambda: first_line(origins)), color=color)


def write_list(
    opened: Iterable["OpenedMap"],
    name: str,
    tell: Callable[[Iterable["OpenedMap"]], Iterable[object]],
    after: Callable[[], Mapping[str, object]] = dict,
    *,
    version: int = VERSION,
) -> None:
    """Write what is reported for maps as a list in JSON, with what goes after it, once all of it is there."""
    from argmap.base.json_output import list_closing, list_items, list_opening
    from argmap.cli.presenters.incomplete import flag

    origins: list[Origin] = []

    def parts() -> Iterator[str]:
        yield from list_items(tell(noted(opened, origins)))
        yield list_closing(after())

    written = gather(parts(), lambda: list_opening({"version": version, **flag(origins)}, name))
    write_parts(written, OutputFormat.JSON)


class AnsweredMap(NamedTuple):
    """The line that answers from a map, or tells why there is no answer, and what keeps the map from being whole."""

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
    """Write a line of JSON for each map, in order and as they come, and end the command if one has no answer.

    `answer` is a function of a module, for other processes. A map that it may not be asked about has a line too, which
    tells why.
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
    """Raise BadParameter where several processes are asked for in a form that does not come line by line."""
    if jobs is not None:
        raise typer.BadParameter("only with --format jsonl, of which a line comes from each map", param_hint="--jobs")


def answer_map(
    file: "MapFile", answer: Callable[["OpenedMap"], Mapping[str, object]], *, is_partial: bool
) -> AnsweredMap:
    """Return the line of a map."""
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
    """Yield maps, and note where they are from."""
    for one in opened:
        origins.append(Origin(one.path, one.is_whole))
        yield one


def parted(parts: Iterable[str], mark: str) -> Iterator[str]:
    """Yield the parts of a text with a mark before each but the first."""
    for number, part in enumerate(parts):
        yield mark + part if number else part


def gather(parts: Iterable[str], opening: Callable[[], str]) -> Iterator[str]:
    """Take all parts of a text, and only then yield its opening and them: nothing is written of what breaks off.

    A long text waits in a file that nobody else sees. Raises OSError when the disk has no room for it.
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
