"""File trees: the disk, files in memory, or one laid over the other."""

import errno
import os
import stat
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Protocol

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple

MAX_BYTES = 256 * 1024 * 1024


class FileKind(StrEnum):
    """The kinds of files. Pipes, sockets and devices are `OTHER`."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"


class Listing(NamedTuple):
    """The names in a folder, unordered: of its subfolders, except links to folders, and of everything else."""

    folders: Collection[str] = ()
    files: Collection[str] = ()


NO_LISTING = Listing()


class FileTree(Protocol):
    """A tree of files. Paths are absolute, or relative to the working directory."""

    def resolve(self, path: str) -> str:
        """Return the absolute path of a file, following its links. The file need not exist."""
        ...

    def kind(self, path: str) -> FileKind | None:
        """Return the kind of file at a path, following links, or None if there is none."""
        ...

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a regular file, or the first `most` of them. Raises OSError, also if it is too large."""
        ...

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; empty if it does not exist. Raises OSError if it cannot be read."""
        ...


class Disk:
    """The files on the disk."""

    __slots__ = ()

    def resolve(self, path: str) -> str:
        """Return the absolute path of a file, following its links."""
        return os.path.realpath(path)

    def kind(self, path: str) -> FileKind | None:
        """Return the kind of file at a path, or None if there is none or it cannot be accessed."""
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError):
            return None
        if stat.S_ISREG(mode):
            return FileKind.FILE
        return FileKind.FOLDER if stat.S_ISDIR(mode) else FileKind.OTHER

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a regular file, or the first `most` of them. Raises OSError, also if it is too large."""
        if "\0" in path:
            raise OSError(errno.EINVAL, "a path cannot contain a null character", path)
        status = os.stat(path)
        mode = status.st_mode
        if stat.S_ISDIR(mode):
            raise folder_error(path) if os.access(path, os.R_OK | os.X_OK) else closed_error(path)
        if not stat.S_ISREG(mode):
            # Opening a pipe would wait for its other end.
            raise OSError(0, "it is not a regular file", path)
        if most is None and status.st_size > MAX_BYTES:
            raise size_error(path)
        with open(path, "rb") as file:
            # A limit here would have memory for that much prepared, which takes longer than reading most files.
            return limited(file.read() if most is None else file.read(most), path)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; empty if it does not exist. Raises OSError if it cannot be read."""
        errors: list[OSError] = []
        _, folders, files = next(os.walk(folder, onerror=errors.append), (folder, [], []))
        if errors and not isinstance(errors[0], (FileNotFoundError, NotADirectoryError)):
            raise errors[0]
        return Listing([name for name in folders if not os.path.islink(os.path.join(folder, name))], files)


DISK = Disk()


class MemoryTree(NamedTuple):
    """Files in memory by absolute path, with the folders implied by the paths. It has no links."""

    contents: Mapping[str, bytes]
    listings: Mapping[str, Listing]

    def __repr__(self) -> str:
        """Return a short representation, whatever the files contain."""
        return short_repr(self)

    def resolve(self, path: str) -> str:
        """Return the absolute path."""
        return os.path.abspath(path)

    def kind(self, path: str) -> FileKind | None:
        """Return the kind of file at a path, or None if there is none."""
        full = os.path.abspath(path)
        if full in self.contents:
            return FileKind.FILE
        return FileKind.FOLDER if full in self.listings else None

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a file, or the first `most` of them. Raises OSError, also if it is too large."""
        content = self.contents.get(os.path.abspath(path))
        if content is None:
            raise folder_error(path) if self.kind(path) else missing_error(path)
        return limited(content[:most], path)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; an empty listing for anything else."""
        return self.listings.get(os.path.abspath(folder), NO_LISTING)


class Overlay(NamedTuple):
    """Files in memory laid over another tree: those in memory take precedence. Links are those of the tree below."""

    above: MemoryTree
    below: FileTree

    def resolve(self, path: str) -> str:
        """Return the absolute path of a file, following its links."""
        return self.below.resolve(path)

    def kind(self, path: str) -> FileKind | None:
        """Return the kind of file at a path, or None if there is none."""
        return self.above.kind(self.resolve(path)) or self.below.kind(path)

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a file, or the first `most` of them. Raises OSError, also if it is too large."""
        full = self.resolve(path)
        return self.above.read(full, most) if full in self.above.contents else self.below.read(path, most)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; empty if it does not exist. Raises OSError if it cannot be read."""
        above, below = self.above.listing(self.resolve(folder)), self.below.listing(folder)
        return Listing({*above.folders, *below.folders}, {*above.files, *below.files})


def in_memory(files: Mapping[str, str | bytes]) -> MemoryTree:
    """Return files that exist only in memory, from their contents by path.

    A text may contain anything, even lone surrogates: invalid UTF-8 is reported when it is read, as from a disk.
    """
    contents = {
        os.path.abspath(path): content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        for path, content in files.items()
    }
    return MemoryTree(contents, folders_of(contents))


def overlay(below: FileTree, buffers: Mapping[str, str | bytes]) -> Overlay:
    """Return a tree with buffers laid over it: the contents of files, by path, that are read instead."""
    return Overlay(in_memory({below.resolve(path): content for path, content in buffers.items()}), below)


def folders_of(paths: Iterable[str]) -> dict[str, Listing]:
    """Return all folders above absolute paths of files, each with the names in it."""
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
    """Return the bytes of a file. Raises OSError if it is larger than any map needs to be."""
    if len(data) > MAX_BYTES:
        raise size_error(path)
    return data


def size_error(path: str) -> OSError:
    """Return the error for a file that is larger than any map needs."""
    return OSError(0, f"it is larger than {MAX_BYTES // 1024 // 1024} MB", path)


def missing_error(path: str) -> FileNotFoundError:
    """Return the error for a path that does not exist."""
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)


def folder_error(path: str) -> IsADirectoryError:
    """Return the error for a folder that was to be read as a file."""
    return IsADirectoryError(0, "it is a folder", path)


def closed_error(path: str) -> PermissionError:
    """Return the error for a folder that may not be read."""
    return PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)


def reason(error: OSError) -> str:
    """Return why an operation failed, in the words of the system."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]
