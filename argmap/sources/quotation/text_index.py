"""Searching the words of a text."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from argmap.base.values import frozen
from argmap.language.cut_tables import TABLES
from argmap.sources.quotation.anchors import Anchors, rarest
from argmap.sources.quotation.keys import BREAK, Keys
from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.outlines import TextOutline
from argmap.sources.quotation.outlining import BlockOutline, block_of, word_starts
from argmap.sources.quotation.readings import Segment
from argmap.sources.quotation.results import Place, Stretch, Stretches
from argmap.sources.quotation.search import WordsAround

# Letters that scanners take for each other: rn and m, l and 1 and I, O and 0.
CONFUSED = str.maketrans({"1": "l", "i": "l", "0": "o"})
# Checking one place in Python takes as long as searching this many characters.
CHARACTERS_PER_PLACE = 400
# For many quotations, the words are indexed by pieces of the text of this many characters.
PIECE = 2000


def loosened(text: str) -> str:
    """Return words with the letters that scanners confuse unified."""
    return text.translate(CONFUSED).replace("rn", "m")


@lru_cache(maxsize=8)
def loose_keys(normal: Normal) -> Keys:
    """Return the words of a text with the letters that scanners confuse unified."""
    text = loosened(normal.keys.text)
    begins = array("L", (1, *(match.end() + 1 for match in re.finditer(BREAK, text))))
    return Keys(text, begins[:-1], normal.keys.starts)


@frozen(eq=False, slots=False)
class TextIndex:
    """A text as a searchable index of words, with its outline."""

    normal: Normal
    language: str

    @property
    def starts(self) -> Sequence[int]:
        """The first words of its blocks, and the total number of words."""
        return self.normal.keys.starts

    @cached_property
    def joints(self) -> Sequence[tuple[int, int]]:
        """The words that were divided at a line end, with the lengths of their first halves."""
        return tuple(placed_joints(self.normal))

    @cached_property
    def notes(self) -> Sequence[tuple[int, int]]:
        """The words to which the number of a note was attached, with that number."""
        return tuple(placed_notes(self.normal))

    def block(self, word: int) -> BlockOutline:
        """Return the block that contains a word."""
        return block_of(self.normal, self.normal.keys.block_of(word), self.language)

    def outline(self, word: int) -> TextOutline:
        """Return the outline of the block that contains a word."""
        return self.block(word).outline

    def end_of_block(self, word: int) -> int:
        """Return the number after the last word of the block that contains a word."""
        return self.normal.keys.end_of_block(word)

    def occurrences(self, words: Sequence[str], *, loosely: bool) -> Iterator[Stretch]:
        """Yield where words occur in a row within a paragraph; loosely, also variants of a scanner."""
        keys = loose_keys(self.normal) if loosely else self.normal.keys
        wanted = f" {' '.join(words)} "
        counted, word = keys.begins[0], 0
        for offset in self.offsets(keys, loosened(wanted) if loosely else wanted, words, loosely=loosely):
            block = bisect_right(keys.begins, offset + 1) - 1
            if keys.begins[block] > counted:
                counted, word = keys.begins[block], keys.starts[block]
            word += keys.text.count(" ", counted, offset + 1)
            counted = offset + 1
            yield word, word + len(words)

    def offsets(self, keys: Keys, wanted: str, words: Sequence[str], *, loosely: bool) -> Iterator[int]:
        """Yield the offsets of the words in the key string, including the space before them."""
        text = keys.text
        anchors = {} if loosely else self.normal.anchors
        most = len(text) // (PIECE + CHARACTERS_PER_PLACE)
        known = rarest(anchors, distances(words), most) if anchors else None
        if known is None:
            yield from offsets_between(text, wanted, 0, len(text))
            return
        pieces, distance = known
        for piece in pieces:
            first = piece * PIECE - distance - 1
            yield from offsets_between(text, wanted, max(0, first), first + PIECE)

    def is_framed(self, stretches: Stretches, segments: Sequence[Segment], frame: WordsAround) -> bool:
        """Return whether a quotation is surrounded by the words of a frame."""
        del segments
        first, last = stretches[0][0], stretches[-1][1]
        head = self.words(max(0, first - len(frame.before)), first)
        tail = self.words(last, min(self.starts[-1], last + len(frame.after)))
        return head == list(frame.before) and tail == list(frame.after)

    def words(self, first: int, last: int) -> list[str]:
        """Return a range of words of the text as they are compared."""
        keys, found = self.normal.keys, list[str]()
        while first < last:
            block = keys.block_of(first)
            end = keys.begins[block + 1] if block + 1 < len(keys.begins) else len(keys.text)
            words = keys.text[keys.begins[block] : end].split(" ")
            begin = keys.starts[block]
            found += words[first - begin : last - begin]
            first = keys.starts[block + 1]
        return found

    def word_from(self, offset: int) -> int:
        """Return the number of the first word at or after an offset of the normal form."""
        block = self.normal.block_at(offset)
        return self.starts[block] + bisect_left(word_starts(self.normal, block), offset)

    def offsets_of(self, first: int, last: int) -> Stretch:
        """Return the offsets, in the normal form of the text, of a range of words within a block."""
        block = self.block(first)
        base = self.starts[self.normal.keys.block_of(first)]
        return block.starts[first - base], block.ends[last - 1 - base]

    def locate(self, stretches: Stretches) -> Place:
        """Return the place of ranges, from the start of the first to the end of the last."""
        normal = self.normal
        parts = tuple(self.offsets_of(*stretch) for stretch in stretches)
        first, last = normal.back(parts[0][0]), normal.back(parts[-1][1] - 1) + 1
        block = normal.keys.block_of(stretches[0][0])
        return Place(
            normal.paragraph_numbers[block],
            first,
            last,
            normal.line(first),
            parts,
            stretches,
            block,
            normal.page(parts[0][0]),
        )


@lru_cache(maxsize=16)
def index_of(normal: Normal) -> TextIndex:
    """Return the search index of a text."""
    return TextIndex(normal, normal.language if normal.language in TABLES else "")


def offsets_between(text: str, wanted: str, first: int, last: int) -> Iterator[int]:
    """Yield the offsets, within a range, at which words occur in a text."""
    offset = text.find(wanted, first, last - 1 + len(wanted))
    while offset != -1:
        yield offset
        offset = text.find(wanted, offset + 1, last - 1 + len(wanted))


def gather_pieces(wanted: frozenset[str], keys: Keys) -> Anchors[str]:
    """Return the pieces of a text in which the given words occur, in one pass."""
    anchors = {word: array("L") for word in wanted}
    for number, words in keys.pieces(PIECE):
        for word in wanted.intersection(words):
            anchors[word].append(number)
    return anchors


def distances(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield words with their distances from the beginning of the first."""
    distance = 0
    for word in words:
        yield distance, word
        distance += len(word) + 1


def placed_joints(normal: Normal) -> Iterator[tuple[int, int]]:
    """Yield the words of a text that were divided at a line end, with the lengths of their first halves."""
    for offset in normal.joints:
        word, start = word_before(normal, offset)
        yield word, offset - start


def placed_notes(normal: Normal) -> Iterator[tuple[int, int]]:
    """Yield the words of a text to which the number of a note was attached, with that number."""
    for offset, number in normal.notes:
        yield word_before(normal, offset)[0], number


def word_before(normal: Normal, offset: int) -> tuple[int, int]:
    """Return the number and the offset of the last word that begins before an offset."""
    block = normal.block_at(offset - 1)
    starts = word_starts(normal, block)
    number = max(0, bisect_left(starts, offset) - 1)
    return normal.keys.starts[block] + number, starts[number] if starts else offset
