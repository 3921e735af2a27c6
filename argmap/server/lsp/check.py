"""The result of checking one map, with everything it was read from, so that changes can be noticed."""

import os
from collections.abc import Iterable, Mapping

from argmap.base.values import frozen
from argmap.lint.checker import TORN, Checked
from argmap.workspace.folders import files_of
from argmap.workspace.recording import Recorder
from argmap.workspace.workspace import Workspace

Stamp = tuple[int, int, int] | None


@frozen()
class MapCheck:
    """A checked map, the last check in which it could be read whole, and the real paths of its files.

    `files` lists what the check depends on, and `stamps` the state of those files on disk.
    """

    path: str
    checked: Checked
    latest: Checked
    parts: frozenset[str]
    files: Recorder
    stamps: Mapping[str, Stamp]

    def depends_on(self, path: str) -> bool:
        """Return whether a change of the file at a real path may change the result."""
        return path in self.parts or path in self.files.found or path in self.files.missing

    def is_stale(self, buffers: Iterable[str]) -> bool:
        """Return whether a file on disk that is not open in the editor has changed."""
        covered = set(buffers)
        return any(stamp != stamp_of(path) for path, stamp in self.stamps.items() if path not in covered)


def check_map(path: str, workspace: Workspace, before: MapCheck | None = None) -> MapCheck:
    """Check the map at a real path; `before` is the previous check."""
    known = {name: stamp_of(name) for name in before.stamps} if before else {}
    files = Recorder(workspace.files)
    checked = workspace._replace(files=files).check(path)
    latest = before.latest if before and not checked.is_whole else checked
    if latest is not checked and not latest.is_whole and is_better(checked, latest):
        latest = checked
    parts = frozenset(files_of(path, workspace.files))
    if before and any(each.code in TORN for each in checked.diagnostics):
        parts |= before.parts
    # The files that rules opened are known by now. A file that is new to this check is stamped late, so that a change
    # in between would only be noticed with the next one.
    names = files.found | files.missing
    return MapCheck(path, checked, latest, parts, files, {name: known.get(name) or stamp_of(name) for name in names})


def is_better(checked: Checked, other: Checked) -> bool:
    """Return whether an incomplete map is at least as useful for answers as another."""
    return len(checked.map.statements) >= len(other.map.statements)


def stamp_of(path: str) -> Stamp:
    """Return a value that changes whenever the file on disk does; None if there is no file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
