"""The only way from a path to a checked map, wherever its files are: on the disk, in buffers, memory or a revision."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from argmap.base.decoding import decode
from argmap.base.diagnostics import Finding
from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.lint.checker import Checked, check, unread
from argmap.lint.settings import DEFAULT, Choice, Settings
from argmap.model import Map
from argmap.syntax.tree.composer import compose
from argmap.workspace.discovery import settings_for
from argmap.workspace.overlays import DISK, MAX_BYTES, FileTree, limited, overlay, reason
from argmap.workspace.project import STANDARD_INPUT, in_real_folder, project_of, shown

if TYPE_CHECKING:
    from argmap.syntax.tree.trees import Trees

NO_CHOICE = Choice()
# The name of the file of a map that was never in one.
NEW_FILE = "map.yaml"


class FileText(NamedTuple):
    """The bytes and the text of a file, and any problem that prevented reading it as text."""

    data: bytes
    text: Text
    problem: Finding | None = None


class Workspace(NamedTuple):
    """A file tree, and how its maps are checked: `choice` takes precedence over the settings above each file.

    Texts and settings are read again on each call, so one workspace can serve a whole process. Editors, which check
    maps again and again, pass `trees` to reuse parsed parts.
    """

    choice: Choice = NO_CHOICE
    files: FileTree = DISK
    trees: "Trees | None" = None

    def with_buffers(self, buffers: Mapping[str, str | bytes]) -> "Workspace":
        """Return a workspace in which the contents of open buffers, by path, replace the files there."""
        return self._replace(files=overlay(self.files, buffers))

    def with_standard_input(self, path: str) -> "Workspace":
        """Return a workspace in which the content of standard input is the file at a path. Raises OSError."""
        return self.with_buffers({path: read_standard_input()})

    def check(self, path: str | os.PathLike[str], *, with_rules: bool = True) -> Checked:
        """Read and check one file; a problem with reading it is a diagnostic like any other.

        Without rules, settings have no effect and are not read.
        """
        _, text, problem = self.read(path)
        return self.check_text(text, problem, with_rules=with_rules)

    def check_each(self, paths: Iterable[str]) -> Iterator[Checked]:
        """Read and check several files, examining each folder for settings only once."""
        known: dict[str, Settings | None] = {}
        for path in paths:
            _, text, problem = self.read(path)
            yield self._check(text, problem, known)

    def check_text(self, text: Text, problem: Finding | None = None, *, with_rules: bool = True) -> Checked:
        """Check the text of a file, or a text that is not saved yet."""
        return self._check(text, problem, {}, with_rules=with_rules)

    def check_map(self, argument_map: Map, path: str | os.PathLike[str] | None = None) -> Checked:
        """Check a map by writing it as text, as if it were in the file `path`, by default its own."""
        from argmap.syntax.writer import write

        name = os.fspath(path) if path is not None else argument_map.span.path or NEW_FILE
        return self.check_text(Text(name, write(argument_map)))

    def _check(
        self, text: Text, problem: Finding | None, known: dict[str, Settings | None], *, with_rules: bool = True
    ) -> Checked:
        if problem:
            return unread(problem)
        settings = settings_for(text.path, self.files, known).choosing(self.choice) if with_rules else DEFAULT
        composing = self.trees.compose if self.trees else compose
        project = project_of(text.path, self.files)
        return check(text, project, settings=settings, with_rules=with_rules, composing=composing)

    def read(self, path: str | os.PathLike[str]) -> FileText:
        """Return the bytes and the text of a file or of standard input, and any problem that prevented reading it."""
        name = os.fspath(path)
        try:
            if name == STANDARD_INPUT:
                data = read_standard_input()
            else:
                name = shown(in_real_folder(name, self.files))
                data = self.files.read(name)
        except (OSError, ValueError) as error:
            text = Text(name, "")
            why = reason(error) if isinstance(error, OSError) else str(error)
            message, help_text = f"the file cannot be read: {why}", "check the path and the permissions"
            if isinstance(error, FileNotFoundError):
                from argmap.workspace.nearest_files import misspelt_file, nearest_file

                meant = nearest_file(name, "", self.files) or misspelt_file(name, "", self.files)
                help_text = f'did you mean "{meant}"?' if meant else "check the path"
            return FileText(b"", text, Finding("A013", Span(text, 0, 0), message, help_text))
        return FileText(data, *decode(data, name))


def read_standard_input() -> bytes:
    """Return the whole content of standard input. Raises OSError, also if it is too large or closed."""
    if sys.stdin is None:
        raise OSError(0, "standard input is closed", STANDARD_INPUT)
    return limited(sys.stdin.buffer.read(MAX_BYTES + 1), STANDARD_INPUT)
