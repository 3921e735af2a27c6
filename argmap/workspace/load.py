"""Opening argument files for commands that answer questions about maps, and finding the map with a statement."""

from collections.abc import Iterable

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import some_quoted
from argmap.language.suggestions import did_you_mean
from argmap.lint.checker import Checked
from argmap.model.graph import Graph
from argmap.workspace.folders import MapFile, tree_of
from argmap.workspace.recording import Recorder
from argmap.workspace.workspace import Workspace


class OpenedMap(NamedTuple):
    """A map that was opened, its path as shown to people, and the files that were read for it."""

    path: str
    checked: Checked
    files: Recorder

    @property
    def graph(self) -> Graph:
        """The graph of the map."""
        return self.checked.graph

    @property
    def is_whole(self) -> bool:
        """Whether the map contains everything in its file."""
        return self.checked.is_whole


def open_map(file: MapFile, *, with_rules: bool = False) -> OpenedMap:
    """Return an argument file as far as it can be read, checked by the rules if a command needs their findings."""
    files = Recorder(tree_of([file]))
    return OpenedMap(file.path, Workspace(files=files).check(file.path, with_rules=with_rules), files)


def can_answer(checked: Checked, *, partial: bool) -> bool:
    """Return whether a command may answer from a map: if it was read completely or, with `partial`, in part.

    There is no answer if nothing could be read, or if the settings are invalid.
    """
    if not checked.is_decided:
        return False
    return checked.is_whole or (partial and bool(checked.map.statements))


class UnansweredMap(NamedTuple):
    """A map that cannot be used for an answer, and whether it could be used with `--partial`."""

    path: str
    is_partly_read: bool


def unanswered(checked: Checked) -> UnansweredMap:
    """Return the description of a map that cannot be used for an answer."""
    return UnansweredMap(checked.map.span.path, can_answer(checked, partial=True))


def find_map_with(name: str, opened: Iterable[OpenedMap]) -> OpenedMap:
    """Return the map with a statement. Raises ArgmapError if none or several have it."""
    found: OpenedMap | None = None
    paths: list[str] = []
    known: dict[str, None] = {}
    for one in opened:
        if name in one.graph.map.statements:
            found = found or one
            paths.append(one.path)
        else:
            known |= dict.fromkeys(one.graph.map.statements)
    if found is None:
        raise ArgmapError(f'no statement is called "{name}": {did_you_mean(name, known, "argmap show lists them")}')
    if len(paths) > 1:
        raise ArgmapError(f'"{name}" is in {len(paths):,} maps: choose one of {some_quoted(paths)}')
    return found
