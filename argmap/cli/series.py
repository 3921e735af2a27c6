"""Answers from several maps, of which no more than one at a time is in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from argmap.cli.output import Colour, OutputFormat, write_parts
from argmap.cli.presenters.incomplete import VERSION

if TYPE_CHECKING:
    from argmap.workspace.load import OpenedMap

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
    """Write what is told of maps as text, each part of it parted from the next, once all of it is there."""
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
    """Write what is told of maps as a list in JSON, with what goes behind it, once all of it is there."""
    from argmap.base.json_output import list_closing, list_items, list_opening
    from argmap.cli.presenters.incomplete import flag

    origins: list[Origin] = []

    def parts() -> Iterator[str]:
        yield from list_items(tell(noted(opened, origins)))
        yield list_closing(after())

    written = gather(parts(), lambda: list_opening({"version": version, **flag(origins)}, name))
    write_parts(written, OutputFormat.JSON)


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
