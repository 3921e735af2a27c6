"""Exact search in normal form: the segments of a quotation, and where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from argmap.sources.quotation.anchors import Anchors, gather, starts
from argmap.sources.quotation.characters import (
    LETTERS_WITHOUT_SPACES,
    is_inside_word,
    is_spaceless,
    is_whole,
    word_parts,
)
from argmap.sources.quotation.hyphens import HYPHEN_AND_SPACE, ways_to_join
from argmap.sources.quotation.markup import NOTE
from argmap.sources.quotation.normalise import Normal, normal_quotation

# From the first offset of some words to the offset behind the last.
Stretch: TypeAlias = tuple[int, int]

# An omission, or the mapper's own words in brackets, which may hold another pair; a bracket before a parenthesis is a
# Markdown link.
GAP = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*+\])*+\](?!\()|\.{3,}|…")
OMISSION = " … "
# The mapper has changed the case of a first letter: "[T]he".
CASED = rf"[^\W\d_{LETTERS_WITHOUT_SPACES}]"
INITIAL = rf"\[({CASED})\](?={CASED})"
ENDS = " .,;:!?\"'…-。，、；：！？．·؟۔،؛।॥"
# What may stand between a quotation and the words round it, and how much of it is passed over.
BETWEEN = ENDS + "()[]\n"
MOST_BETWEEN = 40
# Enough to tell that a quotation is ambiguous.
MOST_PLACES = 100
NOT_FRAMED = 'not behind its "prefix" or before its "suffix"'
# Each may stand in thousands of places, and be tried behind each of those of the one before it.
MOST_SEGMENTS = 100
# So much text is taken into words at a time, for each of these takes more memory than its letters.
CHUNK = 1_000_000
# Python looks at one place in the time that it takes to search so many characters.
CHARACTERS_PER_PLACE = 400


def readings_of(quote: str | Sequence[str], parting: str = HYPHEN_AND_SPACE) -> list[tuple[str, ...]]:
    """Return the ways to read a quotation, each as its segments in normal form, without punctuation at either end.

    There is more than one where line ends may have parted words, at the hyphens that `parting` finds.
    """
    whole = quote if isinstance(quote, str) else OMISSION.join(quote)
    if "[" in whole:
        whole = re.sub(NOTE, "", whole)
        whole = re.sub(INITIAL, OMISSION + r"\1", whole)
    return [segments_of(way) for way in ways_to_join(whole, parting)]


@lru_cache(maxsize=4096)
def segments_of(quotation: str) -> tuple[str, ...]:
    """Return the segments of a quotation in normal form, in order; what holds no words is none."""
    normal = (normal_quotation(part).strip(ENDS) for part in GAP.split(quotation))
    return tuple(segment for segment in normal if word_parts(segment).search(segment))


def why_unchecked(segments: Sequence[object], *, has_words: bool) -> str:
    """Return why a quotation in segments cannot be looked up in a text that has words or none; nothing when it can."""
    if not segments:
        return "the quotation holds no words"
    if len(segments) > MOST_SEGMENTS:
        return f"the quotation is in more than {MOST_SEGMENTS} parts"
    return "" if has_words else "the text of the source holds no words"


def anchored(source: Normal, quotes: Iterable[str | Sequence[str]]) -> Normal:
    """Return a source in which many quotations are found faster, after one pass over its text."""
    segments = (segment for quote in quotes for reading in readings_of(quote) for segment in reading)
    wanted = {word for segment in segments for _, word in inner_words(segment)}
    return replace(source, anchors=gather(wanted, spaced_words(source.text)))


def spaced_words(text: str) -> Iterator[tuple[str, int]]:
    """Yield what stands between the spaces of a text, with its offset."""
    start = 0
    while start <= len(text):
        end = text.find(" ", start + CHUNK)
        stop = len(text) if end == -1 else end
        for word in text[start:stop].split(" "):
            yield word, start
            start += len(word) + 1


def inner_words(segment: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between two spaces of a segment, with its offset: so it stands in the source too."""
    words = segment.split(" ")
    offset = len(words[0]) + 1
    for word in words[1:-1]:
        yield offset, word
        offset += len(word) + 1


