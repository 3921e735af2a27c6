"""The numbers that an English sentence gives, each with what it counts or measures."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from math import floor, isclose, log10
from typing import NamedTuple

from argmap.language.english import FUNCTION_WORDS, stem

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
MONTH_WORDS = "january february march april may june july august september october november december"
MONTHS = frozenset(MONTH_WORDS.split())
SIGNS = {"$": "$", "dollar": "$", "dollars": "$", "€": "€", "euro": "€", "euros": "€", "£": "£", "pounds": "£"}
PERCENT, YEAR = "%", "a.d."
LEAST_YEAR, MOST_YEAR = 1000, 2100
TOKEN = re.compile(r"[$€£]|\d+(?:[,\u00a0\u202f]\d{3})*(?:[.,]\d+)?|%|[^\W\d_]+|[^\w\s]")
# A number behind one of these is a name.
LABELS = frozenset({"section", "article", "chapter", "paragraph", "page", "pages", "p", "pp", "nos", "item", "table"})
# What is counted stands before one of these.
END_WORDS = "of in at for by with than from to and or on a an the per within after before"
ENDS = frozenset(END_WORDS.split())
BEFORE_YEAR_WORDS = "in since of by until from after before during and to between early late"
BEFORE_YEARS = frozenset(BEFORE_YEAR_WORDS.split())
# A number before one of these counts what the next one counts.
JOINTS = frozenset({"to", "and", "or", "-", "\N{EN DASH}", ","})
MOST_UNITS = 3
MOST_DIGITS = 6
LEAST_ROUNDED = 100  # below this nobody rounds to tens without saying so
TOLERANCE = 0.15


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = ""
    ABOUT = "about"
    MORE = "more"
    LESS = "less"


BOUND_WORDS = {
    Bound.ABOUT: "about around roughly approximately some nearly almost circa approximate estimated",
    Bound.MORE: "over above exceeding least more greater longer larger beyond",
    Bound.LESS: "under below most up less fewer within",
}
BOUND_OF = {word: bound for bound, words in BOUND_WORDS.items() for word in words.split()}


class Token(NamedTuple):
    """A word, a number in digits or a sign, in lower case; where it stands, and whether no space stands before it."""

    text: str
    first: int
    last: int
    is_glued: bool
    is_capital: bool


class Quantity(NamedTuple):
    """A number of a sentence: its value, the stems or the sign of what it counts, how it is meant, and its words."""

    value: float
    units: frozenset[str]
    bound: Bound
    words: str

    def is_of_one_kind(self, other: "Quantity") -> bool:
        """Tell whether two numbers count the same."""
        return not self.units.isdisjoint(other.units)

    def may_stand_for(self, other: "Quantity") -> bool:
        """Tell whether this number says the other one: the same or rounded, or as "about", "more" or "less" has it."""
        if isclose(self.value, other.value):
            return True
        if self.bound is Bound.MORE:
            return self.value <= other.value <= 2 * self.value
        if self.bound is Bound.LESS:
            return self.value / 2 <= other.value <= self.value
        is_about = self.bound is Bound.ABOUT and isclose(self.value, other.value, rel_tol=TOLERANCE)
        return is_about or is_rounded(self.value, other.value)


class Number(NamedTuple):
    """A number among tokens: its value, where it begins and ends, and its unit where its own words give one."""

    value: float
    first: int
    last: int
    unit: str = ""


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of a sentence in order, but for ordinals, names as in "section 4", and a lone "one".

    Fractions and "three in ten" are percentages.
    """
    tokens = tokens_of(text)
    numbers = list(numbers_in(tokens))
    found: list[Quantity] = []
    shared: frozenset[str] = frozenset()
    following = len(tokens)
    for number in reversed(numbers):
        units = units_of(tokens, number)
        between = {token.text for token in tokens[number.last : following]}
        units = units or (shared if between and between <= JOINTS else units)
        words = text[tokens[number.first].first : tokens[number.last - 1].last]
        bound = bound_before(tokens, number.first) or (Bound.ABOUT if number.unit == PERCENT else Bound.EXACT)
        found.append(Quantity(number.value, units, bound, words))
        shared, following = units, number.first
    return tuple(reversed(found))


def tokens_of(text: str) -> list[Token]:
    """Return the words, numbers and signs of a text."""
    matches = list(TOKEN.finditer(text))
    ends = [-1, *(match.end() for match in matches)]
    return [
        Token(match[0].casefold(), *match.span(), end == match.start(), match[0][0].isupper())
        for match, end in zip(matches, ends, strict=False)
    ]


def numbers_in(tokens: Sequence[Token]) -> Iterator[Number]:
    """Yield the numbers among tokens in order."""
    place = 0
    while place < len(tokens):
        number = number_at(tokens, place)
        place = number.last if number else place + 1
        if number:
            yield number


def number_at(tokens: Sequence[Token], place: int) -> Number | None:
    """Return the number that begins at a token, if one does."""
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
    """Return the value of a number in digits or words, and where it ends; "a" counts as one."""
    if place >= len(tokens):
        return None
    text = tokens[place].text
    if text[0].isdigit():
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
    """Return the value of a number in words, and where it ends. What is `begun` has the word "a" before it."""
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
    """Tell whether "and" or a hyphen stands within a number: "hundred and two", "twenty-two"."""
    text = tokens[place].text
    if text not in {"and", "-"} or place + 1 >= len(tokens) or tokens[place + 1].text not in VALUES:
        return False
    if text == "-":
        return current > 0 and current % 10 == 0
    return (total > 0 or current > 0) and current % 100 == 0


