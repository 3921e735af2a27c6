"""Passages of a source as they can be quoted: their words, what stands around them, and what tells one from others."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from argmap.sources.locators import locator_of
from argmap.sources.quotation import STANDING, Found, Normal, Place, Verdict
from argmap.sources.quotation.characters import word_parts
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.typography import PARAGRAPH_BREAK
from argmap.sources.quotation.verdict import find

OMISSION = " ... "
QUESTION_MARKS = frozenset("?\u061f")
# So many words before and after a passage show where it stands.
CONTEXT_WORDS = 5
# No more are taken to tell it from others: beyond that its place in the source does.
MOST_FRAMING_WORDS = 30
# So far from a passage they are searched for.
WIDEST = 500


class QuotableExcerpt(NamedTuple):
    """A passage of a source: its words as the source has them, some words `before` and `after`, and its place.

    `line` is that of the text, from 1. `prefix` and `suffix` are the fewest words around it that tell it from other
    passages of the same words; both are empty where it is the only one, and where no words tell.
    """

    words: str
    before: str
    after: str
    locator: str
    line: int | None
    prefix: str = ""
    suffix: str = ""


class Surroundings(NamedTuple):
    """The offsets of words around a place, outwards: where those before it begin, and where those after it end."""

    starts: Sequence[int]
    ends: Sequence[int]


def search(normal: Normal, words: str) -> Found:
    """Return where words are in a text, in the words of the text where they were typed only nearly like them.

    A question that was typed without its mark is given it.
    """
    found = find(words, normal)
    if found.verdict not in {Verdict.NEAR, Verdict.CUT}:
        return found
    exactly = find(excerpt(normal, found.places[0]).words, normal)
    return exactly if exactly.verdict in STANDING else found


def excerpt(normal: Normal, place: Place, context: int = CONTEXT_WORDS) -> QuotableExcerpt:
    """Return the passage at a place of a text, with so many words before and after."""
    first, last = ends_of(place)
    around = surroundings(normal, first, last)
    return QuotableExcerpt(
        OMISSION.join(whole_passages(normal, first, last + (normal.text[last : last + 1] in QUESTION_MARKS))),
        wording(normal, around.starts[:context][-1], first).strip() if around.starts else "",
        wording(normal, last, around.ends[:context][-1]).strip() if around.ends else "",
        locator_of(normal, place),
        place.line,
    )


def telling_excerpt(normal: Normal, found: Found, number: int) -> QuotableExcerpt:
    """Return the passage at one of the places that were found, by its number from 0, with what tells it from others."""
    place, plain = found.places[number], excerpt(normal, found.places[number])
    for prefix, suffix in frames(normal, place, [each for each in found.places if each != place]):
        there = find(plain.words, normal, prefix, suffix, nearest=False).places
        if [each.parts for each in there] == [place.parts]:
            return plain._replace(prefix=prefix, suffix=suffix)
    return plain


def ends_of(place: Place) -> tuple[int, int]:
    """Return the offsets of a place in the normal form of its text."""
    return place.parts[0][0], place.parts[-1][1]


def whole_passages(normal: Normal, first: int, last: int) -> Iterator[str]:
    """Yield the words of a stretch of a text, those of each paragraph by themselves."""
    for block in normal.text[first:last].split(PARAGRAPH_BREAK):
        yield wording(normal, first, first + len(block)).strip()
        first += len(block) + len(PARAGRAPH_BREAK)


def surroundings(normal: Normal, first: int, last: int) -> Surroundings:
    """Return the words around a stretch of a text that are in its paragraph, up to a few hundred letters from it."""
    text = normal.text
    words, stop = word_parts(text), text.find(PARAGRAPH_BREAK, last)
    start = max(text.rfind(PARAGRAPH_BREAK, 0, first) + 1, first - WIDEST)
    end = min(len(text) if stop == -1 else stop, last + WIDEST)
    starts = [match.start() for match in words.finditer(text, start, first)]
    return Surroundings(starts[::-1], [match.end() for match in words.finditer(text, last, end)])


def frames(normal: Normal, place: Place, others: Sequence[Place]) -> Iterator[tuple[str, str]]:
    """Yield words before and after a place that none of the others has, the fewest first."""
    first, last = ends_of(place)
    around = surroundings(normal, first, last)
    shared = [shared_words(normal, place, other) for other in others]
    sizes: list[tuple[int, int]] = []
    for before in range(min(len(around.starts), MOST_FRAMING_WORDS) + 1):
        after = max((behind + 1 for ahead, behind in shared if ahead >= before), default=0)
        if after <= min(len(around.ends), MOST_FRAMING_WORDS):
            sizes.append((before, after))
    for before, after in sorted(sizes, key=lambda size: (sum(size), size)):
        prefix = wording(normal, around.starts[before - 1], first).strip() if before else ""
        yield prefix, wording(normal, last, around.ends[after - 1]).strip() if after else ""


def shared_words(normal: Normal, place: Place, other: Place) -> tuple[int, int]:
    """Return how many words right before two places, and right after them, are the same."""
    before, after = [], []
    for each in (place, other):
        first, last = ends_of(each)
        around = surroundings(normal, first, last)
        before.append([normal.text[start:first] for start in around.starts])
        after.append([normal.text[last:end] for end in around.ends])
    return number_alike(*before), number_alike(*after)


def number_alike(these: Sequence[str], those: Sequence[str]) -> int:
    """Return how many texts two sequences have in common at their beginning, letter case aside."""
    pairs = zip(these, those, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].casefold() == pair[1].casefold(), pairs))
