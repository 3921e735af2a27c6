"""Searching the words of a text by the hashes of its fingerprint."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, islice, product

from argmap.base.values import frozen
from argmap.sources.fingerprint.hashes import HASH_BYTES, SHINGLE, Fingerprint, shingles
from argmap.sources.fingerprint.length import is_unlikely_by_chance
from argmap.sources.quotation.anchors import gather, rarest
from argmap.sources.quotation.outlines import TextOutline
from argmap.sources.quotation.readings import Segment, readings_of
from argmap.sources.quotation.results import Place, Stretch, Stretches
from argmap.sources.quotation.search import WordsAround

# Checking one place in Python takes as long as searching this many hashes.
HASHES_PER_PLACE = 200
# Letters that scanners confuse, case folded; for a word with many of them, not all variants are tried.
CONFUSED: Mapping[str, tuple[str, ...]] = {
    "1": ("1", "l", "i"),
    "l": ("l", "1", "i"),
    "i": ("i", "l", "1"),
    "0": ("0", "o"),
    "o": ("o", "0"),
    "m": ("m", "rn"),
    "rn": ("rn", "m"),
}
CONFUSABLE = "rn|[1li0om]"
MOST_VARIANTS = 200
# The most occurrences of the first hash of a quotation that are examined closely.
MOST_STARTS = 50
# The most hashes that are computed for one quotation.
MOST_TRIED = 20_000
# Searching this many bytes takes as long as computing one.
HASHES_PER_STEP = 20_000


@frozen(eq=False, slots=False)
class HashIndex:
    """A fingerprint as a searchable index. It contains a hash of every three consecutive words."""

    known: Fingerprint

    @cached_property
    def starts(self) -> Sequence[int]:
        """The first words of its blocks, and the total number of words."""
        return (*self.known.blocks, self.known.words)

    @property
    def joints(self) -> Sequence[tuple[int, int]]:
        """The words that were divided at a line end, with the lengths of their first halves."""
        return self.known.joints

    @property
    def notes(self) -> Sequence[tuple[int, int]]:
        """The words to which the number of a note was attached, with that number."""
        return self.known.notes

    @property
    def language(self) -> str:
        """The language of the recorded words that cut quotations."""
        return self.known.language

    def outline(self, word: int) -> TextOutline:
        """Return the outline of the text."""
        del word
        return self.known.outline

    def end_of_block(self, word: int) -> int:
        """Return the number after the last word of the block that contains a word."""
        return self.starts[block_of(self.known, word) + 1]

    def occurrences(self, words: Sequence[str], *, loosely: bool) -> Iterator[Stretch]:
        """Yield where words occur in a row within a paragraph; loosely, also variants of a scanner."""
        if not is_unlikely_by_chance(self.known, len(words)):
            return
        places = sorted(set(self.loose_places(words))) if loosely else self.places(shingles(words))
        for place in places:
            if place + len(words) <= self.end_of_block(place):
                yield place, place + len(words)

    def places(self, wanted: bytes) -> Iterator[int]:
        """Yield where packed hashes occur in a row."""
        if not wanted:
            return
        known = rarest(self.known.anchors, numbered(wanted), self.known.words // HASHES_PER_PLACE)
        if known is not None:
            places, distance = known
            yield from (each - distance for each in places if each >= distance and self.is_at(wanted, each - distance))
            return
        offset = self.known.hashes.find(wanted)
        while offset != -1:
            place, remainder = divmod(offset, HASH_BYTES)
            if not remainder:
                yield place
            offset = self.known.hashes.find(wanted, offset + 1)

    def is_at(self, wanted: bytes, place: int) -> bool:
        """Return whether the packed hashes are at a place."""
        return place >= 0 and self.known.hashes.startswith(wanted, place * HASH_BYTES)

    def loose_places(self, words: Sequence[str]) -> Iterator[int]:
        """Yield where words occur in a row, allowing for letters that scanners confuse.

        Three of them in a row must be identical, or have such letters in only one of them.
        """
        budget, cost = iter(range(MOST_TRIED)), 1 + len(self.known.hashes) // HASHES_PER_STEP
        for tried in (as_it_is, ways_of_three):
            for number in range(len(words) - SHINGLE + 1):
                found = False
                for three in tried(words[number : number + SHINGLE]):
                    for place in islice(self.places(shingles(three)), MOST_STARTS):
                        found = True
                        if self.goes_on(words, number, three, place - number, budget):
                            yield place - number
                    if len(list(islice(budget, cost))) < cost:
                        return
                if found:
                    return

    def goes_on(
        self, words: Sequence[str], number: int, three: Sequence[str], place: int, budget: Iterator[int]
    ) -> bool:
        """Return whether words are at a place, given three of them and allowing for confused letters in the others."""
        follows = self.extends(words[number + SHINGLE :], three, place + number, budget, is_after=True)
        return (
            place >= 0 and follows and self.extends(words[:number][::-1], three, place + number, budget, is_after=False)
        )

    def extends(
        self, words: Sequence[str], three: Sequence[str], place: int, budget: Iterator[int], *, is_after: bool
    ) -> bool:
        """Return whether the words after three words at a place, or those before them, match one by one."""
        for word in words:
            place += 1 if is_after else -1
            rows = ((*three[1:], way) if is_after else (way, *three[:-1]) for way in ways_of(word))
            three = next((row for row in rows if next(budget, None) and self.is_at(shingles(row), place)), ())
            if not three:
                return False
        return True

    def locate(self, stretches: Stretches) -> Place:
        """Return the place of ranges of words."""
        known, first = self.known, stretches[0][0]
        block, page = block_of(known, first), bisect_right(known.pages, first)
        return Place(known.numbers[block], words=stretches, block=block, page=page)

    def is_framed(self, stretches: Stretches, segments: Sequence[Segment], frame: WordsAround) -> bool:
        """Return whether a quotation is surrounded by the words of a frame."""
        first, last = stretches[0][0] - len(frame.before), stretches[-1][0]
        head = shingles([*frame.before, *segments[0].words])
        return self.is_at(head, first) and self.is_at(shingles([*segments[-1].words, *frame.after]), last)


def as_it_is(three: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield three words unchanged."""
    yield three


