"""A statement whose number differs from its quotation.

Why
    The source says $500, the statement $5,000. One of them is a mistake, and readers believe the statement. Numbers
    that count the same thing are compared, in digits or words; "nine in ten" is 90 percent. A number may be rounded,
    qualified with "about", "more" or "less", or be the sum, difference or share of two others.

Bad
    claims:
      fined:
        text: The shop was fined $5,000.
        source: ruling
        quote: the shop was fined $500
    sources:
      ruling: {title: The ruling}

Good
    claims:
      fined:
        text: The shop was fined $500.
        source: ruling
        quote: the shop was fined $500
    sources:
      ruling: {title: The ruling}
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations
from math import isclose, log10

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.language.number_words import PARTS, SCALES, VALUES
from argmap.language.numbers import Bound, Quantity, is_rounded, quantities
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.lint.wording import MOST_COMPARED, words_of

CODE = "A512"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.QUOTATIONS

# With more numbers than this, nearly every number is the sum, difference or share of two others.
MOST_DERIVED = 6
# A quotation with more numbers is a table, in which the intended number is unclear.
MOST_NUMBERS = 50
THOUSANDS = r"\b\d{1,3}\.\d{3}\b"
DIGITS = r"\d+(?:[.,]\d+)*+\w*"
NUMBER_WORDS = frozenset({*VALUES, *SCALES, *PARTS})


def find(context: Context) -> Iterator[Finding]:
    """Yield each number of a statement that differs from its quotations."""
    for statement in context.map.statements.values():
        quotes = [citation for citation in statement.citations if citation.quote]
        quotation = "\n".join(part for citation in quotes for part in citation.quote)
        for number, other in differing(statement.text, quotation) if quotes else ():
            message = f'"{statement.id}" says "{number.words}", but its quotation "{other.words}"'
            span = quotes[0].quote_span or statement.span
            related = (Related("the quotation", span),)
            help_text = "correct the number, or quote the words that contain it"
            yield Finding(CODE, statement.place("text"), message, help_text, related)


@lru_cache(MOST_COMPARED)
def differing(text: str, quotation: str) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return each number of a text that differs from its quotation, with the number that it should be."""
    if repeats(quotation, text):
        return ()
    quoted = quantities(quotation)
    stated = quantities(text) if 0 < len(quoted) <= MOST_NUMBERS else ()
    pairs = ((number, otherwise(number, stated, quoted)) for number in stated)
    return tuple((number, other) for number, other in pairs if other)


def repeats(quotation: str, text: str) -> bool:
    """Return quickly whether a text has only the numbers of a quotation: most have none, or the same digits."""
    digits = set(re.findall(DIGITS, text))
    return digits <= set(re.findall(DIGITS, quotation)) and NUMBER_WORDS.isdisjoint(words_of(text))


def otherwise(number: Quantity, stated: Sequence[Quantity], quoted: Sequence[Quantity]) -> Quantity | None:
    """Return the quotation's number that a number of the statement should be, if it differs from all of them."""
    if any(number.may_stand_for(each) or is_parted_otherwise(number, each) for each in quoted):
        return None
    if is_derived(number.value, quoted):
        return None
    free = [each for each in quoted if not any(is_rounded(own.value, each.value) for own in stated)]
    of_one_kind = [each for each in free if number.is_of_one_kind(each)]
    if len(of_one_kind) > 1 and min(of_one_kind).value < number.value < max(of_one_kind).value:
        return None
    if of_one_kind:
        return None if is_within(number, of_one_kind[0]) else of_one_kind[0]
    # Between numbers that count different things, only a missing or extra zero is clearly a mistake.
    slips = [each for each in free if len(stated) == len(quoted) == 1 and is_power_of_ten(number.value, each.value)]
    return slips[0] if slips else None


def is_parted_otherwise(number: Quantity, other: Quantity) -> bool:
    """Return whether two numbers have the same digits, one with a full stop that may separate thousands."""
    digits = [re.sub(r"\D", "", each.words) for each in (number, other)]
    return (
        bool(digits[0]) and digits[0] == digits[1] and any(re.search(THOUSANDS, each.words) for each in (number, other))
    )


def is_within(number: Quantity, other: Quantity) -> bool:
    """Return whether the source says more or less than a number, and the statement one that fits."""
    return (other.bound is Bound.MORE and number.value >= other.value) or (
        other.bound is Bound.LESS and number.value <= other.value
    )


def is_power_of_ten(one: float, other: float) -> bool:
    """Return whether two numbers differ by their last zeros alone."""
    if min(one, other) <= 0 or isclose(one, other):
        return False
    shift = log10(one / other)
    return isclose(shift, round(shift), abs_tol=1e-9)


def is_derived(value: float, quoted: Sequence[Quantity]) -> bool:
    """Return whether a value is the sum, difference, product, quotient or change in percent of two of some numbers."""
    if len(quoted) > MOST_DERIVED:
        return True
    for one, other in permutations([each.value for each in quoted], 2):
        made = [one + other, one - other, one * other]
        made += [one / other, 100 * one / other, 100 * (one - other) / other] if other else []
        if any(is_rounded(value, each) for each in made if each > 0):
            return True
    return False
