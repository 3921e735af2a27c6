"""What a word is, and where one may begin and end."""

import re
import unicodedata
from functools import cache, lru_cache

# The blocks of living scripts with marks over, under and next to letters, which Python counts among no words.
WITH_MARKS = range(0x300, 0x2000)
# A word in normal form may hold an apostrophe, which is a quotation mark there.
APOSTROPHE = '"'


# The letters of Thai, Lao, Burmese, Khmer, Chinese and Japanese, which put no space between words.
LETTERS_WITHOUT_SPACES = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0edc-\u0edf"
    "\u1000-\u102a\u103f\u1050-\u1055\u1780-\u17b3\u17d7\u17dc"
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af"
)
# Their marks and punctuation, next to which a space says as little.
MARKS_WITHOUT_SPACES = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
    "\u3001-\u303f\uff01-\uff65"
)
BESIDE = f"[{LETTERS_WITHOUT_SPACES}{MARKS_WITHOUT_SPACES}]"
# Where no letter needs a mark of its own, and each word has its spaces, words are simple, and found without the long
# patterns, which take longer to make than most maps to check.
NOT_SIMPLE = re.compile("[^\\x00-\u02ff\u2000-\u20cf\u2100-\u22ff]")

# Letters of most texts in Latin script next to those of ASCII; a pattern finds what is no such letter quickly.
LATIN = "\xc0-\xd6\xd8-\xf6\xf8-\u024f"

# What belongs to a number, in normal form. Before it: signs, comparisons, currencies, and what numbers things; after
# it: currencies and units that are no letters; between its digits: what groups them, and what makes a decimal number, a
# fraction, a range, a time.
CURRENCIES = "$\xa2-\xa5\u20a0-\u20cf\u0e3f\ufdfc"
MINUS = "\u2212"
GROUPING = "\u202f"
COMPARISONS = "\xb1<>=~\u2248\u2260\u2264\u2265"
BEFORE_NUMBERS = f"{MINUS}+#\xa7\u2116{COMPARISONS}{CURRENCIES}"
UNITS = "%\xb0\u066a\u2030\u2031\u2103\u2109"
BETWEEN_DIGITS = f".,/:^~\u301c\xb7\u066b\u066c{GROUPING}{APOSTROPHE}"
OF_NUMBERS = frozenset(f"{BETWEEN_DIGITS}%\xb0\u2030+-{MINUS}$\u20ac\xa3\xa5<>=~")
SUPERSCRIPTS = "\xb2\xb3\xb9\u2070\u2074\u2075\u2076\u2077\u2078\u2079"


# All that may follow letters and digits in a word but more of them: nearly every word ends where none of it stands.
INSIDE = f"{BETWEEN_DIGITS}{UNITS}{CURRENCIES}+\u207a\u207b-"


def form_of_word(letter: str, marks: str = "") -> str:
    """Return the pattern of a word or a number in normal form, given those of a letter and of what it may bear."""
    run = rf"{letter}(?:{letter}++|[{marks}]++)*+" if marks else rf"{letter}++"
    joints = (
        rf"(?<=\d)[{BETWEEN_DIGITS}](?=\d)",
        rf"(?<=[\d{UNITS}{CURRENCIES}])-[{MINUS}{CURRENCIES}]?+(?=\d)",
        rf"(?<=\d)(?:[{UNITS}]|[{CURRENCIES}](?!\d))",
        rf"(?<=[^\W\d_])[{CURRENCIES}](?=\d)",
        r"\++",
        rf"[\u207a\u207b](?=[{SUPERSCRIPTS}])",
    )
    further = rf"(?=[{INSIDE}])(?:{'|'.join(joints)})(?:{run})?+"
    return rf"(?:{run}|[{BEFORE_NUMBERS}]++(?=\d){run})(?:{further})*+"


SIMPLE_LETTER = r"[^\W_]"
SIMPLE_WORD = form_of_word(SIMPLE_LETTER)


