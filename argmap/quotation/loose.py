"""Nearly the same words: what scanning confuses, and what else differs in letters only."""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache

from argmap.quotation.normal import PARAGRAPH_BREAK, Normal

LETTERS = re.compile(r"[^\W_]+(?:\"[^\W_]+)*|\n")
# Letters that scanners take for each other: rn and m, l and 1 and I, O and 0.
CONFUSED = str.maketrans({"1": "l", "i": "l", "0": "o"})


@lru_cache(maxsize=65536)
def loose_word(word: str) -> str:
    """Return a word without case, accents and apostrophes, letters that scanners confuse made alike."""
    plain = unicodedata.normalize("NFD", word.casefold().replace('"', ""))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return bare.translate(CONFUSED).replace("rn", "m")


@lru_cache(maxsize=8)
def loose_index(normal: Normal) -> tuple[str, tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Return the loose words of a text in one string, where each begins there, and where it stands in the text."""
    parts, begins, stretches = [], [], []
    length = 1
    for match in LETTERS.finditer(normal.text):
        part = match[0] if match[0] == PARAGRAPH_BREAK else loose_word(match[0])
        parts.append(part)
        begins.append(length)
        stretches.append(match.span())
        length += len(part) + 1
    return " " + " ".join(parts) + " ", tuple(begins), tuple(stretches)


def find_loosely(normal: Normal, segment: str) -> tuple[int, int] | None:
    """Return the first stretch of a text, in normal offsets, whose words are loosely those of a segment."""
    wanted = " ".join(loose_word(match[0]) for match in LETTERS.finditer(segment))
    text, begins, stretches = loose_index(normal)
    place = text.find(f" {wanted} ") + 1 if wanted else 0
    if not place:
        return None
    first = bisect_left(begins, place)
    last = bisect_left(begins, place + len(wanted))
    return stretches[first][0], stretches[last - 1][1]
