"""Files changed by edits: how they would be, and written so, all or none."""

import codecs
import contextlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.base.decoding import decode
from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.lint.fixes import difference
from argmap.syntax.edits import with_edits
from argmap.workspace.overlays import DISK
from argmap.workspace.workspace import Workspace
from argmap.workspace.writing import write


class ChangedFile(NamedTuple):
    """A file that is to be changed: its bytes and its text before, and its text after."""

    data: bytes
    before: Text
    after: Text

    def __repr__(self) -> str:
        """Return a short representation, whatever the text."""
        return short_repr(self)

    @property
    def content(self) -> bytes:
        """The bytes of the file after the change, with its mark of the byte order if it had one."""
        mark = codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""
        return mark + self.after.content.encode("utf-8")

    @property
    def difference(self) -> str:
        """What changes, as a unified diff."""
        return difference(self.before, self.after)


def changed_file(text: Text, edits: Iterable[Edit], workspace: Workspace) -> ChangedFile:
    """Return a file with edits in order. Raises ArgmapError when it is no longer as it was read, and OSError."""
    data = workspace.files.read(text.path)
    if decode(data, text.path)[0].content != text.content:
        raise ArgmapError(f'"{text.path}" was changed while it was read: try again')
    return ChangedFile(data, text, with_edits(text, edits))


def write_all(files: Sequence[ChangedFile]) -> list[tuple[str, str]]:
    """Write files, all or none, and return the paths of those that were written in place, each with the reason.

    Once one cannot be written, those that were are as before. Raises OSError for that one, and for a file that
    somebody has written since it was read.
    """
    done: list[ChangedFile] = []
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
