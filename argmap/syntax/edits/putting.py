"""Inserts entries into mappings, in braces or in lines."""

from collections.abc import Callable, Sequence

from argmap.base.diagnostics import Edit
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused
from argmap.syntax.tree.written import Style, WrittenNode
from argmap.syntax.writer.blocks import STEP, Node, flow, lines_of
from argmap.syntax.writer.scalars import in_flow


class Addition(NamedTuple):
    """An insertion into a mapping, written as lines with an indent, and for use between braces.

    `row` is None if it cannot be written between braces.
    """

    lines: Callable[[int], str]
    row: str | None


def addition(key: str, node: Node) -> Addition:
    """Return a new entry as an insertion."""
    return Addition(lambda indent: "\n".join(lines_of({key: node}, indent)), f"{in_flow(key)}: {flow(node)}")


def together(added: Sequence[Addition]) -> Addition:
    """Return several insertions as one."""
    rows = [each.row for each in added]
    return Addition(
        lambda indent: "\n".join(each.lines(indent) for each in added),
        None if None in rows else ", ".join(row for row in rows if row),
    )


def put_entry(
    file: EditedFile, holder: WrittenNode, added: Addition, after: int, *, with_blank: bool = False
) -> Edited:
    """Return the edit that inserts an entry into a mapping after another one, with a blank line if `with_blank`."""
    if holder.style is Style.FLOW:
        if added.row is None:
            return Refused("content on several lines cannot be put in braces", file.span(holder))
        place = holder.entries[after].value.last if holder.entries else holder.last - 1
        comma = ", " if holder.entries else ""
        return (Edit(Span(file.text, place, place), comma + added.row),)
    indent = indent_of(file, holder)
    if isinstance(indent, Refused):
        return indent
    lines = added.lines(indent)
    return (put_lines(file, holder.entries[after].value.last, indent, f"\n{lines}" if with_blank else lines),)


def put_lines(file: EditedFile, offset: int, indent: int, lines: str) -> Edit:
    """Return the edit that inserts lines below the line at an offset and the comments that belong to it.

    These comments are indented more than the key; below a block scalar they would become a part of it.
    """
    content, place = file.text.content, file.end_of_comments(file.next_line(offset), indent + 1)
    written = lines.replace("\n", file.newline)
    is_open = place == len(content) and not file.is_ended
    return Edit(Span(file.text, place, place), file.newline + written if is_open else written + file.newline)


def indent_of(file: EditedFile, holder: WrittenNode) -> int | Refused:
    """Return the indent of the keys of a block mapping."""
    first = holder.entries[0].first
    if file.text.content[file.line_start(first) : first].strip(" ").endswith("?"):
        return Refused('a key is written with "?"', file.span(holder.entries[0].value))
    return file.column(first)


def fill_empty(file: EditedFile, place: EntryPlace, added: Addition) -> Edited:
    """Return the edit that inserts the first entry into a mapping that consists only of its key."""
    empty = place.entry.value
    if place.holder.style is Style.FLOW or empty.last > empty.first:
        return Refused("nothing can be inserted here", file.span(empty))
    indent = indent_of(file, place.holder)
    if isinstance(indent, Refused):
        return indent
    return (put_lines(file, empty.last, indent, added.lines(indent + STEP)),)
