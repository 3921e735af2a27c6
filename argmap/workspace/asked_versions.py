"""What the arguments of a comparison mean: two paths, one revision, or two."""

from collections.abc import Sequence

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.workspace.git import is_revision, merge_base
from argmap.workspace.nearest_files import nearest_file
from argmap.workspace.overlays import DISK
from argmap.workspace.project import STANDARD_INPUT

HEAD = "HEAD"
SYMMETRIC, RANGE = "...", ".."


class AskedVersions(NamedTuple):
    """What to compare: two revisions (empty for the working tree), and paths.

    If both revisions are empty, the two paths are compared with each other.
    """

    before: str
    after: str
    paths: tuple[str, ...]


def asked_for(words: Sequence[str]) -> AskedVersions:
    """Parse `A B`, `REV`, `REV REV` or `REV..REV`, the last three with or without paths.

    A word that is both a path and a revision is a path. A single path is compared with its version in HEAD. Raises
    ArgmapError.
    """
    rest = list(words)
    if rest and RANGE in rest[0] and not is_path(rest[0]):
        mark = SYMMETRIC if SYMMETRIC in rest[0] else RANGE
        old, new = (name or HEAD for name in rest.pop(0).split(mark, 1))
        return AskedVersions(merge_base(old, new) if mark == SYMMETRIC else old, new, tuple(rest))
    revisions: list[str] = []
    while rest and len(revisions) < 2 and not is_path(rest[0]):
        if not is_revision(rest[0]):
            if revisions:
                break  # a path that exists only in the revision
            raise ArgmapError(neither(rest[0]))
        revisions.append(rest.pop(0))
    if revisions:
        return AskedVersions(revisions[0], revisions[1] if len(revisions) > 1 else "", tuple(rest))
    if len(rest) < 2:
        return AskedVersions(HEAD, "", tuple(rest))
    if len(rest) > 2:
        raise ArgmapError("name two files or folders, or a revision before the paths: argmap diff HEAD PATHS")
    missing = next((path for path in rest if not is_path(path)), None)
    if missing:
        raise ArgmapError(neither(missing))
    return AskedVersions("", "", tuple(rest))


def is_path(word: str) -> bool:
    """Return whether a word is an existing path, or stands for standard input."""
    return word == STANDARD_INPUT or DISK.kind(word) is not None


def neither(word: str) -> str:
    """Return the message for a word that is neither a path nor a revision."""
    meant = nearest_file(word, "", DISK)
    return f'"{word}" is neither a path nor a revision' + (f': did you mean "{meant}"?' if meant else "")
