"""Following maps: a result is made from each, and made again when a file on which it depends has changed."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from argmap.base.tuples import NamedTuple
from argmap.workspace.folders import MapFile
from argmap.workspace.overlays import FileTree
from argmap.workspace.tracking import Question, TrackedFiles
from argmap.workspace.watching import has_changed, wait_for_change

Made = TypeVar("Made")


class FollowedMap(NamedTuple, Generic[Made]):
    """A map, its result, and whether the result is new."""

    file: MapFile
    made: Made
    is_new: bool


class Follower(Generic[Made]):
    """Finds maps and makes a result from each; afterwards, only from those that have changed.

    Finding and making must read all files through the given file tree, so that exactly these are watched, including
    files that do not exist yet. A file that is saved in the meantime is read again.
    """

    __slots__ = ("_find", "_finding", "_known", "_make")

    def __init__(
        self, find: Callable[[FileTree], Sequence[MapFile]], make: Callable[[MapFile, FileTree], Made]
    ) -> None:
        """Start without maps and results."""
        self._find, self._make = find, make
        self._finding = TrackedFiles()
        self._known: dict[str, tuple[TrackedFiles, Made]] = {}

    def update(self) -> list[FollowedMap[Made]]:
        """Find the maps, and make the results that are missing or outdated. Raises what finding and making raise."""
        self._finding = TrackedFiles()
        maps = self._find(self._finding)
        self._known = {file.path: self._known[file.path] for file in maps if file.path in self._known}
        return [self._followed(file) for file in maps]

    def _followed(self, file: MapFile) -> FollowedMap[Made]:
        known = self._known.get(file.path)
        if known and not has_changed(known[0].answers):
            return FollowedMap(file, known[1], is_new=False)
        files = TrackedFiles()
        made = self._make(file, files)
        self._known[file.path] = files, made
        return FollowedMap(file, made, is_new=True)

    @property
    def watched(self) -> int:
        """The number of existing files that are watched."""
        read = (key for files in self._trees() for key, state in files.answers.items() if state is not None)
        return len({path for question, path in read if question is Question.STATE})

    def wait(self) -> None:
        """Wait for a change that affects a map or the list of maps."""
        wait_for_change([files.answers for files in self._trees()])

    def _trees(self) -> list[TrackedFiles]:
        return [self._finding, *(files for files, _ in self._known.values())]
