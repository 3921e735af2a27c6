"""Conversion between CSL-JSON dates and EDTF dates."""

import re
from collections.abc import Mapping
from typing import Any

from argmap.language import dates
from argmap.language.usual_dates import edtf_of

SEASON = re.compile(r"(?P<year>-?\d{4})-2(?P<season>[1-4])")
DAYS = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
SEASONS = {"1": 1, "2": 2, "3": 3, "4": 4, "spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}


def edtf_in(value: object) -> str | None:
    """Return a CSL-JSON date in EDTF, or None if there is none or it is not a date."""
    if isinstance(value, str):
        return value if dates.parse(value) else edtf_of(value)
    if not isinstance(value, dict):
        return None
    for name in ("raw", "literal"):
        text = value.get(name)
        if isinstance(text, str) and text.strip():
            return edtf_in(text.strip())
    return from_parts(value)


def from_parts(value: Mapping[str, Any]) -> str | None:
    """Return the date or interval given by lists of year, month and day."""
    parts = value.get("date-parts")
    if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
        return None
    ends = [day_of(part) for part in parts]
    season = SEASONS.get(str(value.get("season", "")).casefold())
    if None in ends:
        return None
    if season and len(ends) == 1 and re.fullmatch(r"-?\d{4}", str(ends[0])):
        ends = [f"{ends[0]}-2{season}"]
    circa = "~" if value.get("circa") not in (None, False, 0, "", "0", "false") else ""
    found = "/".join(f"{end}{circa}" for end in ends)
    return found if dates.parse(found) else None


def day_of(part: object) -> str | None:
    """Return the date given by a year, a month and a day, of which the last ones may be missing."""
    if not isinstance(part, list) or not 1 <= len(part) <= 3:
        return None
    texts = [str(each).strip() for each in part if isinstance(each, int | str) and not isinstance(each, bool)]
    if len(texts) != len(part) or not all(re.fullmatch(r"-?\d{1,4}", text) for text in texts):
        return None
    year, *rest = map(int, texts)
    return "-".join((f"-{-year:04}" if year < 0 else f"{year:04}", *(f"{each:02}" for each in rest)))


def as_csl(edtf: str) -> dict[str, Any]:
    """Return a date in CSL-JSON: in parts if these express all of it, else as its literal text."""
    season = SEASON.fullmatch(edtf)
    if season:
        return {"date-parts": [[int(season["year"])]], "season": int(season["season"])}
    ends = edtf.split("/")
    days = [end.removesuffix("~") for end in ends]
    is_circa = all(end.endswith("~") for end in ends)
    if not all(DAYS.fullmatch(day) for day in days) or (not is_circa and any(end.endswith("~") for end in ends)):
        return {"raw": edtf}
    parts = [[int(sign + year), *map(int, rest)] for sign, year, *rest in map(split_day, days)]
    return {"date-parts": parts, **({"circa": True} if is_circa else {})}


def split_day(day: str) -> list[str]:
    """Return the sign of the year and the parts of a date."""
    return ["-" if day.startswith("-") else "", *day.removeprefix("-").split("-")]


def from_year(year: str, month: str, day: str) -> str | None:
    """Return the date given by BibTeX's year, month (a name or number) and day."""
    written = " ".join(filter(None, (day, month, year))) if month and not month.isdecimal() else ""
    if month.isdecimal():
        written = "-".join(
            filter(None, (year, f"{int(month[:2]):02}", f"{int(day[:2]):02}" if day.isdecimal() else ""))
        )
    return edtf_in(written or year)
