"""Two versions of maps to compare: two files or folders, two revisions, or a revision and the working tree."""

import os
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import quoted
from argmap.workspace.asked_versions import AskedVersions
from argmap.workspace.folders import MapFile, find_maps
from argmap.workspace.git import revision
from argmap.workspace.load import OpenedMap
from argmap.workspace.overlays import DISK, FileTree
from argmap.workspace.project import STANDARD_INPUT, project_of
from argmap.workspace.recording import Recorder
from argmap.workspace.workspace import Workspace

# The search for renamed maps is limited to this many that exist in only one version.
MOST_MOVED = 200


class Version(NamedTuple):
    """A version of files: its revision, empty for the working tree, and the file tree."""

    revision: str
    files: FileTree

    def open(self, path: str) -> OpenedMap:
        """Return a map of this version as far as it can be read, with the version in its name."""
        files = Recorder(self.files)
        name = f"{self.revision}:{path}" if self.revision else path
        return OpenedMap(name, Workspace(files=files).check(path, with_rules=False), files)


class MapVersions(NamedTuple):
    """The paths of a map in both versions, None if it does not exist in one."""

    before: str | None
    after: str | None

    @property
    def name(self) -> str:
        """The display name of the map: its path, or both paths if it was renamed or two files are compared."""
        if self.before and self.after and self.before != self.after:
            return f"{self.before} → {self.after}"
        return self.after or self.before or ""


class ComparedVersions(NamedTuple):
    """Two versions, and the maps in either of them."""

    before: Version
    after: Version
    maps: tuple[MapVersions, ...]


@contextmanager
def compared(asked: AskedVersions) -> Iterator[ComparedVersions]:
    """Yield both versions with their maps. Raises ArgmapError if there is no git, revision, path or map."""
    with ExitStack() as stack:
        before, after = (
            Version(name, stack.enter_context(revision(name)) if name else DISK) for name in (asked.before, asked.after)
        )
        is_of_git = asked.before or asked.after
        maps = in_both(before, after, asked.paths) if is_of_git else two_paths(*asked.paths)
        if not maps:
            raise ArgmapError(
                f'no argument files in {quoted(dict.fromkeys(asked.paths))}: a map has a line "argmap: 1"'
            )
        yield ComparedVersions(before, after, maps)


def two_paths(before: str, after: str) -> tuple[MapVersions, ...]:
    """Return the maps of two files, or of two folders, matched by name."""
    old, new = (find_maps([path], with_parts=False).maps for path in (before, after))
    are_folders = [path != STANDARD_INPUT and os.path.isdir(path) for path in (before, after)]
    if not any(are_folders):
        return (MapVersions(before, after),)
    if not all(are_folders):
        raise ArgmapError(f"{quoted((before, after), ' and ')} are a file and a folder: name two files or two folders")
    left, right = ({file.name: file.path for file in found} for found in (old, new))
    return tuple(MapVersions(left.get(name), right.get(name)) for name in sorted({*left, *right}))


def in_both(before: Version, after: Version, paths: Sequence[str]) -> tuple[MapVersions, ...]:
    """Return the maps that paths name in two versions; renamed ones have two paths."""
    found: list[dict[str, MapFile]] = []
    known: set[str] = set()
    for version in (before, after):
        there = [path for path in paths if version.files.kind(path) is not None]
        known.update(there)
        files = find_maps(there, version.files, with_parts=False).maps
        found.append({os.path.normpath(file.path): file for file in files})
    missing = next((path for path in paths if path not in known), None)
    if missing:
        raise ArgmapError(f'"{missing}" is not in either version: check the path')
    old, new = found
    gone, come = [p for p in old if p not in new], [p for p in new if p not in old]
    moved = moved_maps(before, after, gone, come)
    if fresh := [path for path in come if path not in moved]:
        moved |= moved_maps(before, after, elsewhere(before, after, old), fresh)
    if lost := [path for path in gone if path not in moved.values()]:
        moved |= moved_maps(before, after, lost, elsewhere(after, before, new))
    paths_after = dict.fromkeys([*new, *moved])
    pairs = [MapVersions(moved.get(path, path if path in old else None), path) for path in paths_after]
    removed = [MapVersions(path, None) for path in gone if path not in moved.values()]
    return tuple(sorted([*pairs, *removed], key=lambda pair: pair.after or pair.before or ""))


def elsewhere(version: Version, other: Version, known: Container[str]) -> list[str]:
    """Return the maps of a whole project in one version that the other does not have, except the known ones."""
    root = os.path.relpath(project_of(STANDARD_INPUT).root)
    paths = (os.path.normpath(file.path) for file in find_maps([root], version.files).maps)
    return [path for path in paths if path not in known and other.files.kind(path) is None]


def moved_maps(before: Version, after: Version, gone: Sequence[str], come: Sequence[str]) -> dict[str, str]:
    """Return the old paths of renamed maps by their new paths; they are matched by title."""
    if not gone or not come or len(gone) + len(come) > MOST_MOVED:
        return {}
    titles: dict[str, list[str]] = defaultdict(list)
    for path in reversed(gone):
        titles[before.open(path).graph.map.title].append(path)
    titles.pop("", None)
    found = {path: titles.get(after.open(path).graph.map.title) for path in come}
    return {path: same.pop() for path, same in found.items() if same}
