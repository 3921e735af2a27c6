"""Numbers with their signs and units, and superscript digits, which are exponents or refer to notes."""

import re
from unicodedata import normalize

from argmap.sources.quotation.characters import (
    COMPARISONS,
    CURRENCIES,
    GROUPING,
    LETTERS_WITHOUT_SPACES,
    MARKS_WITHOUT_SPACES,
    MINUS,
    RAISED_SIGNS,
    SUPERSCRIPTS,
    TIMES,
    UNITS,
    is_letter,
    is_spaceless,
)
from argmap.sources.quotation.offsets import OffsetMap, Pieces, rewrite

FRACTIONS = "\xbc-\xbe\u2150-\u215e"
# A fast pattern that finds something wherever the next one does, and in few texts without numbers. It begins with a
# single character, because such patterns are the fastest to search for.
MAY_BE_JOINED = r"[ ](?![A-BD-EG-JL-Za-z])(?<=(?:\d|[^\w\s!-#%-/:;?-@\[-`{-}])[ ])"
# A character and the space after it, where the space separates a number from its sign or unit, or groups its digits.
# The pattern begins with a set of characters because such patterns are fast to search for, and faster if the set
# contains no classes such as digits; unwanted members are excluded afterwards. The set contains 0-9 $ <=> ~ \xa2-\xb1
# \xb7 \xd7 and everything from \u0660, but is written as its complement: compiling a set of many characters takes
# milliseconds.
JOINED = (
    r"""(?x)
    [^\0-\x23%-/:;?-}\x7f-\xa1\xb2-\xb6\xb8-\xd6\xd8-\u065f][ ](?:
    """
    rf"""
        (?<=\d[ ])(?: (?=[{UNITS}{FRACTIONS}]) | (?=[{CURRENCIES}](?!\d)) | (?=\d\d?/\d\d?(?![\d/]))
          | (?<!\d{{4}}[ ])(?<![.,/:]\d[ ])(?<![.,/:]\d\d[ ])(?<![.,/:]\d{{3}}[ ])(?=\d{{3}}(?!\d)) )
      | (?<=\d[ ])(?=[{TIMES}][ ]?\d) | (?<=\d[{TIMES}][ ])(?=\d) | (?<=\d[ ][{TIMES}][ ])(?=\d)
      | (?<=[\xa7\u2116{COMPARISONS}][ ])(?=[{CURRENCIES}{MINUS}]?\.?\d)
      | (?<=[{CURRENCIES}][ ])(?<!\d[{CURRENCIES}][ ])(?<!\d[ ][{CURRENCIES}][ ])(?=\.?\d)
      | (?<=\xb0[ ])(?=[CFK]\b)
    )
    """
)
RAISED = rf"[{SUPERSCRIPTS}](?:[,\u207a\u207b\u207d\u207e]*[{SUPERSCRIPTS}])*"
# Units that can be raised to a power; after any other word, superscript digits refer to a note.
RAISED_UNITS = frozenset(["mm", "cm", "dm", "km", "ft", "in", "yd", "mi", "ha", "nm", "µm", "μm"])
# A chemical symbol with the number of an isotope before it, perhaps of an excited one. Lowered digits, and letters of
# scripts without spaces, may follow it.
SYMBOL = rf"\u1d50?(?P<symbol>[A-Z][a-z]?)(?:(?![^\W\d_])|(?=[\u2080-\u2089{SUPERSCRIPTS}{LETTERS_WITHOUT_SPACES}]))"
LONGEST_SYMBOL = 3
ISOTOPE = RAISED + SYMBOL
BEFORE_ISOTOPES = frozenset(" (-/")
# Where a number may also be the mark of a note, it is an isotope if the element has one of about this mass.
BEGINNING = frozenset('\n"[.,;:\u3001\u3002')
ELEMENTS = (
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb"
    " Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au"
    " Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts"
    " Og"
)
MOST_MASS = 3.4
YEAR = r"(?<!\d)(?:1\d|20)\d\d\Z"
LETTERS = r"[^\W\d_]{1,40}\Z"
LONGEST_WORD = 40
# A block whose lines begin with numbers, as notes do.
NOTE_BLOCK = r"\n[ \t]*\n(?=[ ]{0,3}\[?[0-9]{1,3}[\].):]?[ ]+\S)"
NOTE_LINE = r"(?m)^[ ]{0,3}\[?([0-9]{1,3})[\].):]?[ ]+\S"
GLUED = r"(?<![\d\s])[0-9]{1,3}(?![\d%\xb0]|[.,/~\uff5e\u2010-\u2015-]\d)"
ENDING = frozenset('.,;:!?)"\u0964\u0965\u3002\u3001\u060c\u061b\u061f\u06d4')
# A shorter word with a digit may be a name, such as H2.
SHORTEST_NOTED = 3


