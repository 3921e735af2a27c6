"""Edits in the form of the protocol: as few characters as make one text of another."""

from collections.abc import Iterable

from lsprotocol.types import TextEdit

from argmap.base.diagnostics import Edit
from argmap.server.lsp.alignment import align
from argmap.server.lsp.positions import Positions


def edits_between(positions: Positions, after: str) -> list[TextEdit]:
    """Return the edits that make another text of one that is open."""
    gaps = align(positions.text.content, after).gaps()
    return [TextEdit(positions.range(first, last), after[start:end]) for first, last, start, end in gaps]


def as_text_edits(edits: Iterable[Edit], positions: Positions) -> list[TextEdit]:
    """Return edits of a text that is open in the form of the protocol."""
    return [TextEdit(positions.range(edit.span.first, edit.span.last), edit.replacement) for edit in edits]
