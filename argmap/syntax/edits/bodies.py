"""The bodies of entries: fields in lines or in braces, or a text alone, which becomes a mapping if fields are added."""

from argmap.base.diagnostics import Edit
from argmap.base.text import Span
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused
from argmap.syntax.edits.putting import Addition, addition, fill_empty, indent_of, put_entry, put_lines
from argmap.syntax.edits.values import replace_value
from argmap.syntax.fields import OWN_FIELD_PREFIX, RELATIONS, SECTIONS, Record
from argmap.syntax.tree.written import COLLECTIONS, IN_LINES, Style, WrittenNode
from argmap.syntax.writer.blocks import STEP, Node
from argmap.syntax.writer.values import WRITERS, Value, plain_node

# Fields that are changed by other edits.
OF_OTHER_EDITS = frozenset({*RELATIONS, *SECTIONS, "contradicts", "premises"})


def place_of(body: WrittenNode, name: str) -> EntryPlace | None:
    """Return the position of a field in a body, or None."""
    for number, (key, _) in enumerate(body.entries):
        if key is not None and key.value == name:
            return EntryPlace(body, number)
    return None


def number_before(body: WrittenNode, name: str, record: Record) -> int:
    """Return the index of the entry after which a field belongs, in the order of its record, or the last one."""
    order = {each: number for number, each in enumerate(record)}
    place = order.get(name, len(order))
    numbers = [
        number for number, (key, _) in enumerate(body.entries) if key and order.get(key.value, place + 1) < place
    ]
    return numbers[-1] if numbers else len(body.entries) - 1


def put_field(file: EditedFile, way: tuple[EntryPlace, ...], name: str, node: Node, record: Record) -> Edited:
    """Return the edits that add a field to the body of an entry, or replace its value."""
    body = way[-1].entry.value
    there = place_of(body, name) if body.style in COLLECTIONS else None
    if there:
        return is_not_alone(file, way) or replace_value(file, (*way, there), node)
    return put_new(file, way, addition(name, node), number_before(body, name, record))


def put_new(file: EditedFile, way: tuple[EntryPlace, ...], added: Addition, after: int) -> Edited:
    """Return the edits that add an entry to the body of an entry, after the entry with an index."""
    body = way[-1].entry.value
    refused = is_not_alone(file, way)
    if refused:
        return refused
    if body.style in COLLECTIONS:
        return put_entry(file, body, added, after)
    return fill_empty(file, way[-1], added) if body.first == body.last else lengthen(file, way, added)


def is_not_alone(file: EditedFile, way: tuple[EntryPlace, ...]) -> Refused | None:
    """Return the reason why a body cannot be changed (it is an alias, or is repeated by one), or None."""
    body = way[-1].entry.value
    if body.style is Style.ALIAS:
        return Refused(f'"*{body.value}" is an alias for content elsewhere', file.span(body))
    shared = file.shared((*way, EntryPlace(body, 0)) if body.style in COLLECTIONS else way)
    return Refused("this is repeated elsewhere by an alias", shared) if shared else None


def lengthen(file: EditedFile, way: tuple[EntryPlace, ...], added: Addition) -> Edited:
    """Return the edits that turn a text alone into a mapping with the text, as it is written, and an added field."""
    text = way[-1].entry.value
    if any(each.holder.style is Style.FLOW for each in way):
        if added.row is None:
            return Refused("content on several lines cannot be put in braces", file.span(text))
        return (
            Edit(Span(file.text, text.first, text.first), "{text: "),
            Edit(Span(file.text, text.last, text.last), f", {added.row}}}"),
        )
    indent = indent_of(file, way[-1].holder)
    if isinstance(indent, Refused):
        return indent
    key = way[-1].entry.key
    end_of_key = key.last if key else text.first
    is_below = file.line_start(end_of_key) != file.line_start(text.first)
    below = file.column(text.first) if is_below else indent + STEP
    if file.odd_break_in(text.first, text.last):
        return Refused("the text contains an unusual line break", file.span(text))
    if is_below:
        head = Edit(Span(file.text, text.first, text.first), "text: ")
    else:
        head = Edit(Span(file.text, end_of_key, text.first), f":{file.newline}{' ' * below}text: ")
    return (head, *shifted(file, text, below - indent), put_lines(file, text.last, indent, added.lines(below)))


def shifted(file: EditedFile, node: WrittenNode, blanks: int) -> tuple[Edit, ...]:
    """Return the edits that indent the following lines of a scalar by additional blanks."""
    starts, edits = file.text.line_starts, []
    for number in range(file.text.position(node.first).line, file.text.position(node.last).line):
        start = starts[number]
        line = file.text.line(number + 1)
        if line.strip() or (line and node.style in IN_LINES):
            edits.append(Edit(Span(file.text, start, start), " " * blanks))
    return tuple(edits)


def node_of(name: str, value: Value, record: Record) -> Node | None:
    """Return the value of a field as it is written; None for a field that the record does not have."""
    if name.startswith(OWN_FIELD_PREFIX):
        return plain_node(value)
    field = record.get(name)
    if field is None or name in OF_OTHER_EDITS:
        return None
    return WRITERS[field.shape](value, field) if field.shape in WRITERS else plain_node(value)
