"""Applying edits to files, and writing all of them or none."""

import contextlib
import os
from collections.abc import Iterable, Sequence

from argmap.base.decoding import decode
from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.text import Text
from argmap.syntax.edits import with_edits
from argmap.workspace.overlays import DISK
from argmap.workspace.rewriting import FileChange, RewrittenFile
from argmap.workspace.workspace import Workspace
from argmap.workspace.writing import write


def changed_file(text: Text, edits: Iterable[Edit], workspace: Workspace) -> RewrittenFile:
    """Return a file with edits applied in order. Raises ArgmapError if the file has changed since, and OSError."""
    data = workspace.files.read(text.path)
    if decode(data, text.path)[0].content != text.content:
        raise ArgmapError(f'"{text.path}" was changed while it was read: try again')
    return RewrittenFile(data, text, with_edits(text, edits))


def write_all(changes: Sequence[FileChange]) -> list[tuple[str, str]]:
    """Write all files or none, and return the paths of those written in place, each with the reason.

    If one cannot be written, those already written are restored. Raises OSError for that file, and for a file that
    has changed since it was read.
    """
    done: list[FileChange] = []
    in_place: list[tuple[str, str]] = []
    for change in changes:
        if content_at(change.path) != change.before:
            raise OSError(0, "it was changed while it was read", change.path)
    try:
        for change in changes:
            done.append(change)
            reason = write(change.path, change.after)
            in_place += [(change.path, reason)] if reason else []
    except BaseException:
        for change in reversed(done):
            with contextlib.suppress(OSError):
                take_back(change)
        raise
    return in_place


def take_back(change: FileChange) -> None:
    """Restore a file to its state before it was written. Raises OSError."""
    if change.before is None:
        os.unlink(change.path)
    elif DISK.read(change.path) != change.before:
        write(change.path, change.before)


def content_at(path: str) -> bytes | None:
    """Return the content of a file, or None if it does not exist. Raises OSError."""
    return DISK.read(path) if os.path.lexists(path) else None
