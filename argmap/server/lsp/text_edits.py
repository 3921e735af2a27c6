"""Edits in the form of the protocol, with as few changed characters as possible."""

from collections.abc import Iterable

from lsprotocol.types import TextEdit

from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.text import Text
from argmap.lint.formatting import format_text
from argmap.server.lsp.alignment import align
from argmap.server.lsp.positions import Positions


def edits_between(positions: Positions, after: str) -> list[TextEdit]:
    """Return the edits that turn the text of an open file into another one."""
    gaps = align(positions.text.content, after).gaps()
    return [TextEdit(positions.range(first, last), after[start:end]) for first, last, start, end in gaps]


def as_text_edits(edits: Iterable[Edit], positions: Positions) -> list[TextEdit]:
    """Return edits of an open text in the form of the protocol."""
    return [TextEdit(positions.range(edit.span.first, edit.span.last), edit.replacement) for edit in edits]


def form_of(text: Text) -> Text:
    """Return a text formatted. Raises ArgmapError if it cannot be read whole."""
    after, obstacles = format_text(text)
    if obstacles:
        line = obstacles[0].span.start.line
        raise ArgmapError(f"the file has errors and was not formatted: {obstacles[0].message} (line {line})")
    return after
