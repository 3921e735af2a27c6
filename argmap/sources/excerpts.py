"""Passages of a source, ready to be quoted: their words, their context, and what distinguishes them from others."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from argmap.base.tuples import NamedTuple
from argmap.sources.locators import locator_of
from argmap.sources.quotation import STANDING, Found, Normal, Place, Verdict
from argmap.sources.quotation.characters import word_parts
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.typography import PARAGRAPH_BREAK
from argmap.sources.quotation.verdict import find

OMISSION = " ... "
QUESTION_MARKS = frozenset("?\u061f")
# The number of words shown before and after a passage.
CONTEXT_WORDS = 5
# The most words used to distinguish it from others; beyond that, its place in the source does.
MOST_FRAMING_WORDS = 30
# How far from a passage such words are searched for, in characters.
WIDEST = 500


class QuotableExcerpt(NamedTuple):
    """A passage of a source: its words as in the source, some words `before` and `after`, and its place.

    `line` is the line in the text, from 1. `prefix` and `suffix` are the fewest surrounding words that distinguish it
    from other passages with the same words; both are empty if it is the only one, or if no words distinguish it.
    """

    words: str
    before: str
    after: str
    locator: str
    line: int | None
    prefix: str = ""
    suffix: str = ""


class Surroundings(NamedTuple):
    """Offsets of the words around a place, outwards: the starts of those before it, and the ends of those after."""

    starts: Sequence[int]
    ends: Sequence[int]


def search(normal: Normal, words: str) -> Found:
    """Return where words occur in a text, corrected to the words of the text if they were typed with small errors.

    A missing question mark is added.
    """
    found = find(words, normal)
    if found.verdict not in {Verdict.NEAR, Verdict.CUT}:
        return found
    exactly = find(excerpt(normal, found.places[0]).words, normal)
    return exactly if exactly.verdict in STANDING else found


def excerpt(normal: Normal, place: Place, context: int = CONTEXT_WORDS) -> QuotableExcerpt:
    """Return the passage at a place of a text, with the given number of words before and after."""
    first, last = ends_of(place)
    around = surroundings(normal, first, last)
    return QuotableExcerpt(
        OMISSION.join(whole_passages(normal, first, last + (normal.text[last : last + 1] in QUESTION_MARKS))),
        wording(normal, around.starts[:context][-1], first).strip() if around.starts else "",
        wording(normal, last, around.ends[:context][-1]).strip() if around.ends else "",
        locator_of(normal, place),
        place.line,
    )


def distinct_excerpt(normal: Normal, found: Found, number: int) -> QuotableExcerpt:
    """Return the passage at one of the places found, by index, with words that distinguish it from the others."""
    place, plain = found.places[number], excerpt(normal, found.places[number])
    for prefix, suffix in frames(normal, place, [each for each in found.places if each != place]):
        there = find(plain.words, normal, prefix, suffix, nearest=False).places
        if [each.parts for each in there] == [place.parts]:
            return plain._replace(prefix=prefix, suffix=suffix)
    return plain


def ends_of(place: Place) -> tuple[int, int]:
    """Return the start and end of a place in the normal form of its text."""
    return place.parts[0][0], place.parts[-1][1]


def whole_passages(normal: Normal, first: int, last: int) -> Iterator[str]:
    """Yield the words of a range of a text, one passage for each paragraph."""
    for block in normal.text[first:last].split(PARAGRAPH_BREAK):
        yield wording(normal, first, first + len(block)).strip()
        first += len(block) + len(PARAGRAPH_BREAK)


def surroundings(normal: Normal, first: int, last: int) -> Surroundings:
    """Return the words around a range of a text within its paragraph, up to a few hundred letters away."""
    text = normal.text
    words, stop = word_parts(text), text.find(PARAGRAPH_BREAK, last)
    start = max(text.rfind(PARAGRAPH_BREAK, 0, first) + 1, first - WIDEST)
    end = min(len(text) if stop == -1 else stop, last + WIDEST)
    starts = [match.start() for match in words.finditer(text, start, first)]
    return Surroundings(starts[::-1], [match.end() for match in words.finditer(text, last, end)])


def frames(normal: Normal, place: Place, others: Sequence[Place]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words before and after a place that no other place has, the shortest first."""
    first, last = ends_of(place)
    around = surroundings(normal, first, last)
    shared = [shared_words(normal, place, other) for other in others]
    sizes: list[tuple[int, int]] = []
    for before in range(min(len(around.starts), MOST_FRAMING_WORDS) + 1):
        after = max((right + 1 for left, right in shared if left >= before), default=0)
        if after <= min(len(around.ends), MOST_FRAMING_WORDS):
            sizes.append((before, after))
    for before, after in sorted(sizes, key=lambda size: (sum(size), size)):
        prefix = wording(normal, around.starts[before - 1], first).strip() if before else ""
        yield prefix, wording(normal, last, around.ends[after - 1]).strip() if after else ""


def shared_words(normal: Normal, place: Place, other: Place) -> tuple[int, int]:
    """Return how many words directly before two places, and directly after them, are the same."""
    before, after = [], []
    for each in (place, other):
        first, last = ends_of(each)
        around = surroundings(normal, first, last)
        before.append([normal.text[start:first] for start in around.starts])
        after.append([normal.text[last:end] for end in around.ends])
    return number_alike(*before), number_alike(*after)


def number_alike(these: Sequence[str], those: Sequence[str]) -> int:
    """Return the length of the common beginning of two sequences of texts, ignoring letter case."""
    pairs = zip(these, those, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].casefold() == pair[1].casefold(), pairs))
