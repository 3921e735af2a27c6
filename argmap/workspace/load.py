"""Opens argument files for what needs whole maps, and finds the map that holds a statement."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.language.suggestions import did_you_mean
from argmap.lint.checker import Checked
from argmap.model.graph import Graph
from argmap.workspace.folders import MapFile
from argmap.workspace.recording import Recorder
from argmap.workspace.workspace import Workspace


class OpenedMap(NamedTuple):
    """A map that was opened, the path that people know it by, and the files that were read for it."""

    path: str
    checked: Checked
    files: Recorder

    @property
    def graph(self) -> Graph:
        """The graph of the map."""
        return self.checked.graph


def open_map(path: str) -> OpenedMap:
    """Return an argument file that was read whole. Raises ArgmapError when it cannot be."""
    files = Recorder()
    checked = Workspace(files=files).check(path, with_rules=False)
    if not checked.is_whole:
        raise ArgmapError(f'"{path}" cannot be read whole: run argmap validate on it')
    return OpenedMap(path, checked, files)


def open_maps(maps: Iterable[MapFile]) -> tuple[OpenedMap, ...]:
    """Return argument files that were read whole. Raises ArgmapError for the first that cannot be."""
    return tuple(open_map(file.path) for file in maps)


def find_holder(name: str, opened: Sequence[OpenedMap]) -> OpenedMap:
    """Return the map that holds a statement. Raises ArgmapError when none does, and when several do."""
    holders = [one for one in opened if name in one.graph.map.statements]
    if not holders:
        known = [known for one in opened for known in one.graph.map.statements]
        raise ArgmapError(f'no statement is called "{name}": {did_you_mean(name, known, "argmap show lists them")}')
    if len(holders) > 1:
        paths = ", ".join(f'"{one.path}"' for one in holders)
        raise ArgmapError(f'"{name}" is in {len(holders)} maps: name one of {paths}')
    return holders[0]
