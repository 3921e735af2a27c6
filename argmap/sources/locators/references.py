"""Parsing locators as people write them: pages, paragraphs, lines, sections and articles, in many languages."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from unicodedata import decimal, normalize

from argmap.base.tuples import NamedTuple
from argmap.language.numerals import chinese_value, roman_value

# From this code on, characters may be full-width forms.
WIDE = 0xFF00
# Enough for a map, whose quotations usually name the paragraphs and pages of a few sources.
MOST_KEPT = 2048


class Unit(StrEnum):
    """The unit of a locator."""

    PAGE = "page"
    PARAGRAPH = "paragraph"
    LINE = "line"
    SECTION = "section"
    SIGN = "§"
    ARTICLE = "article"
    HEADING = "heading"
    # Anything else that a source may number, such as a table, a chart or an item.
    NAMED = "named"


class Reference(NamedTuple):
    """One place in a locator: "pp. 12-14" is from 12 to 14, "page 12 ff." is from 12 with an open end.

    `first` and `last` are as written, with `last` empty for an open end. `word` is the word before the number, in lower
    case, and `start` and `end` are the offsets of the numbers in the locator. `is_alone` is true if the locator has no
    other units: a paragraph next to a page may be counted within the page.
    """

    unit: Unit
    word: str
    first: str
    last: str
    start: int
    end: int
    is_alone: bool = True


# In lower case and without full stops, except for words that are always capitalised.
WORDS: Mapping[Unit, str] = {
    Unit.PAGE: (
        "p pp pg pgs page pages S Seite Seiten стр страница страницы \u0441 pág págs página páginas pag pagg pagina"
        " pagine str strona sivu sida bl 页 頁 ページ पृ पृष्ठ ص صفحة"
    ),
    Unit.PARAGRAPH: (
        "para paras par pars paragraph paragraphs ¶ ¶¶ abs absatz absätze rn rdnr rz randnummer абз абзац абзацы al"
        " alinéa paragraphe paragraphes párr párrafo párrafos parágrafo paragrafo 段 段落 अनुच्छेद فقرة"
    ),
    Unit.LINE: "l ll line lines z zeile zeilen ligne lignes línea líneas riga righe строка строки 行 पंक्ति سطر",
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
# What may follow a number: f. and ff., a part in brackets, a part of an article, a total, a part of a page.
PART = r"(?:\s+(?:abs|absatz|al|alinéa|satz|lit|nr|sentence)\b\.?\s*\w{1,5}\b\.?){0,3}"
TOTAL = r"(?:\s*(?:of|/|von|из|sur)\s*[0-9]{1,6})?"
AND_MORE = r"(?P<follow>\s*(?:ff?|sqq?|seqq?|ss|et\s+(?:seqq?|suiv))\b\.?)?"
FOLLOWING = rf"{AND_MORE}(?:\s*\([^()]{{1,20}}\)){{0,3}}{PART}{TOTAL}(?:\s+(?:top|bottom|oben|unten))?\s*\.?"
# What may precede a place, and brackets around a locator.
LEADING = r"(?i)(?:(?:see|cf|at|on|in|vgl|siehe|voir|véase|\u0441\u043c|\u0441\u0440)\b\.?\s+)?"
IN_BRACKETS = r"\s*(?:\((?P<round>[^\d()][^()]*)\)|\[(?P<square>[^\d\[\]][^\[\]]*)\])\s*"
# In Chinese and Japanese, nothing separates the parts: 第12頁第3段.
CHINESE = "零〇一二两三四五六七八九十百"
AFTER_UNIT = rf"(?:(?<=[0-9{CHINESE}][页頁段行章節节条條])|(?<=[0-9]ページ))\s*(?=[0-9第])"
ENDS = rf"\s*(?:[,;&]|\b(?:and|und|et|y|e|и)\b(?!\s+(?:seq|suiv)))\s*|{AFTER_UNIT}"
# Where a part names two units, such as "p. 12 para. 3".
BETWEEN_UNITS = r"(?<=[0-9])\s+(?=[^\W\d_]{1,10}\.?\s*[0-9])"

# The vowels of Devanagari are marks, which Python takes for no part of a word.
WORD = r"(?P<word>§§?|¶¶?|(?:[^\W\d_][\u0900-\u0903\u093a-\u094f]*){1,16})"
# Patterns for one part of a locator, the simplest first; each is compiled when first needed, which is rare.
PATTERNS = (
    r"(?P<word>[A-Za-z]{1,16})(?:\.? |\.)(?P<first>[0-9]{1,6})(?:-(?P<last>[0-9]{1,6}))?",
    rf"(?i){WORD}(?:[.:]\s*|\s+|(?=[0-9]))(?:(?:no|nr)\.?\s*|[№#]\s*)?{RANGE}{FOLLOWING}",
    r"\[(?P<first>[0-9]{1,5}[a-z]?)\]?\s*(?:[-–—]\s*\[?(?P<last>[0-9]{1,5}[a-z]?))?\]",
    rf"(?i)(?P<first>[0-9]{{1,5}})(?:st|nd|rd|th|\.)\s+{WORD}\.?",
    r"第?\s*(?P<first>[0-9]{1,5})\s*(?P<word>页|頁|ページ|段落|段|行|章|節|节|条|條)目?",
    rf"第\s*(?P<first>[{CHINESE}]{{1,7}})\s*(?P<word>页|頁|ページ|段落|段|行|章|節|节|条|條)目?",
    rf"{RANGE}{FOLLOWING}",
    r"(?i)(?P<word>heading)",
)


@cache
def units() -> Mapping[str, Unit]:
    """Return the units by word."""
    return {word: unit for unit, words in WORDS.items() for word in words.split()}


def unit_of(word: str) -> Unit:
    """Return the unit that a word means."""
    if word in units():
        return units()[word]
    capital = word.capitalize() if len(word) > 1 else ""
    return units().get(word.casefold()) or units().get(capital) or Unit.NAMED


@lru_cache(MOST_KEPT)
def parse(locator: str) -> tuple[Reference, ...]:
    """Return the places in a locator that can be parsed; the rest is free text."""
    found: list[Reference] = []
    is_whole = True
    for start, match in matches_in(plain(locator)):
        before = found[-1] if found else None
        reference = reference_by(match, start, before) if match else None
        is_whole = is_whole and reference is not None
        found += [reference] if reference else []
    are_alike = len({reference.unit for reference in found}) == 1
    return tuple(reference._replace(is_alone=is_whole and are_alike) for reference in found)


def matches_in(locator: str) -> Iterator[tuple[int, re.Match[str] | None]]:
    """Yield the parts of a locator as matches of a pattern, None for free text, with their offsets."""
    for start, part in parts_of(locator):
        match = match_of(part)
        if match is None and (between := re.search(BETWEEN_UNITS, part)):
            yield start, match_of(part[: between.start()])
            yield start + between.end(), match_of(part[between.end() :])
        else:
            yield start, match


def match_of(part: str) -> re.Match[str] | None:
    """Return the match of the first pattern for a part of a locator, or None for free text."""
    return next(filter(None, (re.fullmatch(pattern, part) for pattern in PATTERNS)), None)


def plain(locator: str) -> str:
    """Return a locator with plain digits and letters in place of those of other scripts and of full width."""
    if locator.isascii():
        return locator
    return "".join(str(decimal(char, char)) if ord(char) < WIDE else narrow(char) for char in locator)


def narrow(char: str) -> str:
    """Return a character without full width."""
    form = normalize("NFKC", char)
    return form if len(form) == 1 else char


def parts_of(locator: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a locator, separated by commas and similar marks, with their offsets."""
    whole = re.fullmatch(IN_BRACKETS, locator)
    if whole:
        first = whole.start(whole.lastgroup or 0)
        yield from ((first + start, part) for start, part in parts_of(locator[first : whole.end(whole.lastgroup or 0)]))
        return
    start = 0
    for match in (*re.finditer(ENDS, locator), None):
        end = match.start() if match else len(locator)
        part = locator[start:end]
        bare = part.lstrip()
        if bare:
            lead = re.match(LEADING, bare)
            bare = bare[lead.end() if lead else 0 :]
            yield start + len(part) - len(bare), bare.rstrip()
        start = match.end() if match else end


def reference_by(match: re.Match[str], start: int, before: Reference | None) -> Reference | None:
    """Return the place in a part of a locator; a bare number has the unit of the part before it."""
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
    first = first if first.isascii() else str(chinese_value(first))
    last = "" if groups.get("follow") else expand(first, last) if last else first
    return Reference(unit, word, first, last, start + first_at, start + end)


def expand(first: str, last: str) -> str:
    """Return the complete end of a range: 112-14 ends with 114."""
    if first.isdecimal() and last.isdecimal() and len(last) < len(first):
        return first[: -len(last)] + last
    return last


@lru_cache(MOST_KEPT)
def value_of(number: str) -> tuple[int, str]:
    """Return the value of a number such as 12, 12a or xii for comparison."""
    digits = re.match(r"[0-9]+", number)
    if digits:
        return int(digits[0]), number[digits.end() :].casefold()
    return roman_value(number), ""
