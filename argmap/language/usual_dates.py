"""The EDTF form of dates in common notations, if they can be read in only one way."""

import re
from collections.abc import Callable

from argmap.language import dates

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
MONTH = rf"(?P<month>{'|'.join(MONTHS)})\.?"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
# A day of the month that cannot be the number of a month.
LATE_DAY = r"(?P<day>1[3-9]|2\d|3[01])"
YEAR = r"(?P<year>\d{4})"
ERA = r"(?P<era>b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?)"
RULE = "write a date in EDTF, such as 2016, 2016-05, 2016-05-31, 1250~ (about 1250) or 1914/1918"
REVERSED = "an interval must not end before it begins; write the earlier date first"


def numbered(year: str, era: str | None = None) -> str:
    """Return a year in four digits; a year before Christ is counted from year 0, which is 1 BC."""
    number = int(year)
    if era and era.startswith("b"):
        return f"-{number - 1:04}" if number > 1 else "0000"
    return f"{number:04}"


def exact(year: str, month: int | str, day: int | str | None = None) -> str:
    """Return a month or a day of a year in EDTF."""
    written = f"{numbered(year)}-{int(month):02}"
    return written if day is None else f"{written}-{int(day):02}"


# Each pattern with a function that returns the EDTF form of a match, in lower case and with single spaces.
FORMS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (rf"(?P<year>\d{{1,4}}) ?{ERA}", lambda m: numbered(m["year"], m["era"])),
    (r"a\.?d\.? ?(?P<year>\d{1,4})", lambda m: numbered(m["year"])),
    (r"(?P<year>\d{3})", lambda m: numbered(m["year"])),
    (rf"{SEASON},? (?:of )?{YEAR}", lambda m: f"{m['year']}-{SEASONS[m['season']]}"),
    (rf"{MONTH},? (?:of )?{YEAR}", lambda m: exact(m["year"], MONTHS[m["month"]])),
    (rf"{DAY} (?:of )?{MONTH},? {YEAR}", lambda m: exact(m["year"], MONTHS[m["month"]], m["day"])),
    (rf"{MONTH} {DAY},? {YEAR}", lambda m: exact(m["year"], MONTHS[m["month"]], m["day"])),
    (rf"{YEAR} {MONTH}(?: {DAY})?", lambda m: exact(m["year"], MONTHS[m["month"]], m["day"])),
    (r"(?:the )?(?P<decade>\d{3})0'?s", lambda m: f"{m['decade']}X"),
    (rf"{YEAR}[/.-](?P<number>\d{{1,2}})", lambda m: exact(m["year"], m["number"])),
    (rf"{YEAR}[/.-](?P<number>\d{{1,2}})[/.-](?P<day>\d{{1,2}})", lambda m: exact(m["year"], m["number"], m["day"])),
    (r"(?P<year>\d{4})(?P<number>\d\d)(?P<day>\d\d)", lambda m: exact(m["year"], m["number"], m["day"])),
    (rf"{LATE_DAY}[/.-](?P<number>\d{{1,2}})[/.-]{YEAR}", lambda m: exact(m["year"], m["number"], m["day"])),
    (rf"(?P<number>\d{{1,2}})/{LATE_DAY}/{YEAR}", lambda m: exact(m["year"], m["number"], m["day"])),
)
PATTERNS = tuple((re.compile(pattern, re.ASCII), form) for pattern, form in FORMS)
ABOUT = re.compile(r"(?:(?:circa|about|around|approximately)\b|(?:approx|ca|c)\b\.?|~) ?(?=\S)")
BETWEEN = re.compile(r"(?:from |between )?(\S.*?) ?(?:--|[-\N{EN DASH}\N{EM DASH}]| to | until | and ) ?(\S.*)")


def edtf_of(written: str) -> str | None:
    """Return the EDTF form of a date in a common notation, or None if there is not exactly one reading."""
    text = " ".join(written.lower().split())
    found = approximate(text) or interval(text)
    return found if found and dates.parse(found) else None


def approximate(text: str) -> str | None:
    """Return the EDTF form of one date, which may be marked as approximate."""
    about = ABOUT.match(text)
    found = plain(text[about.end() :] if about else text)
    return f"{found}~" if found and about else found


def plain(text: str) -> str | None:
    """Return the EDTF form of one exact date."""
    if re.fullmatch(r"-?\d{4}", text) or dates.parse_point(text.upper()):
        return text.upper()
    forms = (form(match) for pattern, form in PATTERNS if (match := pattern.fullmatch(text)))
    return next((form for form in forms if dates.parse(form)), None)


def interval(text: str) -> str | None:
    """Return the EDTF form of an interval between two dates."""
    match = BETWEEN.fullmatch(text)
    start, end = map(approximate, match.groups()) if match else (None, None)
    return f"{start}/{end}" if start and end else None


def advice(written: str) -> str:
    """Return help for a text that is not a valid date."""
    start, slash, end = written.partition("/")
    if slash and dates.parse_point(start) and dates.parse_point(end):
        return REVERSED
    found = edtf_of(written)
    return f"write {found}" if found else RULE
