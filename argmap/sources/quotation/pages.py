"""What stands between the last word of one page and the first of the next."""

import re

from argmap.sources.quotation.characters import is_letter
from argmap.sources.quotation.offsets import OffsetMap, rewrite

FORM_FEED = "\f"
# White space with a form feed in it, and a number by itself at the foot or head of a page.
NUMBER = r"[0-9]{1,4}(?=[^\S\n]*(?:\n|\Z))"
TURN = (
    rf"(?<!\s)(?:[^\S\n\f]*+\n[^\S\n\f]*+\n[^\S\f]*+{NUMBER})?[^\S\f]*+\f\s*+(?:{NUMBER}[^\S\n]*+\n[^\S\n]*+\n\s*+)?+"
)
# What a line in the middle of a sentence may end with, beside letters and digits.
ENDS_OF_LINE = frozenset(",;-‐–—’，、")


def turn_pages(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without form feeds, and add the way back to `maps`.

    A page ends a line where the sentence goes on behind it, and else a paragraph.
    """
    if FORM_FEED not in text:
        return text
    turned, way_back = rewrite(text, TURN, lambda match: [("\n" if goes_on(match) else "\n\n", 0)])
    maps.append(way_back)
    return turned


def goes_on(turn: re.Match[str]) -> bool:
    """Tell whether a sentence goes on behind the end of a page: with no capital, and no mark at the end before it."""
    text, (first, last) = turn.string, turn.span()
    before, behind = text[first - 1 : first], text[last : last + 1]
    return (is_letter(before) or before in ENDS_OF_LINE) and is_letter(behind) and not behind.isupper()
