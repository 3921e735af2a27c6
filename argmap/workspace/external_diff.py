"""The interface of git's external diff drivers: two versions of a file, with its path in the repository."""

from collections.abc import Sequence

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.lint.checker import Checked
from argmap.workspace.overlays import DISK
from argmap.workspace.recognition import looks_like_map
from argmap.workspace.workspace import Workspace

# The name that git uses for a missing file, on every system.
NO_FILE = "/dev/null"
# The arguments of a driver: path; old file, id and mode; new file, id and mode. A renamed file adds the new path and a
# message, and a file with a conflict has only the path.
MOST_WORDS = 9
FILE_WORDS = 7


class FileVersions(NamedTuple):
    """A file as git passes it to a driver: its path, its previous path if it was renamed, and its two versions.

    The files are None for a file with a conflict, and `NO_FILE` for a missing file.
    """

    path: str
    old_path: str | None
    before: str | None = None
    after: str | None = None


class FileVersion(NamedTuple):
    """One version of a file: whether it exists, and its map, or None if it has none."""

    is_there: bool
    checked: Checked | None = None

    @property
    def is_usable(self) -> bool:
        """Whether it can be compared as a map: it was read completely, or does not exist."""
        return not self.is_there or (self.checked is not None and self.checked.is_whole)


def versions_of(words: Sequence[str]) -> FileVersions:
    """Parse the arguments that git passes to a driver. Raises ArgmapError for any others."""
    if len(words) == 1:
        return FileVersions(words[0], None)
    if not FILE_WORDS <= len(words) <= MOST_WORDS:
        raise ArgmapError("--git is meant to be called by git: git config diff.argmap.command 'argmap diff --git'")
    path = words[FILE_WORDS] if len(words) > FILE_WORDS else words[0]
    return FileVersions(path, words[0] if path != words[0] else None, words[1], words[4])


def read_version(file: str, path: str) -> FileVersion:
    """Return the map in a file as if it were at a path, as far as it can be read.

    Its includes and sources are read from the working tree, because git does not pass the revision of a file.
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
