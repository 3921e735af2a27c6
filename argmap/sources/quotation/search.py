"""Exact search for the words of a quotation, in a text or in its fingerprint."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from argmap.base.tuples import NamedTuple
from argmap.sources.quotation.outlines import TextOutline
from argmap.sources.quotation.readings import QuotationReading, Segment
from argmap.sources.quotation.results import Place, Stretch, Stretches

# Enough to know that a quotation is ambiguous.
MOST_PLACES = 100


class WordIndex(Protocol):
    """A searchable index of the words of a text, by their numbers from 0."""

    @property
    def starts(self) -> Sequence[int]:
        """Return the first words of its blocks, and the total number of words."""

    @property
    def joints(self) -> Sequence[tuple[int, int]]:
        """Return the words that were divided at a line end, with the lengths of their first halves."""

    @property
    def notes(self) -> Sequence[tuple[int, int]]:
        """Return the words to which the number of a note was attached, with that number."""

    @property
    def language(self) -> str:
        """Return the language of its table of words that cut a quotation, or ""."""

    def outline(self, word: int) -> TextOutline:
        """Return an outline that includes the block of a word."""

    def end_of_block(self, word: int) -> int:
        """Return the number after the last word of the block of a word."""

    def occurrences(self, words: Sequence[str], *, loosely: bool) -> Iterator[Stretch]:
        """Yield where words occur in a row within a block; loosely, also variants of a scanner."""

    def locate(self, stretches: Stretches) -> Place:
        """Return the place of ranges of words."""

    def is_framed(self, stretches: Stretches, segments: Sequence[Segment], frame: "WordsAround") -> bool:
        """Return whether a quotation is surrounded by the words of a frame."""


class Hints(NamedTuple):
    """Hints that distinguish several places: words directly before and after, and a test for the intended place."""

    prefix: str = ""
    suffix: str = ""
    is_meant: Callable[[Place], bool] | None = None


class WordsAround(NamedTuple):
    """The words directly before a quotation, and those directly after it; either may be empty."""

    before: Sequence[str] = ()
    after: Sequence[str] = ()


class Match(NamedTuple):
    """A quotation that was found in a source: its reading, and the positions of its segments."""

    reading: QuotationReading
    places: tuple[Stretches, ...]
    is_loose: bool
    is_framed: bool = True


def find_match(
    index: WordIndex,
    readings: Iterable[QuotationReading],
    frame: WordsAround,
    hints: Hints,
    *,
    loosely: bool = False,
) -> Match | None:
    """Return the match of the first reading that occurs anywhere, or None.

    Of several places, those between the words of `frame` are preferred, and then those that the hints select, if any.
    """
    for reading in readings:
        places = list(islice(tightest(places_of(index, reading, loosely=loosely)), MOST_PLACES))
        if not places:
            continue
        is_framed = True
        if any(frame):
            framed = [place for place in places if index.is_framed(place, reading.segments, frame)]
            if len(places) == MOST_PLACES and not framed:
                everywhere = tightest(places_of(index, reading, loosely=loosely))
                wanted = (place for place in everywhere if index.is_framed(place, reading.segments, frame))
                framed = list(islice(wanted, MOST_PLACES))
            is_framed = bool(framed)
            places = framed or places
        if hints.is_meant and len(places) > 1:
            places = [place for place in places if hints.is_meant(index.locate(place))] or places
        return Match(reading, tuple(places), loosely, is_framed)
    return None


def places_of(index: WordIndex, reading: QuotationReading, *, loosely: bool) -> Iterator[Stretches]:
    """Yield the occurrences of a reading: for each, the positions of its segments."""
    segments = reading.segments
    found: dict[tuple[str, ...], list[Stretch]] = {}
    if len(segments) == 1:
        places: Iterator[Stretches] = ((each,) for each in index.occurrences(segments[0].words, loosely=loosely))
    else:
        # The longest segment is the rarest; if it does not occur, the others need not be searched.
        for words in sorted({segment.words for segment in segments}, key=len, reverse=True):
            found[words] = list(index.occurrences(words, loosely=loosely))
            if not found[words]:
                return
        first, *rest = (found[segment.words] for segment in segments)
        places = chains(first, rest, [start - 1 for start in index.starts[1:-1]])
    yield from (place for place in places if has_marks(index, reading, place))


def has_marks(index: WordIndex, reading: QuotationReading, place: Stretches) -> bool:
    """Return whether the source has divided words where a reading joins them, and notes where it omits digits."""
    first, last = place[0][0], place[-1][1]
    return is_within(reading.halves, index.joints, first, last) and is_within(reading.notes, index.notes, first, last)


def is_within(wanted: Sequence[int], there: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Return whether values occur, in order, among those recorded for the words of a range."""
    if not wanted:
        return True
    values = (value for _, value in there[bisect_left(there, (first, 0)) : bisect_left(there, (last, 0))])
    return all(any(value == each for value in values) for each in wanted)


def chains(firsts: Iterable[Stretch], rest: Sequence[Sequence[Stretch]], breaks: Sequence[int]) -> Iterator[Stretches]:
    """Yield each of the first ranges with the next range of each further list, in order.

    All are within one paragraph or two; `breaks` are the last words of paragraphs.
    """
    for first in firsts:
        end = bisect_left(breaks, first[0]) + 1
        chain = [first]
        for candidates in rest:
            place = bisect_left(candidates, (chain[-1][1], 0))
            if place == len(candidates):
                return
            if end < len(breaks) and candidates[place][0] > breaks[end]:
                break
            chain.append(candidates[place])
        else:
            yield tuple(chain)


def tightest(places: Iterable[Stretches]) -> Iterator[Stretches]:
    """Of places that differ only in the position of the first segment, yield the shortest, which is the last."""
    held: Stretches = ()
    for place in places:
        if held and (len(place) == 1 or held[1:] != place[1:]):
            yield held
        held = place
    if held:
        yield held
