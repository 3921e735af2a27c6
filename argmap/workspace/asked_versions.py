"""What is to be compared: two paths, one revision, or two, as it is given by the words of a command."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.workspace.git import is_revision, merge_base
from argmap.workspace.nearest_files import nearest_file
from argmap.workspace.overlays import DISK
from argmap.workspace.project import STANDARD_INPUT

HEAD = "HEAD"
SYMMETRIC, RANGE = "...", ".."


class AskedVersions(NamedTuple):
    """What the words of a command ask for: two revisions, empty for the files as they are, and paths.

    Where both are empty the two paths are compared with each other.
    """

    before: str
    after: str
    paths: tuple[str, ...]


def asked_for(words: Sequence[str]) -> AskedVersions:
    """Return what is to be compared: `A B`, `REV`, `REV REV` or `REV..REV`, the last three with paths or without.

    A word that is both a path and a revision is a path. Without a revision, one path is compared with that of HEAD.
    Raises ArgmapError.
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
                break  # a path that is there in the revision alone
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
    """Return whether a word is the path of something that is there, or stands for standard input."""
    return word == STANDARD_INPUT or DISK.kind(word) is not None


def neither(word: str) -> str:
    """Return what is said of a word that is not a path and no revision."""
    meant = nearest_file(word, "", DISK)
    return f'"{word}" is neither a path nor a revision' + (f': did you mean "{meant}"?' if meant else "")
