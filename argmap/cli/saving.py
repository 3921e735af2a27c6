"""Writing of files that a command changes in place, one by one, with warnings about them."""

import os
from typing import TYPE_CHECKING

from argmap.cli.output import in_place, uncommitted_warning
from argmap.cli.streams import say

if TYPE_CHECKING:
    from argmap.workspace.rewriting import RewrittenFile


class Saver:
    """Writes files, and records which were written and which could not be."""

    __slots__ = ("dirty", "failed", "quiet", "written")

    def __init__(self, *, quiet: bool) -> None:
        """Start without files."""
        self.quiet = quiet
        self.written: list[str] = []
        self.failed: list[str] = []
        self.dirty: frozenset[str] = frozenset()

    def save(self, file: "RewrittenFile") -> bool:
        """Write a file in place and return whether that was possible; report the reason if not."""
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
        """Warn once about the files that had uncommitted changes in git."""
        mixed = [path for path in self.written if os.path.realpath(path) in self.dirty]
        if mixed:
            say(uncommitted_warning(mixed), quiet=self.quiet)
