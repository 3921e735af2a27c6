"""Measuring and wrapping of text, with the widths of Helvetica, Arial and Arimo."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

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


class WordWidths(dict[str, int]):
    """The widths of words, each measured when it is first asked for. Asking takes half as long as with `lru_cache`."""

    MOST = 16384

    def __init__(self, measure: Callable[[str], int]) -> None:
        """Begin without words."""
        super().__init__()
        self.measure = measure

    def __missing__(self, word: str) -> int:
        """Measure a word; all others are forgotten when there are too many."""
        if len(self) >= self.MOST:
            self.clear()
        self[word] = found = self.measure(word)
        return found


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


def folded(text: str) -> str:
    """Return a text on one line with white space collapsed; all no-break spaces become U+00A0."""
    if text.isascii():
        return " ".join(text.split())
    return FOLDED.sub(" ", UNBROKEN.sub(NO_BREAK, text)).strip(" ")


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
