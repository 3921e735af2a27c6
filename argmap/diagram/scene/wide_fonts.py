"""Wrapping for the widest fonts that viewers use if they lack Helvetica and ignore the given text length."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from argmap.diagram.scene.measurement import WordWidths, is_measured, width_with_slack
from argmap.diagram.scene.wrapping import break_lines

# Advance widths of DejaVu Sans, the usual font on Linux, in thousandths of the font size.
WIDTHS = dict(
    zip(
        map(chr, range(32, 127)),
        (
            *(318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337),
            *(636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531),
            *(1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787),
            *(603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500),
            *(500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612),
            *(635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838),
        ),
        strict=True,
    )
)
SPACE = WIDTHS[" "]
OTHER = 636
# The part of the 10 points of padding at the end of a line that wide text may use.
SPARE = 8.0
# The fractions of the available width that are tried until all lines fit.
SHARES = (1.0, 0.96, 0.92, 0.88, 0.8, 0.7, 0.6)


@lru_cache(maxsize=65536)
def room_for(text: str, size: float) -> float:
    """Return the width, in points, that a line in a box needs at a font size: with slack, and in the widest font.

    For letters whose width is only estimated, the slack is sufficient.
    """
    room = width_with_slack(text, size)
    if not is_measured(text):
        return room
    words = text.split(" ")
    wide = sum(map(WIDE_WIDTHS.__getitem__, words)) + SPACE * (len(words) - 1)
    return max(room, wide * size / 1000 - SPARE)


def wide_width(word: str) -> int:
    """Return the width of a word in the widest font, in thousandths of the font size."""
    return sum(WIDTHS.get(char, OTHER) for char in word)


WIDE_WIDTHS = WordWidths(wide_width)


@lru_cache(maxsize=1024)
def wrap_in_box(text: str, size: float, most: float) -> tuple[str, ...]:
    """Return a text as lines that fit into `most` points of a box at a font size, in the widest font, too."""
    lines: tuple[str, ...] = ()
    for share in SHARES:
        pieces, starts = break_lines(text, size, most * share)
        lines = pieces.joined(starts)
        if pieces.is_simple:
            # The widths of the words are enough, and most texts are simple.
            is_fitting = widest_line(pieces.words, starts) * size / 1000 - SPARE <= most
        else:
            is_fitting = all(room_for(line, size) <= most for line in lines)
        if is_fitting:
            break
    return lines


def widest_line(words: Sequence[str], starts: Sequence[int]) -> int:
    """Return the width of the widest line in the widest font, in thousandths of the font size."""
    ends = list(accumulate(map(WIDE_WIDTHS.__getitem__, words), initial=0))
    bounds = [*starts, len(words)]
    return max([ends[end] - ends[start] + SPACE * (end - start - 1) for start, end in pairwise(bounds)])
