"""Files changed by edits: how they would be, and written so, all or none."""

import contextlib
from collections.abc import Iterable, Sequence

from argmap.base.decoding import decode
from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.text import Text
from argmap.syntax.edits import with_edits
from argmap.workspace.overlays import DISK
from argmap.workspace.rewriting import RewrittenFile
from argmap.workspace.workspace import Workspace
from argmap.workspace.writing import write


def changed_file(text: Text, edits: Iterable[Edit], workspace: Workspace) -> RewrittenFile:
    """Return a file with edits in order. Raises ArgmapError when it is no longer as it was read, and OSError."""
    data = workspace.files.read(text.path)
    if decode(data, text.path)[0].content != text.content:
        raise ArgmapError(f'"{text.path}" was changed while it was read: try again')
    return RewrittenFile(data, text, with_edits(text, edits))


def write_all(files: Sequence[RewrittenFile]) -> list[tuple[str, str]]:
    """Write files, all or none, and return the paths of those that were written in place, each with the reason.

    Once one cannot be written, those that were are as before. Raises OSError for that one, and for a file that
    somebody has written since it was read.
    """
    done: list[RewrittenFile] = []
    in_place: list[tuple[str, str]] = []
    for file in files:
        if DISK.read(file.before.path) != file.data:
            raise OSError(0, "it was changed while it was read", file.before.path)
    try:
        for file in files:
            done.append(file)
            reason = write(file.before.path, file.content)
            in_place += [(file.before.path, reason)] if reason else []
    except BaseException:
        for file in reversed(done):
            with contextlib.suppress(OSError):
                if DISK.read(file.before.path) != file.data:
                    write(file.before.path, file.data)
        raise
    return in_place
