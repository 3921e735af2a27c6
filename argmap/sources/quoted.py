"""A source with its available text or fingerprint, and a quotation from it with the verdict."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from argmap.base.representation import short_repr
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.model import Citation, Map, Source, Statement

if TYPE_CHECKING:
    from argmap.sources.fingerprint import Fingerprint
    from argmap.sources.quotation import Found, Normal, Place

# The verdicts on quotations from one text, by citation and whether the nearest passage was searched for.
Verdicts: TypeAlias = "dict[tuple[Citation, bool], Found]"


class Document(NamedTuple):
    """A source with its available text or fingerprint, and the known verdicts on quotations from it.

    `path` is the path of its text.
    """

    source: Source
    verdicts: Verdicts
    path: str | None = None
    normal: "Normal | None" = None
    fingerprint: "Fingerprint | None" = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def available(self) -> "Normal | Fingerprint | None":
        """Where quotations are looked up: the text, or else the fingerprint."""
        return self.normal or self.fingerprint

    @property
    def damage(self) -> str:
        """A description of the damage to its text during extraction, or ""."""
        from argmap.sources.quotation.unspaced import damage_of

        return damage_of(self.normal) if self.normal else ""

    def where(self, place: "Place") -> str:
        """Return a description of a place: the line of the text if available, else the paragraph."""
        if self.path and place.line:
            return f"{self.path}:{place.line}{' (outside the article)' if self._is_outside(place) else ''}"
        return f"paragraph {place.paragraph}" if place.paragraph else "a heading"

    def _is_outside(self, place: "Place") -> bool:
        """Return whether a place is on the page that the text was extracted from, but outside of its article."""
        from argmap.sources.quotation.numbering import OUTSIDE

        start = self.normal.raw.find(f"\n{OUTSIDE}\n") if self.normal else -1
        return start != -1 and place.first is not None and place.first > start


class Quoted(NamedTuple):
    """One quotation of a map from a known source, and the verdict on it."""

    statement: Statement
    citation: Citation
    document: Document
    found: "Found"

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def is_by_first_version(self) -> bool:
        """Whether it was looked up in a fingerprint of version 1, which records no signs and cuts."""
        known = self.document.fingerprint
        return self.document.normal is None and known is not None and known.is_first_version

    @property
    def span(self) -> Span:
        """The place of the quotation in the argument file."""
        return self.citation.quote_span or self.statement.span


def quotations(argument_map: Map) -> Iterator[tuple[Statement, Citation]]:
    """Yield each citation with a quotation, in file order."""
    for statement in argument_map.statements.values():
        for citation in statement.citations:
            if citation.quote:
                yield statement, citation
