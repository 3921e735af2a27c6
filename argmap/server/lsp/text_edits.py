"""Edits in the form of the protocol: as few characters as make one text of another."""

from collections.abc import Iterable

from lsprotocol.types import TextEdit

from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.text import Text
from argmap.lint.formatting import format_text
from argmap.server.lsp.alignment import align
from argmap.server.lsp.positions import Positions


def edits_between(positions: Positions, after: str) -> list[TextEdit]:
    """Return the edits that make another text of one that is open."""
    gaps = align(positions.text.content, after).gaps()
    return [TextEdit(positions.range(first, last), after[start:end]) for first, last, start, end in gaps]


def as_text_edits(edits: Iterable[Edit], positions: Positions) -> list[TextEdit]:
    """Return edits of a text that is open in the form of the protocol."""
    return [TextEdit(positions.range(edit.span.first, edit.span.last), edit.replacement) for edit in edits]


def form_of(text: Text) -> Text:
    """Return a text in form. Raises ArgmapError when it cannot be read whole."""
    after, obstacles = format_text(text)
    if obstacles:
        line = obstacles[0].span.start.line
        raise ArgmapError(f"the file has errors, and stays as it is: {obstacles[0].message} (line {line})")
    return after
