"""Replaces the values of entries."""

import re

from argmap.base.diagnostics import Edit
from argmap.base.text import Span
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused
from argmap.syntax.edits.putting import indent_of
from argmap.syntax.edits.taking import has_anchor
from argmap.syntax.tree.written import COLLECTIONS, IN_LINES, Style, WrittenNode
from argmap.syntax.writer.blocks import STEP, Node, Prose, ShortText, Verbatim, flow, lines_of
from argmap.syntax.writer.scalars import WIDTH, folded, indented, is_foldable, plain_or_quoted, prose, quoted

TEXTS = (str, Prose, ShortText)
HEAD_OF_LINES = re.compile(r"[|>][-+]?(?=[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$))[^\r\n]*")


def replace_value(file: EditedFile, way: tuple[EntryPlace, ...], node: Node) -> Edited:
    """Return the edit that replaces the value of a key. Comments and anchored values are never replaced."""
    place, old = way[-1], way[-1].entry.value
    refused = why_kept(file, old)
    if refused:
        return refused
    # A missing value has only a colon before it, so that a space is needed.
    lead = "" if old.last > old.first else " "
    if any(each.holder.style is Style.FLOW for each in way):
        written = in_quotes_of(old, node if isinstance(node, str) else node.text) if isinstance(node, TEXTS) else None
        return (Edit(file.span(old), lead + (written or flow(node))),)
    indent = indent_of(file, place.holder)
    if isinstance(indent, Refused):
        return indent
    if isinstance(node, str | Prose | Verbatim) and old.style not in COLLECTIONS:
        text = node if isinstance(node, str) else node.text
        written = node.text if isinstance(node, Verbatim) else scalar_like(file, old, text, indent + STEP)
        return (Edit(file.span(old), lead + written.replace("\n", file.newline)),)
    return replace_entry(file, place, node, indent)


def why_kept(file: EditedFile, old: WrittenNode) -> Refused | None:
    """Return the reason why a value cannot be replaced, or None."""
    head = file.text.content[old.first : old.last]
    is_headed = old.style in IN_LINES and HEAD_OF_LINES.match(head)
    comment = None if is_headed else file.comment_in(old.first, old.last)
    return has_anchor(file, old.first, old.last) or (
        Refused("a comment would be removed", comment) if comment else None
    )


def scalar_like(file: EditedFile, old: WrittenNode, value: str, indent: int) -> str:
    """Return a text as it is written in place of another one, in the same style if possible."""
    column = file.column(old.first)
    room = WIDTH - column - len(file.rest_of_line(old.last))
    head = HEAD_OF_LINES.match(file.text.content, old.first, old.last) if old.style in IN_LINES else None
    if head and is_foldable(value):
        lines = "\n".join(folded(value, indent)) if old.style is Style.FOLDED else indented(value, indent)
        return f"{head[0].rstrip()}\n{lines}"
    if head and "#" in head[0]:
        return f"{quoted(value)} {head[0][head[0].index('#') :]}"
    written = in_quotes_of(old, value)
    if written and len(written) <= room:
        return written
    # A comment cannot follow a text of several lines.
    return plain_or_quoted(value) if file.rest_of_line(old.last) else prose(value, column, indent)


def in_quotes_of(old: WrittenNode, value: str) -> str | None:
    """Return a text in the quotation marks of another one; None if that has none, or they do not allow it."""
    if old.style is Style.DOUBLE:
        return quoted(value)
    return "'" + value.replace("'", "''") + "'" if old.style is Style.SINGLE and value.isprintable() else None


def replace_entry(file: EditedFile, place: EntryPlace, node: Node, indent: int) -> Edited:
    """Return the edit that writes an entry in lines again, with another value."""
    key, old = place.entry
    content = file.text.content
    if key is None or content[key.last : old.first].strip() != ":":
        return Refused("there is something between the key and its value", file.span(old))
    name = content[key.first : key.last]
    lines = "\n".join(lines_of({"k": node}, indent)).removeprefix(" " * indent + "k")
    if file.rest_of_line(old.last) and "\n" in lines:
        return Refused("a comment would move", file.span(old))
    return (Edit(Span(file.text, key.first, old.last), f"{name}{lines}".replace("\n", file.newline)),)
