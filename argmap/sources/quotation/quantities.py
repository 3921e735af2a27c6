"""Numbers with their signs and units, and raised digits: which are part of a word, and which send to a note."""

import re

from argmap.sources.quotation.characters import (
    COMPARISONS,
    CURRENCIES,
    GROUPING,
    MINUS,
    SUPERSCRIPTS,
    UNITS,
    is_letter,
    is_spaceless,
)
from argmap.sources.quotation.offsets import OffsetMap, Pieces, rewrite

FRACTIONS = "\xbc-\xbe\u2150-\u215e"
# What is quickly found wherever the next pattern finds anything, and in few quotations.
MAY_BE_JOINED = r"(?:\d|[^\w\s!-#%-/:;?-@\[-`{-}])[ ](?![A-BD-EG-JL-Za-z])"
# A character and the space after it, where that space parts a number from what belongs to it, or groups its digits.
# It begins with a set of characters because such patterns are searched for quickly, and all the more where the set
# names no class such as digits; what it holds as well is ruled out after it. The set holds 0-9 $ <=> ~ \xa2-\xb1 and
# all from \u0660 on, but is written as what it leaves out: a set of many characters takes milliseconds to make.
JOINED = (
    r"""(?x)
    [^\0-\x23%-/:;?-}\x7f-\xa1\xb2-\u065f][ ](?:
    """
    rf"""
        (?<=\d[ ])(?: (?=[{UNITS}{FRACTIONS}]) | (?=[{CURRENCIES}](?!\d)) | (?=\d\d?/\d\d?(?![\d/]))
          | (?<!\d{{4}}[ ])(?<![.,/:]\d[ ])(?<![.,/:]\d\d[ ])(?<![.,/:]\d{{3}}[ ])(?=\d{{3}}(?!\d)) )
      | (?<=[\xa7\u2116{COMPARISONS}][ ])(?=[{CURRENCIES}{MINUS}]?\d)
      | (?<=[{CURRENCIES}][ ])(?<!\d[{CURRENCIES}][ ])(?<!\d[ ][{CURRENCIES}][ ])(?=\d)
      | (?<=\xb0[ ])(?=[CFK]\b)
    )
    """
)
RAISED = rf"[{SUPERSCRIPTS}](?:[,\u207a\u207b\u207d\u207e]*[{SUPERSCRIPTS}])*"
# Units that are raised to a power; after any other word raised digits send to a note.
RAISED_UNITS = frozenset(["mm", "cm", "dm", "km", "ft", "in", "yd", "mi", "ha", "nm", "µm", "μm"])
YEAR = r"(?<!\d)(?:1\d|20)\d\d\Z"
LETTERS = r"[^\W\d_]{1,40}\Z"
LONGEST_WORD = 40
# A block that begins with a number, as notes do, and the numbers that its lines begin with.
NOTE_BLOCK = r"\n[ \t]*\n(?=[ ]{0,3}\[?[0-9]{1,3}[\].):]?[ ]+\S)"
NOTE_LINE = r"(?m)^[ ]{0,3}\[?([0-9]{1,3})[\].):]?[ ]+\S"
GLUED = r"(?<![\d\s])[0-9]{1,3}(?![\d%\xb0]|[.,/~\uff5e\u2010-\u2015-]\d)"
ENDING = frozenset('.,;:!?)"\u0964\u0965\u3002\u3001\u060c\u061b\u061f\u06d4')
# A shorter word with a digit may be a name, such as H2.
SHORTEST_NOTED = 3


def join_numbers(text: str, maps: list[OffsetMap]) -> str:
    """Return a text whose numbers hold no space, and add the way back to `maps`.

    A space between groups of digits, or between a number and a fraction, becomes one that joins; one between a number
    and its sign or unit is left out.
    """
    if not (re.search(MAY_BE_JOINED, text) and re.search(JOINED, text)):
        return text
    text, way_back = rewrite(text, JOINED, lambda match: ((match[0][0] + joint(match), 0),))
    maps.append(way_back)
    return text


def joint(match: re.Match[str]) -> str:
    """Return what takes the place of a space in a number."""
    behind = match.string[match.end()]
    return GROUPING if match[0][0].isdecimal() and behind.isdecimal() else ""


