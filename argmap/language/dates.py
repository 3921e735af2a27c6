"""Dates as argument files write them, which may be less exact than a day, and stretches of time."""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import TypeAlias

# Year, month and day: years before 1 are dates too, which Python's own have no place for.
Day: TypeAlias = tuple[int, int, int]
NEVER: Day = (MAXYEAR + 1, 1, 1)
# More digits than any stretch of time has that ends before the calendar does.
MOST_DIGITS = 7


def day_of(value: date) -> Day:
    """Return a day of Python's calendar."""
    return value.year, value.month, value.day


def first_day(written: str) -> Day:
    """Return the first day of `2016`, `2016-05` or `2016-05-31`."""
    year, month, day = parts_of(written)
    return year, month or 1, day or 1


def last_day(written: str) -> Day:
    """Return the last day of `2016`, `2016-05` or `2016-05-31`."""
    year, month, day = parts_of(written)
    month = month or 12
    return year, month, day or length_of(year, month)


def parts_of(written: str) -> Day:
    """Return the numbers of a date; a month or day that is left out is 0."""
    sign = -1 if written.startswith("-") else 1
    numbers = [int(part) for part in written.removeprefix("-").split("-")]
    year, month, day = (*numbers, 0, 0)[:3]
    return sign * year, month, day


def length_of(year: int, month: int) -> int:
    """Return how many days a month has, in a year before 1 as in the one so many years after, as the reader has it."""
    return monthrange(abs(year) or 4, month)[1]


def later(day: Day, duration: str) -> Day:
    """Return the day that lies a duration such as `18 months` after another, at the latest `NEVER`.

    A month after 31 January is the last day of February.
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
    """Return the day that lies some days after another, at the latest `NEVER`; of years before 1, their own day."""
    if day[0] < 1:
        return day
    if day[0] > MAXYEAR:
        return NEVER
    try:
        return day_of(date(*day) + timedelta(days=number))
    except OverflowError:
        return NEVER


def in_words(day: Day) -> str:
    """Return a day as it is written in an argument file."""
    year, month, number = day
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{number:02}"
