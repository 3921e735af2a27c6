"""Argument files mended: how they would be, and written so."""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.base.text import Text
from argmap.lint.fixes import Mended, difference, mend
from argmap.workspace.overlays import DISK
from argmap.workspace.workspace import Workspace
from argmap.workspace.writing import write


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file that was mended: its bytes and its text before, and what came of it."""

    data: bytes
    before: Text
    mended: Mended

    @property
    def is_changed(self) -> bool:
        """Whether anything was mended."""
        return bool(self.mended.done)

    @property
    def difference(self) -> str:
        """What was changed, as a unified diff."""
        return difference(self.before, self.mended.text)

    @property
    def content(self) -> bytes:
        """The bytes of the file after its fixes: all that was not mended as it was."""
        if not self.is_changed:
            return self.data
        mark = codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""
        return mark + self.mended.text.content.encode("utf-8")

    def save(self) -> str | None:
        """Write the file where it was, and return why in place, or None.

        Raises OSError, also when somebody has written it since it was read.
        """
        path = self.before.path
        if DISK.read(path) != self.data:
            raise OSError(0, "it was changed while it was checked", path)
        return write(path, self.content)


def mend_files(paths: Iterable[str], workspace: Workspace, *, with_unsafe: bool = False) -> Iterator[MendedFile]:
    """Check each file and mend what can be mended. Nothing is written yet."""
    for path in paths:
        data, text, problem = workspace.read(path)
        if problem:
            yield MendedFile(data, text, Mended(text, workspace.check_text(text, problem), ()))
        else:
            yield MendedFile(data, text, mend(text, workspace.check_text, with_unsafe=with_unsafe))
