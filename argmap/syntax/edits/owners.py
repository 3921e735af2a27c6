"""Locates what is to be edited: the entries of statements, arguments and steps in their files."""

from argmap.base.text import NOWHERE, Span, Text
from argmap.base.tuples import NamedTuple
from argmap.model import Map
from argmap.syntax.edits.file import EditedFile, EntryPlace, Refused
from argmap.syntax.edits.opening import open_file
from argmap.syntax.fields import ARGUMENT, STATEMENT, Record
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.reader.statements import Owner

# The depth of a nested statement: a section, a statement, a section in it, and a statement there.
DEPTH_OF_NESTED = 4


class OpenedEntry(NamedTuple):
    """An entry in its file: the way to it, and the fields that its body may have."""

    file: EditedFile
    way: tuple[EntryPlace, ...]
    record: Record

    @property
    def span(self) -> Span:
        """The span of its key, or of its value if it has no key."""
        entry = self.way[-1].entry
        return self.file.span(entry.key or entry.value)

    @property
    def owner(self) -> Owner | None:
        """The statement or argument that contains the section of the entry; None at the top level of a file."""
        if len(self.way) < DEPTH_OF_NESTED:
            return None
        key, top = self.way[-3].entry.key, self.way[0].entry.key
        is_step = len(self.way) == DEPTH_OF_NESTED and top is not None and top.value == "arguments"
        return None if key is None else Owner(normal_id(key.value), is_step)

    def way_to(self, span: Span) -> tuple[EntryPlace, ...] | Refused:
        """Return the way to what is at a span within the body of the entry."""
        way, depth = self.file.way_to(span.first), len(self.way)
        if span.text is self.file.text and len(way) > depth and way[depth - 1].entry.first == self.way[-1].entry.first:
            entry = way[-1].entry
            if span.first in {entry.first, entry.value.first}:
                return way
        return Refused("it is an alias", span)


def open_entry(span: Span, record: Record) -> OpenedEntry | Refused:
    """Return the entry whose key is at a span."""
    if span is NOWHERE:
        return Refused("it was never read from a file", Span(Text("", ""), 0, 0))
    file = open_file(span.text)
    if isinstance(file, Refused):
        return file
    way = file.way_to(span.first)
    if not way or way[-1].entry.first != span.first:
        return Refused("it is an alias", span)
    return OpenedEntry(file, way, record)


def open_owner(argument_map: Map, name: str) -> OpenedEntry | Refused:
    """Return the entry of a statement or argument."""
    statement = argument_map.statements.get(name)
    if statement:
        return open_entry(statement.span, STATEMENT)
    step = next((each for each in argument_map.steps if each.named and each.id == name), None)
    if step:
        return open_entry(step.span, ARGUMENT)
    return Refused(f'there is no statement or step called "{name}"', argument_map.span)


def owners_of(argument_map: Map) -> dict[str, str]:
    """Return the nested statements of a file, each with the id of its owner."""
    opened = ((name, open_owner(argument_map, name)) for name in argument_map.statements)
    return {name: one.owner.id for name, one in opened if isinstance(one, OpenedEntry) and one.owner}
