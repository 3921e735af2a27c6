"""Pictures that are drawn again whenever a file has changed that their map was read from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

import typer

from argmap.base.errors import ArgmapError
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
    """Draws a map."""

    def __call__(self, file: "MapFile", target: str, files: "FileTree", *, is_first: bool) -> None:
        """Draw a map into a file, reading through some files, for the first time or again."""


class WatchedDrawing(NamedTuple):
    """What is drawn: paths, where pictures go, and how; with `is_partial` also what can be read of broken maps."""

    paths: Sequence[str] | None
    output: str
    options: RenderOptions
    is_partial: bool


def watch_drawings(asked: WatchedDrawing, draw: DrawMap, *, quiet: bool) -> None:
    """Draw maps, and each again after a change of it, until the command is interrupted.

    A map that cannot be drawn is reported, and its last picture stays. Raises ArgmapError and OSError for what cannot
    be drawn at first for another reason than the content of a map.
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

    def tell(maps: Sequence[FollowedMap[None]]) -> None:
        """Say nothing: each picture was reported when it was written."""

    follow(Follower(find, make), tell, quiet=quiet)
