"""Cuts a statement out of its file, together with its comments, to be inserted elsewhere."""

import re

from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.syntax.edits.file import EditedFile, EntryPlace, Refused
from argmap.syntax.edits.putting import indent_of
from argmap.syntax.edits.taking import above_blank_lines, has_anchor, take_entry
from argmap.syntax.fields import OWN_FIELD_PREFIX
from argmap.syntax.tree.written import IN_LINES, Style, WrittenEntry

# The head of a block scalar that keeps the empty lines below it.
KEEPING = re.compile(r"[|>][0-9]?\+")


class CutEntry(NamedTuple):
    """What is cut out: the extent of its text, its indent, and the span that is removed.

    If `is_row` is true, it is inside braces.
    """

    first: int
    last: int
    indent: int
    gone: Span
    is_row: bool


def cut(file: EditedFile, way: tuple[EntryPlace, ...], *, with_section: bool) -> CutEntry | Refused:
    """Cut an entry out of its file. Comments directly above it, and those indented below it, belong to it.

    `with_section` says that no entry of its section remains: then the key of the section is removed too, and all
    comments in the section go with the entries.
    """
    entry = way[-1].entry
    refused = why_fixed(file, way)
    if refused:
        return refused
    if way[-1].holder.style is Style.FLOW:
        edits = take_entry(file, way, keep=len(way) - 1)
        if isinstance(edits, Refused):
            return edits
        return CutEntry(entry.first, entry.value.last, 0, edits[0].span, is_row=True)
    indent = indent_of(file, way[-1].holder)
    if isinstance(indent, Refused):
        return indent
    start, stop = stretch_of(file, entry, indent)
    key = start_of_section(file, way, indent) if with_section else None
    if key is None:
        gone = above_blank_lines(file, way[-1], start, stop)
        return CutEntry(start, stop, indent, Span(file.text, gone, stop), is_row=False)
    if way[-1].number == len(way[-1].holder.entries) - 1:
        stop = file.end_of_comments(stop, file.column(way[-2].entry.first) + 1)
    if way[-1].number == 0:
        gone = above_blank_lines(file, way[-2], key, stop)
    else:
        gone = start = stretch_of(file, way[-1].holder.entries[way[-1].number - 1], indent)[1]
    return CutEntry(start, stop, indent, Span(file.text, gone, stop), is_row=False)


def why_fixed(file: EditedFile, way: tuple[EntryPlace, ...]) -> Refused | None:
    """Return the reason why an entry cannot be moved, or None.

    It contains an anchor or an unusual line break, its text includes the lines below it, or an alias repeats it.
    """
    first, last = way[-1].entry.first, way[-1].entry.value.last
    refused = has_anchor(file, first, last)
    if refused:
        return refused
    found = file.odd_break_in(first, last)
    if found:
        return Refused("it contains an unusual line break", found)
    if keeps_breaks(file, way[-1].entry):
        return Refused("the empty lines after it are part of its last field", Span(file.text, first, last))
    shared = file.shared(way)
    return Refused("this is repeated elsewhere by an alias", shared) if shared else None


def keeps_breaks(file: EditedFile, entry: WrittenEntry) -> bool:
    """Return whether an entry ends with a block scalar in a custom field that keeps the empty lines below it."""
    key, node = entry
    is_own = False
    while node.entries:
        key, node = node.entries[-1]
        is_own = is_own or (key is not None and key.value.startswith(OWN_FIELD_PREFIX))
    return is_own and node.style in IN_LINES and bool(KEEPING.match(file.text.content, node.first))


def stretch_of(file: EditedFile, entry: WrittenEntry, indent: int) -> tuple[int, int]:
    """Return the extent of the lines of an entry and of the comments that belong to it."""
    start, stop = file.line_start(entry.first), file.next_line(entry.value.last)
    while start and file.is_comment(above := file.line_start(start - 1), indent, indent):
        start = above
    while stop < len(file.text.content) and file.is_comment(stop, indent + 1):
        stop = file.next_line(stop)
    return start, stop


def start_of_section(file: EditedFile, way: tuple[EntryPlace, ...], indent: int) -> int | None:
    """Return the beginning of the line of a section's key, if nothing of the section remains without its entries."""
    if way[-1].holder.anchor or len(way) == 1 or way[-2].holder.style is Style.FLOW:
        return None
    key = way[-2].entry.key
    if key is None:
        return None
    first = file.line_start(key.first)
    start, _ = stretch_of(file, way[-1].holder.entries[0], indent)
    lead = file.text.content[first : key.first]
    return None if lead.strip(" ") or file.text.content[key.last : start].strip() != ":" else first