def occurrences(text: str, segment: str, anchors: Anchors[str] | None = None) -> Iterator[Stretch]:
    """Yield where a segment stands in a normal text as whole words, the case of its first letter aside.

    `anchors` may tell where some words of the text stand, which is faster than to search all of it.
    """
    first = {segment[0].lower(), segment[0].upper()}
    for place in candidates(text, segment, anchors or {}):
        if text[place] in first and is_whole(text, place, place + len(segment)):
            yield place, place + len(segment)


def candidates(text: str, segment: str, anchors: Anchors[str]) -> Iterator[int]:
    """Yield the offsets at which all of a segment but perhaps its first letter stands."""
    if len(segment) == 1:
        return letter_places(text, segment)
    known = starts(anchors, inner_words(segment), len(text) // CHARACTERS_PER_PLACE)
    if known is None:
        return found_places(text, segment[1:])
    return (place for place in known if text.startswith(segment[1:], place + 1))


def found_places(text: str, tail: str) -> Iterator[int]:
    """Yield the offsets right before each occurrence of some characters."""
    offset = text.find(tail, 1)
    while offset != -1:
        yield offset - 1
        offset = text.find(tail, offset + 1)


def letter_places(text: str, letter: str) -> Iterator[int]:
    """Yield the offsets at which a letter, small or capital, stands as a word."""
    either = "|".join(map(re.escape, sorted({letter.lower(), letter.upper()})))
    other = rf"[^\W_{LETTERS_WITHOUT_SPACES}]"
    pattern = either if is_spaceless(letter) else rf"(?<!{other})(?:{either})(?!{other})"
    return (match.start() for match in re.finditer(pattern, text))


def places_of(normal: Normal, segments: Sequence[str]) -> Iterator[tuple[Stretch, ...]]:
    """Yield where a quotation stands: for each place the stretches of its segments."""
    if len(segments) == 1:
        yield from ((stretch,) for stretch in occurrences(normal.text, segments[0], normal.anchors))
        return
    found: dict[str, list[Stretch]] = {}
    # The longest is the rarest, and when it is not there the others need not be looked for.
    for segment in sorted(set(segments), key=len, reverse=True):
        found[segment] = list(occurrences(normal.text, segment, normal.anchors))
        if not found[segment]:
            return
    first, *rest = (found[segment] for segment in segments)
    yield from chains(first, rest, [start - 1 for start in normal.paragraph_starts[1:]])


def chains(
    firsts: Iterable[Stretch], rest: Sequence[Sequence[Stretch]], breaks: Sequence[int]
) -> Iterator[tuple[Stretch, ...]]:
    """Yield each of some stretches with the next of each further list, in order.

    All stand inside one paragraph or two; `breaks` are the offsets of the ends of paragraphs.
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


def tightest(places: Iterable[tuple[Stretch, ...]]) -> Iterator[tuple[Stretch, ...]]:
    """Yield of places that differ only in where the first segment stands the last, which is the shortest."""
    held: tuple[Stretch, ...] = ()
    for place in places:
        if held and (len(place) == 1 or held[1:] != place[1:]):
            yield held
        held = place
    if held:
        yield held


def is_framed(text: str, stretches: Sequence[Stretch], before: str, behind: str) -> bool:
    """Tell whether a place stands right between words in normal form; either may be none."""
    first, last = stretches[0][0], stretches[-1][1]
    return ends_with(text, first, before.strip(BETWEEN)) and goes_on_with(text, last, behind.strip(BETWEEN))


def ends_with(text: str, offset: int, words: str) -> bool:
    """Tell whether words, and not only a part of one, stand right before an offset."""
    window = text[max(0, offset - len(words) - MOST_BETWEEN) : offset].rstrip(BETWEEN)
    start = len(window) - len(words)
    return not words or (start >= 0 and is_same(window[start:], words) and not is_inside_word(window, start))


def goes_on_with(text: str, offset: int, words: str) -> bool:
    """Tell whether words, and not only a part of one, stand right behind an offset."""
    window = text[offset : offset + len(words) + MOST_BETWEEN].lstrip(BETWEEN)
    return not words or (is_same(window[: len(words)], words) and not is_inside_word(window, len(words)))


def is_same(left: str, right: str) -> bool:
    """Tell whether words are the same, the case of the first letter aside."""
    return left[1:] == right[1:] and left[:1].lower() == right[:1].lower()
