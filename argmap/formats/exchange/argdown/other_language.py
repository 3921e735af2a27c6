"""argdown-2 by kellenff: a different language with the same name and file suffix."""

import re

MARKS = re.compile(r"^(?:\[#[\w.-]+\]\s*(?::-|-->|--x|\{)|\[#[\w.-]+\] \S|:::\w+\[|\(\[#[\w.-]+\])", re.MULTILINE)


def is_argdown_2(content: str) -> bool:
    """Return whether a text uses syntax of argdown-2 that Argdown lacks: ids with "#", rules, fenced blocks."""
    return MARKS.search(content) is not None