def join_numbers(text: str, maps: list[OffsetMap]) -> str:
    """Return a text whose numbers contain no spaces, and append the offset map to `maps`.

    A space between groups of digits, or between a number and a fraction, becomes a joining character; one between a
    number and its sign or unit is removed.
    """
    if not (re.search(MAY_BE_JOINED, text) and re.search(JOINED, text)):
        return text
    text, way_back = rewrite(text, JOINED, lambda match: ((match[0][0] + joint(match), 0),))
    maps.append(way_back)
    return text


def joint(match: re.Match[str]) -> str:
    """Return the replacement of a space in a number."""
    after = match.string[match.end()]
    return GROUPING if match[0][0].isdecimal() and after.isdecimal() else ""


def without_raised_notes(text: str, numbers: frozenset[str], maps: list[OffsetMap]) -> str:
    """Return a text without superscript digits that refer to notes; exponents and powers of units stay.

    `numbers` are those of notes that the text lists.
    """
    if not any(digit in text for digit in SUPERSCRIPTS):
        return text
    from argmap.sources.quotation.note_marks import listed_marks

    known = listed_marks(text, numbers)
    text, way_back = rewrite(
        text, RAISED, lambda match: () if match.start() in known or is_note(match) else ((match[0], 0),)
    )
    maps.append(way_back)
    return text


def is_note(raised: re.Match[str]) -> bool:
    """Return whether superscript digits refer to a note, judging by the text before them."""
    text, (first, end) = raised.string, raised.span()
    before = text[max(0, first - LONGEST_WORD) : first]
    last, after = before[-1:], text[end : end + LONGEST_SYMBOL + 1]
    if (last and last in RAISED_SIGNS) or (after and after[0] in RAISED_SIGNS):
        return False
    if (symbol := re.match(SYMBOL, after)) and (last in BEFORE_ISOTOPES or is_isotope(last, raised[0], symbol)):
        return False
    if last.isdecimal():
        return re.search(YEAR, before) is not None
    word = re.search(LETTERS, before)
    return word is None or (len(word[0]) > 1 and word[0] not in RAISED_UNITS)


def is_isotope(before: str, raised: str, symbol: re.Match[str]) -> bool:
    """Return whether raised digits at a beginning, or inside a script without spaces, are the mass of an isotope."""
    if before and before not in BEGINNING and not is_spaceless(before):
        return False
    elements, digits = ELEMENTS.split(), normalize("NFKC", raised)
    if symbol["symbol"] not in elements or not digits.isdecimal():
        return False
    protons = elements.index(symbol["symbol"]) + 1
    # Only hydrogen has an isotope without neutrons.
    least = 1 if protons == 1 else protons + 1
    return least <= int(digits) <= MOST_MASS * protons


def noted(text: str) -> frozenset[str]:
    """Return the numbers at the beginnings of notes: lines of blocks that begin with a number."""
    numbers: set[str] = set()
    for match in re.finditer(NOTE_BLOCK, text) if "\n" in text else ():
        end = text.find("\n\n", match.end())
        numbers.update(re.findall(NOTE_LINE, text[match.end() : end if end != -1 else len(text)]))
    return frozenset(numbers)


