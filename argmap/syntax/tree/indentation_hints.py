"""Hints about lines with wrong indentation or without a colon."""

import re

import yaml

from argmap.base.diagnostics import Finding
from argmap.base.text import Text
from argmap.syntax.tree.error_positions import (
    COLON_IN_TEXT,
    FIELDS,
    LONGEST_LINE,
    MOST_LINES,
    NO_SPACE,
    QUOTE_IT,
    finding,
)

WORD_AND_COLON = re.compile(r"(?P<key>[\w.-]+):(?=\s|$)")
COMMENT = re.compile(r"[ \t]*(?:#|$)")
HEAD = re.compile(r"[ ]*(?:-[ ]+)*(?P<key>[\w.-]+):(?:[ \t]+(?P<value>[^\s#].*)?)?$")
TIGHT = re.compile(r"[ ]*(?:-[ ]+)?[\w.-]+(?P<at>:)[^\s:/].*")
SAME_AS_ABOVE = "indent it by the same number of spaces as the key above it"
SAME_INDENT = "indent keys that belong together by the same number of spaces"


def explain_depth(text: Text, offset: int) -> Finding | None:
    """Explain a line that is indented more than the text above, or between two levels."""
    number = text.position(offset).line
    start = text.line_starts[number - 1]
    line = text.line(number)[:LONGEST_LINE]
    first = start + indent_of(line)
    if text.content[offset : offset + 1] == ":":
        return explain_key(text, offset, first, number)
    levels = open_levels(text, number)
    if offset != first or not levels or first - start in levels:
        return None
    message = "the indentation of this line matches none of the lines above"
    if first - start > max(levels):
        _, head = lines_above(text, number)
        if head is None or not head["value"]:
            return None
        message = "this line is indented more than the one above"
    return finding(text, first, start + len(line), message, SAME_INDENT)


def open_levels(text: Text, number: int) -> set[int]:
    """Return the indents of the levels that are still open above line `number`."""
    levels: list[int] = []
    for near in range(number - 1, max(0, number - MOST_LINES), -1):
        line = text.line(near)[:LONGEST_LINE]
        if not COMMENT.match(line) and (not levels or indent_of(line) < levels[-1]):
            levels.append(indent_of(line))
    return set(levels)


def explain_key(text: Text, offset: int, first: int, number: int) -> Finding:
    """Explain why there can be no key in line `number`, whose text begins at `first` and has a colon at `offset`."""
    entry = WORD_AND_COLON.match(text.content, first)
    if entry is None or entry.end() - 1 != offset:
        if text.content[offset + 1 : offset + 2] in {"\r", "\n", ""}:
            return finding(text, offset, offset + 1, 'the text ends with ":", which makes it a key', QUOTE_IT)
        return finding(text, offset, offset + 1, COLON_IN_TEXT, QUOTE_IT)
    loose, head = lines_above(text, number)
    if loose and not (head and head["value"] and indent_of(text.line(loose[-1])) > indent_of(head[0])):
        return explain_tight(text, loose[-1]) or without_colon(text, loose[-1])
    message = "this line is indented as if it belonged to the text above"
    key = head["key"] if head else ""
    if not key or key in FIELDS:
        return finding(text, first, entry.end(), message, SAME_AS_ABOVE)
    help_text = f'write the text of "{key}" on its own line as "text: ...", so that fields can follow it'
    return finding(text, first, entry.end(), message, help_text)


def lines_above(text: Text, number: int) -> tuple[list[int], re.Match[str] | None]:
    """Return the lines directly above line `number` that are not entries, last one first, and the entry above them."""
    loose: list[int] = []
    for near in range(number - 1, max(0, number - MOST_LINES), -1):
        line = text.line(near)[:LONGEST_LINE]
        if COMMENT.match(line):
            continue
        entry = HEAD.match(line)
        if entry:
            return loose, entry
        loose.append(near)
    return loose, None


def indent_of(line: str) -> int:
    """Return the number of white space characters at the beginning of a line."""
    return len(line) - len(line.lstrip())


def explain_colon(text: Text, error: yaml.MarkedYAMLError, begun: int) -> Finding | None:
    """Explain a line without a colon, or with a colon that is not followed by a space."""
    number = text.position(begun).line
    tight = explain_tight(text, number) or explain_tight(text, number - 1)
    if tight or error.problem != "could not find expected ':'":
        return tight
    return without_colon(text, number)


def explain_tight(text: Text, number: int) -> Finding | None:
    """Explain a colon without a following space in a line; lines are counted from 1."""
    match = TIGHT.fullmatch(text.line(number)[:LONGEST_LINE]) if number else None
    if match is None:
        return None
    place = text.line_starts[number - 1] + match.start("at")
    return finding(text, place, place + 1, NO_SPACE, 'write a space after the ":"')


def without_colon(text: Text, number: int) -> Finding:
    """Explain a line that should be a key with a value, or be indented like the text that it continues."""
    start, line = text.line_starts[number - 1], text.line(number).rstrip()
    _, head = lines_above(text, number)
    text_above = head["value"] if head and indent_of(line) <= indent_of(head[0]) else None
    if head and text_above and text_above[0] not in "\"'>|[{&*" and line.strip() not in FIELDS:
        message = 'this line has no ":" and is not indented as part of the text above'
        help_text = (
            f'indent it more than "{head["key"]}", write the whole text under ">-", or begin the line with a key'
        )
        return finding(text, start + indent_of(line), start + len(line), message, help_text)
    help_text = 'write "key: value", for example "text: ..."'
    return finding(text, start + indent_of(line), start + len(line), 'this line has no ":"', help_text)
