"""Pictures that are redrawn whenever a file of their map changes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import typer

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.cli.following import follow
from argmap.cli.output import maps_in
from argmap.cli.streams import in_words, say
from argmap.formats import FORMATS
from argmap.workspace import targets
from argmap.workspace.following import FollowedMap, Follower
from argmap.workspace.rendering import RenderOptions, plan_drawings

if TYPE_CHECKING:
    from argmap.workspace.folders import MapFile
    from argmap.workspace.overlays import FileTree


class DrawMap(Protocol):
    """A function that draws a map."""

    def __call__(self, file: "MapFile", target: str, files: "FileTree", *, is_first: bool) -> None:
        """Draw a map into a file, reading from a file tree, for the first time or again."""


class WatchedDrawing(NamedTuple):
    """What to draw: paths, the target for pictures, and options; `is_partial` includes maps with syntax errors."""

    paths: Sequence[str] | None
    output: str
    options: RenderOptions
    is_partial: bool


def watch_drawings(asked: WatchedDrawing, draw: DrawMap, *, quiet: bool) -> None:
    """Draw maps, and redraw each after a change, until the command is interrupted.

    A map that cannot be drawn is reported, and its last picture is kept. Raises ArgmapError and OSError on the first
    run for any other failure.
    """
    places: dict[str, str] = {}
    drawn: set[str] = set()

    def find(files: "FileTree") -> Sequence["MapFile"]:
        paths, output, options, is_partial = asked
        maps = maps_in(paths, quiet=True, files=files)
        if places.keys() != {file.path for file in maps}:
            plan_drawings(maps, output, options, is_partial=is_partial)
            places.clear()
            suffix = FORMATS.get(options.form).suffix
            found = targets.targets_of(maps, output, suffix)
            places.update((file.path, place) for file, place in zip(maps, found, strict=True))
        return maps

    def make(file: "MapFile", files: "FileTree") -> None:
        try:
            draw(file, places[file.path], files, is_first=file.path not in drawn)
            drawn.add(file.path)
        except typer.Exit:
            pass  # what is wrong has been reported
        except (ArgmapError, OSError) as error:
            say(f"argmap: {in_words(error)}")

    def report(maps: Sequence[FollowedMap[None]]) -> None:
        """Report nothing, because each picture was reported when it was written."""

    follow(Follower(find, make), report, quiet=quiet)
