"""What a word is, and where one may begin and end."""

import re
import unicodedata
from functools import cache, lru_cache

# The blocks of living scripts with marks over, under and beside letters, which Python counts among no words.
WITH_MARKS = range(0x300, 0x2000)
# What two numbers may be joined by: 12,500 is one number, and so is 1.5.
POINTS = frozenset(".,")
# A word in normal form may hold an apostrophe, which is a quotation mark there.
APOSTROPHE = '"'


# The letters of Thai, Lao, Burmese, Khmer, Chinese and Japanese, which put no space between words.
LETTERS_WITHOUT_SPACES = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0edc-\u0edf"
    "\u1000-\u102a\u103f\u1050-\u1055\u1780-\u17b3\u17d7\u17dc"
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af"
)
# Their marks and punctuation, beside which a space says as little.
MARKS_WITHOUT_SPACES = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
    "\u3001-\u303f\uff01-\uff65"
)
BESIDE = f"[{LETTERS_WITHOUT_SPACES}{MARKS_WITHOUT_SPACES}]"
# Where no letter needs a mark of its own, and each word has its spaces, words are simple, and found without the long
# patterns, which take longer to make than most maps to check.
NOT_SIMPLE = re.compile("[^\\x00-\u02ff]")
SIMPLE_WORD = r"[^\W_](?:[^\W_]++|(?<=\d)[.,](?=\d))*+"
SIMPLE_PART = re.compile(SIMPLE_WORD)
SIMPLE_WHOLE = re.compile(f"{SIMPLE_WORD}(?:{APOSTROPHE}{SIMPLE_WORD})*+")


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
    marks = "".join(char for char in map(chr, WITH_MARKS) if is_mark(char))
    letter = rf"[^\W_{LETTERS_WITHOUT_SPACES}]"
    return (
        rf"{letter}(?:{letter}++|[{marks}]++|(?<=\d)[.,](?=\d))*+",
        f"[{LETTERS_WITHOUT_SPACES}][{marks}]*+",
    )


def word_parts(text: str) -> re.Pattern[str]:
    """Return the pattern of the words of a text as fingerprints see them: what an apostrophe parts is two.

    In scripts that put no space between words, each letter with its marks counts as one.
    """
    return any_part() if NOT_SIMPLE.search(text) else SIMPLE_PART


def whole_words(text: str) -> re.Pattern[str]:
    """Return the pattern of the words of a text as people see them."""
    return any_whole() if NOT_SIMPLE.search(text) else SIMPLE_WHOLE


@cache
def any_part() -> re.Pattern[str]:
    """Return the pattern of parts of words in any script."""
    return re.compile("|".join(forms_of_words()))


@cache
def any_whole() -> re.Pattern[str]:
    """Return the pattern of whole words in any script."""
    part, alone = forms_of_words()
    return re.compile(f"{part}(?:{APOSTROPHE}{part})*+|{alone}")


def is_mark(char: str) -> bool:
    """Tell whether a character is written with the letter before it."""
    return unicodedata.category(char).startswith("M")


def is_letter(char: str) -> bool:
    """Tell whether a character, or none, is one of a word's."""
    return char != "" and (char.isalnum() or is_mark(char))


@lru_cache(maxsize=65536)
def is_spaceless(char: str) -> bool:
    """Tell whether a character, or none, is a letter of a script that puts no space between words."""
    return NOT_SIMPLE.match(char) is not None and spaceless().match(char) is not None


def is_one_word(before: str, behind: str) -> bool:
    """Tell whether two characters, either of which may be none, belong to one word when they stand side by side."""
    return is_letter(before) and is_letter(behind) and not (is_spaceless(before) or is_spaceless(behind))


def is_inside_word(text: str, offset: int) -> bool:
    """Tell whether what stands before and behind an offset is one word, or one number.

    A word goes on behind an apostrophe, for "can" is not "can't". It may begin behind one, as in "l'alliance".
    """
    before, behind, further = text[offset - 1 : offset], text[offset : offset + 1], text[offset + 1 : offset + 2]
    if is_one_word(before, behind) or (behind == APOSTROPHE and is_one_word(before, further)):
        return True
    if is_letter(before) and behind and is_mark(behind):
        return True
    if behind in POINTS:
        return before.isdigit() and further.isdigit()
    return before in POINTS and behind.isdigit() and text[max(0, offset - 2) : offset - 1].isdigit()


def is_whole(text: str, first: int, last: int) -> bool:
    """Tell whether a stretch of a text in normal form begins and ends where words do."""
    return not (is_inside_word(text, first) or is_inside_word(text, last))
