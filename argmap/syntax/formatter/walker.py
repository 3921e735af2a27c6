"""Walks through a file, scalar by scalar, and collects the changes that format it."""

import re

from argmap.base.text import Text, display_width
from argmap.base.tuples import NamedTuple
from argmap.syntax.formatter.cursor import Cursor, TextChange
from argmap.syntax.formatter.flow import flow_at, in_lines
from argmap.syntax.formatter.gaps import BLANKS, Gap, Level, OddLayoutError, below, gap_in
from argmap.syntax.formatter.places import OWN, ROOT, TextForm, ValuePlace
from argmap.syntax.formatter.scalars import BLOCKS, Spot, end_of_block, in_form, is_short, shifted, word_in_form
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, Sequence
from argmap.syntax.writer.blocks import MOST_INDENT, STEP
from argmap.syntax.writer.document import PARTED
from argmap.syntax.writer.scalars import BEGINS_OTHERWISE, WIDTH

COLON = re.compile(r"[ \t]*:")
ANCHOR = re.compile(r"&[^\s,\[\]{}]+")
ALIAS = re.compile(r"\*[^\s,\[\]{}]+")
COMMENT = re.compile(r"[ \t]*(#[^\r\n]*)")
# Everything in a file before the line that begins its document.
HEAD = re.compile(r"(?ms)\A.*^---(?=[ \t\r\n])")


NO_GAP = Gap("", (), (), 0)


class EntryBoundary(NamedTuple):
    """A gap without a blank line before an entry that may need one: its position, and its other changes."""

    level: Level
    number: int
    first: int
    last: int
    gap: Gap


