"""Finding the argument files in folders."""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from argmap.base.decoding import decode
from argmap.base.tuples import NamedTuple
from argmap.syntax import reader
from argmap.workspace.overlays import DISK, FileKind, FileTree, Listing, overlay
from argmap.workspace.project import STANDARD_INPUT, is_below, project_of

SUFFIXES = (".yaml", ".yml")
INCLUDES = rb"""(?m)^(\xef\xbb\xbf)?["']?include["']?[ \t]*:"""


class MapFile(NamedTuple):
    """An argument file, with the name for its output: its path below the requested folder, without its suffix.

    `content` is the content of standard input if it is read as the file at this path.
    """

    path: str
    name: str
    content: bytes | None = None


class FoundMaps(NamedTuple):
    """The maps that paths name, the number of omitted parts of other maps, and the number of other YAML files."""

    maps: tuple[MapFile, ...]
    parts: int = 0
    skipped: int = 0


def find_maps(paths: Iterable[str], files: FileTree = DISK, *, with_parts: bool = True) -> FoundMaps:
    """Return the argument files that paths name: files themselves, and the maps below folders, in order.

    A file in a folder that another map includes may only be a part of that map and invalid on its own: its references
    may not resolve, and its ignored rules may seem unused. Such parts are left out without `with_parts`. In the folder
    of the project's maps, a YAML file that is empty or not text counts as a map, because it was meant to be one.
    """
    skipped: set[str] = set()
    maps: dict[str, MapFile] = {}
    named: set[str] = set()
    for path in paths:
        if path == STANDARD_INPUT or files.kind(path) is not FileKind.FOLDER:
            name = "map" if path == STANDARD_INPUT else os.path.splitext(os.path.basename(path))[0]
            key = path if path == STANDARD_INPUT else files.resolve(path)
            maps.setdefault(key, MapFile(path, name))
            named.add(key)
            continue
        for file in yaml_files(path, files):
            if is_map(file, files) or was_meant_as_map(file, files):
                name = os.path.splitext(os.path.relpath(file, path))[0]
                maps.setdefault(files.resolve(file), MapFile(file, name))
            else:
                skipped.add(files.resolve(file))
    parts = set() if with_parts else parts_of(maps, files) - named
    return FoundMaps(
        tuple(file for key, file in maps.items() if key not in parts), len(parts), len(skipped - maps.keys())
    )


def tree_of(maps: Iterable[MapFile], files: FileTree = DISK) -> FileTree:
    """Return a file tree in which the content of standard input replaces the file that it is read as."""
    buffers = {each.path: each.content for each in maps if each.content is not None}
    return overlay(files, buffers) if buffers else files


def parts_of(maps: Iterable[str], files: FileTree) -> set[str]:
    """Return those maps that others include, except members of an include cycle, which are kept."""
    included = {path: includes_of(path, files) for path in maps}
    below = set().union(*included.values())
    stack = [path for path in included if path not in below]
    parts: set[str] = set()
    while stack:
        fresh = included.get(stack.pop(), set()) - parts
        parts |= fresh
        stack.extend(fresh)
    return parts & included.keys()


def includes_of(path: str, files: FileTree) -> set[str]:
    """Return the resolved paths of the files that a file includes, as far as it can be read."""
    if path == STANDARD_INPUT:
        return set()
    try:
        data = files.read(path)
    except OSError:
        return set()
    if not re.search(INCLUDES, data):
        return set()
    text, _ = decode(data, path)
    project = project_of(path, files)
    located = (project.locate(include, path) for include in reader.includes(text))
    return {files.resolve(each) for each in located if isinstance(each, str)} - {path}


def files_of(path: str, files: FileTree = DISK) -> set[str]:
    """Return the resolved paths of a map and of all files that it includes, directly or indirectly."""
    found = {files.resolve(path)}
    stack = [files.resolve(path)]
    while stack:
        fresh = includes_of(stack.pop(), files) - found
        found |= fresh
        stack.extend(fresh)
    return found


def yaml_files(folder: str, files: FileTree = DISK, most_folders: int | None = None) -> Iterator[str]:
    """Yield the YAML files below a folder in order, skipping hidden folders; with a limit on the number of folders.

    A folder that cannot be read is yielded itself, so that it is reported like an unreadable file.
    """
    for parent, listing in islice(walk(folder, files), most_folders):
        if listing is None:
            yield parent
        else:
            yield from (os.path.join(parent, name) for name in sorted(listing.files) if is_yaml(name))


def is_yaml(name: str) -> bool:
    """Return whether a file name has a YAML suffix, in any letter case."""
    return name.lower().endswith(SUFFIXES)


def walk(folder: str, files: FileTree) -> Iterator[tuple[str, Listing | None]]:
    """Yield a folder and those below it in order, except hidden ones, each with its listing if it can be read."""
    stack = [folder]
    while stack:
        parent = stack.pop()
        try:
            listing = files.listing(parent)
        except OSError:
            yield parent, None
            continue
        yield parent, listing
        names = sorted((name for name in listing.folders if not name.startswith(".")), reverse=True)
        stack.extend(os.path.join(parent, name) for name in names)


def is_map(path: str, files: FileTree = DISK) -> bool:
    """Return whether a file looks like an argument map. An unreadable file counts, so that it is reported."""
    from argmap.workspace.recognition import looks_like_map

    try:
        return looks_like_map(lambda most: files.read(path, most))
    except OSError:
        return True


def was_meant_as_map(path: str, files: FileTree = DISK) -> bool:
    """Return whether a file is empty or not text, and is in the folder of the project's maps. Raises ArgmapError."""
    from argmap.workspace.default_paths import default_paths
    from argmap.workspace.recognition import is_blank

    try:
        text, problem = decode(files.read(path), path)
    except OSError:
        return False
    return bool(problem or is_blank(text.content)) and any(
        is_below(files.resolve(path), files.resolve(each)) for each in default_paths()
    )
