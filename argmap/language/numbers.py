"""The quantities in an English sentence: numbers with what they count or measure."""

from collections.abc import Sequence
from enum import StrEnum
from math import floor, isclose, log10

from argmap.base.tuples import NamedTuple
from argmap.language.english import FUNCTION_WORDS, stem
from argmap.language.number_words import MONTHS, PERCENT, SIGNS, VALUES, Number, Token, numbers_in, tokens_of

YEAR = "a.d."
LEAST_YEAR, MOST_YEAR = 1000, 2100
# The counted noun comes before one of these words.
END_WORDS = "of in at for by with than from to and or on a an the per within after before"
ENDS = frozenset(END_WORDS.split())
BEFORE_YEAR_WORDS = "in since of by until from after before during and to between early late"
BEFORE_YEARS = frozenset(BEFORE_YEAR_WORDS.split())
# A number before one of these counts the same thing as the number after it.
JOINTS = frozenset({"to", "and", "or", "-", "\N{EN DASH}", ","})
MOST_UNITS = 3
MOST_DIGITS = 6
LEAST_ROUNDED = 100  # smaller numbers are not rounded to tens without saying so
TOLERANCE = 0.15


class Bound(StrEnum):
    """How a number is qualified."""

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


class Quantity(NamedTuple):
    """A number in a sentence: its value, the stems or the sign of its unit, its qualification, and its words."""

    value: float
    units: frozenset[str]
    bound: Bound
    words: str

    def is_of_one_kind(self, other: "Quantity") -> bool:
        """Return whether two numbers have a unit in common."""
        return not self.units.isdisjoint(other.units)

    def may_stand_for(self, other: "Quantity") -> bool:
        """Return whether this number may state the other: equal, rounded, or within "about", "more" or "less"."""
        if isclose(self.value, other.value):
            return True
        if self.bound is Bound.MORE:
            return self.value <= other.value <= 2 * self.value
        if self.bound is Bound.LESS:
            return self.value / 2 <= other.value <= self.value
        is_about = self.bound is Bound.ABOUT and isclose(self.value, other.value, rel_tol=TOLERANCE)
        return is_about or is_rounded(self.value, other.value)


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of a sentence in order, except ordinals, names as in "section 4", and a lone "one".

    Fractions and ratios such as "three in ten" are given as percentages.
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


def units_of(tokens: Sequence[Token], number: Number) -> frozenset[str]:
    """Return the unit of a number: a sign, a month, calendar years, or the stems of the words that follow."""
    after = [token.text for token in tokens[number.last : number.last + MOST_UNITS + 1]]
    before = tokens[number.first - 1].text if number.first else ""
    if number.unit:
        return frozenset({number.unit})
    if after[:1] == [PERCENT] or after[:1] == ["percent"] or after[:2] == ["per", "cent"]:
        return frozenset({PERCENT})
    if after[:1] and after[0] in SIGNS:
        return frozenset({SIGNS[after[0]]})
    near = {before, *after[:1]} & MONTHS
    is_plain = tokens[number.first].text.isdecimal() and number.last == number.first + 1
    is_year = is_plain and LEAST_YEAR <= number.value <= MOST_YEAR
    if is_year and (near or before in BEFORE_YEARS or ends(after)):
        return frozenset({YEAR})
    return frozenset(near) if near else nouns(after)


def ends(after: Sequence[str]) -> bool:
    """Return whether no countable noun follows."""
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
    """Return how the words before a number qualify it."""
    for token in reversed(tokens[max(0, place - 3) : place]):
        if token.text in BOUND_OF:
            return BOUND_OF[token.text]
        if token.text not in {"than", "to", "at", "a", "an", "the", *SIGNS}:
            break
    return Bound.EXACT


def is_rounded(short: float, exact: float) -> bool:
    """Return whether `short` is `exact`, or `exact` rounded to the significant figures of `short` with little loss."""
    if isclose(short, exact):
        return True
    if not (short and isclose(short, exact, rel_tol=TOLERANCE)):
        return False
    shift = floor(log10(abs(short)))
    figures = f"{short / 10.0**shift:.{MOST_DIGITS}f}".rstrip("0").rstrip(".")
    places = len(figures.partition(".")[2]) - shift
    is_coarse = places < 0 and abs(short) < LEAST_ROUNDED
    return not is_coarse and isclose(round(exact, places), short)
