"""Edits that take an entry out of a YAML file and leave every other line as it is.

Each function returns None where it cannot tell from the text alone that nothing else goes with the entry: a comment,
an anchor, the last item of a list.
"""

import re

from argmap.base.diagnostics import Edit
from argmap.base.text import Span

KEY = re.compile(r"[ ]*(?:[\w.-]+|\"[\w.-]+\"|'[\w.-]+'):[ \t]+")
BLANK = re.compile(r"[ ]*")
ROW_OF_ONE = re.compile(KEY.pattern + r"\[[ ]*")
CLOSE_ROW = re.compile(r"[ ]*\]")
ITEM = re.compile(r"[ ]*-[ ]+")
COMMA_BEHIND = re.compile(r"\s*,[ \t]*")
LEAD = re.compile(r"[ \t]*(?:\r?\n[ ]*|\{[ ]*)")
GOES_ON = re.compile(r"\s*[,\]}]")
CLOSE = re.compile(r"[ ]*\}[ \t]*(?=\r?$)", re.MULTILINE)
# How far is looked round an entry.
LOOK = 1000
MOST_LINES = 100


def remove_value(span: Span) -> Edit | None:
    """Return the edit that removes a value with its key, or an item from a list of several."""
    if span.text.content[span.first : span.first + 1] in {"&", "*", "!"}:
        return None
    return remove_item_of_row(span) or remove_lines(span, KEY) or remove_line_of_list(span) or remove_row_of_one(span)


def remove_entry(key: Span, value: Span, owner: str) -> Edit | None:
    """Return the edit that removes an entry of a mapping, and with the last entry the field `owner` that held it."""
    text, content = key.text, key.text.content
    if content[key.first] in {"&", "*"} or content[value.first] in {"&", "*"} or not 0 < value.first - key.last < LOOK:
        return None
    whole = Span(text, key.first, value.last)
    begun = content.rfind(f"{owner}:", max(0, key.first - LOOK), key.first)
    start = text.line_starts[text.position(max(0, begun)).line - 1]
    lead = LEAD.fullmatch(content, begun + len(owner) + 1, key.first) if begun >= 0 else None
    if lead is None or content[start:begun].strip(" "):
        return remove_item_of_row(whole) or (remove_lines(value, KEY) if has_neighbour(key, value) else None)
    if "{" in lead[0]:
        close = CLOSE.match(content, value.last)
        return remove_lines(Span(text, start, close.end()), BLANK) if close else remove_item_of_row(whole)
    return remove_lines(value, KEY) if has_neighbour(key, value) else remove_lines(whole._replace(first=start), BLANK)


def has_neighbour(key: Span, value: Span) -> bool:
    """Tell whether a mapping in lines has an entry beside this one."""
    text, indent = key.text, " " * (key.start.column - 1)
    above = key.start.line - 1
    while above and key.start.line - above < MOST_LINES and is_below(text.line(above), indent):
        above -= 1
    below = text.position(value.last).line + 1
    numbers = [n for n in (above, below) if 0 < n <= len(text.line_starts)]
    return any(
        text.line(n).startswith(indent) and text.line(n)[len(indent) :][:1] not in {"", " ", "#"} for n in numbers
    )


def is_below(line: str, indent: str) -> bool:
    """Tell whether a line is blank, or stands deeper than an indent."""
    return not line.strip() or line.startswith(indent + " ")


def remove_lines(span: Span, lead: re.Pattern[str]) -> Edit | None:
    """Return the edit that removes the lines of a value, if there is nothing on them but it and what leads to it."""
    text = span.text
    first, last = text.position(span.first).line, text.position(max(span.first, span.last - 1)).line
    start = text.line_starts[first - 1]
    whole = last < len(text.line_starts)
    stop = text.line_starts[last] if whole else len(text.content)
    if not lead.fullmatch(text.content, start, span.first) or text.content[span.last : stop].strip():
        return None
    return Edit(Span(text, start, stop), "")


def remove_line_of_list(span: Span) -> Edit | None:
    """Return the edit that removes the line of an item, if a line beside it is an item of the same list."""
    number = span.start.line
    match = ITEM.match(span.text.line(number))
    if match is None or match.end() != span.start.column - 1:
        return None
    beside = [n for n in (number - 1, number + 1) if 0 < n <= len(span.text.line_starts)]
    if not any(span.text.line(n).startswith(match[0]) for n in beside):
        return None
    return remove_lines(span, ITEM)


def remove_row_of_one(span: Span) -> Edit | None:
    """Return the edit that removes a list in brackets, and its key, of which a value is the only item."""
    close = CLOSE_ROW.match(span.text.content, span.last)
    return remove_lines(span._replace(last=close.end()), ROW_OF_ONE) if close else None


def remove_item_of_row(span: Span) -> Edit | None:
    """Return the edit that removes an item of a list in brackets, with one of the commas beside it."""
    content = span.text.content
    before = content[max(0, span.first - LOOK) : span.first]
    sign = before.rstrip()[-1:]
    if sign == "," and GOES_ON.match(content, span.last):
        kept = before.rstrip()[:-1].rstrip(" \t")
        return Edit(Span(span.text, span.first - len(before) + len(kept), span.last), "")
    behind = COMMA_BEHIND.match(content, span.last)
    if behind and sign in {"[", "{"}:
        return Edit(Span(span.text, span.first, behind.end()), "")
    return None
