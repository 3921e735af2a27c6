"""Folders: which argument files there are."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from argmap.base.decoding import decode
from argmap.base.text import plural
from argmap.syntax import reader
from argmap.workspace import files
from argmap.workspace.files import STANDARD_INPUT, Project

# Where a project keeps its maps, unless others are named.
DEFAULT_FOLDER = "arguments"
SUFFIXES = (".yaml", ".yml")
# What tells an argument map from other YAML files in a folder.
MARK_OF_A_MAP = re.compile(rb"^(\xef\xbb\xbf)?argmap[ \t]*:", re.MULTILINE)
INCLUDES = re.compile(rb"""^(\xef\xbb\xbf)?["']?include["']?[ \t]*:""", re.MULTILINE)
HEAD = 64 * 1024


class MapFile(NamedTuple):
    """An argument file, and the name of what is made of it: its path below the folder asked for, without ending."""

    path: str
    name: str


class FoundMaps(NamedTuple):
    """The maps that paths name, how many YAML files in folders were no maps, and how many are parts of other maps."""

    maps: tuple[MapFile, ...]
    passed_over: int = 0
    parts: int = 0

    def left_out(self) -> Iterator[str]:
        """Yield lines about the YAML files in folders that are not maps of their own."""
        if self.passed_over:
            yield f'passed over {plural(self.passed_over, "YAML file")} without a line "argmap: 1"'
        if self.parts:
            yield f"checked only as parts of other maps: {plural(self.parts, 'file')}"


def find_maps(paths: Iterable[str], *, with_parts: bool = True) -> FoundMaps:
    """Return the argument files that paths name: each file itself, and of a folder each map below it, in order.

    A file of a folder that another of the maps includes may be no more than a part of that one, which says nothing
    true by itself: references lead nowhere, and exceptions seem to be needed by nothing. Such are left out when asked.
    """
    maps: dict[str, MapFile] = {}
    named: set[str] = set()
    passed_over = 0
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):
            name = "map" if path == STANDARD_INPUT else os.path.splitext(os.path.basename(path))[0]
            key = path if path == STANDARD_INPUT else os.path.realpath(path)
            maps.setdefault(key, MapFile(path, name))
            named.add(key)
            continue
        for file in yaml_files(path):
            if is_map(file):
                name = os.path.splitext(os.path.relpath(file, path))[0]
                maps.setdefault(os.path.realpath(file), MapFile(file, name))
            else:
                passed_over += 1
    parts = set() if with_parts else parts_of(maps) - named
    return FoundMaps(tuple(file for key, file in maps.items() if key not in parts), passed_over, len(parts))


def parts_of(maps: Iterable[str]) -> set[str]:
    """Return those of some maps that others include, and which are read with them. Of a circle each stands alone."""
    included = {path: includes_of(path) for path in maps}
    below = set().union(*included.values())
    stack = [path for path in included if path not in below]
    parts: set[str] = set()
    while stack:
        fresh = included.get(stack.pop(), set()) - parts
        parts |= fresh
        stack.extend(fresh)
    return parts & included.keys()


def includes_of(path: str) -> set[str]:
    """Return the real paths of the files that a file includes, as far as it can be read."""
    if path == STANDARD_INPUT:
        return set()
    try:
        data = files.read_bytes(path)
    except OSError:
        return set()
    if not INCLUDES.search(data):
        return set()
    text, _ = decode(data, path)
    project = Project(files.project_root(path))
    located = (project.locate(include, path) for include in reader.includes(text))
    return {os.path.realpath(each) for each in located if isinstance(each, str)} - {path}


def yaml_files(folder: str, most_folders: int | None = None) -> Iterator[str]:
    """Yield the YAML files below a folder in order, hidden folders left out; those in all folders or so many."""
    for parent, folders, names in islice(os.walk(folder), most_folders):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(parent, name) for name in sorted(names) if name.endswith(SUFFIXES))


def is_map(path: str) -> bool:
    """Tell whether a file looks like an argument map. One that cannot be read counts, so that it is reported."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return True  # to open a pipe would be to wait for its other end
        with open(path, "rb") as file:
            return MARK_OF_A_MAP.search(file.read(HEAD)) is not None
    except OSError:
        return True
