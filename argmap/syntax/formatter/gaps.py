"""What stands between the texts of a file: blanks, comments and blank lines, and how they are written in form."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from argmap.syntax.formatter.places import ValuePlace
from argmap.syntax.tree.nodes import Mapping, Node
from argmap.syntax.tree.nodes import Sequence as List
from argmap.syntax.writer.blocks import STEP

GAP = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*")
# After a text on its line.
REST = re.compile(r"[ \t]*(?P<comment>#[^\r\n]*)?\r?")
BLANKS = " \t\r"


class OddLayoutError(Exception):
    """A file is laid out in a way that YAML allows and nobody uses, so the formatter leaves it alone."""


# Either the entries of a mapping or the items of a list.
Nodes: TypeAlias = list[Any]


class Level:
    """A mapping or list in lines, while the formatter goes through it: where its keys or dashes stand, before and now.

    `index` is that of the next entry or item, and `has_lines` tells of each one before it whether it has several lines.
    The first entry of a level that `is_inline` follows a dash. Where the keys are not in their order, `marks`
    are the places where each entry begins, with the comments above it, and where the last one ends; else it is None.
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
        """Open a level whose keys or dashes now are at a column."""
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
        """Return whether the keys of a record are in the order of the reference, those of somebody's own last."""
        order, last = self.place.order, -1
        for key, _ in self.nodes:
            rank = order.get(key.value, len(order))
            if rank < last:
                return False
            last = rank
        return True


class Gap(NamedTuple):
    """What stands between two texts: a comment after the first one, and the whole lines below it.

    A line is a comment with the blanks before it, or nothing. The owner of a comment is the number of the closed level
    that it belongs to, or `following` where it belongs to what follows; that of a blank line is the one before it.
    """

    comment: str
    lines: Sequence[str]
    owners: Sequence[int]
    following: int

    def lines_within(self, level: int) -> int:
        """Return how many of the lines stand before what belongs to a level or to one around it."""
        return next((n for n in range(len(self.lines), 0, -1) if self.lines[n - 1] and self.owners[n - 1] < level), 0)

    def written(self, line_break: str, start: str, *, is_parted: bool = False) -> str:
        """Return the gap in form, up to what begins its line at `start`; with a blank line in it if it is parted."""
        lines = list(self.lines)
        if is_parted and "" not in lines:
            lines.insert(self.lines_within(self.following), "")
        comment = f" {self.comment}" if self.comment else ""
        return comment + "".join(f"{line_break}{line}" for line in lines) + start


def gap_in(raw: str, level: Level | None, closed: Sequence[Level], *, is_first: bool, keeps: bool = False) -> Gap:
    """Return a gap before the next key or dash of a level, or at the end of the file; raises OddLayoutError.

    A comment that is indented more than what follows belongs to the innermost level of those `closed` that it stands
    in. No blank line stands before the first entry of a level, and never two; but what is left of a text that `keeps`
    the line breaks after it stays.
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
    """Return the number of the level that a comment at a column belongs to, which is not inside the last one's.

    Where the dashes of a list are below its key, without an indent, a comment there belongs to the mapping.
    """
    if level and column <= level.before:
        return len(levels) - 1
    while owner < len(levels) - 1 and (column < levels[owner].before or column == levels[owner + 1].before):
        owner += 1
    return owner


def below(level: Level, line_break: str, node: Node) -> Level:
    """Return a level for what would be below an entry that has no value, for comments there."""
    made = Level(Mapping([], node.first, node.last), level.place, level.column + STEP, line_break, is_inline=False)
    made.before = level.before + 1
    return made
