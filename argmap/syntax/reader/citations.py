"""Reads citations, indicators, reviews and likelihoods: the structured values of a statement."""

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping

from argmap.language.lexicon import parse_range, words_of
from argmap.language.suggestions import did_you_mean
from argmap.model import Citation, Indicator, Review
from argmap.syntax.fields import CITATION, INDICATOR, REVIEW, STATEMENT, Field, Record
from argmap.syntax.reader.context import ReaderContext
from argmap.syntax.reader.diagnostics import refuse, refuse_value
from argmap.syntax.reader.records import Entries, read_record, require
from argmap.syntax.reader.values import read_text
from argmap.syntax.tree.nodes import Mapping, Node, Sequence

NOTHING: AnyMapping[str, object] = {}


def read_citations(page: ReaderContext, entries: Entries) -> tuple[Citation, ...]:
    """Read the citation in a statement's own fields, and those in its list."""
    citations = []
    own = take_citation(page, entries)
    if own:
        citations.append(own)
    if "citations" in entries.nodes:
        for _, listed in read_list(page, entries.nodes["citations"], STATEMENT["citations"], CITATION, "a citation"):
            citation = take_citation(page, listed, listed.values.get("extra", {}))
            if citation:
                citations.append(citation)
    return tuple(citations)


def take_citation(page: ReaderContext, entries: Entries, extra: AnyMapping[str, object] = NOTHING) -> Citation | None:
    """Remove the fields of a citation from the values of a record, and return it, with custom fields of its own."""
    if entries.values.keys().isdisjoint(CITATION):
        return None
    source = entries.values.pop("source", None)
    quote = entries.values.pop("quote", ())
    locator = entries.values.pop("locator", None)
    prefix = entries.values.pop("prefix", None)
    suffix = entries.values.pop("suffix", None)
    if not (source or quote or locator):
        return None
    places = entries.places
    source_span = places.get("source")
    if source is None:
        source, source_span = page.source, page.source_span
    return Citation(
        source=source,
        quote=quote,
        locator=locator,
        prefix=prefix,
        suffix=suffix,
        extra=extra,
        source_span=source_span,
        quote_span=places.get("quote"),
        locator_span=places.get("locator"),
    )


def read_indicators(page: ReaderContext, entries: Entries) -> tuple[Indicator, ...]:
    """Read the indicators of a statement."""
    if "indicators" not in entries.nodes:
        return ()
    rows = read_list(page, entries.nodes["indicators"], STATEMENT["indicators"], INDICATOR, "an indicator")
    read = []
    for node, row in rows:
        require(page.reading, node, row.places, INDICATOR, "an indicator")
        if "text" in row.values:
            read.append(Indicator(**row.values))
    return tuple(read)


def read_review(page: ReaderContext, entries: Entries) -> Review | None:
    """Read the last review of a statement."""
    node = entries.nodes.get("reviewed")
    if node is None:
        return None
    if not isinstance(node, Mapping):
        refuse(page.reading, node, STATEMENT["reviewed"], "let argmap review write it")
        return None
    row = read_record(page.reading, node, REVIEW, "a review")
    require(page.reading, node, row.places, REVIEW, "a review")
    return Review(**row.values) if REVIEW.keys() <= row.values.keys() else None


def read_list(
    page: ReaderContext, node: Node, field: Field, record: Record, owner: str
) -> Iterator[tuple[Node, Entries]]:
    """Read a list of records."""
    if not isinstance(node, Sequence):
        refuse(page.reading, node, field)
        return
    for item in node.items:
        if isinstance(item, Mapping):
            yield item, read_record(page.reading, item, record, owner)
        else:
            help_text = "write each as a mapping with: " + ", ".join(record)
            page.refuse_shape(item, f"{owner} must be a mapping", help_text)


def read_likelihood(page: ReaderContext, entries: Entries) -> str | None:
    """Read a word of the map's lexicon, or a range in percent."""
    node = entries.nodes.get("likelihood")
    if node is None:
        return None
    field = STATEMENT["likelihood"]
    value = read_text(page.reading, node, field)
    words = words_of(page.lexicon)
    if value is None or value in words or parse_range(value):
        return value
    otherwise = "write a range such as 55-80, or one of: " + ", ".join(words)
    refuse_value(page.reading, node, field, value, did_you_mean(value, words, otherwise))
    return None
