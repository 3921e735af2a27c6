"""A statement cut out of its file with the comments that belong to it, to be put in elsewhere."""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.base.diagnostics import Edit
from argmap.base.text import Span
from argmap.syntax.edits.file import ODD_BREAKS, EditedFile, EntryPlace, Refused
from argmap.syntax.edits.putting import indent_of
from argmap.syntax.edits.taking import above_blank_lines, has_anchor, take_entry
from argmap.syntax.tree.written import Style


class CutEntry(NamedTuple):
    """What is cut: the stretch that goes, the text without its indent, and whether it stood between braces."""

    edits: tuple[Edit, ...]
    text: str
    is_row: bool


def cut(file: EditedFile, way: tuple[EntryPlace, ...]) -> CutEntry | Refused:
    """Return an entry cut out of its file. Comments right above it, and those that are indented below it, belong to it.

    The lines of its text end with a line feed, but for the last one, which does not end.
    """
    entry = way[-1].entry
    refused = has_anchor(file, entry.value) or has_anchor(file, entry.key) or is_odd(file, way)
    if refused:
        return refused
    content = file.text.content
    if way[-1].holder.style is Style.FLOW:
        edits = take_entry(file, way, keep=len(way) - 1)
        written = [content[each.first : each.last] for each in (entry.key or entry.value, entry.value)]
        return (
            edits
            if isinstance(edits, Refused)
            else CutEntry(edits, ": ".join(written).replace("\r\n", "\n"), is_row=True)
        )
    indent = indent_of(file, way[-1].holder)
    if isinstance(indent, Refused):
        return indent
    start, stop = stretch_of(file, entry.first, entry.value.last, indent)
    lines = content[start:stop].rstrip("\r\n").replace("\r\n", "\n").split("\n")
    text = "\n".join(line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines)
    above = start_of_section(file, way, start)
    above = above_blank_lines(file, way[-1] if above == start else way[-2], above, stop)
    return CutEntry((Edit(Span(file.text, above, stop), ""),), text, is_row=False)


def is_odd(file: EditedFile, way: tuple[EntryPlace, ...]) -> Refused | None:
    """Return why an entry cannot be moved, or None: an unusual line break stands in it, or an alias repeats it."""
    first, last = way[-1].entry.first, way[-1].entry.value.last
    found = ODD_BREAKS.search(file.text.content, first, last)
    if found:
        return Refused("an unusual line break stands in it", Span(file.text, *found.span()))
    shared = file.shared(way)
    return Refused("an alias repeats this elsewhere", shared) if shared else None


def stretch_of(file: EditedFile, first: int, last: int, indent: int) -> tuple[int, int]:
    """Return where the lines of an entry and of the comments that belong to it begin and end."""
    start, stop = file.line_start(first), file.next_line(last)
    while start and is_comment(file, above := file.line_start(start - 1), indent, indent):
        start = above
    while stop < len(file.text.content) and is_comment(file, stop, indent + 1, None):
        stop = file.next_line(stop)
    return start, stop


def is_comment(file: EditedFile, start: int, least: int, most: int | None) -> bool:
    """Tell whether nothing but a comment stands on the line that begins at an offset, indented as asked for."""
    found = file.comment_in(start, max(start + 1, file.next_line(start)))
    if found is None or file.text.content[start : found.first].strip(" "):
        return False
    return least <= found.first - start and (most is None or found.first - start <= most)


def start_of_section(file: EditedFile, way: tuple[EntryPlace, ...], start: int) -> int:
    """Return where the section of its only entry begins, if nothing else goes with it; else where the entry does."""
    if len(way[-1].holder.entries) > 1 or way[-1].holder.anchor or len(way) == 1:
        return start
    key = way[-2].entry.key
    if key is None or way[-2].holder.style is Style.FLOW:
        return start
    first = file.line_start(key.first)
    is_alone = file.text.content[key.last : start].strip() == ":" and not file.text.content[first : key.first].strip(
        " "
    )
    return first if is_alone else start


def joined(file: EditedFile, removal: Edit, others: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits of a move in order; what would be put into the stretch that goes is put behind it."""
    edits = [removal]
    for edit in others:
        span = edit.span
        if removal.span.first < span.first < removal.span.last:
            span = span._replace(first=removal.span.last, last=removal.span.last)
        text = edit.replacement
        if span.first == removal.span.last and not file.text.content[span.first :] and not file.is_ended:
            text = text.removeprefix(file.newline)  # the line before has an end once the last one is gone
        edits.append(Edit(span, text))
    return tuple(sorted(edits, key=lambda edit: (edit.span.first, edit.span.last)))