def without_glued_notes(text: str, numbers: frozenset[str], maps: list[OffsetMap]) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without references to the given notes that are attached to the word before them.

    The second value lists the offsets where they were, with their digits.
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
    """Return whether digits may refer to a note: they directly follow a word or the punctuation after it."""
    text, first, after = digits.string, digits.start(), digits.string[digits.end() : digits.end() + 1]
    before = text[max(0, first - LONGEST_WORD) : first]
    word = before.rstrip("".join(ENDING))
    if word[-1:].isdecimal() or not (is_letter(word[-1:]) or re.match(f"[{UNITS}{CURRENCIES}]", word[-1:])):
        return False
    if word != before:
        return not is_letter(after) or is_spaceless(after)
    tail = word[-SHORTEST_NOTED:]
    is_long = len(tail) == SHORTEST_NOTED and all(is_letter(char) and not char.isdecimal() for char in tail)
    return not is_letter(after) and (is_long or is_spaceless(word[-1]))


# Directly before a number, and after a space or an opening mark, each of these is its sign.
MINUS_SIGNS = frozenset(f"-\u2010\u2011\u2012\u2013{MINUS}")
DOTS = ".."
OPENING = frozenset('\u2014\u2026\u22ef \t\n\u00a0\u2009\u202f([/:<>=~\u2248\u2264\u2265\xb1"\u201c\u201e\xab\u2018')
IS_CURRENCY = f"[{CURRENCIES}]"
MOST_BLANKS = 8
# A letter without spaces, and what may follow it before a sign.
AFTER_LETTER = rf"[{LETTERS_WITHOUT_SPACES}][{MARKS_WITHOUT_SPACES},;.!?]*+\Z"
# What is counted, before and after the dash of a range: 1\u6708-3\u6708. Parts of dates and times may differ.
COUNTED = rf"\d([{LETTERS_WITHOUT_SPACES}]{{1,4}})\Z"
NUMBER_AFTER = r"[\d.,]+"
OF_DATES = frozenset("\u5e74\u6708\u65e5\u53f7\u865f\u65f6\u6642\u70b9\u9ede\u5206\u79d2")


def sign_in(run: re.Match[str]) -> int | None:
    """Return the offset, in a run of odd characters, of the sign of the number after it, or None.

    The sign is directly before the number and not after a word, or it is a minus sign, with or without spaces.
    """
    text, last = run.string, run.end()
    at = run[0].rstrip(" \u00a0\u2009\u202f")
    if not at or at[-1] not in MINUS_SIGNS or not begins_number(text, last):
        return None
    offset = run.start() + len(at) - 1
    is_spaced = offset + 1 < last
    before = text[max(0, offset - MOST_BLANKS) : offset]
    is_free = (
        not before or before[-1] in OPENING or before.endswith(DOTS) or re.match(IS_CURRENCY, before[-1]) is not None
    )
    # Nothing separates a number from the letters before it in scripts without spaces.
    if not is_free and not before.isascii():
        is_free = re.search(AFTER_LETTER, before) is not None and not is_range(before, at[-1], text, last)
    follows_number = before.rstrip()[-1:].isdecimal()
    if not is_free or follows_number or (is_spaced and at[-1] != MINUS):
        return None
    return len(at) - 1


def is_range(before: str, sign: str, text: str, offset: int) -> bool:
    """Return whether a sign between two numbers, each with what it counts, is the dash of a range."""
    counted, number = re.search(COUNTED, before), re.compile(NUMBER_AFTER).match(text, offset)
    if sign == MINUS or counted is None or number is None:
        return False
    following = text[number.end() : number.end() + len(counted[1])]
    return following == counted[1] or {counted[1], following} <= OF_DATES


def begins_number(text: str, offset: int) -> bool:
    """Return whether a number, with or without a currency sign or digits before its point, begins at an offset."""
    first, second = text[offset : offset + 1], text[offset + 1 : offset + 2]
    return first.isdecimal() or (second.isdecimal() and (first == "." or re.match(IS_CURRENCY, first) is not None))
