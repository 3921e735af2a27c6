"""The lines of a PDF page: their words and positions."""

import ctypes
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.language.numerals import LOWERED, RAISED

if TYPE_CHECKING:
    from types import ModuleType

    from pypdfium2 import PdfTextPage

# pdfium's character for a hyphen at the end of a line; no line end follows it.
END_OF_LINE_HYPHEN = "\ufffe"
# TeX fonts without a character map give ligatures as the control characters at their positions.
LIGATURES = str.maketrans(
    {"\x0b": "ﬀ", "\x0c": "ﬁ", "\x0e": "ﬃ", "\x0f": "ﬄ"} | dict(zip("\x1b\x1c\x1d\x1e\x1f", "ﬀﬁﬂﬃﬄ", strict=True))
)
# str.translate examines every character of a text that is not ASCII, and most pages have no ligatures.
LIGATURE = re.compile(f"[{''.join(map(chr, LIGATURES))}]")
LAST_OF_ONE_UNIT = "\uffff"
LINE = re.compile(rf"[^\r\n{END_OF_LINE_HYPHEN}]+{END_OF_LINE_HYPHEN}?")
DIGITS = re.compile(r"(?P<sign>[-+−]?)(?P<digits>[0-9]+)")
# A digit is raised if its lower edge is above the baseline by more than this share of the font size of its line. It is
# lowered if it ends below the baseline and is small, by its font or, in fonts with subscript digits, by its shape.
LEAST_RAISED = 0.2
LEAST_LOWERED = 0.06
MOST_LOWERED_SIZE = 0.9
MOST_LOWERED_SHAPE = 0.5
# Lines whose baselines differ by less than this share of their size are in one row.
SAME_ROW = 0.35
# A gap smaller than this share of the size is within a word; one smaller than the second value is within a line.
WITHIN_WORD = 0.12
WITHIN_LINE = 1.2
# The upper bound of the average width of a character as a share of its size; a wider line may contain a gap.
WIDEST = 0.62
SPACE = re.compile(" +")
# If at least this many rows have two parts, each with enough letters on average, they are columns drawn row by row.
LEAST_ROWS = 4
LEAST_LETTERS = 15


class Glyph(NamedTuple):
    """A character on the page: its box and its baseline, in points from the lower left corner of the page."""

    left: float
    right: float
    baseline: float
    size: float


@frozen()
class TextLine:
    """A line of a page, in points from the lower left corner. `size` is its largest font size."""

    text: str
    left: float
    right: float
    baseline: float
    size: float

    def is_level_with(self, other: "TextLine") -> bool:
        """Return whether two lines are in one row."""
        return abs(self.baseline - other.baseline) < SAME_ROW * max(self.size, other.size)


@frozen(eq=False)
class PageText:
    """The text of a page and the positions of its characters. `units` are their UTF-16 offsets, as counted by pdfium.

    `pdfium` provides its functions, and `handle` identifies the open page.
    """

    pdfium: "ModuleType"
    handle: object
    text: str
    units: Sequence[int]

    def index(self, offset: int) -> int:
        """Return pdfium's index of the character at an offset of the text, or -1."""
        return int(self.pdfium.FPDFText_GetCharIndexFromTextIndex(self.handle, self.units[offset]))

    def glyph(self, offset: int) -> Glyph | None:
        """Return the glyph of a character, or None if nothing is drawn."""
        pdfium, handle, index = self.pdfium, self.handle, self.index(offset)
        x, y, cell, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        is_drawn = (
            index >= 0
            and pdfium.FPDFText_GetLooseCharBox(handle, index, cell)
            and pdfium.FPDFText_GetCharOrigin(handle, index, x, y)
            and pdfium.FPDFText_GetMatrix(handle, index, matrix)
        )
        if not is_drawn:
            return None
        size = abs(pdfium.FPDFText_GetFontSize(handle, index) * math.hypot(matrix.c, matrix.d))
        return Glyph(cell.left, cell.right, y.value, size) if size else None

    def edges(self, offset: int) -> tuple[float, float]:
        """Return the heights of the lower and upper edge of a character; zeros if nothing is drawn."""
        left, right, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        self.pdfium.FPDFText_GetCharBox(self.handle, self.index(offset), left, right, bottom, top)
        return bottom.value, top.value


def lines_of(textpage: "PdfTextPage") -> list[TextLine]:
    """Return the lines of a page in reading order."""
    from pypdfium2 import raw

    text = str(textpage.get_text_range())
    if LIGATURE.search(text):
        text = text.translate(LIGATURES)
    is_plain = max(text, default="") <= LAST_OF_ONE_UNIT
    units = range(len(text)) if is_plain else (0, *accumulate(1 + (char > LAST_OF_ONE_UNIT) for char in text))
    drawn = PageText(raw, textpage.raw, text, units)
    cells = [cell for match in LINE.finditer(text) for cell in cells_of(drawn, match)]
    return column_by_column(joined(cells))


