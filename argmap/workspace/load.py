"""Opens argument files for what needs whole maps, and finds the map that holds a statement."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import did_you_mean
from argmap.lint.checker import Checked
from argmap.model.graph import Graph
from argmap.workspace import files
from argmap.workspace.folders import MapFile


class Held(NamedTuple):
    """A map that was opened, and the path that people know it by."""

    path: str
    graph: Graph


def open_graph(path: str) -> Graph:
    """Return the graph of an argument file. Raises ArgmapError when it cannot be read whole."""
    return open_map(path).graph


def open_map(path: str) -> Checked:
    """Return an argument file that was read whole. Raises ArgmapError when it cannot be."""
    checked = files.check_file(path, with_rules=False)
    if not checked.is_whole:
        raise ArgmapError(f'"{path}" cannot be read whole: run argmap validate on it')
    return checked


def find_holder(name: str, maps: Sequence[MapFile]) -> Held:
    """Return the map that holds a statement. Raises ArgmapError when none does, and when several do."""
    opened = [Held(file.path, open_graph(file.path)) for file in maps]
    holders = [held for held in opened if name in held.graph.map.statements]
    if not holders:
        known = [known for held in opened for known in held.graph.map.statements]
        raise ArgmapError(f'no statement is called "{name}": {did_you_mean(name, known, "argmap show lists them")}')
    if len(holders) > 1:
        paths = ", ".join(f'"{held.path}"' for held in holders)
        raise ArgmapError(f'"{name}" is in {len(holders)} maps: name one of {paths}')
    return holders[0]


def known_ids(opened: Graph, names: Sequence[str]) -> frozenset[str]:
    """Return ids of statements and steps. Raises ArgmapError for one that the map does not have."""
    known = opened.map.statements.keys() | opened.steps.keys()
    for name in names:
        if name not in known:
            help_text = did_you_mean(name, sorted(known), "argmap show lists the statements")
            raise ArgmapError(f'no statement or step is called "{name}": {help_text}')
    return frozenset(names)
