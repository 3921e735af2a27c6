"""Exact search in normal form: the segments of a quotation, and where they stand."""

import re
from collections.abc import Iterator, Sequence

from argmap.quotation.normal import PARAGRAPH_BREAK, Normal, normal_quotation

# An omission, or the mapper's own words in brackets; a bracket before a parenthesis is a Markdown link.
GAP = re.compile(r"\[[^\]]*\](?!\()|\.{3,}|…")
ENDS = " .,;:!?\"'…-"
# Enough to tell that a quotation is ambiguous.
MOST_PLACES = 100


def segments_of(quote: Sequence[str]) -> tuple[str, ...]:
    """Return the segments of a quotation in normal form, in order, without punctuation at either end."""
    parts = (part for text in quote for part in GAP.split(text))
    normal = (normal_quotation(part).strip(ENDS) for part in parts)
    return tuple(segment for segment in normal if segment)


def occurrences(normal: Normal, segment: str, start: int = 0, stop: int | None = None) -> Iterator[int]:
    """Yield the offsets at which a segment stands as whole words, the case of its first letter aside."""
    text = normal.text
    stop = len(text) if stop is None else stop
    tail = segment[1:]
    first = {segment[0].lower(), segment[0].upper()}
    offset = text.find(tail, start + 1, stop)
    while offset != -1:
        place = offset - 1
        if text[place] in first and is_whole(text, place, place + len(segment)):
            yield place
        offset = text.find(tail, offset + 1, stop)


def is_whole(text: str, first: int, last: int) -> bool:
    """Tell whether a stretch begins and ends where words do."""
    before, behind = text[first - 1 : first], text[last : last + 1]
    starts_inside = before.isalnum() and text[first].isalnum()
    ends_inside = behind.isalnum() and text[last - 1].isalnum()
    return not (starts_inside or ends_inside)


def places_of(normal: Normal, segments: Sequence[str]) -> list[tuple[tuple[int, int], ...]]:
    """Return where a quotation stands: for each place the stretches of its segments in normal offsets.

    Segments follow each other in order, inside one paragraph or two.
    """
    places = []
    for first in occurrences(normal, segments[0]):
        place = follow(normal, segments, first)
        if place:
            places.append(place)
        if len(places) == MOST_PLACES:
            break
    return places


def follow(normal: Normal, segments: Sequence[str], first: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches of all segments when the first stands at `first`, or nothing."""
    stretches = [(first, first + len(segments[0]))]
    limit = end_of_next_paragraph(normal, first)
    for segment in segments[1:]:
        place = next(occurrences(normal, segment, stretches[-1][1], limit), None)
        if place is None:
            return ()
        stretches.append((place, place + len(segment)))
    return tuple(stretches)


def end_of_next_paragraph(normal: Normal, offset: int) -> int:
    """Return where the paragraph behind the one of an offset ends."""
    end = normal.text.find(PARAGRAPH_BREAK, offset)
    following = normal.text.find(PARAGRAPH_BREAK, end + 1) if end != -1 else -1
    return following if following != -1 else len(normal.text)
