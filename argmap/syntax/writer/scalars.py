"""Texts as YAML scalars that the reader gives back as they are."""

import re
import unicodedata

from argmap.base.text import display_width, is_seen

WIDTH = 88
# However deep a text stands, its lines keep room for some words.
LEAST_WIDTH = 40
# YAML looks no farther than 1,024 characters for the colon after a key.
MOST_OF_KEY = 1000
# What cannot begin a plain text, what ends one, and what other YAML tools would not read as text.
BEGINS_OTHERWISE = re.compile(r"[\[\]{}#&*!|>'\"%@`,=<]|[-?:](?:\s|$)|---|\.\.\.")
ENDS_PLAIN = re.compile(r":(?:\s|$)|\s#")
NO_TEXT_ELSEWHERE = frozenset({"~", "null", "Null", "NULL"})
MARKS_OF_FLOW = frozenset(",[]{}:?")
SINGLE_SPACE = re.compile(r"(?<! ) (?! )")
LINE_BREAKS = "\u2028\u2029"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def plain_or_quoted(value: str) -> str:
    """Return a text on one line: plain where it holds no trap, else in double quotation marks."""
    return value if is_plain(value) else quoted(value)


def in_flow(value: str) -> str:
    """Return a text as it may stand between brackets."""
    return value if is_plain(value) and MARKS_OF_FLOW.isdisjoint(value) else quoted(value)


def is_plain(value: str) -> bool:
    """Return whether a text may be written without quotation marks."""
    return (
        bool(value)
        and value.strip() == value
        and (value.isprintable() or all(map(is_written_plainly, value)))
        and not BEGINS_OTHERWISE.match(value)
        and not ENDS_PLAIN.search(value)
        and value not in NO_TEXT_ELSEWHERE
    )


def is_written_plainly(char: str) -> bool:
    """Return whether a character stands for itself outside of quotation marks, and can be seen there."""
    return is_seen(char) and char not in LINE_BREAKS


def quoted(value: str) -> str:
    """Return a text in double quotation marks, what is not seen as escapes.

    Half of a surrogate pair, which no YAML can hold, becomes the replacement character.
    """
    if value.isprintable():
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    # Right after a colon, as in "C:\\n", the usual escape would look like a part of a path.
    return '"' + "".join(map(escaped, value)).replace(":\\n", ":\\x0a") + '"'


def escaped(char: str) -> str:
    """Return a character as it is in double quotation marks."""
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
    """Return sentences that begin at a column: on its line where they fit, else folded below it, else quoted.

    `column` counts from 0; the folded lines are indented by `indent` blanks.
    """
    if is_plain(value) and not is_better_folded(value, column, indent):
        return value
    return in_block(value, indent) if is_foldable(value) else quoted(value)


def short_text(value: str, column: int, indent: int) -> str:
    """Return a text that begins at a column: on its line, quoted where it holds a trap, and folded where too long."""
    written = plain_or_quoted(value)
    if is_foldable(value) and is_better_folded(written, column, indent):
        return in_block(value, indent)
    return written


def in_block(value: str, indent: int) -> str:
    """Return a text as a folded block, its head first."""
    return "\n".join([">-", *folded(value, indent)])


def is_better_folded(written: str, column: int, indent: int) -> bool:
    """Return whether a text that begins at a column is too long for its line, and a folded block makes it shorter."""
    if column + len(written) * 2 <= WIDTH:
        return False
    width = display_width(written)
    return column + width > WIDTH and (indent + width <= WIDTH or SINGLE_SPACE.search(written) is not None)


def is_foldable(value: str) -> bool:
    """Return whether a folded block keeps a text exactly: no blanks round its lines, no character to be escaped."""
    lines = value.split("\n")
    return (
        bool(value)
        and value.strip() == value
        and all(line.strip(" ") == line for line in lines)
        and all(line.isprintable() or all(map(is_written_plainly, line)) for line in lines)
    )


def folded(value: str, indent: int) -> list[str]:
    """Return the lines of a folded block; a line break of the text is an empty line more."""
    width = room_for(indent)
    lines: list[str] = []
    for number, paragraph in enumerate(value.split("\n")):
        lines += [""] if number else []
        lines += [" " * indent + line for line in filled(paragraph, width)]
    return lines


def room_for(indent: int) -> int:
    """Return how many columns the lines of a block may have after an indent."""
    return max(WIDTH - indent, LEAST_WIDTH)


def filled(paragraph: str, width: int) -> list[str]:
    """Return a paragraph in lines of a width, parted only where a single space can be a line break."""
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
    """Return lines with an indent; an empty one stays empty."""
    return "\n".join(" " * indent + line if line else "" for line in value.split("\n"))
