"""Files changed by edits: how they would be, and written so, all or none."""

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
    """Return a file with edits in order. Raises ArgmapError when it is no longer as it was read, and OSError."""
    data = workspace.files.read(text.path)
    if decode(data, text.path)[0].content != text.content:
        raise ArgmapError(f'"{text.path}" was changed while it was read: try again')
    return RewrittenFile(data, text, with_edits(text, edits))


def write_all(changes: Sequence[FileChange]) -> list[tuple[str, str]]:
    """Write files, all or none, and return the paths of those that were written in place, each with the reason.

    Once one cannot be written, those that were are as before. Raises OSError for that one, and for a file that
    somebody has written since it was read.
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
    """Make a file as it was before it was written. Raises OSError."""
    if change.before is None:
        os.unlink(change.path)
    elif DISK.read(change.path) != change.before:
        write(change.path, change.before)


def content_at(path: str) -> bytes | None:
    """Return what a file holds, None if there is none. Raises OSError."""
    return DISK.read(path) if os.path.lexists(path) else None
