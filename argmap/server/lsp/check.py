"""One map as it was checked: with what it was read from, so that a change of that is noticed."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.base.representation import short_repr
from argmap.lint.checker import TORN, Checked
from argmap.workspace.folders import files_of
from argmap.workspace.recording import Recorder
from argmap.workspace.workspace import Workspace

Stamp = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True, repr=False)
class MapCheck:
    """A map: its check, the last one in which it could be read whole, and the real paths of its files.

    `files` holds what the check depends on, and `stamps` the states of those files on the disk.
    """

    path: str
    checked: Checked
    latest: Checked
    parts: frozenset[str]
    files: Recorder
    stamps: Mapping[str, Stamp]

    __repr__ = short_repr

    def depends_on(self, path: str) -> bool:
        """Return whether the check may be another once the file at a real path is."""
        return path in self.parts or path in self.files.found or path in self.files.missing

    def is_stale(self, buffers: Iterable[str]) -> bool:
        """Return whether a file on the disk that no buffer covers is not as it was."""
        covered = set(buffers)
        return any(stamp != stamp_of(path) for path, stamp in self.stamps.items() if path not in covered)


def check_map(path: str, workspace: Workspace, before: MapCheck | None = None) -> MapCheck:
    """Check the map at a real path, which was checked before as it was then."""
    known = {name: stamp_of(name) for name in before.stamps} if before else {}
    files = Recorder(workspace.files)
    checked = workspace._replace(files=files).check(path)
    latest = before.latest if before and not checked.is_whole else checked
    if latest is not checked and not latest.is_whole and is_better(checked, latest):
        latest = checked
    parts = frozenset(files_of(path, workspace.files))
    if before and any(each.code in TORN for each in checked.diagnostics):
        parts |= before.parts
    # What rules opened is known by now; a file that is new to the check is stamped late, at the next change at worst.
    names = files.found | files.missing
    return MapCheck(path, checked, latest, parts, files, {name: known.get(name) or stamp_of(name) for name in names})


def is_better(checked: Checked, other: Checked) -> bool:
    """Return whether there is more to answer from in a map that could not be read whole than in another."""
    return len(checked.map.statements) >= len(other.map.statements)


def stamp_of(path: str) -> Stamp:
    """Return what tells one state of a file on the disk from another; None when it is not there."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
