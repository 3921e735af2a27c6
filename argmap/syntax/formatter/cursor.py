"""A position in a file that advances from scalar to scalar, and the changes found on the way."""

from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.syntax.formatter.gaps import BLANKS, GAP, Level, gap_in
from argmap.syntax.formatter.places import WORD
from argmap.syntax.formatter.scalars import Spot
from argmap.syntax.tree.nodes import Mapping


class TextChange(NamedTuple):
    """A stretch of the text, and its replacement."""

    first: int
    last: int
    written: str


class Cursor:
    """The end of the previous scalar, and the changes, by the offset at which they begin."""

    __slots__ = ("at", "changes", "content", "line_break")

    def __init__(self, text: Text) -> None:
        """Begin before the first scalar of a file."""
        self.content = text.content
        self.line_break = "\r\n" if "\r\n" in text.content else "\n"
        self.at = 0
        self.changes: dict[int, TextChange] = {}

    def change(self, first: int, last: int, written: str) -> None:
        """Add a change of a stretch of the text, unless it is the same already."""
        if self.content[first:last] != written:
            self.changes[first] = TextChange(first, last, written)

    def change_text(self, first: int, last: int, written: str) -> None:
        """Add a change of a stretch; `written` has only line feeds as line breaks."""
        self.change(first, last, written if self.line_break == "\n" else written.replace("\n", self.line_break))

    def next_text(self) -> int:
        """Return the beginning of the next scalar, on this line or below."""
        gap = GAP.match(self.content, self.at)
        return gap.end() if gap else self.at

    def column_of(self, offset: int) -> int:
        """Return the column of an offset, counted from 0."""
        return offset - self.content.rfind("\n", 0, offset) - 1

    def lead_to(self, offset: int, spot: Spot) -> bool:
        """Process the gap between a colon or dash and what follows; return whether both are on one line.

        They are not if there is a comment between them.
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
