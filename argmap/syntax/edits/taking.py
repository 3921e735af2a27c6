"""Removes entries from mappings and lists, in braces or in lines."""

import re

from argmap.base.diagnostics import Edit
from argmap.base.text import Span
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused
from argmap.syntax.tree.written import Style

# The text between a line and a comment directly below it, except for empty lines.
COMMENT_BELOW = re.compile(r"(?:[ \t]*\r?\n)*(?P<indent> *)(?=#)")


def take_entry(file: EditedFile, way: tuple[EntryPlace, ...], *, keep: int = 1, with_blank: bool = False) -> Edited:
    """Return the edit that removes an entry from its mapping or list, or the holder if that has no other entries.

    The first `keep` entries of the way are never removed. `with_blank` also removes the blank lines above, if there are
    some below. Comments are never removed.
    """
    while len(way) > keep and len(way[-1].holder.entries) == 1:
        way = way[:-1]
    holder, number = way[-1]
    first, last = holder.entries[number].first, holder.entries[number].value.last
    anchored = has_anchor(file, first, last)
    comment = file.comment_in(first, last)
    if comment or anchored:
        return anchored or Refused("a comment would be removed with it", comment or file.span(holder))
    if holder.style is Style.FLOW:
        return take_from_row(file, way[-1])
    start, stop = file.line_start(first), file.next_line(last)
    if file.comment_in(last, stop):
        return Refused("a comment would be removed with it", Span(file.text, last, stop))
    lead = file.text.content[start:first].strip(" ")
    if lead == "-" and holder.is_list:
        lead = ""
    if lead or file.rest_of_line(last):
        return (
            take_first(file, way[-1])
            if lead == "-"
            else Refused("something else is on its line", Span(file.text, first, last))
        )
    below = COMMENT_BELOW.match(file.text.content, stop)
    if below and len(below["indent"]) > file.column(first):
        # Below a block scalar it would become a part of that.
        return Refused("a comment after it belongs to it", Span(file.text, below.end(), file.next_line(below.end())))
    if with_blank:
        start = above_blank_lines(file, way[-1], start, stop)
    return (Edit(Span(file.text, start, stop), ""),)


def has_anchor(file: EditedFile, first: int, last: int) -> Refused | None:
    """Return the reason why a stretch cannot be removed or moved, or None: anchors must stay before their aliases."""
    found = file.anchor_in(first, last)
    return Refused("an anchor or alias would be removed", found) if found else None


def take_from_row(file: EditedFile, place: EntryPlace) -> Edited:
    """Return the edit that removes an entry between brackets, with one of the adjacent commas."""
    entries, number = place.holder.entries, place.number
    if number:
        first, last = entries[number - 1].value.last, place.entry.value.last
    elif len(entries) > 1:
        first, last = place.entry.first, entries[1].first
    else:
        first, last = place.holder.first + 1, place.holder.last - 1
    comment = file.comment_in(first, last)
    return (
        Refused("a comment would be removed with it", comment) if comment else (Edit(Span(file.text, first, last), ""),)
    )


def take_first(file: EditedFile, place: EntryPlace) -> Edited:
    """Return the edit that removes the first entry of a mapping that begins after the dash of an item."""
    entries = place.holder.entries
    first, last = place.entry.first, entries[1].first
    comment = file.comment_in(first, last)
    return (
        Refused("a comment would be removed with it", comment) if comment else (Edit(Span(file.text, first, last), ""),)
    )


def above_blank_lines(file: EditedFile, place: EntryPlace, start: int, stop: int) -> int:
    """Return the beginning of the blank lines above `start`, if they can be removed with the lines up to `stop`."""
    content = file.text.content
    if stop < len(content) and file.rest_of_line(stop):
        return start
    before = place.holder.entries[place.number - 1].value.last if place.number else 0
    while start and (above := file.line_start(start - 1)) > before and not content[above:start].strip():
        start = above
    return start
