"""Dates less exact than a day, and stretches of time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.language.dates import BEGINNING, NEVER, day_of, first_day, in_words, last_day, later, parse


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2016", (2016, 1, 1), (2016, 12, 31)),
        ("2016-02", (2016, 2, 1), (2016, 2, 29)),
        ("2015-02", (2015, 2, 1), (2015, 2, 28)),
        ("2016-05-31", (2016, 5, 31), (2016, 5, 31)),
        ("-0044", (-44, 1, 1), (-44, 12, 31)),
        ("-0044-02", (-44, 2, 1), (-44, 2, 29)),
        ("-0043-02", (-43, 2, 1), (-43, 2, 28)),
        ("0000-02", (0, 2, 1), (0, 2, 29)),
        ("0001-02", (1, 2, 1), (1, 2, 28)),
        ("9999-12-31", (9999, 12, 31), (9999, 12, 31)),
        ("1250~", (1250, 1, 1), (1250, 12, 31)),
        ("1250-03?", (1250, 3, 1), (1250, 3, 31)),
        ("1250-03-04%", (1250, 3, 4), (1250, 3, 4)),
        ("192X", (1920, 1, 1), (1929, 12, 31)),
        ("19XX", (1900, 1, 1), (1999, 12, 31)),
        ("-004X", (-49, 1, 1), (-40, 12, 31)),
        ("2016-XX", (2016, 1, 1), (2016, 12, 31)),
        ("2016-02-XX", (2016, 2, 1), (2016, 2, 29)),
        ("2016-XX-XX", (2016, 1, 1), (2016, 12, 31)),
        ("2016-21", (2016, 3, 1), (2016, 5, 31)),
        ("2016-22", (2016, 6, 1), (2016, 8, 31)),
        ("2016-23", (2016, 9, 1), (2016, 11, 30)),
        ("2015-24", (2015, 12, 1), (2016, 2, 29)),
        ("1914/1918", (1914, 1, 1), (1918, 12, 31)),
        ("1914-07-28/1918-11", (1914, 7, 28), (1918, 11, 30)),
        ("-0043~/0014", (-43, 1, 1), (14, 12, 31)),
        ("2016/..", (2016, 1, 1), NEVER),
        ("2016/", (2016, 1, 1), NEVER),
        ("../2016", BEGINNING, (2016, 12, 31)),
        ("/2016", BEGINNING, (2016, 12, 31)),
        ("Y17000", (17000, 1, 1), (17000, 12, 31)),
        ("Y-17000", (-17000, 1, 1), (-17000, 12, 31)),
        ("2016-05-31T12:30:00Z", (2016, 5, 31), (2016, 5, 31)),
        ("2016-05-31 12:30:00.5+02:00", (2016, 5, 31), (2016, 5, 31)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(
    written: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert (first_day(written), last_day(written)) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "/", "..", "../..", "/..", "2016/2017/2018", "1918/1914", "2016-05/2016-04"),
        *("2015-02-29", "2016-04-31", "2016-13", "2016-00", "2016-25", "2016-5", "16", "20161", "2016-21-01"),
        *("192X-05", "2016-XX-01", "1X20", "XXXX", "Y2016", "Y17000-05", "2016~~", "~2016", "2016 ", "٢٠١٦"),
        *("2016-05T12:00", "2016-05-31T", "44 BC", "May 2016", "05/06/2016"),
    ],
)
def test_what_is_not_a_date_in_edtf_up_to_level_1_is_none(written: str) -> None:
    assert parse(written) is None


@pytest.mark.parametrize(
    ("day", "duration", "expected"),
    [
        ((2024, 6, 30), "18 months", (2025, 12, 30)),
        ((2024, 1, 31), "1 month", (2024, 2, 29)),
        ((2023, 1, 31), "1 month", (2023, 2, 28)),
        ((2024, 2, 29), "1 year", (2025, 2, 28)),
        ((2024, 2, 29), "4 years", (2028, 2, 29)),
        ((2024, 12, 31), "1 month", (2025, 1, 31)),
        ((2024, 12, 31), "1 day", (2025, 1, 1)),
        ((2024, 2, 28), "2 days", (2024, 3, 1)),
        ((2024, 2, 28), "1 week", (2024, 3, 6)),
        ((2024, 2, 28), "2 weeks", (2024, 3, 13)),
        ((2024, 2, 28), "0 days", (2024, 2, 28)),
        ((-44, 3, 15), "1 year", (-43, 3, 15)),
        ((-44, 3, 15), "3 days", (-44, 3, 15)),
        ((0, 12, 31), "1 day", (0, 12, 31)),
        ((1, 1, 1), "1 day", (1, 1, 2)),
        ((9999, 12, 30), "1 day", (9999, 12, 31)),
        ((9999, 12, 31), "1 day", NEVER),
        ((9998, 12, 31), "1 year", (9999, 12, 31)),
        ((9999, 12, 31), "1 month", NEVER),
        ((2024, 1, 1), "1000000 days", (4761, 11, 28)),
        ((2024, 1, 1), "9999999 days", NEVER),
        ((2024, 1, 1), "99999999 days", NEVER),
        ((2024, 1, 1), "9999999 weeks", NEVER),
        ((-44, 1, 1), f"{'9' * 5000} years", NEVER),
        (NEVER, "1 day", NEVER),
        (NEVER, "1 month", NEVER),
    ],
)
def test_a_stretch_of_time_ends_on_a_day(
    day: tuple[int, int, int], duration: str, expected: tuple[int, int, int]
) -> None:
    assert later(day, duration) == expected


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 300_000))
def test_days_are_counted_as_the_calendar_counts_them(day: date, number: int) -> None:
    assert later(day_of(day), f"{number} days") == day_of(day + timedelta(days=number))


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_written_as_it_is_read(day: date) -> None:
    assert in_words(day_of(day)) == day.isoformat()
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day_of(day)


@pytest.mark.parametrize("written", ["-0044-03-15", "0007-01-02", "0000-12-31"])
def test_early_days_are_written_with_four_digits_too(written: str) -> None:
    assert in_words(first_day(written)) == written
