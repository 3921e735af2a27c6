"""Numbers in sentences: their values, what they count, and when one may stand for another."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.language.number_words import PERCENT
from argmap.language.numbers import YEAR, Bound, Quantity, is_rounded, quantities

CASES = [
    ("He was fined $5,000.", [(5000, "$", "$5,000")]),
    ("fined five hundred dollars", [(500, "$", "five hundred")]),
    ("90% of adults, 90 percent, 90 per cent", [(90, "%", "90")] * 3),
    ("nine in ten adults", [(90, "%", "nine in ten")]),
    ("nine out of ten adults", [(90, "%", "nine out of ten")]),
    ("one visitor in twenty", [(5, "%", "one visitor in twenty")]),
    ("half of all, a quarter, two fifths", [(50, "%", "half"), (25, "%", "a quarter"), (40, "%", "two fifths")]),
    ("half a year", [(0.5, "year", "half a")]),
    ("three and a half years", [(3.5, "year", "three and a half")]),
    ("1.3 million jobs", [(1.3e6, "job", "1.3 million")]),
    ("a million jobs", [(1e6, "job", "a million")]),
    ("twenty-one people", [(21, "peopl", "twenty-one")]),
    ("two hundred and fifty thousand men", [(250_000, "men", "two hundred and fifty thousand")]),
    ("two and three men", [(2, "men", "two"), (3, "men", "three")]),
    ("on 1 February 1917", [(1, "february", "1"), (1917, YEAR, "1917")]),
    ("in 1992 and 1993", [(1992, YEAR, "1992"), (1993, YEAR, "1993")]),
    ("between 20 and 50 percent", [(20, "%", "20"), (50, "%", "50")]),
    ("a 30-day trial", [(30, "day trial", "30")]),
    ("2019 soldiers", [(2019, "soldier", "2019")]),
    ("3,5 Millionen", [(3.5, "millionen", "3,5")]),
    ("section 4, the 4th, F-16, 51-L, No. 10, chapter 3", []),
    ("Reason 17 holds, and Flight 42 landed with Over 9 men", [(9, "men", "9")]),
    ("Nearly 30 men, Only 20 came, May 5", [(30, "men", "30"), (20, "cam", "20"), (5, "may", "5")]),
    ("one of the men, a man, first", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numbers_are_read_with_what_they_count(text: str, expected: list[tuple[float, str, str]]) -> None:
    found = [(each.value, each.units, each.words) for each in quantities(text)]
    assert found == [(value, frozenset(units.split()), words) for value, units, words in expected]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 40 men", Bound.MORE),
        ("at least 40 men", Bound.MORE),
        ("fewer than 40 men", Bound.LESS),
        ("up to 40 men", Bound.LESS),
        ("about 40 men", Bound.ABOUT),
        ("nearly a third", Bound.ABOUT),
        ("two thirds", Bound.ABOUT),
        ("40 men", Bound.EXACT),
        ("the more men the better: 40", Bound.EXACT),
    ],
)
def test_words_before_a_number_say_how_it_is_meant(text: str, bound: Bound) -> None:
    assert [each.bound for each in quantities(text)] == [bound]


@pytest.mark.parametrize(
    ("short", "exact", "expected"),
    [
        (12, 11.8, True),
        (1.3e6, 1_318_000, True),
        (500, 5000, False),
        (0.5, 0.54, True),
        (0.5, 0.56, False),
        (40, 41, False),
        (300, 312, True),
        (0, 0.1, False),
        (7, 7, True),
    ],
)
def test_a_number_is_rounded_to_the_figures_that_it_has(short: float, exact: float, expected: bool) -> None:
    assert is_rounded(short, exact) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("more than 30 men", "31 men", True),
        ("more than 30 men", "29 men", False),
        ("more than 30 men", "300 men", False),
        ("fewer than 40 men", "39 men", True),
        ("fewer than 40 men", "41 men", False),
        ("about 40 men", "43 men", True),
        ("about 40 men", "60 men", False),
        ("40 men", "41 men", False),
    ],
)
def test_a_bound_lets_a_number_stand_for_others(one: str, other: str, expected: bool) -> None:
    assert quantities(one)[0].may_stand_for(quantities(other)[0]) is expected


WORDS = ["half", "a", "in", "ten", "and", "hundred", "one", "-", "%", "$", "men", "20", "1,5", "third", "of", "out"]


@given(st.lists(st.sampled_from(WORDS)), st.sampled_from(["", " "]))
def test_whatever_is_written_gives_numbers_that_stand_for_themselves(words: list[str], space: str) -> None:
    text = space.join(words)
    for number in quantities(text):
        assert isinstance(number, Quantity)
        assert number.words in text
        assert number.may_stand_for(number)
        assert PERCENT not in number.units or number.value >= 0


@given(st.text(st.one_of(st.sampled_from("0123456789²³½¹\u2044,.- $%aofin"), st.characters()), max_size=20))
@example("³½a")
@example("5³½a of ²³")
def test_no_digit_of_any_kind_keeps_a_text_from_being_read(text: str) -> None:
    assert all(number.words in text for number in quantities(text))
