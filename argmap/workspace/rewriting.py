"""A file with a new text: the difference, and writing it."""

import codecs

from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.lint.fixes import difference
from argmap.workspace.overlays import DISK
from argmap.workspace.writing import write


class FileChange(NamedTuple):
    """A file to write: its content before (None if it does not exist) and after."""

    path: str
    before: bytes | None
    after: bytes

    def __repr__(self) -> str:
        """Return a short representation, whatever the file contains."""
        return short_repr(self)


@frozen()
class RewrittenFile:
    """A file: its current bytes and text, and its new text."""

    data: bytes
    before: Text
    after: Text

    @property
    def is_changed(self) -> bool:
        """Whether the new text differs from the current one."""
        return self.before.content != self.after.content

    @property
    def difference(self) -> str:
        """The change as a unified diff."""
        return difference(self.before, self.after)

    @property
    def content(self) -> bytes:
        """The new bytes of the file; unchanged parts are preserved byte for byte."""
        if not self.is_changed:
            return self.data
        mark = codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""
        return mark + self.after.content.encode("utf-8")

    @property
    def change(self) -> FileChange:
        """The file as it is to be written."""
        return FileChange(self.before.path, self.data, self.content)

    def save(self) -> str | None:
        """Write the file, and return the reason if it was written in place, or None.

        Raises OSError, also if the file has changed since it was read.
        """
        path = self.before.path
        if DISK.read(path) != self.data:
            raise OSError(0, "it was changed in the meantime", path)
        return write(path, self.content)
