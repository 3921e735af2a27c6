"""The gaps between the scalars of a file: blanks, comments and blank lines, and how they are formatted."""

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from argmap.base.tuples import NamedTuple
from argmap.syntax.formatter.places import ValuePlace
from argmap.syntax.tree.nodes import Mapping, Node
from argmap.syntax.tree.nodes import Sequence as List
from argmap.syntax.writer.blocks import STEP

GAP = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*")
# The rest of a line after a scalar.
REST = re.compile(r"[ \t]*(?P<comment>#[^\r\n]*)?\r?")
BLANKS = " \t\r"


class OddLayoutError(Exception):
    """Raised for a file with a layout that YAML allows but nobody uses; the formatter does not change it."""


# Either the entries of a mapping or the items of a list.
Nodes: TypeAlias = list[Any]


class Level:
    """A block mapping or list during formatting, with the old and new columns of its keys or dashes.

    `index` is that of the next entry or item; `has_lines` says whether each previous one has several lines. The
    first entry of a level that `is_inline` follows a dash. If the keys are not in order, `marks` has the offsets at
    which the entries begin, including the comments above them, and at which the last one ends; otherwise it is None.
    """

    __slots__ = (
        "before",
        "column",
        "has_lines",
        "index",
        "is_inline",
        "is_list",
        "marks",
        "nodes",
        "parted",
        "place",
        "start",
    )

    def __init__(
        self, node: Mapping | List, place: ValuePlace, column: int, line_break: str, *, is_inline: bool
    ) -> None:
        """Begin a level whose keys or dashes will be at a column."""
        self.nodes: Nodes = node[0]
        self.place = place
        self.column = column
        self.before = column
        self.is_list = isinstance(node, List)
        self.is_inline = is_inline
        self.index = 0
        self.has_lines: list[bool] = []
        self.marks: list[int] | None = None
        self.start = line_break + " " * column
        self.parted = line_break + self.start

    def is_ordered(self) -> bool:
        """Return whether the keys of a record are in the order of the reference, with custom fields last."""
        order, last = self.place.order, -1
        for key, _ in self.nodes:
            rank = order.get(key.value, len(order))
            if rank < last:
                return False
            last = rank
        return True


class Gap(NamedTuple):
    """The gap between two scalars: a comment after the first one, and the lines below it.

    Each line is a comment with its indent, or empty. The owner of a comment is the number of the closed level that it
    belongs to, or `following` if it belongs to what follows; a blank line has the owner of the line before it.
    """

    comment: str
    lines: Sequence[str]
    owners: Sequence[int]
    following: int

    def lines_within(self, level: int) -> int:
        """Return the number of lines before those that belong to a level or to one around it."""
        return next((n for n in range(len(self.lines), 0, -1) if self.lines[n - 1] and self.owners[n - 1] < level), 0)

    def written(self, line_break: str, start: str, *, is_parted: bool = False) -> str:
        """Return the formatted gap, up to the start of the next line; with a blank line if `is_parted` is true."""
        lines = list(self.lines)
        if is_parted and "" not in lines:
            lines.insert(self.lines_within(self.following), "")
        comment = f" {self.comment}" if self.comment else ""
        return comment + "".join(f"{line_break}{line}" for line in lines) + start


def gap_in(raw: str, level: Level | None, closed: Sequence[Level], *, is_first: bool, keeps: bool = False) -> Gap:
    """Parse the gap before the next key or dash of a level, or at the end of the file; raises OddLayoutError.

    A comment that is indented more than what follows belongs to the innermost of the `closed` levels at its column.
    There are no blank lines before the first entry of a level, and never two in succession, unless they belong to a
    scalar that `keeps` its trailing line breaks.
    """
    rest, *whole = raw.split("\n")
    behind = REST.fullmatch(rest)
    if behind is None or (level and (not whole or whole.pop().strip(BLANKS))):
        raise OddLayoutError
    lines: list[str] = []
    owners: list[int] = []
    levels = [*closed, level] if level else [*closed]
    owner = 0
    for line in whole:
        text = line.strip(BLANKS)
        if text:
            if text[0] != "#":
                raise OddLayoutError
            keeps = False
            column = len(line) - len(line.lstrip(BLANKS))
            owner = owner_of(column, levels, owner, level)
            text = " " * levels[owner].column + text
        elif not keeps and (lines[-1:] == [""] or (is_first and not lines)):
            continue
        lines.append(text)
        owners.append(owner)
    return Gap((behind["comment"] or "").rstrip(BLANKS), lines, owners, len(closed))


def owner_of(column: int, levels: Sequence[Level], owner: int, level: Level | None) -> int:
    """Return the number of the level that a comment at a column belongs to, given that of the previous comment.

    If the dashes of a list are not indented below its key, a comment at their column belongs to the mapping.
    """
    if level and column <= level.before:
        return len(levels) - 1
    while owner < len(levels) - 1 and (column < levels[owner].before or column == levels[owner + 1].before):
        owner += 1
    return owner


def below(level: Level, line_break: str, node: Node) -> Level:
    """Return a level for the comments below an entry that has no value."""
    made = Level(Mapping([], node.first, node.last), level.place, level.column + STEP, line_break, is_inline=False)
    made.before = level.before + 1
    return made
