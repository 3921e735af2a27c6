"""A file whose text is to be another: how it would differ, and written so."""

import codecs
from dataclasses import dataclass
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.lint.fixes import difference
from argmap.workspace.overlays import DISK
from argmap.workspace.writing import write


class FileChange(NamedTuple):
    """A file to be written: what it holds before, None if there is none, and after."""

    path: str
    before: bytes | None
    after: bytes

    def __repr__(self) -> str:
        """Return a short representation, whatever the file holds."""
        return short_repr(self)


@dataclass(frozen=True, slots=True)
class RewrittenFile:
    """A file: its bytes and its text as they are, and its text as it is to be."""

    data: bytes
    before: Text
    after: Text

    @property
    def is_changed(self) -> bool:
        """Whether its text is to be another."""
        return self.before.content != self.after.content

    @property
    def difference(self) -> str:
        """What is to be changed, as a unified diff."""
        return difference(self.before, self.after)

    @property
    def content(self) -> bytes:
        """The bytes that the file is to have: all that is not changed as it is."""
        if not self.is_changed:
            return self.data
        mark = codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""
        return mark + self.after.content.encode("utf-8")

    @property
    def change(self) -> FileChange:
        """The file as it is to be written."""
        return FileChange(self.before.path, self.data, self.content)

    def save(self) -> str | None:
        """Write the file where it was, and return why in place, or None.

        Raises OSError, also when somebody has written it since it was read.
        """
        path = self.before.path
        if DISK.read(path) != self.data:
            raise OSError(0, "it was changed in the meantime", path)
        return write(path, self.content)