def read_share(tokens: Sequence[Token], place: int, value: float, last: int) -> Number | None:
    """Return a fraction, "three in ten" or "one house in ten" as a percentage, where a number begins one."""
    after = [token.text for token in tokens[last : last + 4]]
    if after[:1] == ["half"] and after[1:2] in (["a"], ["an"]):  # half a year
        return Number(0.5, place, last + 2)
    if after and after[0] in PARTS and (value < PARTS[after[0]]) and not tokens[place].text[0].isdigit():
        return Number(100 * value / PARTS[after[0]], place, last + 1, PERCENT)
    skipped = 2 if after[:2] == ["out", "of"] else 1 if after[:1] == ["in"] else 0
    if not skipped and value == 1 and len(after) > 1 and after[1] == "in":
        skipped = 2
    if not skipped or last + skipped >= len(tokens):
        return None
    whole = read_cardinal(tokens, last + skipped)
    if whole is None or not 1 < whole[0] <= LEAST_YEAR or value >= whole[0]:
        return None
    return Number(100 * value / whole[0], place, whole[1], PERCENT)


def digits_value(text: str) -> float:
    """Return the value of a number in digits, in which commas may part thousands or begin decimals."""
    plain = re.sub(r"[,\u00a0\u202f](?=\d{3}(?!\d))", "", text)
    return float(plain.replace(",", "."))


def is_name(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether digits are part of a name: "section 4", "F-16", "4th", "51-L", "5.1.1"."""
    before = [token.text for token in tokens[max(0, place - 2) : place]]
    is_joined = tokens[place].is_glued and bool(before) and before[-1] not in {*SIGNS, "(", '"', "“", "\N{EN DASH}"}
    if is_joined and not (before[-1] == "-" and len(before) > 1 and before[0][0].isdigit()):
        return True
    if before and (before[-1] in LABELS or before[-2:-1] == ["no"]):
        return True
    after = tokens[place + 1 : place + 3]
    if after and after[0].is_glued and after[0].text.isalpha() and after[0].text not in {"m", "bn", "k"}:
        return True
    is_tied = len(after) > 1 and after[0].text == "-" and after[0].is_glued and after[1].is_glued
    return is_tied and (after[1].is_capital or (after[1].text.isalpha() and len(after[1].text) < MOST_UNITS))


def units_of(tokens: Sequence[Token], number: Number) -> frozenset[str]:
    """Return what a number counts: a sign, a month, the years of the calendar, or the stems of the next words."""
    after = [token.text for token in tokens[number.last : number.last + MOST_UNITS + 1]]
    before = tokens[number.first - 1].text if number.first else ""
    if number.unit:
        return frozenset({number.unit})
    if after[:1] == [PERCENT] or after[:1] == ["percent"] or after[:2] == ["per", "cent"]:
        return frozenset({PERCENT})
    if after[:1] and after[0] in SIGNS:
        return frozenset({SIGNS[after[0]]})
    near = {before, *after[:1]} & MONTHS
    is_plain = tokens[number.first].text.isdigit() and number.last == number.first + 1
    is_year = is_plain and LEAST_YEAR <= number.value <= MOST_YEAR
    if is_year and (near or before in BEFORE_YEARS or ends(after)):
        return frozenset({YEAR})
    return frozenset(near) if near else nouns(after)


def ends(after: Sequence[str]) -> bool:
    """Tell whether nothing that could be counted comes next."""
    return not after or not after[0].isalpha() or after[0] in FUNCTION_WORDS


def nouns(after: Sequence[str]) -> frozenset[str]:
    """Return the stems of the words that a number may count."""
    found = []
    for text in after[1:] if after[:1] == ["-"] else after:
        if not text.isalpha() or text in ENDS or text in VALUES:
            break
        if text not in FUNCTION_WORDS:
            found.append(stem(text))
    return frozenset(found)


def bound_before(tokens: Sequence[Token], place: int) -> Bound:
    """Return how a number is meant, by the words before it."""
    for token in reversed(tokens[max(0, place - 3) : place]):
        if token.text in BOUND_OF:
            return BOUND_OF[token.text]
        if token.text not in {"than", "to", "at", "a", "an", "the", *SIGNS}:
            break
    return Bound.EXACT


def is_rounded(short: float, exact: float) -> bool:
    """Tell whether a number is another one, or that rounded to the figures that it has itself, if it loses little."""
    if isclose(short, exact):
        return True
    if not (short and isclose(short, exact, rel_tol=TOLERANCE)):
        return False
    shift = floor(log10(abs(short)))
    figures = f"{short / 10.0**shift:.{MOST_DIGITS}f}".rstrip("0").rstrip(".")
    places = len(figures.partition(".")[2]) - shift
    is_coarse = places < 0 and abs(short) < LEAST_ROUNDED
    return not is_coarse and isclose(round(exact, places), short)
