"""Texts as YAML scalars that are read back unchanged."""

import re
import unicodedata

from argmap.base.text import display_width, is_seen

WIDTH = 88
# The lines of a text have at least this width, however deep it is nested.
LEAST_WIDTH = 40
# YAML finds the colon after a key only within 1,024 characters.
MOST_OF_KEY = 1000
# What a plain text cannot begin with, what would end it, and what other YAML tools would not read as text.
BEGINS_OTHERWISE = re.compile(r"[\[\]{}#&*!|>'\"%@`,=<]|[-?:](?:\s|$)|---|\.\.\.")
ENDS_PLAIN = re.compile(r":(?:\s|$)|\s#")
NO_TEXT_ELSEWHERE = frozenset({"~", "null", "Null", "NULL"})
MARKS_OF_FLOW = frozenset(",[]{}:?")
SINGLE_SPACE = re.compile(r"(?<! ) (?! )")
LINE_BREAKS = "\u2028\u2029"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def plain_or_quoted(value: str) -> str:
    """Return a text on one line: plain if that is safe, otherwise in double quotation marks."""
    return value if is_plain(value) else quoted(value)


def in_flow(value: str) -> str:
    """Return a text for use between brackets."""
    return value if is_plain(value) and MARKS_OF_FLOW.isdisjoint(value) else quoted(value)


def is_plain(value: str) -> bool:
    """Return whether a text can be written without quotation marks."""
    return (
        bool(value)
        and value.strip() == value
        and (value.isprintable() or all(map(is_written_plainly, value)))
        and not BEGINS_OTHERWISE.match(value)
        and not ENDS_PLAIN.search(value)
        and value not in NO_TEXT_ELSEWHERE
    )


def is_written_plainly(char: str) -> bool:
    """Return whether a character is visible and needs no escape outside of quotation marks."""
    return is_seen(char) and char not in LINE_BREAKS


def quoted(value: str) -> str:
    """Return a text in double quotation marks, with invisible characters as escapes.

    A lone surrogate, which YAML cannot contain, becomes the replacement character.
    """
    if value.isprintable():
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    # Directly after a colon, as in "C:\\n", the usual escape would look like part of a path.
    return '"' + "".join(map(escaped, value)).replace(":\\n", ":\\x0a") + '"'


def escaped(char: str) -> str:
    """Return a character as it is written in double quotation marks."""
    if char in '\\"':
        return f"\\{char}"
    if is_written_plainly(char):
        return char
    if unicodedata.category(char) == "Cs":
        return REPLACEMENT
    if char == "\n":
        return "\\n"
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def prose(value: str, column: int, indent: int) -> str:
    """Return sentences: on the current line if they fit, otherwise folded below it, or else quoted.

    `column` is the column at which the text begins, counted from 0; folded lines are indented by `indent` blanks.
    """
    if is_plain(value) and not is_better_folded(value, column, indent):
        return value
    return in_block(value, indent) if is_foldable(value) else quoted(value)


def short_text(value: str, column: int, indent: int) -> str:
    """Return a text that begins at a column: on its line (quoted if necessary), or folded if it is too long."""
    written = plain_or_quoted(value)
    if is_foldable(value) and is_better_folded(written, column, indent):
        return in_block(value, indent)
    return written


def in_block(value: str, indent: int) -> str:
    """Return a text as a folded block, including its head."""
    return "\n".join([">-", *folded(value, indent)])


def is_better_folded(written: str, column: int, indent: int) -> bool:
    """Return whether a text that begins at a column is too long for its line, and folding makes it shorter."""
    if column + len(written) * 2 <= WIDTH:
        return False
    width = display_width(written)
    return column + width > WIDTH and (indent + width <= WIDTH or SINGLE_SPACE.search(written) is not None)


def is_foldable(value: str) -> bool:
    """Return whether a folded block preserves a text exactly: no blanks around its lines, nothing to escape."""
    lines = value.split("\n")
    return (
        bool(value)
        and value.strip() == value
        and all(line.strip(" ") == line for line in lines)
        and all(line.isprintable() or all(map(is_written_plainly, line)) for line in lines)
    )


def folded(value: str, indent: int) -> list[str]:
    """Return the lines of a folded block; each line break of the text becomes an additional empty line."""
    width = room_for(indent)
    lines: list[str] = []
    for number, paragraph in enumerate(value.split("\n")):
        lines += [""] if number else []
        lines += [" " * indent + line for line in filled(paragraph, width)]
    return lines


def room_for(indent: int) -> int:
    """Return the width available for the lines of a block after an indent."""
    return max(WIDTH - indent, LEAST_WIDTH)


def filled(paragraph: str, width: int) -> list[str]:
    """Return a paragraph as lines of a width, broken only at single spaces."""
    if not paragraph:
        return []
    lines: list[list[str]] = [[]]
    room = width
    for word in SINGLE_SPACE.split(paragraph):
        columns = display_width(word)
        if lines[-1] and columns >= room:
            lines.append([])
            room = width
        room -= columns + bool(lines[-1])
        lines[-1].append(word)
    return [" ".join(line) for line in lines]


def indented(value: str, indent: int) -> str:
    """Return lines with an indent; empty lines stay empty."""
    return "\n".join(" " * indent + line if line else "" for line in value.split("\n"))
