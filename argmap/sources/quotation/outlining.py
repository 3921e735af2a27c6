"""The outline of a text made: where its sentences begin, where it asks, pauses, and changes what stands next to it."""

import re
from array import array
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.language.cut_tables import JOINING
from argmap.language.cut_words import cut_words
from argmap.sources.quotation.characters import is_spaceless
from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.outlines import QUESTION, TextOutline, new_outline
from argmap.sources.quotation.typography import QUOTE_MARK

FULL_END = "[!\u3002\u0964\u0965\u06d4]"
POINT = r"\.[\"')\]]*(?:\s|\Z)"
PAUSE = r"[,;:()\[\]\u3001\u060c\u061b.!?\u2026]"
HYPHEN = "-"
CLOSING = frozenset("\u201d\xbb\u300d\u300f")
# A point behind one of these, or behind a single letter, ends no sentence.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st vs etc cf ed eds jr sr gen col sen rep gov rev bzw usw vgl hr fr mme mlle sra ud"  # noqa: SIM905
    " \u0433 \u0442\u044b\u0441 \u043c\u043b\u043d \u0438\u043c".split()
)
# And behind one of these it ends none before a number.
BEFORE_NUMBERS = frozenset(["no", "nos", "nr", "art", "abs", "bd", "fig", "figs", "vol", "p", "pp", "ch", "sec", "см"])


class Boundary(Enum):
    """What stands between two words."""

    NONE = 0
    HYPHEN = 1
    PAUSE = 2
    SENTENCE = 3
    QUESTION = 4


class BlockOutline(NamedTuple):
    """The words of one block of a text: their offsets in its normal form, and its outline."""

    starts: Sequence[int]
    ends: Sequence[int]
    outline: TextOutline

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def outline_of(normal: Normal, language: str) -> TextOutline:
    """Return the outline of a whole text."""
    draft = new_outline()
    for block in range(len(normal.paragraph_starts)):
        add_block(draft, normal, block, language)
    return draft


@lru_cache(maxsize=256)
def block_of(normal: Normal, block: int, language: str) -> BlockOutline:
    """Return the words and the outline of a block of a text."""
    draft = new_outline()
    starts, ends = add_block(draft, normal, block, language)
    return BlockOutline(starts, ends, draft)


def add_block(draft: TextOutline, normal: Normal, block: int, language: str) -> "tuple[array[int], array[int]]":
    """Add a block of a text to an outline, and return the offsets of its words."""
    text, base = normal.text, normal.keys.starts[block]
    first = normal.paragraph_starts[block]
    last = normal.paragraph_starts[block + 1] - 1 if block + 1 < len(normal.paragraph_starts) else len(text)
    spans = [match.span() for match in normal.word.finditer(text, first, last)]
    words = [text[start:end] for start, end in spans]
    joining = JOINING.get(language, frozenset())
    hyphened, parted = set[int](), {number for number, word in enumerate(words) if word in joining}
    parted.discard(0)
    begins, earlier = base, len(draft.sentences)
    if words:
        draft.sentences.append(base)
    for number, boundary in boundaries(normal, spans, words):
        if boundary is Boundary.HYPHEN:
            hyphened.add(number - 1)
            continue
        parted.discard(number)
        if boundary is Boundary.PAUSE:
            parted.add(number)
            continue
        if boundary is Boundary.QUESTION:
            draft.questions.append(begins)
        begins = base + number
        draft.sentences.append(begins)
    if words and re.search(QUESTION, text[spans[-1][1] : last]):
        draft.questions.append(begins)
    draft.pauses.extend(base + number for number in sorted(parted))
    parted.update(sentence - base for sentence in draft.sentences[earlier:])
    for number, kind in cut_words(words, language, hyphened, parted):
        draft.marks.append(base + number)
        draft.kinds.append(kind)
    return array("L", [start for start, _ in spans]), array("L", [end for _, end in spans])


def boundaries(
    normal: Normal, spans: Sequence[tuple[int, int]], words: Sequence[str]
) -> Iterator[tuple[int, Boundary]]:
    """Yield the numbers of the words before which more stands than a space, with what it is."""
    text = normal.text
    gaps = enumerate(pairwise(spans), start=1)
    # Nearly all words have a single space between them.
    others = [(number, end, start) for number, ((_, end), (start, _)) in gaps if start - end != 1 or text[end] != " "]
    for number, end, start in others:
        if end == start:
            continue
        boundary = boundary_between(normal, end, start, words[number - 1], words[number])
        if boundary is not Boundary.NONE:
            yield number, boundary


@lru_cache(maxsize=4096)
def holds(sign: str, between: str) -> bool:
    """Tell whether a sign stands in what is between two words, which is nearly always one of a few."""
    return re.search(sign, between) is not None


def boundary_between(normal: Normal, first: int, last: int, before: str, behind: str) -> Boundary:
    """Return what stands between two words, given its offsets and the words."""
    between = normal.text[first:last]
    if ends_sentence(between, before, behind):
        return Boundary.QUESTION if holds(QUESTION, between) else Boundary.SENTENCE
    if is_pause(normal, first, last):
        return Boundary.PAUSE
    return Boundary.HYPHEN if between == HYPHEN else Boundary.NONE


def ends_sentence(between: str, before: str, behind: str) -> bool:
    """Tell whether a sentence ends between two words, given what stands between them."""
    if holds(QUESTION, between) or holds(FULL_END, between):
        return True
    if "." not in between or behind[:1].islower():
        return False
    if not holds(POINT, between):
        return is_spaceless(behind[:1]) or is_spaceless(before[-1:])
    plain = before.casefold()
    is_initial = len(before) == 1 and before.isalpha() and before != "I" and not is_spaceless(before)
    is_numbered = plain in BEFORE_NUMBERS and behind[:1].isdecimal()
    return not (between[0] == "." and (plain in ABBREVIATIONS or is_initial or is_numbered))


def is_pause(normal: Normal, first: int, last: int) -> bool:
    """Tell whether what stands between two words parts them: punctuation, a dash, the end of what somebody says."""
    between = normal.text[first:last]
    if holds(PAUSE, between):
        return True
    if HYPHEN not in between and QUOTE_MARK not in between:
        return False
    there = normal.raw[normal.back(first) : normal.back(last)]
    if HYPHEN in between:
        return len(there) != 1 or there not in "-\u2010\u2011"
    return there[:1] in CLOSING or (there[:1] == QUOTE_MARK and there[1:2].isspace())
