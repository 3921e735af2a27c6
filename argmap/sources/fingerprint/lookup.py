"""Quotations looked up in a fingerprint."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from argmap.sources.fingerprint.form import HASH_BYTES, SHINGLE, Fingerprint, shingles, words_of
from argmap.sources.quotation import Found, Place, Verdict
from argmap.sources.quotation.anchors import gather, starts
from argmap.sources.quotation.hyphens import ANY_HYPHEN, HYPHEN_AND_SPACE
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.search import (
    MOST_PLACES,
    NOT_FRAMED,
    Stretch,
    chains,
    readings_of,
    tightest,
    why_unchecked,
)

# Python looks at one place in the time that it takes to search so many hashes.
HASHES_PER_PLACE = 200
# A match by chance must be rarer than this for a quotation to be called verified.
MOST_CHANCE = 1e-6
# What may follow an apostrophe: a quotation that ends with "can" is not found where the text has "can't".
TAILS = ("t", "s", "d", "m", "ll", "re", "ve")
TOO_SHORT = "the quotation is too short for the fingerprint of a source of this length"
HYPHENATED = "only the text can tell whether a hyphen in it was there or parted a word at a line end"


def find(quote: str | Sequence[str], fingerprint: Fingerprint, prefix: str = "", suffix: str = "") -> Found:
    """Return the verdict on a quotation, as far as a fingerprint can tell.

    That is verified, ambiguous, not found or unchecked. `prefix` and `suffix` tell one of several places.
    """
    readings = readings_in_words(quote)
    why = why_unchecked(readings[0], has_words=fingerprint.words > 0)
    if why:
        return Found(Verdict.UNCHECKED, reason=why)
    frame = words_of(normal_quotation(prefix)), words_of(normal_quotation(suffix))
    found = find_reading(fingerprint, readings, *frame)
    if found:
        return found
    if not is_telling(fingerprint, readings[0]):
        return Found(Verdict.UNCHECKED, reason=TOO_SHORT)
    if find_reading(fingerprint, readings_in_words(quote, ANY_HYPHEN), *frame):
        return Found(Verdict.UNCHECKED, reason=HYPHENATED)
    return Found(Verdict.NOT_FOUND)


def readings_in_words(quote: str | Sequence[str], parting: str = HYPHEN_AND_SPACE) -> list[list[list[str]]]:
    """Return the ways to read a quotation, each as its segments, and these as their words."""
    return [[words_of(segment) for segment in segments] for segments in readings_of(quote, parting)]


def find_reading(
    fingerprint: Fingerprint,
    readings: Iterable[Sequence[Sequence[str]]],
    before: Sequence[str],
    behind: Sequence[str],
) -> Found | None:
    """Return the verdict on the first way to read a quotation that stands in the text, or None."""
    telling = (segments for segments in readings if is_telling(fingerprint, segments))
    found = (find_segments(fingerprint, segments, before, behind) for segments in telling)
    return next((each for each in found if each), None)


def is_telling(fingerprint: Fingerprint, segments: Sequence[Sequence[str]]) -> bool:
    """Tell whether segments are so long that other words have their hashes by chance in a millionth of all texts."""
    fewest = min(len(words) for words in segments)
    return fingerprint.words * 2.0 ** (-8 * HASH_BYTES * (fewest - SHINGLE + 1)) <= MOST_CHANCE


def find_segments(
    fingerprint: Fingerprint, segments: Sequence[Sequence[str]], before: Sequence[str], behind: Sequence[str]
) -> Found | None:
    """Return the verdict on segments that stand behind each other inside one paragraph or two, or None."""
    places = places_of(fingerprint, segments)
    if before or behind:
        places = framed(
            fingerprint, places, shingles([*before, *segments[0]]), shingles([*segments[-1], *behind]), len(before)
        )
    placed = list(islice(tightest(places), MOST_PLACES))
    verdict, reason = Verdict.VERIFIED if len(placed) == 1 else Verdict.AMBIGUOUS, ""
    if not placed and (before or behind):
        placed, reason = list(islice(tightest(places_of(fingerprint, segments)), MOST_PLACES)), NOT_FRAMED
    if not placed:
        return None
    blocks = (block_of(fingerprint, stretches[0][0]) for stretches in placed)
    numbered = zip(blocks, placed, strict=True)
    return Found(
        verdict, tuple(Place(fingerprint.numbers[block], words=each) for block, each in numbered), reason=reason
    )


def framed(
    fingerprint: Fingerprint, places: Iterable[tuple[Stretch, ...]], head: bytes, tail: bytes, before: int
) -> Iterator[tuple[Stretch, ...]]:
    """Yield the places that begin and end with packed hashes, of which the first are of so many words before them."""
    for stretches in places:
        first, last = stretches[0][0] - before, stretches[-1][0]
        if stands_at(fingerprint, head, first) and stands_at(fingerprint, tail, last):
            yield stretches


def places_of(fingerprint: Fingerprint, segments: Sequence[Sequence[str]]) -> Iterator[tuple[Stretch, ...]]:
    """Yield where segments stand: for each place the stretches of words, counted from 0."""
    rest = [list(occurrences(fingerprint, words)) for words in segments[1:]]
    return chains(occurrences(fingerprint, segments[0]), rest, [start - 1 for start in fingerprint.blocks[1:]])


def anchored(fingerprint: Fingerprint, quotes: Iterable[str | Sequence[str]]) -> Fingerprint:
    """Return a fingerprint in which many quotations are found faster, after one pass over its hashes."""
    segments = (segment for quote in quotes for reading in readings_of(quote) for segment in reading)
    wanted = {hashed for segment in segments for _, hashed in numbered(shingles(words_of(segment)))}
    stand = ((hashed, place) for place, hashed in numbered(fingerprint.hashes))
    return fingerprint._replace(anchors=gather(wanted, stand))


def numbered(hashes: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield packed hashes one by one, each with its number from 0."""
    each = (hashes[start : start + HASH_BYTES] for start in range(0, len(hashes), HASH_BYTES))
    return enumerate(each)


