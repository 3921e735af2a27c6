"""A place in a file that moves on from text to text, and the changes that were noted on the way."""

from typing import NamedTuple

from argmap.base.text import Text
from argmap.syntax.formatter.gaps import BLANKS, GAP, Level, gap_in
from argmap.syntax.formatter.places import WORD
from argmap.syntax.formatter.scalars import Spot
from argmap.syntax.tree.nodes import Mapping


class TextChange(NamedTuple):
    """A stretch of the text, and what is to be there."""

    first: int
    last: int
    written: str


class Cursor:
    """Where the last text ended, and what is to be changed, by the place where it begins."""

    __slots__ = ("at", "changes", "content", "line_break")

    def __init__(self, text: Text) -> None:
        """Begin before the first text of a file."""
        self.content = text.content
        self.line_break = "\r\n" if "\r\n" in text.content else "\n"
        self.at = 0
        self.changes: dict[int, TextChange] = {}

    def change(self, first: int, last: int, written: str) -> None:
        """Note what a stretch of the text is to be, if it is not so already."""
        if self.content[first:last] != written:
            self.changes[first] = TextChange(first, last, written)

    def change_text(self, first: int, last: int, written: str) -> None:
        """Note what a stretch is to be that was written with line feeds alone."""
        self.change(first, last, written if self.line_break == "\n" else written.replace("\n", self.line_break))

    def next_text(self) -> int:
        """Return where the next text begins, be it on this line or below."""
        gap = GAP.match(self.content, self.at)
        return gap.end() if gap else self.at

    def column_of(self, offset: int) -> int:
        """Return the column that a place of the text has, from 0."""
        return offset - self.content.rfind("\n", 0, offset) - 1

    def lead_to(self, offset: int, spot: Spot) -> bool:
        """Take the gap between a colon or dash and what stands after it, and say whether both are on one line.

        They are not where a comment stands between them.
        """
        raw = self.content[self.at : offset]
        if raw == " ":
            return True
        if raw.strip(BLANKS + "\n") == "":
            self.change(self.at, offset, " ")
            return True
        level = Level(Mapping([], offset, offset), WORD, spot.indent, self.line_break, is_inline=False)
        level.before = self.column_of(offset)
        gap = gap_in(raw, level, (), is_first=True)
        self.change(self.at, offset, gap.written(self.line_break, level.start))
        return False
