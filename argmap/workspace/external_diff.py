"""What git gives an external diff driver: two versions of one file, by the path that it has in the repository."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.lint.checker import Checked
from argmap.workspace.overlays import DISK
from argmap.workspace.recognition import looks_like_map
from argmap.workspace.workspace import Workspace

# What git names in place of a file that is not there, on every system.
NO_FILE = "/dev/null"
# What git calls a driver with: path; old file, id and mode; new file, id and mode. For a file that was moved also the
# new path and what git says of that; for one with a conflict the path alone.
MOST_WORDS = 9
FILE_WORDS = 7


class FileVersions(NamedTuple):
    """A file as git gives it to a driver: its path, another one that it had before, and the files with its contents.

    The files are None for a file with a conflict, and `NO_FILE` where the file is not there.
    """

    path: str
    old_path: str | None
    before: str | None = None
    after: str | None = None


class FileVersion(NamedTuple):
    """One version of a file: whether it is there, and the map in it, None if there is none."""

    is_there: bool
    checked: Checked | None = None

    @property
    def is_usable(self) -> bool:
        """Whether it can be compared as a map: it is one that was read whole, or is not there."""
        return not self.is_there or (self.checked is not None and self.checked.is_whole)


def versions_of(words: Sequence[str]) -> FileVersions:
    """Return what git asks a driver for. Raises ArgmapError for what is no such call."""
    if len(words) == 1:
        return FileVersions(words[0], None)
    if not FILE_WORDS <= len(words) <= MOST_WORDS:
        raise ArgmapError("--git is for git to call: git config diff.argmap.command 'argmap diff --git'")
    path = words[FILE_WORDS] if len(words) > FILE_WORDS else words[0]
    return FileVersions(path, words[0] if path != words[0] else None, words[1], words[4])


def read_version(file: str, path: str) -> FileVersion:
    """Return the map in a file as if it was at a path, as far as it can be read.

    What it includes and cites is that of the working tree: git does not tell a driver of which revision a file is.
    """
    if file == NO_FILE:
        return FileVersion(is_there=False)
    try:
        data = DISK.read(file)
    except OSError:
        return FileVersion(is_there=True)
    if not looks_like_map(lambda most: data[:most]):
        return FileVersion(is_there=True)
    return FileVersion(is_there=True, checked=Workspace().with_buffers({path: data}).check(path, with_rules=False))
