"""The definition of words and their boundaries."""

import re
import unicodedata
from functools import cache, lru_cache

# Blocks of scripts in use whose combining marks do not count as word characters in Python.
WITH_MARKS = range(0x300, 0x2000)
# A word in normal form may contain an apostrophe, which has the same character as a quotation mark there.
APOSTROPHE = '"'


# The letters of Thai, Lao, Burmese, Khmer, Chinese and Japanese, which are written without spaces between words.
LETTERS_WITHOUT_SPACES = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0edc-\u0edf"
    "\u1000-\u102a\u103f\u1050-\u1055\u1780-\u17b3\u17d7\u17dc"
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af"
)
# Their marks and punctuation, next to which spaces are equally meaningless.
MARKS_WITHOUT_SPACES = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
    "\u3001-\u303f\uff01-\uff65"
)
BESIDE = f"[{LETTERS_WITHOUT_SPACES}{MARKS_WITHOUT_SPACES}]"
# Texts in which no letter needs combining marks and every word has spaces around it are "simple". Their words are found
# with shorter patterns; compiling the long ones takes longer than checking most maps.
NOT_SIMPLE = re.compile("[^\\x00-\u02ff\u2000-\u20cf\u2100-\u22ff]")

# Letters of most Latin-script texts outside of ASCII, in a form that patterns can search quickly.
LATIN = "\xc0-\xd6\xd8-\xf6\xf8-\u024f"

# The parts of a number in normal form. Before it: signs, comparisons, currencies and numbering signs. After it:
# currencies and units that are not letters. Between its digits: grouping characters and those of decimal numbers,
# fractions, ranges and times.
CURRENCIES = "$\xa2-\xa5\u20a0-\u20cf\u0e3f\ufdfc"
MINUS = "\u2212"
GROUPING = "\u202f"
# Signs of approximation and comparison, plus and minus, roots, differences.
COMPARISONS = "\xb1<>=~\u2206\u2213\u221a-\u221c\u223c-\u2281\u2a7d-\u2a9a"
# Signs of a charge or an exponent.
RAISED_SIGNS = "\u207a\u207b\u207c\u208a\u208b\u208c"
BEFORE_NUMBERS = f"{MINUS}+#\xa7\u2116{RAISED_SIGNS}{COMPARISONS}{CURRENCIES}"
UNITS = "%\xb0\u066a\u2030\u2031\u2103\u2109"
TIMES = "\xd7\xb1\xb7"
BETWEEN_DIGITS = f".,/:^~\u301c{TIMES}\u066b\u066c{GROUPING}{APOSTROPHE}"
OF_NUMBERS = frozenset(f"{BETWEEN_DIGITS}%\xb0\u2030+-{MINUS}$\u20ac\xa3\xa5<>=~")
SUPERSCRIPTS = "\xb2\xb3\xb9\u2070\u2074\u2075\u2076\u2077\u2078\u2079"


# All characters, other than letters and digits, that may continue a word; almost every word ends before any of them.
INSIDE = f"{BETWEEN_DIGITS}{UNITS}{CURRENCIES}{RAISED_SIGNS}+#-"


def form_of_word(letter: str, marks: str = "") -> str:
    """Return the pattern of a word or a number in normal form, given those of a letter and of its marks."""
    run = rf"{letter}(?:{letter}++|[{marks}]++)*+" if marks else rf"{letter}++"
    joints = (
        rf"(?<=\d)[{BETWEEN_DIGITS}](?=\d)",
        rf"(?<=[\d{UNITS}{CURRENCIES}])-[{MINUS}{CURRENCIES}]?+(?=\d)",
        rf"(?<=\d)(?:[{UNITS}]|[{CURRENCIES}](?!\d))",
        rf"(?<=[^\W\d_])[{CURRENCIES}](?=\d)",
        r"[+#]++",
        rf"[{RAISED_SIGNS}]++",
    )
    further = rf"(?=[{INSIDE}])(?:{'|'.join(joints)})(?:{run})?+"
    # A decimal fraction may begin with its point: .5
    begin = rf"(?:[{BEFORE_NUMBERS}]++\.?+|\.(?<![^ \n\"(\[]\.))(?=\d)"
    return rf"(?:{run}|{begin}{run})(?:{further})*+"


SIMPLE_LETTER = r"[^\W_]"
SIMPLE_WORD = form_of_word(SIMPLE_LETTER)


def is_simple(text: str) -> bool:
    """Return whether all words of a text are simple (see above)."""
    return text.isascii() or not NOT_SIMPLE.search(text)


@cache
def spaceless() -> re.Pattern[str]:
    """Return the pattern of a letter of a script without spaces between words."""
    return re.compile(f"[{LETTERS_WITHOUT_SPACES}]")


@cache
def idle_space() -> re.Pattern[str]:
    """Return the pattern of a meaningless space."""
    return re.compile(f" (?:(?<={BESIDE} )|(?={BESIDE}))")


@cache
def forms_of_words() -> tuple[str, str]:
    """Return the patterns, for any script, of a word or a number, and of a letter that is a word on its own."""
    marks, letter = marks_of_letters(), rf"[^\W_{LETTERS_WITHOUT_SPACES}]"
    return form_of_word(letter, marks), f"[{LETTERS_WITHOUT_SPACES}][{marks}]*+"


@cache
def marks_of_letters() -> str:
    """Return the combining marks of the scripts in use."""
    return "".join(char for char in map(chr, WITH_MARKS) if is_mark(char))


def word_parts(text: str) -> re.Pattern[str]:
    """Return the pattern of the words of a text in normal form, with an apostrophe dividing a word into two.

    The first of them includes the apostrophe, so that "can" is not a part of "can't". In scripts without spaces between
    words, each letter with its marks counts as a word. The word is the only group of a match, so that re.split keeps
    it.
    """
    return simple_part() if is_simple(text) else any_part()


def whole_words(text: str) -> re.Pattern[str]:
    """Return the pattern of the words of a text as people see them."""
    return simple_whole() if is_simple(text) else any_whole()


@cache
def simple_part() -> re.Pattern[str]:
    """Return the pattern of parts of words in simple texts."""
    return re.compile(f"({SIMPLE_WORD}(?:{APOSTROPHE}(?={SIMPLE_LETTER}))?+)")


@cache
def simple_whole() -> re.Pattern[str]:
    """Return the pattern of whole words in simple texts."""
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
    """Return whether a character combines with the letter before it."""
    return unicodedata.category(char).startswith("M")


def is_letter(char: str) -> bool:
    """Return whether a character (or "") is part of a word."""
    return char != "" and (char.isalnum() or is_mark(char))


@lru_cache(maxsize=65536)
def is_spaceless(char: str) -> bool:
    """Return whether a character (or "") is a letter of a script without spaces between words."""
    return NOT_SIMPLE.match(char) is not None and spaceless().match(char) is not None


def is_inside_word(text: str, offset: int) -> bool:
    """Return whether an offset is, approximately, within one word or number."""
    before, after = text[max(0, offset - 1) : offset], text[offset : offset + 1]
    if not before or not after or is_spaceless(before) or is_spaceless(after):
        return False
    if is_letter(before) and is_letter(after):
        return True
    if APOSTROPHE in {before, after}:
        return is_letter(text[max(0, offset - 2) : offset][:1]) and is_letter(text[offset : offset + 2][-1:])
    signs = {before, after} - OF_NUMBERS
    return any(sign.isdecimal() for sign in signs) and all(map(is_letter, signs))
