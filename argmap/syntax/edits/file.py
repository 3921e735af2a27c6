"""A file to be edited: its nodes as they are written, its comments, and the positions of its lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from argmap.base.diagnostics import Edit, Related
from argmap.base.representation import short_repr
from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.syntax.tree.written import WrittenEntry, WrittenNode


class Refused(NamedTuple):
    """The reason why an edit was refused; nothing of it is applied."""

    message: str
    span: Span
    related: tuple[Related, ...] = ()

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


Edited: TypeAlias = tuple[Edit, ...] | Refused


class EntryPlace(NamedTuple):
    """An entry, as the list or mapping that contains it and its index there."""

    holder: WrittenNode
    number: int

    @property
    def entry(self) -> WrittenEntry:
        """The entry."""
        return self.holder.entries[self.number]


@frozen()
class EditedFile:
    """A file with its tree, and the spans of comments, of anchors and aliases, and of odd line breaks, all in order.

    `repeated` are the names of its aliases.
    """

    text: Text
    root: WrittenNode
    comments: tuple[tuple[int, int], ...]
    anchors: tuple[tuple[int, int], ...]
    odd_breaks: tuple[tuple[int, int], ...]
    repeated: frozenset[str]

    @property
    def newline(self) -> str:
        """The line break of its first line, which is used for new lines."""
        head = self.text.content[: self.text.line_starts[1]] if len(self.text.line_starts) > 1 else ""
        return "\r\n" if head.endswith("\r\n") else "\n"

    @property
    def is_ended(self) -> bool:
        """Whether its last line ends with a line break."""
        return self.text.content.endswith("\n")

    def span(self, node: WrittenNode) -> Span:
        """Return the span of a node."""
        return Span(self.text, node.first, node.last)

    def line_start(self, offset: int) -> int:
        """Return the beginning of the line at an offset."""
        return self.text.line_starts[self.text.position(offset).line - 1]

    def next_line(self, offset: int) -> int:
        """Return the beginning of the next line; after the last one, the end of the file."""
        number = self.text.position(offset).line
        starts = self.text.line_starts
        return starts[number] if number < len(starts) else len(self.text.content)

    def rest_of_line(self, offset: int) -> str:
        """Return the rest of the line from an offset on, without surrounding blanks."""
        return self.text.content[offset : self.next_line(offset)].strip()

    def column(self, offset: int) -> int:
        """Return the number of characters before an offset on its line."""
        return offset - self.line_start(offset)

    def comment_in(self, first: int, last: int) -> Span | None:
        """Return the span of the first comment that begins in a stretch, or None."""
        return self.first_in(self.comments, first, last)

    def is_comment(self, start: int, least: int, most: int | None = None) -> bool:
        """Return whether the line at an offset contains only a comment with an indent within the bounds."""
        found = self.comment_in(start, max(start + 1, self.next_line(start)))
        if found is None or self.text.content[start : found.first].strip(" "):
            return False
        return least <= found.first - start and (most is None or found.first - start <= most)

    def end_of_comments(self, start: int, least: int) -> int:
        """Return the end of the comments below a line with at least an indent, possibly separated by empty lines."""
        end = at = start
        while at < len(self.text.content):
            if self.is_comment(at, least):
                end = self.next_line(at)
            elif self.rest_of_line(at):
                break
            at = self.next_line(at)
        return end

    def anchor_in(self, first: int, last: int) -> Span | None:
        """Return the span of the first anchored node or alias that begins in a stretch, or None."""
        return self.first_in(self.anchors, first, last)

    def odd_break_in(self, first: int, last: int) -> Span | None:
        """Return the span of the first line break in a stretch that only YAML treats as one, or None."""
        return self.first_in(self.odd_breaks, first, last)

    def first_in(self, places: Sequence[tuple[int, int]], first: int, last: int) -> Span | None:
        """Return the first of some ordered spans that begins in a stretch, or None."""
        number = bisect_left(places, (first, first))
        return Span(self.text, *places[number]) if number < len(places) and places[number][0] < last else None

    def way_to(self, offset: int) -> tuple[EntryPlace, ...]:
        """Return the entries that contain an offset, outermost first; empty if it is in no entry."""
        way: list[EntryPlace] = []
        holder = self.root
        while holder.entries:
            number = bisect_right(holder.entries, offset, key=lambda entry: entry.first) - 1
            if number < 0 or offset > holder.entries[number].value.last:
                break
            way.append(EntryPlace(holder, number))
            holder = way[-1].entry.value
        return tuple(way)

    def shared(self, way: Iterable[EntryPlace]) -> Span | None:
        """Return the span of a node that an alias repeats among the holders of some entries, or None.

        A change there would affect two places.
        """
        for place in way:
            if place.holder.anchor in self.repeated:
                return Span(self.text, place.holder.first, place.holder.first + 1 + len(place.holder.anchor or ""))
        return None


def with_edits(text: Text, edits: Iterable[Edit]) -> Text:
    """Return a text with edits applied, which must be in order and not overlap."""
    parts: list[str] = []
    last = 0
    for edit in edits:
        parts += text.content[last : edit.span.first], edit.replacement
        last = edit.span.last
    return Text(text.path, "".join(parts) + text.content[last:])
