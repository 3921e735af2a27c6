"""A file's text, and places in it."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from argmap.base.representation import short_repr

# Categories of characters that have no look of their own and may change that of others: controls,
# formats such as those that turn the direction of writing, surrogates, ends of lines and paragraphs.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Code points that are never characters, and that XML does not take even as escapes.
NO_CHARACTERS = "\ufffe\uffff"
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
LINE_BREAK = re.compile(r"\r\n?|\n")
# Characters that take two columns, and those that take none.
WIDE = frozenset({"W", "F"})
NO_COLUMN = frozenset({"Mn", "Me", "Cf"})


class Position(NamedTuple):
    """A place in a text: line and column, both in code points from 1."""

    line: int
    column: int


@dataclass(frozen=True, eq=False, repr=False)
class Text:
    """The decoded content of one file, and the path that people know it by."""

    path: str
    content: str

    __repr__ = short_repr

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        return (0, *(match.end() for match in LINE_BREAK.finditer(self.content)))

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset in code points."""
        row = bisect_right(self.line_starts, offset) - 1
        return Position(row + 1, offset - self.line_starts[row] + 1)

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1, without its line break."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.content)
        return self.content[starts[number - 1] : end].rstrip("\r\n")


class Span(NamedTuple):
    """A stretch of a text, from offset `first` up to but without offset `last`.

    A named tuple, because there are several for each line of a file and frozen classes take twice as long to make.
    """

    text: Text
    first: int
    last: int

    def __repr__(self) -> str:
        """Return a short representation, whatever the text."""
        return short_repr(self)

    @property
    def path(self) -> str:
        """The path of the file that the span lies in."""
        return self.text.path

    @property
    def start(self) -> Position:
        """Where the span begins."""
        return self.text.position(self.first)

    @property
    def end(self) -> Position:
        """Where the span ends, one past its last character."""
        return self.text.position(self.last)


# The place of what was never written, as in a map that a program built: before the first character of no file.
NOWHERE = Span(Text("", ""), 0, 0)


def visible(value: str) -> str:
    """Return a text with its unseen characters written as escapes, so that a terminal shows what there is.

    The joiners stay, because they are a part of words in Persian and Hindi, and of emoji.
    """
    if value.isprintable():
        return value
    return "".join(c if is_seen(c) else c.encode("unicode_escape").decode() for c in value)


def is_seen(char: str) -> bool:
    """Return whether a character is shown as it is."""
    return char in JOINERS or (unicodedata.category(char) not in UNSEEN and char not in NO_CHARACTERS)


def display_width(value: str) -> int:
    """Return how many columns a text takes where every character has one or two, as in a terminal or an editor."""
    return len(value) if value.isascii() else sum(map(columns_of, value))


@lru_cache(maxsize=4096)
def columns_of(char: str) -> int:
    """Return how many columns a character takes: two for those of Chinese, Japanese and Korean, none for marks."""
    if unicodedata.category(char) in NO_COLUMN:
        return 0
    return 2 if unicodedata.east_asian_width(char) in WIDE else 1


def shared_head(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def shared_tail(one: str, other: str, most: int) -> int:
    """Return how many characters, at most so many, two texts end with alike."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
