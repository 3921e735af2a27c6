"""Quotations whose words are missing from their source, or not in one passage: what the source has instead."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from argmap.sources.quotation.alterations import find_altered
from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.readings import QuotationReading
from argmap.sources.quotation.results import Found, Verdict
from argmap.sources.quotation.text_index import TextIndex
from argmap.sources.quotation.typography import PARAGRAPH_BREAK

OMISSION = " ... "
OVER_THE_END = "they run over the end of a paragraph"
OUT_OF_ORDER = "each part is there, but not in this order within two paragraphs"


def find_changed(index: TextIndex, readings: Sequence[QuotationReading]) -> Found:
    """Return the verdict on a quotation whose words are not in a source, with the most similar passage."""
    segments = readings[0].segments
    missing = [segment for segment in segments if not any(index.occurrences(segment.words, loosely=False))]
    if len(segments) == 1 or not missing:
        scattered = find_scattered(index, readings[0])
        if scattered:
            return scattered
    longest = max(missing, key=lambda segment: len(segment.text), default=None)
    words = longest.text if longest else " ".join(segment.text for segment in segments)
    return find_altered(index, words)


def find_scattered(index: TextIndex, reading: QuotationReading) -> Found | None:
    """Return the verdict on words that are in the source, but not in one passage, or None."""
    if len(reading.segments) == 1:
        stretches, reason = list(over_breaks(index, reading.segments[0].words)), OVER_THE_END
    else:
        firsts = (next(index.occurrences(segment.words, loosely=False), None) for segment in reading.segments)
        stretches, reason = [stretch for stretch in firsts if stretch], OUT_OF_ORDER
        if len(stretches) < len(reading.segments):
            return None
    if not stretches:
        return None
    places = tuple(index.locate((stretch,)) for stretch in stretches)
    passage = OMISSION.join(wording(index.normal, *place.parts[0]) for place in places)
    return Found(Verdict.NOT_FOUND, places, passage, reason=reason)


def over_breaks(index: TextIndex, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the ranges, one in each block, of words that continue across the ends of blocks."""
    in_one = without_breaks(index.normal)
    offset = in_one.find(f" {' '.join(words)} ")
    if offset == -1:
        return
    first = in_one.count(" ", 0, offset)
    last = first + len(words)
    while first < last:
        end = min(last, index.end_of_block(first))
        yield first, end
        first = end


@lru_cache(maxsize=2)
def without_breaks(normal: Normal) -> str:
    """Return the words of a text as one string, ignoring blocks."""
    return normal.keys.text.replace(f" {PARAGRAPH_BREAK} ", " ").replace(f"{PARAGRAPH_BREAK} ", "")