def without_raised_notes(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without raised digits that send to notes; exponents and raised units stay."""
    if not any(digit in text for digit in SUPERSCRIPTS):
        return text
    text, way_back = rewrite(text, RAISED, lambda match: () if is_note(match) else ((match[0], 0),))
    maps.append(way_back)
    return text


def is_note(raised: re.Match[str]) -> bool:
    """Return whether raised digits send to a note, by what they follow."""
    text, first = raised.string, raised.start()
    before = text[max(0, first - LONGEST_WORD) : first]
    last = before[-1:]
    if last.isdecimal():
        return re.search(YEAR, before) is not None
    word = re.search(LETTERS, before)
    return word is None or (len(word[0]) > 1 and word[0] not in RAISED_UNITS)


def noted(text: str) -> frozenset[str]:
    """Return the numbers with which notes of a text begin: lines of blocks that begin with one."""
    numbers: set[str] = set()
    for match in re.finditer(NOTE_BLOCK, text) if "\n" in text else ():
        end = text.find("\n\n", match.end())
        numbers.update(re.findall(NOTE_LINE, text[match.end() : end if end != -1 else len(text)]))
    return frozenset(numbers)


def without_glued_notes(text: str, numbers: frozenset[str], maps: list[OffsetMap]) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without digits that send to one of some notes and are glued to the word before them.

    With it goes where they stood, and the digits.
    """
    found: list[tuple[int, int]] = []
    if not numbers:
        return text, found
    length = 0

    def pieces(match: re.Match[str]) -> Pieces:
        nonlocal length
        if match[0] not in numbers or not is_glued(match):
            return ((match[0], 0),)
        found.append((match.start() - length, int(match[0])))
        length += len(match[0])
        return ()

    text, way_back = rewrite(text, GLUED, pieces)
    maps.append(way_back)
    return text, found


def is_glued(digits: re.Match[str]) -> bool:
    """Return whether digits may send to a note: they directly follows a word, or after what ends it."""
    text, first, behind = digits.string, digits.start(), digits.string[digits.end() : digits.end() + 1]
    before = text[max(0, first - LONGEST_WORD) : first]
    word = before.rstrip("".join(ENDING))
    if word[-1:].isdecimal() or not (is_letter(word[-1:]) or re.match(f"[{UNITS}{CURRENCIES}]", word[-1:])):
        return False
    if word != before:
        return not is_letter(behind) or is_spaceless(behind)
    tail = word[-SHORTEST_NOTED:]
    is_long = len(tail) == SHORTEST_NOTED and all(is_letter(char) and not char.isdecimal() for char in tail)
    return not is_letter(behind) and (is_long or is_spaceless(word[-1]))


# Right before a number and after a space, or what opens, each of these is its sign.
MINUS_SIGNS = frozenset(f"-\u2010\u2011\u2013{MINUS}")
OPENING = frozenset(' \t\n\u00a0\u2009\u202f([/:<>=~\u2248\u2264\u2265\xb1"\u201c\u201e\xab\u2018')
IS_CURRENCY = f"[{CURRENCIES}]"
MOST_BLANKS = 8


def sign_in(run: re.Match[str]) -> int | None:
    """Return where in a run of odd characters the sign of the number after it stands; None when there is none.

    It stands right before the number and after no word, or is a minus sign, whatever spaces there are.
    """
    text, last = run.string, run.end()
    at = run[0].rstrip(" \u00a0\u2009\u202f")
    if not at or at[-1] not in MINUS_SIGNS or not begins_number(text, last):
        return None
    offset = run.start() + len(at) - 1
    is_spaced = offset + 1 < last
    before = text[max(0, offset - MOST_BLANKS) : offset]
    is_free = not before or before[-1] in OPENING or re.match(IS_CURRENCY, before[-1]) is not None
    is_behind_number = before.rstrip()[-1:].isdecimal()
    if not is_free or is_behind_number or (is_spaced and at[-1] != MINUS):
        return None
    return len(at) - 1


def begins_number(text: str, offset: int) -> bool:
    """Return whether a number is at an offset, with a currency sign before it or not."""
    first, second = text[offset : offset + 1], text[offset + 1 : offset + 2]
    return first.isdecimal() or (second.isdecimal() and re.match(IS_CURRENCY, first) is not None)
