"""Recording the files on which a check depends, which output must not replace."""

import os
from dataclasses import field

from argmap.base.values import frozen
from argmap.workspace.overlays import DISK, FileKind, FileTree, Listing


@frozen()
class Recorder:
    """A file tree that records the absolute paths of the files requested through it.

    `found` are files that were read or seen to exist, such as the text of a source that no rule has opened yet, and the
    links that led to them; `missing` are paths that do not exist. Both include settings and project markers, because a
    new one nearer to a map changes its findings. `Workspace(files=Recorder())` records the dependencies of its checks;
    documents that are opened later are added then.
    """

    files: FileTree = DISK
    found: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)

    def resolve(self, path: str) -> str:
        """Return the absolute path of a file, following its links."""
        return self.files.resolve(path)

    def kind(self, path: str) -> FileKind | None:
        """Return the kind of file at a path, or None if there is none, and record it."""
        kind = self.files.kind(path)
        if kind is None:
            self.missing.add(os.path.abspath(path))
        elif kind is not FileKind.FOLDER:
            self._find(path)
        return kind

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a regular file, or the first `most` of them, and record it. Raises OSError."""
        try:
            data = self.files.read(path, most)
        except FileNotFoundError:
            self.missing.add(os.path.abspath(path))
            raise
        self._find(path)
        return data

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; empty if it does not exist. Raises OSError if it cannot be read."""
        return self.files.listing(folder)

    def _find(self, path: str) -> None:
        names = {os.path.abspath(path), self.files.resolve(path)}
        self.found.update(names)
        self.missing.difference_update(names)