def ways_of_three(three: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield three words with variants of one of them."""
    for number, word in enumerate(three):
        for way in ways_of(word)[1:]:
            yield (*three[:number], way, *three[number + 1 :])


@lru_cache(maxsize=4096)
def ways_of(word: str) -> tuple[str, ...]:
    """Return the ways in which a scanner may have read a word, the word itself first."""
    parts, options, done, number = [], [], 0, 1
    for match in re.finditer(CONFUSABLE, word):
        choices = CONFUSED[match[0]]
        if number * len(choices) > MOST_VARIANTS:
            break
        number *= len(choices)
        parts.append(word[done : match.start()])
        options.append(choices)
        done = match.end()
    rest = word[done:]
    ways = product(*options)
    return tuple("".join(chain.from_iterable(zip(parts, way, strict=True))) + rest for way in ways)


def numbered(hashes: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield packed hashes one by one, each with its index from 0."""
    each = (hashes[start : start + HASH_BYTES] for start in range(0, len(hashes), HASH_BYTES))
    return enumerate(each)


def anchored(fingerprint: Fingerprint, quotes: Iterable[str | Sequence[str]]) -> Fingerprint:
    """Return a fingerprint with an index of the words of many quotations, made in one pass over its hashes."""
    segments = (segment for quote in quotes for reading in readings_of(quote) for segment in reading.segments)
    wanted = {hashed for segment in segments for _, hashed in numbered(shingles(segment.words))}
    stand = ((hashed, place) for place, hashed in numbered(fingerprint.hashes))
    return fingerprint._replace(anchors=gather(wanted, stand))


def block_of(fingerprint: Fingerprint, word: int) -> int:
    """Return the index, from 0, of the block that contains a word."""
    return bisect_right(fingerprint.blocks, word) - 1
