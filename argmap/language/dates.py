"""Dates of argument files, in EDTF up to level 1, and arithmetic on them.

EDTF is the Extended Date/Time Format of ISO 8601-2:2019. Level 1 has years, months and days; seasons (`2016-21` is
spring); unspecified digits (`192X`, `2016-XX`); dates that are uncertain (`1250?`), approximate (`1250~`) or both
(`1250%`); intervals (`1914/1918`), which may be open (`2016/..`) or have an unknown end (`2016/`); years of more than
four digits (`Y-17000`); and the time of day, which is ignored here.
"""

import re
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache
from typing import TypeAlias

from argmap.base.tuples import NamedTuple

# Year, month and day. Python's own dates cannot represent years before 1; year 0 is 1 BC.
Day: TypeAlias = tuple[int, int, int]
NEVER: Day = (MAXYEAR + 1, 1, 1)
# Earlier than any year that can be written.
BEGINNING: Day = (-(10**10), 1, 1)
# More digits than any duration that ends within the calendar.
MOST_DIGITS = 7

YEAR = r"-?\d{4}|-?\d{3}X|-?\d{2}XX"
TIME = r"[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?"
# `2016`, `2016-05`, `2016-05-31`, `2016-21`, `201X`, `2016-XX`, `2016-05-XX`, `2016-XX-XX`, `2016-05-31T12:30:00Z`.
POINT = re.compile(
    rf"(?P<year>{YEAR}|Y-?\d{{5,9}})"
    rf"(?:-(?P<month>0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?P<day>0[1-9]|[12]\d|3[01]|XX)(?:{TIME})?)?)?[?~%]?",
    re.ASCII,
)
# The first and last month of a season in the northern hemisphere, as EDTF numbers them: winter ends the year.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
# An end of an interval that is open or unknown.
OPEN = frozenset({"..", ""})
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Period(NamedTuple):
    """The earliest and the latest day that a date may stand for."""

    first: Day
    last: Day


ANY_TIME = Period(BEGINNING, NEVER)


@lru_cache(maxsize=1024)
def parse(written: str) -> Period | None:
    """Return the days that a date may stand for, or None if it is not a date in EDTF up to level 1.

    An interval that ends before it begins is not a date either.
    """
    start, slash, end = written.partition("/")
    if not slash:
        return parse_point(written)
    first, last = (parse_end(part) for part in (start, end))
    if first is None or last is None or (start in OPEN and end in OPEN):
        return None
    begins = BEGINNING if start in OPEN else first.first
    ends = NEVER if end in OPEN else last.last
    return Period(begins, ends) if begins <= ends else None


def parse_end(written: str) -> Period | None:
    """Return the days that one end of an interval may stand for."""
    return ANY_TIME if written in OPEN else parse_point(written)


def parse_point(written: str) -> Period | None:
    """Return the days that a date without a slash may stand for."""
    match = POINT.fullmatch(written)
    if not match:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    if month is None:
        return Period((least(year), 1, 1), (most(year), 12, 31))
    if "X" in year or year.startswith("Y"):
        return None
    return within_year(int(year), month, day)


def within_year(year: int, month: str, day: str | None) -> Period | None:
    """Return the days of a season, month or day of a year, or None if the calendar does not have it."""
    if month == "XX":
        return Period((year, 1, 1), (year, 12, 31)) if day in {None, "XX"} else None
    number = int(month)
    if number in SEASONS:
        return None if day else season(year, number)
    if day in {None, "XX"}:
        return Period((year, number, 1), (year, number, length_of(year, number)))
    exact = (year, number, int(day or 0))
    return Period(exact, exact) if exact[2] <= length_of(year, number) else None


def season(year: int, number: int) -> Period:
    """Return the days of a season; seasons are numbered from 21."""
    first, last = SEASONS[number]
    ends, month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Period((year, first, 1), (ends, month, length_of(ends, month)))


def least(year: str) -> int:
    """Return the earliest year that a year with unspecified digits may be."""
    return int(year.replace("X", "9" if "-" in year else "0").removeprefix("Y"))


def most(year: str) -> int:
    """Return the latest year that a year with unspecified digits may be."""
    return int(year.replace("X", "0" if "-" in year else "9").removeprefix("Y"))


def length_of(year: int, month: int) -> int:
    """Return the number of days in a month."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return DAYS[month - 1] + (month == 2 and is_leap)


def day_of(value: date) -> Day:
    """Return a `date` as a day."""
    return value.year, value.month, value.day


def first_day(written: str) -> Day:
    """Return the earliest day that a valid date may stand for."""
    return (parse(written) or ANY_TIME).first


def last_day(written: str) -> Day:
    """Return the latest day that a valid date may stand for."""
    return (parse(written) or ANY_TIME).last


def later(day: Day, duration: str) -> Day:
    """Return the day after a duration such as `18 months` has passed, but not later than `NEVER`.

    One month after 31 January is the last day of February.
    """
    number, unit = duration.split()
    if len(number) > MOST_DIGITS:
        return NEVER
    if unit.startswith(("day", "week")):
        return days_later(day, int(number) * (7 if unit.startswith("week") else 1))
    months = day[1] - 1 + int(number) * (12 if unit.startswith("year") else 1)
    year, month = day[0] + months // 12, months % 12 + 1
    return NEVER if year > MAXYEAR else (year, month, min(day[2], length_of(year, month)))


def days_later(day: Day, number: int) -> Day:
    """Return the day a number of days later, but not later than `NEVER`; days in years before 1 are unchanged."""
    if day[0] < 1:
        return day
    if day[0] > MAXYEAR:
        return NEVER
    try:
        return day_of(date(*day) + timedelta(days=number))
    except OverflowError:
        return NEVER


def in_words(day: Day) -> str:
    """Return a day in the notation of argument files."""
    year, month, number = day
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{number:02}"
