"""Which files a check depends on, by their paths: those that no output may replace."""

import os
from dataclasses import dataclass, field

from argmap.workspace.overlays import DISK, FileKind, FileTree, Listing


@dataclass(frozen=True, slots=True)
class Recorder:
    """Files, and which of them were asked for through this, by their absolute paths.

    `found` are files that were read or seen to be there, such as the text of a source that no rule has opened yet, and
    the links that led to them; `missing` are paths that led to nothing. Among both are those of settings, and of the
    marks of projects: a new one nearer to a map changes what is found of it. `Workspace(files=Recorder())` records what
    its checks depend on; documents that are opened later are added then.
    """

    files: FileTree = DISK
    found: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)

    def resolve(self, path: str) -> str:
        """Return the absolute path of what a path leads to, its links followed."""
        return self.files.resolve(path)

    def kind(self, path: str) -> FileKind | None:
        """Return what a path leads to, or None when there is nothing, and note it."""
        kind = self.files.kind(path)
        if kind is None:
            self.missing.add(os.path.abspath(path))
        elif kind is not FileKind.FOLDER:
            self._find(path)
        return kind

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a regular file, or the first `most` of them, and note it. Raises OSError."""
        try:
            data = self.files.read(path, most)
        except FileNotFoundError:
            self.missing.add(os.path.abspath(path))
            raise
        self._find(path)
        return data

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; none when there is no such folder. Raises OSError when it cannot be read."""
        return self.files.listing(folder)

    def _find(self, path: str) -> None:
        names = {os.path.abspath(path), self.files.resolve(path)}
        self.found.update(names)
        self.missing.difference_update(names)
