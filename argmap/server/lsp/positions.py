"""Places of the protocol and offsets in a text: lines from 0, and columns in the units that the editor counts in."""

from typing import NamedTuple

from lsprotocol.types import Position, PositionEncodingKind, Range

from argmap.base.text import Text

# A mark that some editors send as the first character. It is no part of the text that is read.
BYTE_ORDER_MARK = "\ufeff"
LINE_ENDS = "\r\n"


class Positions(NamedTuple):
    """A text by the positions of an editor: the text as it is read, and how many units the editor has before it.

    The lines of the protocol end where ours do, and nowhere else.
    """

    text: Text
    encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16
    skipped: int = 0

    def offset(self, position: Position) -> int:
        """Return the offset of a position. One past the end of a line is at its end, one past the last line likewise.

        One within a character is at its beginning.
        """
        starts = self.text.line_starts
        if position.line >= len(starts):
            return len(self.text.content)
        line = self.line(max(0, position.line))
        units = max(0, position.character) - (self.skipped if position.line <= 0 else 0)
        return starts[max(0, position.line)] + characters(line, units, self.encoding)

    def position(self, offset: int) -> Position:
        """Return the position of an offset; of one within a line end, that before it."""
        offset = min(max(0, offset), len(self.text.content))
        row = self.text.position(offset).line - 1
        before = self.line(row)[: offset - self.text.line_starts[row]]
        return Position(row, units_of(before, self.encoding) + (0 if row else self.skipped))

    def range(self, first: int, last: int) -> Range:
        """Return the range from one offset up to another."""
        return Range(self.position(first), self.position(last))

    def line(self, row: int) -> str:
        """Return a line, counted from 0, without its end."""
        starts = self.text.line_starts
        end = starts[row + 1] if row + 1 < len(starts) else len(self.text.content)
        return self.text.content[starts[row] : end].rstrip(LINE_ENDS)


def units_of(text: str, encoding: PositionEncodingKind | str) -> int:
    """Return how many units an editor counts in a text."""
    if text.isascii() or encoding == PositionEncodingKind.Utf32:
        return len(text)
    if encoding == PositionEncodingKind.Utf8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int, encoding: PositionEncodingKind | str) -> int:
    """Return how many whole characters of a text lie in its first units; at most all."""
    if text.isascii() or encoding == PositionEncodingKind.Utf32:
        return min(max(0, units), len(text))
    seen = 0
    for number, char in enumerate(text):
        seen += units_of(char, encoding)
        if seen > units:
            return number
    return len(text)
