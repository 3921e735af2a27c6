"""A file that is to be edited: its nodes as they are written, its comments, and where its lines begin and end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from argmap.base.diagnostics import Edit, Related
from argmap.base.representation import short_repr
from argmap.base.text import Span, Text
from argmap.syntax.tree.written import WrittenEntry, WrittenNode


class Refused(NamedTuple):
    """Why an edit is not made: nothing of it is."""

    message: str
    span: Span
    related: tuple[Related, ...] = ()

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


Edited: TypeAlias = tuple[Edit, ...] | Refused


class EntryPlace(NamedTuple):
    """An entry, by the list or mapping that holds it and its number there."""

    holder: WrittenNode
    number: int

    @property
    def entry(self) -> WrittenEntry:
        """The entry."""
        return self.holder.entries[self.number]


@dataclass(frozen=True, slots=True)
class EditedFile:
    """A file with the tree of its nodes, and the places of comments, anchors and aliases, and odd line breaks in order.

    `repeated` are the names of its aliases.
    """

    text: Text
    root: WrittenNode
    comments: tuple[tuple[int, int], ...]
    anchors: tuple[tuple[int, int], ...]
    odd_breaks: tuple[tuple[int, int], ...]
    repeated: frozenset[str]

    __repr__ = short_repr

    @property
    def newline(self) -> str:
        """How its lines end: as the first one does."""
        head = self.text.content[: self.text.line_starts[1]] if len(self.text.line_starts) > 1 else ""
        return "\r\n" if head.endswith("\r\n") else "\n"

    @property
    def is_ended(self) -> bool:
        """Whether its last line ends."""
        return self.text.content.endswith("\n")

    def span(self, node: WrittenNode) -> Span:
        """Return the place of a node."""
        return Span(self.text, node.first, node.last)

    def line_start(self, offset: int) -> int:
        """Return where the line of an offset begins."""
        return self.text.line_starts[self.text.position(offset).line - 1]

    def next_line(self, offset: int) -> int:
        """Return where the line after that of an offset begins; after the last one, where the file ends."""
        number = self.text.position(offset).line
        starts = self.text.line_starts
        return starts[number] if number < len(starts) else len(self.text.content)

    def rest_of_line(self, offset: int) -> str:
        """Return what is on a line from an offset on, without blanks around it."""
        return self.text.content[offset : self.next_line(offset)].strip()

    def column(self, offset: int) -> int:
        """Return how many characters stand before an offset on its line."""
        return offset - self.line_start(offset)

    def comment_in(self, first: int, last: int) -> Span | None:
        """Return the place of the first comment that begins in a stretch, or None."""
        return self.first_in(self.comments, first, last)

    def is_comment(self, start: int, least: int, most: int | None = None) -> bool:
        """Return whether nothing but a comment is on the line that begins at an offset, indented as asked for."""
        found = self.comment_in(start, max(start + 1, self.next_line(start)))
        if found is None or self.text.content[start : found.first].strip(" "):
            return False
        return least <= found.first - start and (most is None or found.first - start <= most)

    def end_of_comments(self, start: int, least: int) -> int:
        """Return where the comments end that are below a line, with empty lines between, and are indented so far."""
        end = at = start
        while at < len(self.text.content):
            if self.is_comment(at, least):
                end = self.next_line(at)
            elif self.rest_of_line(at):
                break
            at = self.next_line(at)
        return end

    def anchor_in(self, first: int, last: int) -> Span | None:
        """Return the place of the first anchored node or alias that begins in a stretch, or None."""
        return self.first_in(self.anchors, first, last)

    def odd_break_in(self, first: int, last: int) -> Span | None:
        """Return the place of the first line break in a stretch that is one to YAML and not to people, or None."""
        return self.first_in(self.odd_breaks, first, last)

    def first_in(self, places: Sequence[tuple[int, int]], first: int, last: int) -> Span | None:
        """Return the first of some places in order that begins in a stretch, or None."""
        number = bisect_left(places, (first, first))
        return Span(self.text, *places[number]) if number < len(places) and places[number][0] < last else None

    def way_to(self, offset: int) -> tuple[EntryPlace, ...]:
        """Return the entries that an offset lies in, the outermost first; none for one that lies in no entry."""
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
        """Return the place of what an alias repeats among the holders of some entries, or None.

        A change in there would be one in two places.
        """
        for place in way:
            if place.holder.anchor in self.repeated:
                return Span(self.text, place.holder.first, place.holder.first + 1 + len(place.holder.anchor or ""))
        return None


def with_edits(text: Text, edits: Iterable[Edit]) -> Text:
    """Return a text with edits applied, which must not overlap and be in order."""
    parts: list[str] = []
    last = 0
    for edit in edits:
        parts += text.content[last : edit.span.first], edit.replacement
        last = edit.span.last
    return Text(text.path, "".join(parts) + text.content[last:])
