"""Spans of a text as citations: their words as a quotation, with context where the words occur more than once."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import field

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.formats.exchange.drafts import MapDraft
from argmap.model import Citation, Map, Source

# The most words of context on each side that distinguish one occurrence from another.
MOST_WORDS = 6
ANCHORS = "anchors"
# Separates paragraphs: an empty line.
GAP = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")


class Stretch(NamedTuple):
    """A span of a text, from offset `first` up to but not including `last`."""

    first: int
    last: int


@frozen()
class AnchoredTexts:
    """The texts that the anchors of a file point into, by the keys of their sources in a draft."""

    draft: MapDraft
    contents: dict[str, str] = field(default_factory=dict)

    def add(self, source: Source, content: str) -> None:
        """Add a source, whose id is its key, with its text unless that is empty."""
        self.draft.add_source(source)
        if content.strip():
            self.contents[source.id] = content

    def cite(self, key: str, stretches: tuple[Stretch, ...], place: str) -> Citation | None:
        """Return the citation of one or more spans of a text, in order; None, with a report, if there are no words."""
        if key not in self.contents:
            self.draft.losses.dropped(ANCHORS, place, "the text that it points into is missing")
            return None
        content = self.contents[key]
        if not stretches or not all(has_words(content, each) for each in stretches):
            self.draft.losses.dropped(ANCHORS, place, "the text at its position has no words")
            return None
        whole = tuple(whole_words(content, each) for each in stretches)
        if whole != stretches:
            self.draft.losses.changed("offsets", place, "the quotation begins and ends with whole words")
        parts = [part for each in whole for part in paragraphs_of(content, each) if has_words(content, part)]
        return anchor(key, content, *parts)

    def cite_words(self, key: str, words: str, offset: int, place: str) -> Citation | None:
        """Return the citation of words at an offset, or of their only occurrence elsewhere in the text."""
        content = self.contents.get(key, "")
        if words and offset >= 0 and content.startswith(words, offset):
            return self.cite(key, (Stretch(offset, offset + len(words)),), place)
        first = content.find(words) if words else -1
        if first < 0 or content.find(words, first + 1) >= 0:
            if key in self.contents:
                self.draft.losses.dropped(ANCHORS, place, "the text at its position does not match")
                return None
            return self.cite(key, (), place)
        self.draft.losses.changed("offsets", place, "its words were found at a different offset")
        return self.cite(key, (Stretch(first, first + len(words)),), place)

    def by_source(self, made: Map) -> Iterator[tuple[str, str]]:
        """Yield the text of each source, with the id of the source in the finished map."""
        for key, name in zip(self.draft.sources, made.sources, strict=True):
            if key in self.contents:
                yield name, self.contents[key]


def has_words(content: str, stretch: Stretch) -> bool:
    """Return whether a span lies within a text and contains a letter or a digit."""
    first, last = stretch
    return 0 <= first < last <= len(content) and any(map(str.isalnum, content[first:last]))


def whole_words(content: str, stretch: Stretch) -> Stretch:
    """Return a span extended to whole words, because quotations cannot begin or end within a word."""
    first, last = stretch
    while first and in_word(content[first]) and in_word(content[first - 1]):
        first -= 1
    while last < len(content) and in_word(content[last]) and in_word(content[last - 1]):
        last += 1
    return Stretch(first, last)


def paragraphs_of(content: str, stretch: Stretch) -> Iterator[Stretch]:
    """Yield the parts of a span that lie within one paragraph each, because a quotation segment cannot span several."""
    first = stretch.first
    for gap in GAP.finditer(content, *stretch):
        yield Stretch(first, gap.start())
        first = gap.end()
    yield Stretch(first, stretch.last)


def in_word(character: str) -> bool:
    """Return whether a character is part of a word: a letter, a digit, or a mark on one."""
    return character.isalnum() or unicodedata.category(character).startswith("M")


def anchor(source: str, content: str, *stretches: Stretch) -> Citation:
    """Return the citation of one span of a text, or of several in order, as the segments of one quotation.

    `source` is the id of the source, or its key in a draft. Words that occur more than once in the text get the
    words before and after them as context. The quotation is verified when the map is checked, right after the import.
    """
    quote = tuple(" ".join(content[first:last].split()) for first, last in stretches)
    (first, _), (_, last) = stretches[0], stretches[-1]
    if len(stretches) == 1 and content.find(content[first:last]) == content.rfind(content[first:last]):
        return Citation(source, quote)
    before = " ".join(content[:first].split()[-MOST_WORDS:])
    after = " ".join(content[last:].split()[:MOST_WORDS])
    return Citation(source, quote, prefix=before or None, suffix=after or None)
