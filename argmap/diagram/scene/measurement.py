"""Measuring and wrapping of text, with the widths of Helvetica, Arial and Arimo."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain

from argmap.base.tuples import NamedTuple

# Advance widths of Helvetica in thousandths of the font size, from the Adobe font metrics.
WIDTHS = dict(
    zip(
        map(chr, range(32, 127)),
        (
            *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
            *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
            *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
            *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
            *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
            *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
        ),
        strict=True,
    )
)
WIDTHS |= {"–": 556, "—": 1000, "‘": 222, "’": 222, "“": 333, "”": 333, "…": 1000, "·": 278, "\u00a0": 278}
SPACE = WIDTHS[" "]
WIDE = 1000
OTHER = 620
# Scripts with wider letters, by the first word of their Unicode names, and the width to assume: in Noto Sans their
# letters and marks take 710 to 800 each, those of other scripts 460 to 670.
BROAD_SCRIPTS = frozenset({"ARMENIAN", "MALAYALAM", "MYANMAR", "SINHALA", "TAMIL"})
BROAD = 800
# The factor by which text may be wider in a reader's fonts and still fit, if a viewer ignores the given text length.
SLACK = 1.08
# Punctuation that is left out before the sign that a text was shortened.
PAUSES = ",;: "
# The separator between words and the page that they refer to.
BEFORE_PAGE = " · "
# The no-break space, its variants, and all other white space.
NO_BREAK = "\u00a0"
UNBROKEN, FOLDED = re.compile("[\u2007\u202f]"), re.compile(r"[^\S\u00a0]+")
# Words of letters, digits and simple punctuation, for which UAX 14 amounts to breaking lines at spaces.
BREAKS_AT_SPACES = re.compile(r"\s*+(?:[A-Za-z0-9][A-Za-z0-9.,:;']*+(?:\s++|\Z))++", re.ASCII)
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
# Vowels of Thai and Lao that are written before the consonant after which they are spoken.
WRITTEN_FIRST = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")


@lru_cache(maxsize=4096)
def char_width(char: str) -> int:
    """Return the width of a character in thousandths of the font size."""
    known = WIDTHS.get(char)
    if known is not None:
        return known
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return WIDE
    base = unicodedata.normalize("NFD", char)[0]
    is_broad = unicodedata.name(char, "").partition(" ")[0] in BROAD_SCRIPTS
    return WIDTHS.get(base, BROAD if is_broad else OTHER)


def is_measured(text: str) -> bool:
    """Return whether the width of a text is known exactly, not estimated."""
    return text.isascii() or all(c in WIDTHS or unicodedata.normalize("NFD", c)[0] in WIDTHS for c in text)


@lru_cache(maxsize=16384)
def word_width(word: str) -> int:
    """Return the width of a word in thousandths of the font size."""
    return sum(map(char_width, word))


@lru_cache(maxsize=16384)
def width_with_space(word: str) -> int:
    """Return the width of a word and the preceding space in thousandths of the font size."""
    return word_width(word) + SPACE


@lru_cache(maxsize=65536)
def line_width(text: str) -> int:
    """Return the width of a text in thousandths of the font size; results are cached."""
    words = text.split(" ")
    return sum(map(word_width, words)) + SPACE * (len(words) - 1)


def width(text: str, size: float) -> float:
    """Return the width of a text, in points, at a font size in points."""
    return line_width(text) * size / 1000


def width_with_slack(text: str, size: float) -> float:
    """Return the space that a text needs, in points, at a font size in points, in any common sans-serif font."""
    return width(text, size) * SLACK


def width_of_both(text: str, other: str, size: float) -> float:
    """Return the room that two texts need one after the other. Texts that recur are measured once."""
    return (line_width(text) + line_width(other)) * size / 1000 * SLACK


def shorten(text: str, size: float, most: float) -> str:
    """Return a text shortened to one line of at most `most` points, cut between words if possible."""
    limit = int(most * 1000 / size / SLACK)
    # No text is narrower than this many of the narrowest letters, so that a longer one need not be measured.
    longest = limit * 4 // WIDTHS["l"]
    if len(text) <= longest and word_width(text) <= limit:
        return text
    used, kept = WIDTHS["…"] + SPACE, 0
    for cluster in clusters_of(text[:longest]):
        used += word_width(cluster)
        if used > limit:
            break
        kept += len(cluster)
    head = text[:kept].rstrip()
    space = head.rfind(" ")
    shown = head[:space] if space > kept // 2 and text[kept : kept + 1] != " " else head
    return f"{shown.rstrip(PAUSES)} …".lstrip()


def shorten_before(text: str, end: str, size: float, most: float) -> str:
    """Return a text shortened to one line of at most `most` points together with an ending that is kept whole."""
    if not end:
        return shorten(text, size, most)
    tail = BEFORE_PAGE + end
    return shorten(text, size, most - width_with_slack(tail, size)) + tail


@lru_cache(maxsize=1024)
def wrap(text: str, size: float, most: float) -> tuple[str, ...]:
    """Return a text wrapped to `most` points, with lines of similar length if that needs no additional line."""
    limit = most * 1000 / size / SLACK
    pieces = pieces_of(text, limit)
    if not pieces.words:
        return ()
    starts = balance(pieces, limit)
    ends = [*starts[1:], len(pieces.words)]
    return tuple(pieces.joined(start, end) for start, end in zip(starts, ends, strict=True))


class TextPieces(NamedTuple):
    """The unbreakable pieces of a text: their words, and their widths including the preceding space.

    `ends` are the cumulative widths. `glued` are the numbers of the pieces that are not preceded by a space.
    """

    words: Sequence[str]
    widths: Sequence[int]
    ends: Sequence[int]
    glued: frozenset[int] = frozenset()

    def own_width(self, number: int) -> int:
        """Return the width of a piece without the preceding space."""
        return self.widths[number] if number in self.glued else self.widths[number] - SPACE

    def joined(self, start: int, end: int) -> str:
        """Return some pieces joined into one line."""
        if not self.glued:
            return " ".join(self.words[start:end])
        further = ((" ", self.words[number])[number in self.glued :] for number in range(start + 1, end))
        return "".join(chain(self.words[start : start + 1], *further))


def pieces_of(text: str, limit: float) -> TextPieces:
    """Return the pieces between which UAX 14 allows line breaks, with white space collapsed.

    A piece that is too wide is broken between grapheme clusters. This includes scripts without spaces between words,
    such as Thai, which would need a dictionary; UAX 14 treats the text between two spaces as one word.
    """
    if BREAKS_AT_SPACES.fullmatch(text):
        plain = text.split()
        widths = list(map(width_with_space, plain))
        if max(widths) - SPACE <= limit:
            return TextPieces(plain, widths, list(accumulate(widths)))
    units = list(units_of(folded(text), limit))
    widths = [word_width(words) + SPACE * has_space for words, has_space in units]
    glued = frozenset(number for number, (_, has_space) in enumerate(units) if not has_space)
    return TextPieces([words for words, _ in units], widths, list(accumulate(widths)), glued)


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


def folded(text: str) -> str:
    """Return a text on one line with white space collapsed; all no-break spaces become U+00A0."""
    if text.isascii():
        return " ".join(text.split())
    return FOLDED.sub(" ", UNBROKEN.sub(NO_BREAK, text)).strip(" ")


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


def clusters_of(text: str) -> Iterator[str]:
    """Yield the grapheme clusters of a text; a vowel written before its consonant forms one cluster with it."""
    if text.isascii():
        yield from text
        return
    from unicode_segmentation_rs import graphemes

    before = ""
    for cluster in graphemes(text, is_extended=True):
        before += cluster
        if cluster not in WRITTEN_FIRST:
            yield before
            before = ""
    if before:
        yield before


def balance(pieces: TextPieces, limit: float) -> list[int]:
    """Return the index of the first piece of each line, with as few lines as possible and similar lengths."""
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
    """Return the index of the first piece of each line, with each line as full as possible."""
    _, widths, ends, glued = pieces
    # Widths are integers. The space before the first piece of a line is not drawn.
    most = int(min(limit, ends[-1]))
    starts = [0]
    while True:
        first = starts[-1]
        room = most if first in glued else most + SPACE
        number = bisect_right(ends, ends[first] - widths[first] + room, first + 1)
        if number == len(ends):
            return starts
        starts.append(number)


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
