"""What a word is, and where one may begin and end."""

import re
import unicodedata
from functools import cache

# The blocks of living scripts with marks over, under and beside letters, which Python counts among no words.
WITH_MARKS = range(0x300, 0x2000)
# What two numbers may be joined by: 12,500 is one number, and so is 1.5.
POINTS = frozenset(".,")
# A word in normal form may hold an apostrophe, which is a quotation mark there.
APOSTROPHE = '"'


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds words, those with an apostrophe in two parts, and what finds them whole."""
    marks = "".join(char for char in map(chr, WITH_MARKS) if is_mark(char))
    letters = rf"[^\W_](?:[^\W_]++|[{marks}]++)*+"
    parts = rf"{letters}(?:(?<=\d)[.,](?=\d){letters})*+"
    return re.compile(parts), re.compile(rf"{parts}(?:{APOSTROPHE}{parts})*+")


def word_parts() -> re.Pattern[str]:
    """Return the pattern of words as fingerprints see them: what an apostrophe parts is two."""
    return patterns()[0]


def whole_words() -> re.Pattern[str]:
    """Return the pattern of words as people see them."""
    return patterns()[1]


def is_mark(char: str) -> bool:
    """Tell whether a character is written with the letter before it."""
    return unicodedata.category(char).startswith("M")


def is_letter(char: str) -> bool:
    """Tell whether a character, or none, is one of a word's."""
    return char != "" and (char.isalnum() or is_mark(char))


def is_inside_word(text: str, offset: int) -> bool:
    """Tell whether what stands before and behind an offset is one word, or one number.

    A word goes on behind an apostrophe, for "can" is not "can't". It may begin behind one, as in "l'alliance".
    """
    before, behind, further = text[offset - 1 : offset], text[offset : offset + 1], text[offset + 1 : offset + 2]
    if is_letter(before) and (is_letter(behind) or (behind == APOSTROPHE and is_letter(further))):
        return True
    if behind in POINTS:
        return before.isdigit() and further.isdigit()
    return before in POINTS and behind.isdigit() and text[max(0, offset - 2) : offset - 1].isdigit()


def is_whole(text: str, first: int, last: int) -> bool:
    """Tell whether a stretch of a text in normal form begins and ends where words do."""
    return not (is_inside_word(text, first) or is_inside_word(text, last))
