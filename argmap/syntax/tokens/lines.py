"""The patterns for the parts of a line of YAML, and the recognition of keys."""

import re

from argmap.base.tuples import NamedTuple
from argmap.syntax.tree.written import Style

BLANKS = re.compile(r"[ \t]*")
LINE = re.compile(r"[^\r\n]*")
LINE_END = re.compile(r"\r\n?|\n")
# A marker at the beginning of a line that begins or ends a document.
MARKER = re.compile(r"(?:---|\.\.\.)(?=[ \t]|\Z)|%")
DASH = re.compile(r"-(?=[ \t]|\Z)")
PROPERTIES = re.compile(r"(?:[&!][^ \t\r\n,\[\]{}]*(?:[ \t]+|\Z))+")
COMMENT = re.compile(r"#[^\r\n]*")
BLOCK_HEAD = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?\Z")
# The end of a plain key, or a comment, which shows that there is no key.
AFTER_KEY = re.compile(r":(?=[ \t]|\Z)|[ \t]#")
AFTER_QUOTED_KEY = re.compile(r"[ \t]*:(?=[ \t]|\Z)")
AFTER_PLAIN = re.compile(r"[ \t]#")
NO_PLAIN = frozenset("[]{}#&*!|>'\"%@`,")
SINGLE = re.compile(r"'(?:[^']|'')*+(')?")
DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*+(?:(")|\\?\Z)', re.DOTALL)
QUOTED = {"'": (SINGLE, Style.SINGLE), '"': (DOUBLE, Style.DOUBLE)}


class KeyPlace(NamedTuple):
    """The position of a key on its line, and the offset at which its value may begin."""

    first: int
    last: int
    style: Style
    after: int


def key_at(content: str, at: int, stop: int) -> KeyPlace | None:
    """Return the key at an offset of a line that ends at `stop`, or None."""
    char = content[at : at + 1]
    if char in QUOTED:
        pattern, style = QUOTED[char]
        quoted = pattern.match(content, at, stop)
        colon = AFTER_QUOTED_KEY.match(content, quoted.end(), stop) if quoted and quoted[1] else None
        return KeyPlace(at, quoted.end(), style, colon.end()) if quoted and colon else None
    if char in NO_PLAIN or (char in "-?:" and content[at + 1 : at + 2].strip(" \t\r\n") == ""):
        return None
    end = AFTER_KEY.search(content, at, stop)
    if end is None or end[0] != ":":
        return None
    return KeyPlace(at, at + len(content[at : end.start()].rstrip()), Style.PLAIN, end.end())


def begins_entry(content: str, line_start: int, most: int) -> bool:
    """Return whether a line begins with a key or dash at column `most` or less, which ends everything open above it.

    This is how far an unfinished quotation mark or bracket extends while it is being typed.
    """
    at = indented_at(content, line_start)
    if at - line_start > most:
        return False
    stop = line_stop(content, at)
    return key_at(content, at, stop) is not None or DASH.match(content, at, stop) is not None


def indented_at(content: str, line_start: int) -> int:
    """Return the offset of the text of a line, after its indent."""
    match = BLANKS.match(content, line_start)
    return match.end() if match else line_start


def line_stop(content: str, at: int) -> int:
    """Return the end of the line at an offset, without its line break."""
    match = LINE.match(content, at)
    return match.end() if match else at


def next_line(content: str, at: int) -> int:
    """Return the beginning of the next line, or the end of the text after the last one."""
    stop = line_stop(content, at)
    match = LINE_END.match(content, stop)
    return match.end() if match else stop
