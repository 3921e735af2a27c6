"""Formatting argument files, and the reasons why some cannot be formatted."""

from collections.abc import Iterable, Iterator

from argmap.base.diagnostics import Diagnostic
from argmap.base.tuples import NamedTuple
from argmap.lint.formatting import format_text
from argmap.syntax.nesting import Arrangement
from argmap.workspace.rewriting import RewrittenFile
from argmap.workspace.workspace import Workspace


class FormattedFile(NamedTuple):
    """A file before and after formatting, or the reason why it cannot be read completely."""

    file: RewrittenFile
    obstacles: tuple[Diagnostic, ...]


def format_files(
    paths: Iterable[str], workspace: Workspace, *, arrangement: Arrangement | None = None
) -> Iterator[FormattedFile]:
    """Format the text of each file. Nothing is written yet. Raises ArgmapError."""
    for path in paths:
        data, text, problem = workspace.read(path)
        after, obstacles = format_text(text, problem, arrangement=arrangement)
        yield FormattedFile(RewrittenFile(data, text, after), obstacles)
