"""Completions of a quotation from its source: to the end of the clause, the sentence and the next sentence."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.sources.quotation import Normal, Verdict
from argmap.sources.quotation.keys import words_of
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.text_index import TextIndex, index_of
from argmap.sources.quotation.verdict import find

# Words with more occurrences are too few to complete, and a longer list is not useful.
MOST_PLACES = 4
MOST_CLAUSES = 2
MOST_SENTENCES = 2
# These marks are included in a sentence; without its question mark, a question would become a claim.
ENDS = frozenset(".!?\u2026\u3002\uff01\uff1f\u061f\u0964")


class Continuation(NamedTuple):
    """A quotation that begins with the typed words, and its last part, from the word being typed on."""

    words: str
    rest: str

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def continuations(normal: Normal, typed: str) -> tuple[Continuation, ...]:
    """Return completions of words, the last of which may be incomplete; the shortest first.

    Each completion is a verified quotation: ambiguous ones, and those cut in a way that changes their meaning, are
    left out.
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
    """Yield the number of the first word of each occurrence; the last word may be incomplete."""
    keys = normal.keys
    wanted = f" {' '.join(words)}{'' if is_begun else ' '}"
    offset = keys.text.find(wanted)
    while offset != -1:
        block = bisect_right(keys.begins, offset + 1) - 1
        yield keys.starts[block] + keys.text.count(" ", keys.begins[block], offset + 1)
        offset = keys.text.find(wanted, offset + 1)


def stops_after(index: TextIndex, word: int) -> Iterator[int]:
    """Yield the ends of a quotation after a word: those of the clause, the sentence, and the next sentence."""
    outline, end = index.outline(word), index.end_of_block(word)
    place = bisect_right(outline.sentences, word)
    sentences = [*islice(outline.sentences[place:], MOST_SENTENCES), end][:MOST_SENTENCES]
    place = bisect_right(outline.pauses, word)
    clauses = [stop for stop in outline.pauses[place : place + MOST_CLAUSES] if stop < sentences[0]]
    yield from dict.fromkeys((*clauses, *sentences))


def going_on(index: TextIndex, first: int, begun: int, stop: int) -> Continuation:
    """Return the words of a text in a range, and the part from the word being typed on."""
    normal = index.normal
    start, end = index.offsets_of(first, stop)
    end += normal.text[end : end + 1] in ENDS
    rest = wording(normal, index.offsets_of(begun, stop)[0], end).strip() if begun < stop else ""
    return Continuation(wording(normal, start, end).strip(), rest)
