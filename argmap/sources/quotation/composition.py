"""Composing letters with their accents, with a way to map offsets back."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from argmap.sources.quotation.offsets import OffsetMap, rewrite

# Characters that may combine with the one before them; no others change.
RUN = r"[\x00-\u02ff]?[^\x00-\u02ff]+"
# Characters that combine with a letter but are not accents: vowels and finals of Hangul, parts of Indic vowels.
JOINING = frozenset(
    "".join(map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))))
    + "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1b35"
    + "\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
)
# More marks than any real letter has; sorting thousands of them would take quadratic time.
MOST_MARKS = 60


def compose(text: str, maps: list[OffsetMap]) -> str:
    """Return a text in Unicode normal form NFC, and append the offset map to `maps`."""
    if unicodedata.is_normalized("NFC", text):
        return text
    composed, way_back = rewrite(text, RUN, composed_letters)
    maps.append(way_back)
    return composed


def composed_letters(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield the composed letters of a run, each with the characters that combine with it."""
    run = match[0]
    starts = [place for place, char in enumerate(run) if place == 0 or begins(char)]
    for first, last in pairwise((*starts, len(run))):
        for start in range(first, last, MOST_MARKS):
            yield unicodedata.normalize("NFC", run[start : min(start + MOST_MARKS, last)]), start


@lru_cache(maxsize=4096)
def begins(char: str) -> bool:
    """Return whether a character never combines with the one before it."""
    first = unicodedata.normalize("NFD", char)[0]
    return not unicodedata.combining(first) and first not in JOINING
