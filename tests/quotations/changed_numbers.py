"""Quotations in which a number was cut in two, or a sign, unit or separator was changed or left out."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from random import Random

from tests.quotations.kinds import REFUSED, Group, Kind, Quotation, Span, span_around, stands_once
from tests.quotations.prose import Paragraph, Prose, Stretch

SPACES = " \u00a0\u202f"
# A number with separators between groups of its digits, or before its decimals.
GROUPED = re.compile(rf"(?<!\d)\d+(?:[.,{SPACES}]\d+)+(?!\d)")
DECIMAL = re.compile(r"(?<![\d.,])\d+[.,]\d{1,2}(?![\d.,])")
THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d.,])")
JOINED = re.compile(r"(?<![\d.,])\d+[–/\uff5e]\d+(?![\d.,])|\d+[½¼¾]")
RAISED = re.compile(r"[0-9m][⁰¹²³⁴⁵⁶⁷⁸⁹]+")
POWER = re.compile(r"[0-9][⁰¹²³⁴⁵⁶⁷⁸⁹]+")
SIGNED = re.compile(rf"(?<![\w)])(?P<sign>[-−±<>≤≥~≈$€£¥₹])(?P<space>[{SPACES}]?)(?=\d)")
UNIT = re.compile(rf"(?<=\d)(?P<space>[{SPACES}]?)(?P<sign>[%‰€$₽]|°C|℃)(?!/)")
# A number without a sign that is not part of another one.
BARE = re.compile(rf"(?<![^\s(“„«「（])(?<!\d[{SPACES}])(?<![-−±<>≤≥~≈$€£¥₹§№#][{SPACES}])\d+")
ADDED = "-−–±<>≤≥~≈$€£#"
DIGIT = re.compile(r"\d+")
OTHER_SIGN = {
    "<": ">",
    ">": "<",
    "≤": "≥",
    "≥": "≤",
    "-": "+",
    "−": "+",
    "±": "−",
    "~": "≥",
    "≈": "<",
    "$": "€",
    "€": "$",
    "£": "€",
    "¥": "$",
    "₹": "$",
    "%": "‰",
    "‰": "%",
    "₽": "€",
    "°C": "°F",
    "℃": "℉",
}
FRACTION = re.compile("[½¼¾]")
OTHER_FRACTION = {"½": "¾", "¼": "½", "¾": "¼"}
OTHER_POWER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "²³⁴⁵⁶⁷⁸⁹⁰¹")
LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
Change = Callable[[Random, str], str]


def kinds() -> Iterator[Kind]:
    """Yield the kinds of changed numbers."""
    edges: Mapping[str, tuple[re.Pattern[str], str]] = {
        "a number cut at a separator": (GROUPED, rf"[.,{SPACES}]"),
        "a range or fraction cut": (JOINED, r"[–/\uff5e]|(?=[½¼¾])"),
        "an exponent cut off": (RAISED, r"(?=[⁰¹²³⁴⁵⁶⁷⁸⁹])"),
    }
    for name, (pattern, joint) in edges.items():
        yield kind(name, partial(cut_in_two, pattern=pattern, joint=joint))
    yield kind("a number cut by an omission", cut_by_omission)
    yield kind("a sign cut off before a number", sign_cut_off)
    yield kind("a unit cut off after a number", unit_cut_off)
    yield kind("a sign added before the first number", sign_added)
    inner: Mapping[str, tuple[re.Pattern[str], Change]] = {
        "a digit changed": (DIGIT, other_digit),
        "a separator moved": (THOUSANDS, moved),
        "another separator": (THOUSANDS, lambda _, found: found.translate(str.maketrans(".,", ",."))),
        "another exponent": (POWER, lambda _, found: found[0] + found[1:].translate(OTHER_POWER)),
        "another fraction": (FRACTION, lambda _, found: OTHER_FRACTION[found]),
        "a decimal point dropped": (DECIMAL, lambda _, found: re.sub("[.,]", "", found)),
        "an exponent on the line": (POWER, lambda _, found: found.translate(LEVEL)),
        "a sign dropped": (SIGNED, lambda _, __: ""),
        "another sign": (SIGNED, lambda _, found: OTHER_SIGN[found[0]] + found[1:]),
        "a unit sign dropped": (UNIT, lambda _, __: ""),
        "another unit sign": (UNIT, lambda _, found: found.replace(found.strip(), OTHER_SIGN[found.strip()])),
    }
    for name, (pattern, change) in inner.items():
        yield kind(name, partial(rewritten, pattern=pattern, change=change))


def kind(name: str, make: Callable[[Random, Prose], str | None]) -> Kind:
    """Return a kind of changed numbers."""

    def made(rng: Random, text: Prose) -> Quotation | None:
        quote = make(rng, text)
        return None if quote is None or not stands_once(text, quote) else Quotation(quote)

    return Kind(name, Group.NUMBERS, made, REFUSED)


def any_match(rng: Random, text: Prose, pattern: re.Pattern[str]) -> tuple[Paragraph, re.Match[str]] | None:
    """Return one of the places of a pattern with its paragraph, or None without any."""
    found = [(each, match) for each in text.paragraphs for match in pattern.finditer(each.text)]
    return rng.choice(found) if found else None


def unit_at(paragraph: Paragraph, offset: int) -> int:
    """Return the number of the unit that an offset lies in, or that comes next."""
    return next(number for number, unit in enumerate(paragraph.units) if offset < unit.last)


def from_or_to(rng: Random, paragraph: Paragraph, offset: int, *, begins: bool) -> str | None:
    """Return a quotation of some words that begins, or ends, at an offset."""
    number = rng.randint(4, 9)
    if begins:
        last = unit_at(paragraph, offset) + number
        return paragraph.text[offset : paragraph.units[last - 1].last] if last <= len(paragraph.units) else None
    first = unit_at(paragraph, offset - 1) - number
    return paragraph.text[paragraph.units[first].first : offset] if first >= 0 else None


def cut_in_two(rng: Random, text: Prose, pattern: re.Pattern[str], joint: str) -> str | None:
    """Return a quotation that begins or ends inside a number."""
    found = any_match(rng, text, pattern)
    if found is None:
        return None
    paragraph, match = found
    place = rng.choice(list(re.finditer(joint, match[0])))
    begins = rng.random() < 0.5 and match[0][place.end()].isdecimal()
    return from_or_to(rng, paragraph, match.start() + (place.end() if begins else place.start()), begins=begins)


def cut_by_omission(rng: Random, text: Prose) -> str | None:
    """Return a quotation that leaves out a part of a number, dots in its place, and some words after it."""
    found = any_match(rng, text, GROUPED)
    if found is None:
        return None
    paragraph, match = found
    place = rng.choice(list(re.finditer(rf"[.,{SPACES}]", match[0])))
    before = from_or_to(rng, paragraph, match.start() + place.start(), begins=False)
    unit = unit_at(paragraph, match.end()) + rng.randint(1, 3)
    last = unit + rng.randint(4, 9)
    if before is None or last > len(paragraph.units):
        return None
    return f"{before} ... {Span(paragraph, unit, last).text}"


def sign_cut_off(rng: Random, text: Prose) -> str | None:
    """Return a quotation that begins right after a sign."""
    found = any_match(rng, text, SIGNED)
    return from_or_to(rng, found[0], found[1].end(), begins=True) if found else None


def sign_added(rng: Random, text: Prose) -> str | None:
    """Return a quotation that begins with a number, with a sign before it that the text does not have."""
    found = any_match(rng, text, BARE)
    quote = from_or_to(rng, found[0], found[1].start(), begins=True) if found else None
    return quote and rng.choice((*ADDED, "> ", ">>")) + quote


def unit_cut_off(rng: Random, text: Prose) -> str | None:
    """Return a quotation that ends right before a unit sign."""
    found = any_match(rng, text, UNIT)
    return from_or_to(rng, found[0], found[1].start(), begins=False) if found else None


def rewritten(rng: Random, text: Prose, pattern: re.Pattern[str], change: Change) -> str | None:
    """Return a quotation in which a number is written otherwise."""
    found = any_match(rng, text, pattern)
    if found is None:
        return None
    paragraph, match = found
    span = span_around(rng, paragraph, unit_at(paragraph, match.start()))
    if span is None or match.end() > span.end:
        return None
    return span.with_(Stretch(*match.span()), change(rng, match[0]))


def other_digit(rng: Random, number: str) -> str:
    """Return a number with one digit changed, to one that no scanner takes for it."""
    place = rng.randrange(len(number))
    others = [digit for digit in "23456789" if digit != number[place]]
    return number[:place] + rng.choice(others) + number[place + 1 :]


def moved(rng: Random, number: str) -> str:
    """Return a number with its first separator one digit further left or right."""
    place = next(offset for offset, char in enumerate(number) if not char.isdigit())
    step = rng.choice((-1, 1)) if place > 1 else 1
    digits = number[:place] + number[place + 1 :]
    return digits[: place + step] + number[place] + digits[place + step :]
