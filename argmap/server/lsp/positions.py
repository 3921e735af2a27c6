"""Conversion between positions of the protocol (lines from 0, columns in units of the editor) and offsets in a text."""

from lsprotocol.types import Position, PositionEncodingKind, Range

from argmap.base.text import Text
from argmap.base.tuples import NamedTuple

# A mark that some editors send as the first character; it is not part of the text that argmap reads.
BYTE_ORDER_MARK = "\ufeff"
LINE_ENDS = "\r\n"


class Positions(NamedTuple):
    """A text with the encoding of the editor's positions, and the units before the text on its first line.

    Lines end where the protocol ends them.
    """

    text: Text
    encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16
    skipped: int = 0

    def offset(self, position: Position) -> int:
        """Return the offset of a position; beyond the end of a line or of the text, the offset of that end.

        A position within a character gives the beginning of the character.
        """
        starts = self.text.line_starts
        if position.line >= len(starts):
            return len(self.text.content)
        line = self.line(max(0, position.line))
        units = max(0, position.character) - (self.skipped if position.line <= 0 else 0)
        return starts[max(0, position.line)] + characters(line, units, self.encoding)

    def position(self, offset: int) -> Position:
        """Return the position of an offset; an offset within a line break gives the end of the line."""
        offset = min(max(0, offset), len(self.text.content))
        row = self.text.position(offset).line - 1
        before = self.line(row)[: offset - self.text.line_starts[row]]
        return Position(row, units_of(before, self.encoding) + (0 if row else self.skipped))

    def range(self, first: int, last: int) -> Range:
        """Return the range between two offsets."""
        return Range(self.position(first), self.position(last))

    def line(self, row: int) -> str:
        """Return a line, counted from 0, without its line break."""
        starts = self.text.line_starts
        end = starts[row + 1] if row + 1 < len(starts) else len(self.text.content)
        return self.text.content[starts[row] : end].rstrip(LINE_ENDS)


def units_of(text: str, encoding: PositionEncodingKind | str) -> int:
    """Return the length of a text in the units of an encoding."""
    if text.isascii() or encoding == PositionEncodingKind.Utf32:
        return len(text)
    if encoding == PositionEncodingKind.Utf8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int, encoding: PositionEncodingKind | str) -> int:
    """Return the number of whole characters in the first units of a text."""
    if text.isascii() or encoding == PositionEncodingKind.Utf32:
        return min(max(0, units), len(text))
    seen = 0
    for number, char in enumerate(text):
        seen += units_of(char, encoding)
        if seen > units:
            return number
    return len(text)
