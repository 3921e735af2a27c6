"""argdown-2 of kellenff: another language under the same name and the same ending."""

import re

MARKS = re.compile(r"^(?:\[#[\w.-]+\]\s*(?::-|-->|--x|\{)|\[#[\w.-]+\] \S|:::\w+\[|\(\[#[\w.-]+\])", re.MULTILINE)


def is_argdown_2(content: str) -> bool:
    """Return whether a text has what argdown-2 writes and Argdown does not: ids with "#", rules, fenced blocks."""
    return MARKS.search(content) is not None
