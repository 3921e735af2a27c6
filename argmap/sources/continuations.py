"""How a source continues after some words: to the end of the clause, of the sentence and of the next, as quotations."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.sources.quotation import Normal, Verdict
from argmap.sources.quotation.keys import words_of
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.text_index import TextIndex, index_of
from argmap.sources.quotation.verdict import find

# Words that are in more places are too few to go by, and nobody reads a longer list.
MOST_PLACES = 4
MOST_CLAUSES = 2
MOST_SENTENCES = 2
# What ends a sentence belongs to it; a question without its mark would say something else.
ENDS = frozenset(".!?\u2026\u3002\uff01\uff1f\u061f\u0964")


class Continuation(NamedTuple):
    """Words that begin as typed and continue as the source does, and the last of them: from the word being typed on."""

    words: str
    rest: str

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def continuations(normal: Normal, typed: str) -> tuple[Continuation, ...]:
    """Return how a text continues after words, the last of which may be typed only in part; the shortest first.

    Each is a quotation that is verified: one that is in several places, or that is cut so that it says something
    else, is left out.
    """
    words = words_of(normal_quotation(typed))
    if not words:
        return ()
    is_begun = not typed[-1:].isspace()
    index = index_of(normal)
    found: dict[str, Continuation] = {}
    for first in islice(places_of(normal, words, is_begun=is_begun), MOST_PLACES):
        last = first + len(words) - 1
        for stop in stops_after(index, last):
            one = going_on(index, first, last + (not is_begun), stop)
            found.setdefault(one.words, one)
    verified = (each for each in found.values() if find(each.words, normal, nearest=False).verdict is Verdict.VERIFIED)
    return tuple(sorted(verified, key=lambda each: len(each.words)))


def places_of(normal: Normal, words: list[str], *, is_begun: bool) -> Iterator[int]:
    """Yield the numbers of the words at which some words are in a row, the last one perhaps only as a beginning."""
    keys = normal.keys
    wanted = f" {' '.join(words)}{'' if is_begun else ' '}"
    offset = keys.text.find(wanted)
    while offset != -1:
        block = bisect_right(keys.begins, offset + 1) - 1
        yield keys.starts[block] + keys.text.count(" ", keys.begins[block], offset + 1)
        offset = keys.text.find(wanted, offset + 1)


def stops_after(index: TextIndex, word: int) -> Iterator[int]:
    """Yield where a quotation may end that continues after a word: with a clause, the sentence, and the next one."""
    outline, end = index.outline(word), index.end_of_block(word)
    place = bisect_right(outline.sentences, word)
    sentences = [*islice(outline.sentences[place:], MOST_SENTENCES), end][:MOST_SENTENCES]
    place = bisect_right(outline.pauses, word)
    clauses = [stop for stop in outline.pauses[place : place + MOST_CLAUSES] if stop < sentences[0]]
    yield from dict.fromkeys((*clauses, *sentences))


def going_on(index: TextIndex, first: int, begun: int, stop: int) -> Continuation:
    """Return the words of a text from one up to another, and those from the one being typed on."""
    normal = index.normal
    start, end = index.offsets_of(first, stop)
    end += normal.text[end : end + 1] in ENDS
    rest = wording(normal, index.offsets_of(begun, stop)[0], end).strip() if begun < stop else ""
    return Continuation(wording(normal, start, end).strip(), rest)
