"""Edits of parts that are identified by their position: targets, premises, theses, exceptions, locators."""

from argmap.base.diagnostics import Edit
from argmap.base.text import NOWHERE, Span
from argmap.syntax.edits.bodies import node_of, put_field
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused
from argmap.syntax.edits.opening import open_file
from argmap.syntax.edits.taking import take_entry
from argmap.syntax.edits.values import replace_value
from argmap.syntax.fields import CITATION
from argmap.syntax.writer.scalars import in_flow


def remove_at(span: Span) -> Edited:
    """Return the edits that remove what is at a span: a field (by its value), an item, or an entry (by its key).

    If the last item or entry of a field is removed, the field is removed too.
    """
    opened = open_at(span)
    if isinstance(opened, Refused):
        return opened
    file, way = opened
    key = way[-1].entry.key
    is_field = key is not None and key.first != span.first
    return take_entry(file, way, keep=len(way) if is_field else len(way) - 1)


def replace_at(span: Span, text: str) -> Edited:
    """Return the edits that replace the value or key at a span by a text, in the same style if possible."""
    opened = open_at(span)
    if isinstance(opened, Refused):
        return opened
    file, way = opened
    key = way[-1].entry.key
    if key and key.first == span.first:
        return (Edit(file.span(key), in_flow(text)),)
    return replace_value(file, way, text)


def set_next_to(span: Span, field: str, name: str, value: str) -> Edited:
    """Return the edits that add a field to a citation, which is given by the span of the value of its field `field`."""
    opened = open_at(span)
    if isinstance(opened, Refused):
        return opened
    file, way = opened
    while way and (way[-1].entry.key is None or way[-1].entry.key.value != field):
        way = way[:-1]
    node = node_of(name, value, CITATION)
    if len(way) < 2 or node is None:
        return Refused(f'there is no field "{field}" here', span)
    return put_field(file, way[:-1], name, node, CITATION)


def open_at(span: Span) -> tuple[EditedFile, tuple[EntryPlace, ...]] | Refused:
    """Return the file of a span and the way to what begins there, unless it is an alias or is repeated by one."""
    if span is NOWHERE:
        return Refused("it was never read from a file", span)
    file = open_file(span.text)
    if isinstance(file, Refused):
        return file
    way = file.way_to(span.first)
    if not way or span.first not in {way[-1].entry.first, way[-1].entry.value.first}:
        return Refused("it is an alias", span)
    shared = file.shared(way)
    return Refused("this is repeated elsewhere by an alias", shared) if shared else (file, way)