def cells_of(page: PageText, match: re.Match[str]) -> Iterator[TextLine]:
    """Yield a line of a page, or its parts if they are far apart."""
    first, last = match.span()
    whole = line_of(page, first, last)
    if whole is None:
        return
    if whole.right - whole.left < (WIDEST * len(whole.text) + WITHIN_LINE) * whole.size:
        yield whole
        return
    start = first
    for space in SPACE.finditer(page.text, first, last):
        before, following = page.glyph(space.start() - 1), page.glyph(space.end())
        if before and following and following.left - before.right > WITHIN_LINE * whole.size:
            yield from filter(None, [line_of(page, start, space.start())])
            start = space.end()
    yield from filter(None, [line_of(page, start, last)])


def line_of(page: PageText, first: int, last: int) -> TextLine | None:
    """Return a range of a page's text with superscript and subscript digits, or None if it is only white space."""
    words = page.text[first:last].strip()
    if not words:
        return None
    start = page.text.index(words[0], first)
    head, tail = page.glyph(start), page.glyph(start + len(words) - 1)
    if head is None or tail is None:
        return None
    main = max(head, tail, key=lambda glyph: glyph.size)
    shifted = "".join(shift_digits(page, start, start + len(words), main))
    ending = shifted.replace(END_OF_LINE_HYPHEN, "-")
    return TextLine(ending, head.left, max(head.right, tail.right), main.baseline, main.size)


def shift_digits(page: PageText, start: int, end: int, line: Glyph) -> Iterator[str]:
    """Yield a range of a line in pieces, with digits above or below the baseline as superscripts and subscripts."""
    for match in DIGITS.finditer(page.text, start, end):
        first, last = match.span("digits")
        if any(shift_of(page, offset, line) for offset in {first, last - 1}):
            yield page.text[start : match.start()]
            tables = [shift_of(page, offset, line) or {} for offset in range(first, last)]
            yield match["sign"].translate(tables[0])
            yield from (digit.translate(table) for digit, table in zip(match["digits"], tables, strict=True))
            start = match.end()
    yield page.text[start:end]


def shift_of(page: PageText, offset: int, line: Glyph) -> Mapping[int, int] | None:
    """Return the translation table for a superscript or subscript digit, or None for other characters."""
    bottom, top = page.edges(offset)
    is_raised = bottom - line.baseline > LEAST_RAISED * line.size
    # Nearly every digit is on the baseline, and the further checks are slow.
    if not is_raised and line.baseline - bottom <= LEAST_LOWERED * line.size:
        return None
    glyph = page.glyph(offset)
    if glyph is None or is_raised:
        return RAISED if glyph else None
    is_small = glyph.size < MOST_LOWERED_SIZE * line.size or top - bottom < MOST_LOWERED_SHAPE * line.size
    return LOWERED if is_small else None


def joined(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return lines with fragments of one line joined: pdfium begins a new line at a superscript."""
    whole: list[TextLine] = []
    for line in lines:
        before = whole[-1] if whole else None
        gap = line.left - before.right if before else 0.0
        size = max(line.size, before.size) if before else 0.0
        if before and touches(before, line) and -size < gap < WITHIN_LINE * size:
            whole[-1] = join(before, line, "" if gap < WITHIN_WORD * size else " ")
        else:
            whole.append(line)
    return whole


def touches(before: TextLine, line: TextLine) -> bool:
    """Return whether two lines overlap so that the smaller may be a superscript or subscript of the other."""
    small, large = sorted((before, line), key=lambda each: each.size)
    return -0.3 * large.size < small.baseline - large.baseline < 0.6 * large.size


def join(before: TextLine, line: TextLine, space: str) -> TextLine:
    """Return two lines as one, with a smaller and raised part as a superscript."""
    large = before if before.size >= line.size else line
    texts = [raise_all(part, large) for part in (before, line)]
    return TextLine(space.join(texts), before.left, max(before.right, line.right), large.baseline, large.size)


def raise_all(part: TextLine, line: TextLine) -> str:
    """Return the text of a part of a line, with digits above or below the line as superscripts or subscripts."""
    shift = part.baseline - line.baseline
    if abs(shift) <= LEAST_RAISED * line.size or not DIGITS.fullmatch(part.text):
        return part.text
    return part.text.translate(RAISED if shift > 0 else LOWERED)


def column_by_column(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines of a page in column order, for columns that are drawn row by row.

    On other pages, such as those with tables, each row becomes one line.
    """
    rows = [(left, right) for left, right in pairwise(lines) if is_row(left, right)]
    gutter = min((right.left for _, right in rows), default=0.0)
    cells = [cell for row in rows for cell in row]
    are_columns = (
        len(rows) >= LEAST_ROWS
        and sum(len(cell.text) for cell in cells) >= LEAST_LETTERS * len(cells)
        and all(left.right < gutter <= right.left for left, right in rows)
    )
    if are_columns:
        return sorted(lines, key=lambda line: line.left >= gutter)
    whole: list[TextLine] = []
    for line in lines:
        if whole and is_row(whole[-1], line):
            whole[-1] = join(whole[-1], line, " ")
        else:
            whole.append(line)
    return whole


def is_row(left: TextLine, right: TextLine) -> bool:
    """Return whether two consecutive lines are in one row with a gap between them."""
    return left.is_level_with(right) and right.left - left.right >= WITHIN_LINE * min(left.size, right.size)
