"""Files that a command changes in place: written one by one, with all that is to be said of that."""

import os
from typing import TYPE_CHECKING

from argmap.cli.output import in_place, uncommitted_warning
from argmap.cli.streams import say

if TYPE_CHECKING:
    from argmap.workspace.rewriting import RewrittenFile


class Saver:
    """Writes files, and knows which were written, and which could not be."""

    __slots__ = ("dirty", "failed", "quiet", "written")

    def __init__(self, *, quiet: bool) -> None:
        """Begin with no file written."""
        self.quiet = quiet
        self.written: list[str] = []
        self.failed: list[str] = []
        self.dirty: frozenset[str] = frozenset()

    def save(self, file: "RewrittenFile") -> bool:
        """Write a file where it was, and say whether that was possible; if not, say why."""
        from argmap.workspace.git import uncommitted

        path = file.before.path
        if not (self.written or self.failed):
            self.dirty = uncommitted(path)
        try:
            reason = file.save()
        except OSError as error:
            say(f'"{path}" could not be written: {(error.strerror or str(error)).lower()}')
            self.failed.append(path)
            return False
        if reason:
            say(in_place(path, reason), quiet=self.quiet)
        self.written.append(path)
        return True

    def warn(self) -> None:
        """Say once which of the files had changes that git did not have."""
        mixed = [path for path in self.written if os.path.realpath(path) in self.dirty]
        if mixed:
            say(uncommitted_warning(mixed), quiet=self.quiet)
