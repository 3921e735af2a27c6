"""Words measured and wrapped, as wide as the engines draw them in Helvetica, Arial or Arimo."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from math import inf

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
# East Asian marks that end a phrase, and the skin colours of emoji.
NEVER_FIRST = frozenset("、。，．：；？！）」』】〉》〕％…・ー🏻🏼🏽🏾🏿")
PIECE = re.compile(r"\S+")


@lru_cache(maxsize=4096)
def char_width(char: str) -> int:
    """Return the width of a character in thousandths of the font size."""
    known = WIDTHS.get(char)
    if known is not None:
        return known
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    if is_wide(char):
        return WIDE
    base = unicodedata.normalize("NFD", char)[0]
    return WIDTHS.get(base, OTHER)


def is_measured(text: str) -> bool:
    """Tell whether the width of a text is known and not estimated."""
    return text.isascii() or all(c in WIDTHS or unicodedata.normalize("NFD", c)[0] in WIDTHS for c in text)


@lru_cache(maxsize=16384)
def word_width(word: str) -> int:
    """Return the width of a word in thousandths of the font size."""
    return sum(map(char_width, word))


def width(text: str, size: float) -> float:
    """Return the width of a text, in points, at a font size in points."""
    return word_width(text) * size / 1000


def shorten(text: str, size: float, most: float) -> str:
    """Return a text on one line at most `most` points wide at a font size, cut between words where it can be."""
    limit = int(most * 1000 / size)
    # No text is narrower than a fifth of its letters' usual width, so that a longer one need not be measured.
    if len(text) * WIDTHS["l"] <= limit * 4 and word_width(text) <= limit:
        return text
    used, kept = WIDTHS["…"] + SPACE, 0
    while kept < len(text) and used + char_width(text[kept]) <= limit:
        used += char_width(text[kept])
        kept += 1
    head = text[:kept].rstrip()
    space = head.rfind(" ")
    return f"{head[:space] if space > kept // 2 and text[kept : kept + 1] != ' ' else head} …".lstrip()


@lru_cache(maxsize=1024)
def wrap(text: str, size: float, most: float) -> tuple[str, ...]:
    """Return a text as lines at most `most` points wide at a font size, of even length where that costs no line."""
    limit = most * 1000 / size
    pieces = plain_pieces(text, limit) if text.isascii() else list(pieces_of(text, limit))
    if not pieces:
        return ()
    starts = balance(pieces, limit)
    ends = [*starts[1:], len(pieces)]
    return tuple(
        "".join(f" {words}" if has_space and place else words for place, (words, _, has_space) in enumerate(line))
        for line in (pieces[start:end] for start, end in zip(starts, ends, strict=True))
    )


Piece = tuple[str, int, bool]


def plain_pieces(text: str, limit: float) -> list[Piece]:
    """Return what `pieces_of` yields of a text in plain letters, in half the time where no word is too long."""
    words = PIECE.findall(text)
    widths = list(map(word_width, words))
    if widths and max(widths) > limit:
        return list(pieces_of(text, limit))
    return [(word, word_wide, True) for word, word_wide in zip(words, widths, strict=True)]


def pieces_of(text: str, limit: float) -> Iterator[Piece]:
    """Yield what may not be broken: its text, its width, and whether a space goes before it."""
    for match in PIECE.finditer(text):
        word = match[0]
        total = word_width(word)
        if total <= limit and word.isascii():
            yield word, total, True
        else:
            is_first = True
            for part in parts_of(word, limit):
                yield part, word_width(part), is_first
                is_first = False


def parts_of(word: str, limit: float) -> Iterator[str]:
    """Yield the parts of a word that is too long or written without spaces; none is wider than the limit."""
    part, total, was_wide = "", 0, False
    for cluster in clusters_of(word, limit):
        cluster_width = word_width(cluster)
        if part and (was_wide or is_wide(cluster[0]) or total + cluster_width > limit):
            yield part
            part, total = "", 0
        part += cluster
        total += cluster_width
        was_wide = is_wide(cluster[0])
    yield part


def clusters_of(word: str, limit: float) -> Iterator[str]:
    """Yield each character with the marks and joined signs that may not be parted from it, as far as they fit."""
    cluster, total = "", 0
    for char in word:
        has_room = total + char_width(char) <= limit or char_width(char) == 0
        is_held = is_attached(char) or cluster.endswith("\N{ZERO WIDTH JOINER}")
        if cluster and not (is_held and has_room):
            yield cluster
            cluster, total = "", 0
        cluster += char
        total += char_width(char)
    yield cluster


def is_attached(char: str) -> bool:
    """Tell whether a character belongs to the one before it."""
    return char in NEVER_FIRST or char_width(char) == 0 or unicodedata.category(char) == "Mc"


def is_wide(char: str) -> bool:
    """Tell whether a character is written in a square, as in East Asian scripts, with a break allowed on both sides."""
    return unicodedata.east_asian_width(char) in {"W", "F"}


def balance(pieces: list[Piece], limit: float) -> list[int]:
    """Return the number of the first piece of each line, in as few lines as there can be, of even length."""
    starts = fill(pieces, limit)
    if len(starts) > 1:
        widths = [piece_width for _, piece_width, _ in pieces]
        widest, even = max(widths), (sum(widths) + SPACE * len(widths)) / len(starts)
        for share in (1.04, 1.12, 1.2):
            narrower = fill(pieces, min(limit, max(even * share, widest)))
            if len(narrower) == len(starts):
                starts = narrower
                break
        if starts[-1] == len(pieces) - 1:
            lengthen_last(pieces, starts, limit)
    return starts


def fill(pieces: list[Piece], limit: float) -> list[int]:
    """Return the number of the first piece of each line, each line as full as it can be."""
    starts: list[int] = []
    used = inf
    for number, (_, piece_width, has_space) in enumerate(pieces):
        used += piece_width + SPACE if has_space else piece_width
        if used > limit:
            starts.append(number)
            used = piece_width
    return starts


def lengthen_last(pieces: list[Piece], starts: list[int], limit: float) -> None:
    """Give the lonely last word of a text the word before it, where the two lines come out more even for it."""
    last = starts[-1]
    if last - starts[-2] < 2 or not pieces[last][2] or not pieces[last - 1][2]:
        return
    moved = SPACE + pieces[last - 1][1]
    above = sum(piece_width + SPACE for _, piece_width, _ in pieces[starts[-2] : last]) - SPACE
    below = pieces[last][1]
    if below + moved <= limit and abs(above - moved - below - moved) < above - below:
        starts[-1] -= 1
