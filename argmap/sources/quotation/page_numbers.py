"""Printed page numbers and running heads, recognised by their order and repetition."""

import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from argmap.base.tuples import NamedTuple
from argmap.language.numerals import roman_value, to_roman

Shape = TypeVar("Shape", bound=Hashable)
# A head recurs on the next page or the one after it, because left and right pages may have different heads.
DISTANCES = (-2, -1, 1, 2)
# A page number: 12, xii, A-3.
NUMBER = r"(?P<prefix>[A-Z]{1,3}[-.])?(?P<value>[0-9]{1,5})|(?P<roman>[ivxlc]{1,7})"
# What may surround it in a row of its own.
LEADING = r"[-–—\s(\[|·]*(?:(?:page|pp?\.|seite|s\.|стр\.)\s*)?"
TRAILING = r"(?:\s*(?:/|of|von|sur|из)\s*[0-9]{1,5})?[-–—\s)\]|·]*"
ALONE = re.compile(f"{LEADING}(?:{NUMBER}){TRAILING}", re.IGNORECASE)
# Its position in a running head.
FIRST = re.compile(rf"(?:{NUMBER})(?=\s)")
LAST = re.compile(rf"(?<=\s)(?:{NUMBER})\Z")
ROMAN = "roman"
# A single number may be a coincidence.
LEAST_NUMBERED = 2


class Printed(NamedTuple):
    """A printed page number, its kind (Roman, or the prefix letters), and its value."""

    value: int
    kind: str
    label: str


def numbers_alone(rows: Sequence[Iterable[str]]) -> list[Printed | None]:
    """Return the number of each page that is alone in a row, given the rows at the edge of each page."""
    return numbers_in_order([{number for row in page for number in numbers_in(row, is_head=False)} for page in rows])


def are_numbered(numbers: Sequence[Printed | None]) -> bool:
    """Return whether enough pages have such a number that other numbers at the edges cannot be page numbers."""
    return 2 * sum(number is not None for number in numbers) > len(numbers)


def numbers_in(row: str, *, is_head: bool) -> Iterator[Printed]:
    """Yield candidates for the page number in a row: alone, or first or last in a running head."""
    alone = ALONE.fullmatch(row)
    for match in (alone,) if alone or not is_head else (FIRST.match(row), LAST.search(row)):
        printed = printed_by(match) if match else None
        if printed:
            yield printed


def printed_by(match: re.Match[str]) -> Printed | None:
    """Return the page number of a match, or None for letters that are not a Roman numeral."""
    if match["roman"]:
        value = roman_value(match["roman"])
        return Printed(value, ROMAN, match["roman"]) if value else None
    prefix = match["prefix"] or ""
    return Printed(int(match["value"]), prefix, prefix + match["value"])


def is_number(row: str, number: Printed | None) -> bool:
    """Return whether a row consists of the number of its page."""
    return number is not None and number in numbers_in(row, is_head=False)


def numbers_in_order(found: Sequence[Collection[Printed]]) -> list[Printed | None]:
    """Return the number of each page, among the candidates on it, as far as the numbers rise with the pages."""
    steps = Counter((number.kind, number.value - page) for page, some in enumerate(found) for number in some)
    is_each = all(found)
    chosen: list[Printed | None] = []
    for page, some in enumerate(found):
        known = [(steps[number.kind, number.value - page], number) for number in some]
        most, number = max(known, default=(0, None))
        chosen.append(number if most > 1 or is_each else None)
    return chosen


def labels_of(numbers: Sequence[Printed | None]) -> tuple[str, ...]:
    """Return the label of each page, counted from the nearest printed number; empty if too few are printed."""
    known = [page for page, number in enumerate(numbers) if number]
    if len(known) < LEAST_NUMBERED:
        return ()
    return tuple(label for label in labels_by(numbers, known))


def labels_by(numbers: Sequence[Printed | None], known: Sequence[int]) -> Iterator[str]:
    """Yield the label of each page, given the pages on which a number is printed."""
    nearest = 0
    for page in range(len(numbers)):
        while nearest + 1 < len(known) and abs(known[nearest + 1] - page) < abs(known[nearest] - page):
            nearest += 1
        number = numbers[known[nearest]]
        yield number.label if number and known[nearest] == page else counted(number, page - known[nearest])


def counted(number: Printed | None, step: int) -> str:
    """Return the label a number of pages after a page number, or "" if there can be none."""
    if number is None or number.value + step < 1:
        return ""
    value = number.value + step
    return to_roman(value) if number.kind == ROMAN else f"{number.kind}{value}"


def repeated_nearby(shapes: Sequence[Collection[Shape]]) -> list[set[Shape]]:
    """Return, for each page, the shapes that also occur within two pages of it."""
    return [
        {
            shape
            for step in DISTANCES
            if 0 <= page + step < len(shapes)
            for shape in here
            if shape in shapes[page + step]
        }
        for page, here in enumerate(shapes)
    ]
