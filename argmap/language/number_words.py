"""Numbers in English texts, in digits and in words."""

import re
from collections.abc import Iterator, Sequence

from argmap.base.tuples import NamedTuple
from argmap.language.english import FUNCTION_WORDS

SMALL_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
VALUES = {word: float(number) for number, word in enumerate(SMALL_NUMBERS.split())}
VALUES |= {word: 10.0 * number for number, word in enumerate(TENS.split(), start=2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "dozen": 12.0}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
PARTS |= {f"{word}s": number for word, number in PARTS.items()}
SIGNS = {"$": "$", "dollar": "$", "dollars": "$", "€": "€", "euro": "€", "euros": "€", "£": "£", "pounds": "£"}
PERCENT = "%"
# The largest whole of a ratio: "three in ten" is one, "three in 1999" is not.
MOST_WHOLE = 1000
TOKEN = re.compile(r"[$€£]|\d+(?:[,\u00a0\u202f]\d{3})*(?:[.,]\d+)?|%|[^\W\d_]+|[^\w\s]")
# Words with a capital that may precede a number that counts: months, and these. Another one is a name, as in "Flight
# 17".
MONTH_WORDS = "january february march april may june july august september october november december"
MONTHS = frozenset(MONTH_WORDS.split())
COUNTING_WORDS = "about around roughly approximately nearly almost exactly circa barely"
COUNTING = FUNCTION_WORDS | MONTHS | frozenset(COUNTING_WORDS.split())
FEWEST_LETTERS = 3  # of a noun that is counted, unlike a name such as "51-L"
# A number after one of these is part of a name.
LABELS = frozenset({"section", "article", "chapter", "paragraph", "page", "pages", "p", "pp", "nos", "item", "table"})


class Token(NamedTuple):
    """A word, a number in digits or a sign, in lower case, with its position; `is_glued` if no space precedes it."""

    text: str
    first: int
    last: int
    is_glued: bool
    is_capital: bool


class Number(NamedTuple):
    """A number in a list of tokens: its value, its first and last token, and its unit if its own words give one."""

    value: float
    first: int
    last: int
    unit: str = ""


def tokens_of(text: str) -> list[Token]:
    """Return the words, numbers and signs of a text."""
    matches = list(TOKEN.finditer(text))
    ends = [-1, *(match.end() for match in matches)]
    return [
        Token(match[0].casefold(), *match.span(), end == match.start(), match[0][0].isupper())
        for match, end in zip(matches, ends, strict=False)
    ]


def numbers_in(tokens: Sequence[Token]) -> Iterator[Number]:
    """Yield the numbers in a list of tokens, in order."""
    place = 0
    while place < len(tokens):
        number = number_at(tokens, place)
        place = number.last if number else place + 1
        if number:
            yield number


def number_at(tokens: Sequence[Token], place: int) -> Number | None:
    """Return the number that begins at a token, or None."""
    sign = SIGNS.get(tokens[place].text, "") if not tokens[place].text.isalpha() else ""
    read = read_cardinal(tokens, place + bool(sign))
    if read is None:
        return None
    value, last = read
    if not sign and (share := read_share(tokens, place, value, last)):
        return share
    if [token.text for token in tokens[last : last + 3]] == ["and", "a", "half"]:
        value, last = value + 0.5, last + 3
    elif tokens[place].text in {"a", "an", "one"} and last == place + 1:
        return None
    return Number(value, place, last, sign)


def read_cardinal(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    """Return the value of a number in digits or words, and the index after it; "a" counts as one."""
    if place >= len(tokens):
        return None
    text = tokens[place].text
    if text[0].isdecimal():
        value, place = digits_value(text), place + 1
        if is_name(tokens, place - 1):
            return None
        while place < len(tokens) and tokens[place].text in SCALES:
            value, place = value * SCALES[tokens[place].text], place + 1
        return value, place
    if text in {"a", "an"}:
        following = tokens[place + 1].text if place + 1 < len(tokens) else ""
        return read_words(tokens, place, 1) if following in SCALES or following in PARTS else None
    if text in PARTS and text == "half":
        return 1, place
    return read_words(tokens, place, 0) if text in VALUES else None


def read_words(tokens: Sequence[Token], place: int, begun: int) -> tuple[float, int]:
    """Return the value of a number in words, and the index after it; `begun` is 1 if "a" precedes it, else 0."""
    total, current = 0.0, float(begun)
    place += begun
    while place < len(tokens):
        text = tokens[place].text
        if text in VALUES and current % 10 == 0:
            current += VALUES[text]
        elif text in SCALES and (total or current):
            current *= SCALES[text]
            if SCALES[text] >= SCALES["thousand"]:
                total, current = total + current, 0.0
        elif not is_joint(tokens, place, total, current):
            break
        place += 1
    return total + current, place


def is_joint(tokens: Sequence[Token], place: int, total: float, current: float) -> bool:
    """Return whether "and" or a hyphen is part of a number: "hundred and two", "twenty-two"."""
    text = tokens[place].text
    if text not in {"and", "-"} or place + 1 >= len(tokens) or tokens[place + 1].text not in VALUES:
        return False
    if text == "-":
        return current > 0 and current % 10 == 0
    return (total > 0 or current > 0) and current % 100 == 0


def read_share(tokens: Sequence[Token], place: int, value: float, last: int) -> Number | None:
    """Return a fraction or a ratio, such as "three in ten" or "one house in ten", as a percentage, or None."""
    after = [token.text for token in tokens[last : last + 4]]
    if after[:1] == ["half"] and after[1:2] in (["a"], ["an"]):  # half a year
        return Number(0.5, place, last + 2)
    if after and after[0] in PARTS and (value < PARTS[after[0]]) and not tokens[place].text[0].isdecimal():
        return Number(100 * value / PARTS[after[0]], place, last + 1, PERCENT)
    skipped = 2 if after[:2] == ["out", "of"] else 1 if after[:1] == ["in"] else 0
    if not skipped and value == 1 and len(after) > 1 and after[1] == "in":
        skipped = 2
    if not skipped or last + skipped >= len(tokens):
        return None
    whole = read_cardinal(tokens, last + skipped)
    if whole is None or not 1 < whole[0] <= MOST_WHOLE or value >= whole[0]:
        return None
    return Number(100 * value / whole[0], place, whole[1], PERCENT)


def digits_value(text: str) -> float:
    """Return the value of a number in digits; commas may separate thousands or introduce decimals."""
    if text.isdecimal():
        return float(text)
    plain = re.sub(r"[,\u00a0\u202f](?=\d{3}(?!\d))", "", text)
    return float(plain.replace(",", "."))


def names_one(token: Token) -> bool:
    """Return whether a word before a number makes it a name: a capitalised word that is not a number or a month."""
    return token.is_capital and token.text.isalpha() and token.text not in COUNTING and not token.text.endswith("ly")


def is_name(tokens: Sequence[Token], place: int) -> bool:
    """Return whether digits are part of a name: "section 4", "F-16", "4th", "51-L", "5.1.1"."""
    before = [token.text for token in tokens[max(0, place - 2) : place]]
    is_joined = tokens[place].is_glued and bool(before) and before[-1] not in {*SIGNS, "(", '"', "“", "\N{EN DASH}"}
    if is_joined and not (before[-1] == "-" and len(before) > 1 and before[0][0].isdecimal()):
        return True
    if before and (before[-1] in LABELS or before[-2:-1] == ["no"] or names_one(tokens[place - 1])):
        return True
    after = tokens[place + 1 : place + 3]
    if after and after[0].is_glued and after[0].text.isalpha() and after[0].text not in {"m", "bn", "k"}:
        return True
    is_tied = len(after) > 1 and after[0].text == "-" and after[0].is_glued and after[1].is_glued
    return is_tied and (after[1].is_capital or (after[1].text.isalpha() and len(after[1].text) < FEWEST_LETTERS))