class Walker:
    """Walks through a tree and collects changes.

    `long_rows` are rows to be written as blocks instead, and `unordered` are mappings whose keys are not in order.
    """

    def __init__(self, text: Text, *, is_ordered: bool) -> None:
        """Begin before the first scalar of a file; blank lines are only added when keys no longer need to be moved."""
        self.is_ordered = is_ordered
        self.cursor = Cursor(text)
        self.content = text.content
        # Whether the previous scalar keeps its trailing line breaks, and whether one of them is part of it.
        self.keeps = self.is_open = False
        self.levels: list[Level] = []
        self.closed: list[Level] = []
        self.boundaries: list[EntryBoundary] = []
        self.long_rows: list[TextChange] = []
        self.unordered: list[Level] = []

    def walk(self, root: Mapping) -> None:
        """Walk through a whole file. Raises OddLayoutError if its layout is not supported."""
        self.open(root, ROOT, 0)
        while self.levels:
            level = self.levels[-1]
            if level.index == len(level.nodes):
                self.closed.append(self.levels.pop())
            elif level.is_list:
                self.take_item(level, level.nodes[level.index])
            else:
                self.take_entry(level, *level.nodes[level.index])
        self.end()
        if self.unordered and not self.is_ordered:
            return
        for level, number, first, last, gap in self.boundaries:
            if level.has_lines[number - 1] or level.has_lines[number]:
                self.cursor.change(first, last, gap.written(self.cursor.line_break, level.start, is_parted=True))

    def open(self, node: Mapping | Sequence, place: ValuePlace, column: int, *, is_inline: bool = False) -> None:
        """Enter a block mapping or list."""
        level = Level(node, place, column, self.cursor.line_break, is_inline=is_inline)
        self.levels.append(level)
        if place.order and not level.is_list and not level.is_ordered():
            level.marks = []
            self.unordered.append(level)

    def take_entry(self, level: Level, key: Scalar, value: Node) -> None:
        """Process an entry of a mapping, up to the end of its value unless that is a block collection."""
        first, last = key.first, key.last
        if level.index or not level.is_inline:
            self.begin_line(level, first)
        level.index += 1
        if self.is_usual(level, key, value):
            self.cursor.at = value.last
            level.has_lines.append(False)
            return
        place = level.place.of(key.value)
        raw = self.content[first:last]
        written = raw if level.place is OWN else word_in_form(raw, key.value)
        self.cursor.change(first, last, written)
        colon = COLON.match(self.content, last)
        if colon is None:
            raise OddLayoutError
        self.cursor.change(last, colon.end(), ":")
        self.cursor.at = colon.end()
        column = level.column + display_width(written) + 2
        self.take_value(level, value, place, Spot(column, level.before, level.column), key)
        if level.place is ROOT:
            level.has_lines[-1] = level.has_lines[-1] and key.value in PARTED

    def is_usual(self, level: Level, key: Scalar, value: Node) -> bool:
        """Return whether an entry is a name with a short text, both plain, the most frequent formatted form."""
        last = key.last
        return (
            isinstance(value, Scalar)
            and value.first == last + 2
            and value.plain
            and key.plain
            and is_short(level.column + last - key.first + 2, value)
            and value.value[:1].isalnum()
            and self.content[last : last + 2] == ": "
            and last - key.first == len(key.value)
            and key.value.isascii()
        )

    def take_item(self, level: Level, item: Node) -> None:
        """Process an item of a list, up to its end unless it is a block collection."""
        dash = self.cursor.next_text()
        if self.content[dash : dash + 1] != "-":
            raise OddLayoutError
        if level.index or not level.is_inline:
            self.begin_line(level, dash)
        level.index += 1
        self.cursor.at = dash + 1
        self.take_value(level, item, level.place, Spot(level.column + STEP, level.before, level.column), None)

    def take_value(self, level: Level, node: Node, place: ValuePlace, spot: Spot, key: Scalar | None) -> None:
        """Process what follows a colon or dash."""
        if node.first < self.cursor.at:
            self.take_alias(spot)
        elif not isinstance(node, Scalar):
            return self.take_collection(level, node, place, spot, key)
        elif node.first == node.last:
            self.closed.append(below(level, self.cursor.line_break, node))
        else:
            level.has_lines.append(self.take_text(node, place.form, spot))
            return None
        level.has_lines.append(False)
        return None

    def take_alias(self, spot: Spot) -> None:
        """Process an alias."""
        alias = ALIAS.match(self.content, self.cursor.next_text())
        if alias is None:
            raise OddLayoutError
        self.cursor.lead_to(alias.start(), spot)
        self.cursor.at = alias.end()

    def take_text(self, scalar: Scalar, form: TextForm, spot: Spot) -> bool:
        """Process a scalar, and return whether it has several lines when formatted."""
        first, last = scalar.first, scalar.last
        content = self.content
        is_joined = self.cursor.lead_to(first, spot)
        if scalar.plain and is_joined and is_short(spot.column, scalar) and not BEGINS_OTHERWISE.match(content, first):
            self.cursor.at = last
            return False
        if not is_joined:
            form = TextForm.OWN
        raw = content[first:last]
        is_block = raw[0] in BLOCKS
        if is_block:
            last = end_of_block(content, last, form)
            raw = content[first:last]
            marks = raw.partition("\n")[0].partition("#")[0]
            if form is TextForm.OWN:
                self.keeps, self.is_open = "+" in marks, "-" not in marks
        raw = raw.replace("\r\n", "\n")
        written = in_form(raw, scalar, form, spot)
        comment = COMMENT.match(content, last)
        if comment and not is_block and written.startswith(">-\n"):
            written = written.replace(">-", f">- {comment[1].rstrip(BLANKS)}", 1)
            last = comment.end()
        self.cursor.change_text(first, last, written)
        self.cursor.at = last
        return "\n" in written

    def take_collection(
        self, level: Level, node: Mapping | Sequence, place: ValuePlace, spot: Spot, key: Scalar | None
    ) -> None:
        """Process a list or mapping in brackets, or enter one in lines."""
        first = node.first
        is_of_key = isinstance(node, Mapping) and bool(node.entries) and node.entries[0][0].first == first
        anchor = None if is_of_key else ANCHOR.match(self.content, first)
        if anchor:
            self.cursor.lead_to(first, spot)
            self.cursor.at = anchor.end()
            first = self.cursor.next_text()
        if self.content[first] in "[{":
            level.has_lines.append(self.take_flow(node, place, spot, first, None if anchor else key))
            return
        level.has_lines.append(True)
        is_inline = key is None and not anchor and "#" not in self.content[self.cursor.at : first]
        if is_inline:
            self.cursor.change(self.cursor.at, first, " ")
            self.cursor.at = first
        self.open(node, place, level.column + STEP, is_inline=is_inline)
        if is_inline:
            opened, column = self.levels[-1], self.cursor.column_of(first)
            opened.before = column
            if opened.marks is not None:
                opened.marks.append(first - column)

    def take_flow(
        self, node: Mapping | Sequence, place: ValuePlace, spot: Spot, first: int, key: Scalar | None
    ) -> bool:
        """Process the content of brackets, and return whether it has several lines."""
        self.cursor.lead_to(first, spot)
        flow = flow_at(self.content, node, first, is_own=place is OWN)
        raw = self.content[first : flow.last]
        written = flow.line
        if written is None:
            lines = raw.replace("\r\n", "\n").split("\n")
            shift = spot.owner - spot.owner_before
            written = "\n".join([lines[0], *(shifted(line.rstrip(BLANKS), shift) for line in lines[1:])])
        elif key and node[0] and spot.owner < MOST_INDENT and spot.column + display_width(written) > WIDTH:
            head, *lines = in_lines(key.value, node, self.content, place, spot.owner_before)
            comment = COMMENT.match(self.content, flow.last)
            head = f"{head} {comment[1].rstrip(BLANKS)}" if comment else head
            block = "\n".join([head, *lines])[spot.owner_before :].replace("\n", self.cursor.line_break)
            self.long_rows.append(TextChange(key.first, comment.end() if comment else flow.last, block))
        self.cursor.change_text(first, flow.last, written)
        self.cursor.at = flow.last
        return "\n" in written

    def begin_line(self, level: Level, offset: int) -> None:
        """Process the gap before a key or dash that begins a line of its own."""
        raw = self.content[self.cursor.at : offset]
        if level.index == 0:
            level.before = self.cursor.column_of(offset)
        if raw == level.parted and level.index and not self.keeps:
            pass
        elif raw == level.start and self.cursor.at:
            if level.place.is_parted and level.index:
                self.boundaries.append(EntryBoundary(level, level.index, self.cursor.at, offset, NO_GAP))
        else:
            self.take_gap(level, offset, raw)
        if self.unordered:
            self.mark(raw, level)
        self.keeps = self.is_open = False
        self.closed.clear()

    def take_gap(self, level: Level, offset: int, raw: str) -> None:
        """Process a gap that is not in one of the usual formatted forms."""
        first, start = self.cursor.at, level.start
        if not first:
            head = HEAD.match(raw)
            if head:
                first, raw = head.end(), raw[head.end() :]
            else:
                raw, start = f"\n{raw}", level.start
        gap = gap_in(raw, level, self.closed, is_first=not level.index, keeps=self.keeps)
        written = gap.written(self.cursor.line_break, start)
        if not first:
            written = written.removeprefix(self.cursor.line_break)
        self.cursor.change(first, offset, written)
        if level.index and level.place.is_parted and "" not in gap.lines:
            self.boundaries.append(EntryBoundary(level, level.index, first, offset, gap))

    def end(self) -> None:
        """Process what follows the last scalar."""
        raw = self.content[self.cursor.at :]
        gap = gap_in(raw, None, self.closed, is_first=False, keeps=self.keeps)
        if self.unordered:
            self.mark(raw, None)
        lines = list(gap.lines)
        while lines and not lines[-1]:
            lines.pop()
        if not self.is_open or (raw.strip(BLANKS) and not self.keeps):
            written = gap._replace(lines=lines).written(self.cursor.line_break, self.cursor.line_break)
            self.cursor.change(self.cursor.at, len(self.content), written)

    def mark(self, raw: str, level: Level | None) -> None:
        """Record where entries end and begin, which is only used when the gap is formatted."""
        at = self.cursor.at
        if not at and level and level.marks is not None:
            head = HEAD.match(raw)
            level.marks = [raw.index("\n", head.end()) + 1 if head else 0]
            return
        gap = gap_in(raw, level, self.closed, is_first=False)
        breaks = [match.end() + at for match in re.finditer("\n", raw)] or [at]
        ends = [*enumerate(self.closed), *([(gap.following, level)] if level else [])]
        for number, each in ends:
            if each.marks is not None:
                each.marks.append(breaks[min(gap.lines_within(number), len(breaks) - 1)])
