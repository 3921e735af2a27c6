"""A report on changes as values, for every form in which it is written: text, Markdown and HTML."""

from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.base.word_difference import PieceKind, WordPiece


class ReportLine(NamedTuple):
    """A line of an entry: what it is about, and its words, with what was removed and added among them."""

    name: str
    pieces: tuple[WordPiece, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class ReportEntry(NamedTuple):
    """One thing that was added, removed or changed: what it is, its name, what is said of it, and what changed in it.

    `change` is "added", "removed" or "changed".
    """

    change: str
    label: str
    words: str = ""
    lines: tuple[ReportLine, ...] = ()

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class ReportSection(NamedTuple):
    """The entries about things of one kind, under a title."""

    title: str
    entries: tuple[ReportEntry, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class ChangeReport(NamedTuple):
    """All that is reported of one file: its name, its title, and sections; none if nothing changed.

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
    """Return a line without changes among its words."""
    return ReportLine(name, (WordPiece(PieceKind.SAME, words),))
