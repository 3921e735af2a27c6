"""What people write as locators: pages, paragraphs, lines, sections and articles, in many languages."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from argmap.language.numerals import roman_value

# Most quotations of a map name the paragraphs and pages of a few sources.
MOST_KEPT = 2048


class Unit(StrEnum):
    """What a locator counts."""

    PAGE = "page"
    PARAGRAPH = "paragraph"
    LINE = "line"
    SECTION = "section"
    SIGN = "§"
    ARTICLE = "article"
    HEADING = "heading"
    # Anything else that a source may number: a table, a chart, an item.
    NAMED = "named"


class Reference(NamedTuple):
    """One place that a locator names: "pp. 12-14" from 12 to 14, "page 12 ff." from 12 to nowhere in particular.

    `first` and `last` are as written, `last` empty where the end is open. `word` is what stands before the number, in
    small letters, and `start` and `end` are the offsets of the numbers in the locator. `is_alone` says whether the
    locator says nothing else: a paragraph next to a page may be counted from there.
    """

    unit: Unit
    word: str
    first: str
    last: str
    start: int
    end: int
    is_alone: bool = True


# Written small, without a point after; what is only capital is given so.
WORDS: Mapping[Unit, str] = {
    Unit.PAGE: (
        "p pp pg pgs page pages S Seite Seiten стр страница страницы \u0441 pág págs página páginas pag pagg pagina"
        " pagine str strona sivu sida bl 页 頁 ページ पृ पृष्ठ ص صفحة"
    ),
    Unit.PARAGRAPH: (
        "para paras par pars paragraph paragraphs ¶ ¶¶ abs absatz absätze rn rdnr rz randnummer абз абзац абзацы al"
        " alinéa paragraphe paragraphes párr párrafo párrafos parágrafo paragrafo 段 段落 अनुच्छेद فقرة"
    ),
    Unit.LINE: "l ll line lines zeile zeilen ligne lignes línea líneas riga righe строка строки 行 पंक्ति سطر",
    Unit.SECTION: (
        "sec secs sect section sections abschnitt abschnitte ch chs chap chaps chapter chapters kap kapitel chapitre"
        " cap capítulo capitolo part parts teil partie parte глава гл раздел часть 章 節 节 अध्याय فصل"
    ),
    Unit.ARTICLE: "art arts article articles artikel artículo artículos articolo articoli статья ст 条 條 مادة",
    Unit.SIGN: "§ §§",
}
NUMBER = r"(?:[0-9]{1,6}(?:\.[0-9]{1,4}){0,5}(?:(?=ff?\b)|[a-z]?(?![^\W\d_]))|[ivxlcIVXLC]{1,7}(?![^\W\d_]))"
TO = r"(?:[-‐‑–—~]|\b(?:to|bis|до|à|a)\b)"
RANGE = rf"(?P<first>{NUMBER})(?:\s*{TO}\s*(?:\w{{1,4}}\.\s*)?(?P<last>{NUMBER}))?"
# What may follow: f. and ff., a part in brackets, how many there are.
FOLLOWING = r"(?P<follow>\s*ff?\b\.?)?(?:\s*\([^()]{1,20}\)){0,3}(?:\s*(?:of|/|von|из|sur)\s*[0-9]{1,6})?\s*\.?"
ENDS = r"\s*(?:[,;&]|\b(?:and|und|et|y|e|и)\b)\s*"

WORD = r"(?P<word>§§?|¶¶?|[^\W\d_]{1,16})"
# One part of a locator, the simplest form first; each is made when a locator needs it, which most do not.
PATTERNS = (
    r"(?P<word>[A-Za-z]{1,16})(?:\.? |\.)(?P<first>[0-9]{1,6})(?:-(?P<last>[0-9]{1,6}))?",
    rf"(?i){WORD}(?:\.\s*|\s+|(?=[0-9]))(?:(?:no|nr)\.?\s*|№\s*)?{RANGE}{FOLLOWING}",
    r"\[(?P<first>[0-9]{1,5}[a-z]?)\]?\s*(?:[-–—]\s*\[?(?P<last>[0-9]{1,5}[a-z]?))?\]",
    rf"(?i)(?P<first>[0-9]{{1,5}})(?:st|nd|rd|th|\.)\s+{WORD}\.?",
    r"第?\s*(?P<first>[0-9]{1,5})\s*(?P<word>页|頁|ページ|段落|段|行|章|節|节|条|條)",
    rf"{RANGE}{FOLLOWING}",
    r"(?i)(?P<word>heading)",
)


@cache
def units() -> Mapping[str, Unit]:
    """Return the units by their words."""
    return {word: unit for unit, words in WORDS.items() for word in words.split()}


def unit_of(word: str) -> Unit:
    """Return what a word counts."""
    if word in units():
        return units()[word]
    capital = word.capitalize() if len(word) > 1 else ""
    return units().get(word.casefold()) or units().get(capital) or Unit.NAMED


@lru_cache(MOST_KEPT)
def parse(locator: str) -> tuple[Reference, ...]:
    """Return the places that a locator names, as far as they can be read; what else it says is free text."""
    found: list[Reference] = []
    is_whole = True
    for start, part in parts_of(locator):
        match = next(filter(None, (re.fullmatch(pattern, part) for pattern in PATTERNS)), None)
        before = found[-1] if found else None
        reference = reference_by(match, start, before) if match else None
        is_whole = is_whole and reference is not None
        found += [reference] if reference else []
    are_alike = len({reference.unit for reference in found}) == 1
    return tuple(reference._replace(is_alone=is_whole and are_alike) for reference in found)


def parts_of(locator: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a locator, between commas and the like, with their offsets."""
    start = 0
    for match in (*re.finditer(ENDS, locator), None):
        end = match.start() if match else len(locator)
        part = locator[start:end]
        if part.strip():
            yield start + len(part) - len(part.lstrip()), part.strip()
        start = match.end() if match else end


def reference_by(match: re.Match[str], start: int, before: Reference | None) -> Reference | None:
    """Return the place that a part of a locator names; a bare number continues with the unit of the part before it."""
    groups = match.groupdict()
    word, first, last = (groups.get(name) or "" for name in ("word", "first", "last"))
    if not first:
        return Reference(Unit.HEADING, word.casefold(), "", "", start, start + match.end())
    if word:
        unit, word = unit_of(word), word if word in units() else word.casefold()
    elif match.string.startswith("["):
        unit, word = Unit.PARAGRAPH, "["
    elif before:
        unit, word = before.unit, before.word
    else:
        return None
    first_at, end = match.span("first")
    end = match.end("last") if last else end
    last = "" if groups.get("follow") else expand(first, last) if last else first
    return Reference(unit, word, first, last, start + first_at, start + end)


def expand(first: str, last: str) -> str:
    """Return the end of a range in full: 112-14 ends with 114."""
    if first.isdecimal() and last.isdecimal() and len(last) < len(first):
        return first[: -len(last)] + last
    return last


@lru_cache(MOST_KEPT)
def value_of(number: str) -> tuple[int, str]:
    """Return a number as written to be compared: 12, 12a, xii; Roman numerals by their value."""
    digits = re.match(r"[0-9]+", number)
    if digits:
        return int(digits[0]), number[digits.end() :].casefold()
    return roman_value(number), ""
