"""Where files come from: the disk, memory, or one laid over the other."""

import errno
import os
import stat
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

from argmap.base.representation import short_repr

MAX_BYTES = 256 * 1024 * 1024


class FileKind(StrEnum):
    """What a path leads to. Pipes, sockets and devices are `OTHER`."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"


class Listing(NamedTuple):
    """The names in a folder, in no order: of the folders in it, links to folders left out, and of everything else."""

    folders: Collection[str] = ()
    files: Collection[str] = ()


NO_LISTING = Listing()


class FileTree(Protocol):
    """Files in folders. Paths are absolute, or relative to the working directory."""

    def resolve(self, path: str) -> str:
        """Return the absolute path of what a path leads to, its links followed. There need be nothing there."""
        ...

    def kind(self, path: str) -> FileKind | None:
        """Return what a path leads to, or None when there is nothing."""
        ...

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a regular file, or the first `most` of them. Raises OSError, also for one too large."""
        ...

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; none when there is no such folder. Raises OSError when it cannot be read."""
        ...


class Disk:
    """The files of the disk."""

    __slots__ = ()

    def resolve(self, path: str) -> str:
        """Return the absolute path of what a path leads to, its links followed."""
        return os.path.realpath(path)

    def kind(self, path: str) -> FileKind | None:
        """Return what a path leads to, or None when there is nothing that can be seen."""
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError):
            return None
        if stat.S_ISREG(mode):
            return FileKind.FILE
        return FileKind.FOLDER if stat.S_ISDIR(mode) else FileKind.OTHER

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a regular file, or the first `most` of them. Raises OSError, also for one too large."""
        if "\0" in path:
            raise OSError(errno.EINVAL, "a path cannot contain a null character", path)
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise folder_error(path) if os.access(path, os.R_OK | os.X_OK) else closed_error(path)
        if not stat.S_ISREG(mode):
            # To open a pipe would be to wait for its other end.
            raise OSError(0, "it is not a regular file", path)
        with open(path, "rb") as file:
            return limited(file.read(MAX_BYTES + 1 if most is None else most), path)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; none when there is no such folder. Raises OSError when it cannot be read."""
        errors: list[OSError] = []
        _, folders, files = next(os.walk(folder, onerror=errors.append), (folder, [], []))
        if errors and not isinstance(errors[0], (FileNotFoundError, NotADirectoryError)):
            raise errors[0]
        return Listing([name for name in folders if not os.path.islink(os.path.join(folder, name))], files)


DISK = Disk()


class MemoryTree(NamedTuple):
    """Files that are kept in memory, by their absolute paths, and the folders that these make. It has no links."""

    contents: Mapping[str, bytes]
    listings: Mapping[str, Listing]

    def __repr__(self) -> str:
        """Return a short representation, whatever the files hold."""
        return short_repr(self)

    def resolve(self, path: str) -> str:
        """Return the absolute path."""
        return os.path.abspath(path)

    def kind(self, path: str) -> FileKind | None:
        """Return what a path leads to, or None when there is nothing."""
        full = os.path.abspath(path)
        if full in self.contents:
            return FileKind.FILE
        return FileKind.FOLDER if full in self.listings else None

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a file, or the first `most` of them. Raises OSError, also for one too large."""
        content = self.contents.get(os.path.abspath(path))
        if content is None:
            raise folder_error(path) if self.kind(path) else missing_error(path)
        return limited(content[:most], path)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; none when it is no folder."""
        return self.listings.get(os.path.abspath(folder), NO_LISTING)


class Overlay(NamedTuple):
    """Files in memory laid over other files: those in memory go first. The links are those of the files below."""

    above: MemoryTree
    below: FileTree

    def resolve(self, path: str) -> str:
        """Return the absolute path of what a path leads to, its links followed."""
        return self.below.resolve(path)

    def kind(self, path: str) -> FileKind | None:
        """Return what a path leads to, or None when there is nothing."""
        return self.above.kind(self.resolve(path)) or self.below.kind(path)

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a file, or the first `most` of them. Raises OSError, also for one too large."""
        full = self.resolve(path)
        return self.above.read(full, most) if full in self.above.contents else self.below.read(path, most)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; none when there is no such folder. Raises OSError when it cannot be read."""
        above, below = self.above.listing(self.resolve(folder)), self.below.listing(folder)
        return Listing({*above.folders, *below.folders}, {*above.files, *below.files})


def in_memory(files: Mapping[str, str | bytes]) -> MemoryTree:
    """Return files that exist nowhere but in memory: their contents by their paths.

    A text may hold anything, lone surrogates too: what is no UTF-8 is reported when it is read, as from a disk.
    """
    contents = {
        os.path.abspath(path): content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        for path, content in files.items()
    }
    return MemoryTree(contents, folders_of(contents))


def overlay(below: FileTree, buffers: Mapping[str, str | bytes]) -> Overlay:
    """Return files with buffers laid over them: the contents of files, by their paths, as they are to be read."""
    return Overlay(in_memory({below.resolve(path): content for path, content in buffers.items()}), below)


def folders_of(paths: Iterable[str]) -> dict[str, Listing]:
    """Return all folders above some absolute paths of files, each with the names in it."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for path in paths:
        folder, name = os.path.split(path)
        is_known = folder in found
        found.setdefault(folder, (set(), set()))[1].add(name)
        while not is_known and os.path.dirname(folder) != folder:
            folder, name = os.path.split(folder)
            is_known = folder in found
            found.setdefault(folder, (set(), set()))[0].add(name)
    return {folder: Listing(*names) for folder, names in found.items()}


def limited(data: bytes, path: str) -> bytes:
    """Return the bytes of a file. Raises OSError when they are more than any map needs."""
    if len(data) > MAX_BYTES:
        raise OSError(0, f"it is larger than {MAX_BYTES // 1024 // 1024} MB", path)
    return data


def missing_error(path: str) -> FileNotFoundError:
    """Return the error for a path that leads to nothing."""
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)


def folder_error(path: str) -> IsADirectoryError:
    """Return the error for a folder that was to be read as a file."""
    return IsADirectoryError(0, "it is a folder", path)


def closed_error(path: str) -> PermissionError:
    """Return the error for a folder that may not be looked into."""
    return PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)


def reason(error: OSError) -> str:
    """Return why something failed, in the system's words."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]
