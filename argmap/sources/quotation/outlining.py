"""Computing the outline of a text: its sentences, questions, pauses, and words that change their neighbours."""

import re
from array import array
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cached_property, lru_cache
from itertools import accumulate

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
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
# A full stop after one of these, or after a single letter, does not end a sentence.
ABBREVIATIONS = (
    "mr mrs ms dr prof st vs etc cf ed eds jr sr gen col sen rep gov rev bzw usw vgl hr fr mme mlle sra ud ca approx"
    " rs mio mrd mln ej"
    " \u0433 \u0442\u044b\u0441 \u043c\u043b\u043d \u0438\u043c"
)
SHORT = frozenset(ABBREVIATIONS.split())
# After one of these, it does not end a sentence if a number follows.
NUMBERED = "no nos nr art abs bd fig figs vol p pp ch sec eq eqs para abb tab kap rn núm pág págs см стр рис табл гл ст"
BEFORE_NUMBERS = frozenset(NUMBERED.split())


class Boundary(Enum):
    """What separates two words."""

    NONE = 0
    HYPHEN = 1
    PAUSE = 2
    SENTENCE = 3
    QUESTION = 4


@frozen(eq=False, slots=False)
class BlockParts:
    """A block of a text split into separators and words in turn, with its offset in the normal form.

    The first and the last part are separators, and may be empty.
    """

    normal: Normal
    first: int
    parts: Sequence[str]

    @property
    def words(self) -> Sequence[str]:
        """Its words."""
        return self.parts[1::2]

    @cached_property
    def offsets(self) -> "array[int]":
        """The offsets of the parts, and the offset after the last one."""
        return array("L", accumulate(map(len, self.parts), initial=self.first))

    def raw_gap(self, number: int) -> str:
        """Return the original text before a word of the block, given its index."""
        first, last = self.offsets[2 * number : 2 * number + 2]
        return self.normal.raw[self.normal.back(first) : self.normal.back(last)]


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
    for block, base in enumerate(normal.keys.starts[:-1]):
        add_block(draft, parts_of(normal, block), base, language)
    return draft


@lru_cache(maxsize=256)
def block_of(normal: Normal, block: int, language: str) -> BlockOutline:
    """Return the words and the outline of a block of a text."""
    draft, there = new_outline(), parts_of(normal, block)
    add_block(draft, there, normal.keys.starts[block], language)
    return BlockOutline(there.offsets[1:-1:2], there.offsets[2::2], draft)


@lru_cache(maxsize=256)
def word_starts(normal: Normal, block: int) -> Sequence[int]:
    """Return the offsets of the words of a block, for callers that need nothing else of it."""
    return parts_of(normal, block).offsets[1:-1:2]


def parts_of(normal: Normal, block: int) -> BlockParts:
    """Return a block of a text split into parts."""
    starts, text = normal.paragraph_starts, normal.text
    last = starts[block + 1] - 1 if block + 1 < len(starts) else len(text)
    return BlockParts(normal, starts[block], normal.word.split(text[starts[block] : last]))


def add_block(draft: TextOutline, block: BlockParts, base: int, language: str) -> None:
    """Add a block of a text, whose first word has the number `base`, to an outline."""
    words = block.words
    joining = JOINING.get(language, frozenset())
    hyphened, parted = set[int](), {number for number, word in enumerate(words) if word in joining}
    parted.discard(0)
    begins, earlier = base, len(draft.sentences)
    if words:
        draft.sentences.append(base)
    for number, boundary in boundaries(block):
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
    if words and has_sign(QUESTION, block.parts[-1]):
        draft.questions.append(begins)
    draft.pauses.extend(base + number for number in sorted(parted))
    parted.update(sentence - base for sentence in draft.sentences[earlier:])
    for number, kind in cut_words(words, language, hyphened, parted):
        draft.marks.append(base + number)
        draft.kinds.append(kind)


def boundaries(block: BlockParts) -> Iterator[tuple[int, Boundary]]:
    """Yield the indexes of the words that are separated by more than a space, with the kind of separator."""
    # Almost all words are separated by a single space.
    others = [number for number, gap in enumerate(block.parts[2:-1:2], start=1) if gap != " "]
    for number in others:
        boundary = boundary_before(block, number)
        if boundary is not Boundary.NONE:
            yield number, boundary


@lru_cache(maxsize=4096)
def has_sign(sign: str, between: str) -> bool:
    """Return whether a separator contains a sign; cached because separators are almost always among a few."""
    return re.search(sign, between) is not None


def boundary_before(block: BlockParts, number: int) -> Boundary:
    """Return what separates a word of the block, other than the first, from the one before it."""
    before, between, following = block.parts[2 * number - 1 : 2 * number + 2]
    if not between:
        return Boundary.NONE
    if ends_sentence(between, before, following):
        return Boundary.QUESTION if has_sign(QUESTION, between) else Boundary.SENTENCE
    if is_pause(block, number):
        return Boundary.PAUSE
    return Boundary.HYPHEN if between == HYPHEN else Boundary.NONE


def ends_sentence(between: str, before: str, following: str) -> bool:
    """Return whether a sentence ends between two words, given the separator and both words."""
    if has_sign(QUESTION, between) or has_sign(FULL_END, between):
        return True
    if "." not in between or following[:1].islower():
        return False
    if not has_sign(POINT, between):
        return is_spaceless(following[:1]) or is_spaceless(before[-1:])
    plain = before.casefold()
    is_initial = len(before) == 1 and before.isalpha() and before != "I" and not is_spaceless(before)
    is_numbered = plain in BEFORE_NUMBERS and following[:1].isdecimal()
    return not (between[0] == "." and (plain in SHORT or is_initial or is_numbered))


def is_pause(block: BlockParts, number: int) -> bool:
    """Return whether punctuation, a dash or the end of direct speech precedes a word."""
    between = block.parts[2 * number]
    if has_sign(PAUSE, between):
        return True
    if HYPHEN not in between and QUOTE_MARK not in between:
        return False
    there = block.raw_gap(number)
    if HYPHEN in between:
        return len(there) != 1 or there not in "-\u2010\u2011\u2013"
    return there[:1] in CLOSING or (there[:1] == QUOTE_MARK and there[1:2].isspace())