def occurrences(fingerprint: Fingerprint, words: Sequence[str]) -> Iterator[Stretch]:
    """Yield where words stand in a row inside a paragraph, the last of them not cut off at its apostrophe."""
    wanted = shingles(words)
    longer = [shingles([*words[1 - SHINGLE :], tail]) for tail in TAILS]
    for place in places_in(fingerprint, wanted):
        end = place + len(words)
        if is_in_block(fingerprint, place, end):
            may_go_on = is_in_block(fingerprint, place, end + 1)
            if not (may_go_on and any(stands_at(fingerprint, each, end - SHINGLE + 1) for each in longer)):
                yield place, end


def places_in(fingerprint: Fingerprint, wanted: bytes) -> Iterator[int]:
    """Yield where packed hashes stand in a row."""
    known = starts(fingerprint.anchors, numbered(wanted), fingerprint.words // HASHES_PER_PLACE)
    if known is not None:
        yield from (place for place in known if stands_at(fingerprint, wanted, place))
        return
    offset = fingerprint.hashes.find(wanted)
    while offset != -1:
        place, remainder = divmod(offset, HASH_BYTES)
        if not remainder:
            yield place
        offset = fingerprint.hashes.find(wanted, offset + 1)


def stands_at(fingerprint: Fingerprint, wanted: bytes, place: int) -> bool:
    """Tell whether the packed hashes of words stand at a place."""
    return place >= 0 and fingerprint.hashes.startswith(wanted, place * HASH_BYTES)


def is_in_block(fingerprint: Fingerprint, first: int, end: int) -> bool:
    """Tell whether a stretch of words lies inside one block."""
    return block_of(fingerprint, first) == block_of(fingerprint, end - 1)


def block_of(fingerprint: Fingerprint, word: int) -> int:
    """Return the number, from 0, of the block that a word stands in."""
    return bisect_right(fingerprint.blocks, word) - 1