def is_simple(text: str) -> bool:
    """Return whether all words of a text are simple."""
    return text.isascii() or not NOT_SIMPLE.search(text)


@cache
def spaceless() -> re.Pattern[str]:
    """Return the pattern of a letter of a script that puts no space between words."""
    return re.compile(f"[{LETTERS_WITHOUT_SPACES}]")


@cache
def idle_space() -> re.Pattern[str]:
    """Return the pattern of a space that says nothing."""
    return re.compile(f" (?:(?<={BESIDE} )|(?={BESIDE}))")


@cache
def forms_of_words() -> tuple[str, str]:
    """Return the patterns of a word or a number, and of a letter that is a word by itself, in any script."""
    marks, letter = marks_of_letters(), rf"[^\W_{LETTERS_WITHOUT_SPACES}]"
    return form_of_word(letter, marks), f"[{LETTERS_WITHOUT_SPACES}][{marks}]*+"


@cache
def marks_of_letters() -> str:
    """Return the marks that letters of living scripts may bear."""
    return "".join(char for char in map(chr, WITH_MARKS) if is_mark(char))


def word_parts(text: str) -> re.Pattern[str]:
    """Return the pattern of the words of a text in normal form: what an apostrophe parts is two.

    The first of them keeps the apostrophe, so that "can" is not a part of "can't". In scripts that put no space between
    words, each letter with its marks counts as one. Each is the one group of its match, so that a split keeps it.
    """
    return simple_part() if is_simple(text) else any_part()


def whole_words(text: str) -> re.Pattern[str]:
    """Return the pattern of the words of a text as people see them."""
    return simple_whole() if is_simple(text) else any_whole()


@cache
def simple_part() -> re.Pattern[str]:
    """Return the pattern of parts of words where all are simple."""
    return re.compile(f"({SIMPLE_WORD}(?:{APOSTROPHE}(?={SIMPLE_LETTER}))?+)")


@cache
def simple_whole() -> re.Pattern[str]:
    """Return the pattern of whole words where all are simple."""
    return re.compile(f"{SIMPLE_WORD}(?:{APOSTROPHE}{SIMPLE_WORD})*+")


@cache
def any_part() -> re.Pattern[str]:
    """Return the pattern of parts of words in any script."""
    part, alone = forms_of_words()
    return re.compile(rf"({part}(?:{APOSTROPHE}(?=[^\W_{LETTERS_WITHOUT_SPACES}]))?+|{alone})")


@cache
def any_whole() -> re.Pattern[str]:
    """Return the pattern of whole words in any script."""
    part, alone = forms_of_words()
    return re.compile(f"{part}(?:{APOSTROPHE}{part})*+|{alone}")


def is_mark(char: str) -> bool:
    """Return whether a character is written with the letter before it."""
    return unicodedata.category(char).startswith("M")


def is_letter(char: str) -> bool:
    """Return whether a character, or none, is one of a word's."""
    return char != "" and (char.isalnum() or is_mark(char))


@lru_cache(maxsize=65536)
def is_spaceless(char: str) -> bool:
    """Return whether a character, or none, is a letter of a script that puts no space between words."""
    return NOT_SIMPLE.match(char) is not None and spaceless().match(char) is not None


def is_inside_word(text: str, offset: int) -> bool:
    """Return whether what stands before and after an offset is one word or one number, roughly."""
    before, behind = text[max(0, offset - 1) : offset], text[offset : offset + 1]
    if not before or not behind or is_spaceless(before) or is_spaceless(behind):
        return False
    if is_letter(before) and is_letter(behind):
        return True
    if APOSTROPHE in {before, behind}:
        return is_letter(text[max(0, offset - 2) : offset][:1]) and is_letter(text[offset : offset + 2][-1:])
    signs = {before, behind} - OF_NUMBERS
    return any(sign.isdecimal() for sign in signs) and all(map(is_letter, signs))
