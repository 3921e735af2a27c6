"""Wrapping of text to a width, in lines of similar length."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from argmap.base.tuples import NamedTuple
from argmap.diagram.scene.measurement import SLACK, SPACE, WordWidths, char_width, clusters_of, folded, word_width

# A word of letters, digits and simple punctuation, in which UAX 14 allows no breaks.
SIMPLE_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,:;']*", re.ASCII)
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


def simple_width(word: str) -> int:
    """Return the width of a simple word and the preceding space in thousandths of the font size; 0 for other words."""
    return word_width(word) + SPACE if SIMPLE_WORD.fullmatch(word) else 0


SIMPLE_WIDTHS = WordWidths(simple_width)


class TextPieces(NamedTuple):
    """The unbreakable pieces of a text: their words, and their widths including the preceding space.

    `ends` are the cumulative widths. `glued` are the numbers of the pieces that are not preceded by a space.
    `is_simple` says that all pieces are simple words.
    """

    words: Sequence[str]
    widths: Sequence[int]
    ends: Sequence[int]
    glued: frozenset[int] = frozenset()
    is_simple: bool = False

    def own_width(self, number: int) -> int:
        """Return the width of a piece without the preceding space."""
        return self.widths[number] if number in self.glued else self.widths[number] - SPACE

    def joined(self, starts: Sequence[int]) -> tuple[str, ...]:
        """Return the pieces joined into lines; `starts` has the number of the first piece of each line."""
        if not starts:
            return ()
        lines = zip(starts, [*starts[1:], len(self.words)], strict=True)
        if not self.glued:
            return tuple([" ".join(self.words[start:end]) for start, end in lines])
        return tuple("".join(self.parts(start, end)) for start, end in lines)

    def parts(self, start: int, end: int) -> Iterator[str]:
        """Yield the pieces of a line and the spaces between them."""
        yield self.words[start]
        for number in range(start + 1, end):
            if number not in self.glued:
                yield " "
            yield self.words[number]


@lru_cache(maxsize=1024)
def wrap(text: str, size: float, most: float) -> tuple[str, ...]:
    """Return a text wrapped to `most` points, with lines of similar length if that needs no additional line."""
    pieces, starts = break_lines(text, size, most)
    return pieces.joined(starts)


def break_lines(text: str, size: float, most: float) -> tuple[TextPieces, list[int]]:
    """Return the pieces of a text wrapped to `most` points, and the number of the first piece of each line."""
    limit = most * 1000 / size / SLACK
    pieces = pieces_of(text, limit)
    return pieces, balance(pieces, limit) if pieces.words else []


def pieces_of(text: str, limit: float) -> TextPieces:
    """Return the pieces between which UAX 14 allows line breaks, with white space collapsed.

    A piece that is too wide is broken between grapheme clusters. This includes scripts without spaces between words,
    such as Thai, which would need a dictionary; UAX 14 treats the text between two spaces as one word.
    """
    if text.isascii():
        words = text.split()
        known = list(map(SIMPLE_WIDTHS.__getitem__, words))
        if words and 0 not in known and max(known) - SPACE <= limit:
            return TextPieces(words, known, list(accumulate(known)), is_simple=True)
    units = list(units_of(folded(text), limit))
    widths = [word_width(piece) + SPACE * has_space for piece, has_space in units]
    glued = frozenset(number for number, (_, has_space) in enumerate(units) if not has_space)
    return TextPieces([piece for piece, _ in units], widths, list(accumulate(widths)), glued)


def units_of(line: str, limit: float) -> Iterator[tuple[str, bool]]:
    """Yield the unbreakable units of a folded text, each with whether a space precedes it."""
    from unicode_segmentation_rs import line_break_units

    has_space = True
    units = line_break_units(line)
    for unit in units if line.isascii() else whole_words(units):
        words = unit.rstrip(" ")
        if word_width(words) > limit:
            for part in parts_of(words, limit):
                yield part, has_space
                has_space = False
        elif words:
            yield words, has_space
        has_space = words != unit


def whole_words(units: Iterable[str]) -> Iterator[str]:
    """Yield the units between which lines may be broken; the syllables of a Korean word are joined.

    UAX 14 allows breaks between any two syllables, but Korean is usually set with whole words (`keep-all` in CSS).
    """
    before = ""
    for unit in units:
        if before and not (HANGUL.match(before[-1]) and HANGUL.match(unit)):
            yield before
            before = ""
        before += unit
    if before:
        yield before


def parts_of(word: str, limit: float) -> Iterator[str]:
    """Yield the grapheme clusters of a word that is too wide, or characters of a cluster that is itself too wide.

    This is needed because clusters can be arbitrarily long. Combining marks stay with the preceding character.
    """
    for cluster in clusters_of(word):
        if word_width(cluster) <= limit:
            yield cluster
            continue
        part = ""
        for char in cluster:
            if part and char_width(char):
                yield part
                part = ""
            part += char
        yield part


def balance(pieces: TextPieces, limit: float) -> list[int]:
    """Return the number of the first piece of each line, with as few lines as possible and similar lengths."""
    starts = fill(pieces, limit)
    if len(starts) > 1:
        widest = max(map(pieces.own_width, range(len(pieces.words)))) if pieces.glued else max(pieces.widths) - SPACE
        even = pieces.ends[-1] / len(starts)
        for share in (1.04, 1.12, 1.2):
            narrower = fill(pieces, min(limit, max(even * share, widest)))
            if len(narrower) == len(starts):
                starts = narrower
                break
        if starts[-1] == len(pieces.words) - 1:
            lengthen_last(pieces, starts, limit)
    return starts


def fill(pieces: TextPieces, limit: float) -> list[int]:
    """Return the number of the first piece of each line, with each line as full as possible."""
    ends, glued = pieces.ends, pieces.glued
    # Widths are integers. The space before the first piece of a line is not drawn.
    most = int(min(limit, ends[-1])) + SPACE
    starts = [0]
    number = bisect_right(ends, most if 0 not in glued else most - SPACE, 1)
    while number < len(ends):
        starts.append(number)
        room = most if number not in glued else most - SPACE
        number = bisect_right(ends, ends[number - 1] + room, number + 1)
    return starts


def lengthen_last(pieces: TextPieces, starts: list[int], limit: float) -> None:
    """Move one more word to the last line if it has only one word and the two lines become more even."""
    last = starts[-1]
    if last - starts[-2] < 2 or not pieces.glued.isdisjoint({last, last - 1}):
        return
    moved = pieces.widths[last - 1]
    above = sum(pieces.own_width(number) + SPACE for number in range(starts[-2], last)) - SPACE
    below = pieces.own_width(last)
    if below + moved <= limit and abs(above - moved - below - moved) < above - below:
        starts[-1] -= 1
