"""A report on changes as plain values, rendered as text, Markdown or HTML elsewhere."""

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.base.word_difference import PieceKind, WordPiece


class ReportLine(NamedTuple):
    """One line of an entry: the field it describes, and its text with the removed and added words marked."""

    name: str
    pieces: tuple[WordPiece, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class ReportEntry(NamedTuple):
    """One thing that was added, removed or changed, with its name, a description and the changed fields.

    `change` is "added", "removed" or "changed"; `label` says what kind of thing it is.
    """

    change: str
    label: str
    words: str = ""
    lines: tuple[ReportLine, ...] = ()

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class ReportSection(NamedTuple):
    """The entries about one kind of thing, under a title."""

    title: str
    entries: tuple[ReportEntry, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class ChangeReport(NamedTuple):
    """All changes to one file, grouped in sections; there are no sections if nothing changed.

    `summary` is one sentence.
    """

    name: str
    title: str
    summary: str
    sections: tuple[ReportSection, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def line(name: str, words: str) -> ReportLine:
    """Return a line in which nothing is marked as changed."""
    return ReportLine(name, (WordPiece(PieceKind.SAME, words),))
