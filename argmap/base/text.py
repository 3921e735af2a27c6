"""The text of a file, and positions in it."""

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property, lru_cache

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen

# Categories of characters that are invisible and may change how others are shown: controls, formats such as those that
# change the writing direction, surrogates, and line and paragraph separators.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Code points that are never characters and that XML does not allow even as escapes.
NO_CHARACTERS = "\ufffe\uffff"
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
LINE_BREAK = re.compile(r"\r\n?|\n")
# The widths of characters that take two columns.
WIDE = frozenset({"W", "F"})
NO_COLUMN = frozenset({"Mn", "Me", "Cf"})


class Position(NamedTuple):
    """A position in a text: line and column, both counted in code points from 1."""

    line: int
    column: int


@frozen(eq=False, slots=False)
class Text:
    """The decoded content of one file, and its path as shown to users."""

    path: str
    content: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of the beginning of each line."""
        return (0, *(match.end() for match in LINE_BREAK.finditer(self.content)))

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset."""
        row = bisect_right(self.line_starts, offset) - 1
        return Position(row + 1, offset - self.line_starts[row] + 1)

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1, without its line break."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.content)
        return self.content[starts[number - 1] : end].rstrip("\r\n")


class Span(NamedTuple):
    """A stretch of text from offset `first` up to, but not including, offset `last`.

    A named tuple, because there are several per line of a file and frozen data classes take twice as long to create.
    """

    text: Text
    first: int
    last: int

    def __repr__(self) -> str:
        """Return a short representation, whatever the text."""
        return short_repr(self)

    @property
    def path(self) -> str:
        """The path of the file that contains the span."""
        return self.text.path

    @property
    def start(self) -> Position:
        """The position at which the span begins."""
        return self.text.position(self.first)

    @property
    def end(self) -> Position:
        """The position just after the last character of the span."""
        return self.text.position(self.last)


# The span of values that were never written in a file, as in a map built by a program.
NOWHERE = Span(Text("", ""), 0, 0)


def visible(value: str) -> str:
    """Return a text with its invisible characters written as escapes.

    Zero-width joiners are kept, because they are part of words in Persian and Hindi, and of emoji.
    """
    if value.isprintable():
        return value
    return "".join(c if is_seen(c) else c.encode("unicode_escape").decode() for c in value)


def is_seen(char: str) -> bool:
    """Return whether a character is shown unchanged."""
    return char in JOINERS or (unicodedata.category(char) not in UNSEEN and char not in NO_CHARACTERS)


def display_width(value: str) -> int:
    """Return the number of columns that a text takes in a monospaced font, as in a terminal or an editor."""
    return len(value) if value.isascii() else sum(map(columns_of, value))


@lru_cache(maxsize=4096)
def columns_of(char: str) -> int:
    """Return the width of a character in columns: two for East Asian wide characters, none for combining marks."""
    if unicodedata.category(char) in NO_COLUMN:
        return 0
    return 2 if unicodedata.east_asian_width(char) in WIDE else 1


def shared_head(one: str, other: str) -> int:
    """Return the length of the longest common prefix of two texts."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def shared_tail(one: str, other: str, most: int) -> int:
    """Return the length of the longest common suffix of two texts, at most `most`."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
