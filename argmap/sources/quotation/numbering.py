"""Numbers printed in a source: paragraphs, articles and sections that begin with a number."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from argmap.base.tuples import NamedTuple
from argmap.language.numerals import roman_value

# The heading that the extraction puts before the text of a page outside of its article.
OUTSIDE = "# Outside the article"
PARAGRAPH_SIGN = "§"
ARTICLE = "Art."
SECTION = "#"
# [24]  24.  (24)  24)  § 24  Art. 24  at the beginning of a block.
PARAGRAPH_NUMBER = (
    r"(?i)(?:#+ )?(?:(?P<sign>§§?|¶|(?:Art(?:icle|ikel|ículo|icolo)?\b\.?|Статья|第(?=[0-9]))) ?"
    r"|(?P<open>[\[(]?))(?P<number>[0-9]{1,5}[a-z]?|[ivxlc]{1,7})(?P<close>[\])]|\.(?![0-9])|条|(?=[ :]|\Z))"
)
# 2.1 Methods, Chapter 3, Part II, Table 2: at the beginning of a heading.
SECTION_NUMBER = (
    r"(?i)(?:#+ )?(?:(?P<word>[^\W\d_]{2,15})\.? )?(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,5}|[ivxlc]{1,7})"
    r"(?P<close>[.:)]?)(?= |\Z)"
)
BRACKETS = {"[": "]", "(": ")", "": ".)"}
# At least this many blocks with rising numbers are needed for them to count as the numbers of the source; for headings,
# fewer are enough.
LEAST_NUMBERS = 3
LEAST_SECTIONS = 2
# A few missing numbers are skipped; a larger step belongs to another list.
MOST_STEP = 3
# Numbered paragraphs cover at least this share of the text, unlike lists of notes and references.
LEAST_SHARE = 0.5


class Numbered(NamedTuple):
    """A block that begins with a number: its index, the style and value of the number, and the label to keep."""

    block: int
    style: str
    value: tuple[int, ...]
    label: str


def printed_numbers(blocks: Sequence[str], is_heading: Sequence[bool], raw: str) -> tuple[str, ...]:
    """Return the number printed at the beginning of each block of a text, "" for none; empty if they do not rise.

    Blocks are those of the normal form. A label is "24" for a numbered paragraph in any style, "§ 24", "Art. 24", or
    "# 2.1" and "# Table 2" for headings.
    """
    ends = list(accumulate(map(len, blocks)))
    labels: dict[int, str] = {}
    found = [numbered for block, words in enumerate(blocks) if (numbered := number_of(block, words))]
    for style in dict.fromkeys(numbered.style for numbered in found):
        run = rising([numbered for numbered in found if numbered.style == style])
        if len(run) >= LEAST_NUMBERS and covers(run, ends) and not are_notes(run, style, raw):
            labels.update((numbered.block, numbered.label) for numbered in run if numbered.block not in labels)
    sections = [each for each in sections_of(blocks, is_heading) if each.block not in labels]
    for style in dict.fromkeys(section.style for section in sections):
        run = in_order([section for section in sections if section.style == style])
        if len(run) >= LEAST_SECTIONS or blocks[run[0].block].startswith(SECTION):
            labels.update((numbered.block, numbered.label) for numbered in run)
    return tuple(labels.get(block, "") for block in range(len(blocks))) if labels else ()


def number_of(block: int, words: str) -> Numbered | None:
    """Return the number that a paragraph or article begins with, or None."""
    match = re.match(PARAGRAPH_NUMBER, words)
    if match is None:
        return None
    value, close = value_of(match["number"]), match["close"]
    if match["sign"]:
        style = PARAGRAPH_SIGN if match["sign"][0] == PARAGRAPH_SIGN else "" if match["sign"] == "¶" else ARTICLE
        label = f"{style} {match['number']}".strip()
        return Numbered(block, style or "¶", value, label) if value else None
    is_sound = value and close and close in BRACKETS[match["open"]] and match["number"][0].isdecimal()
    return Numbered(block, f"{match['open']}{close}", value, match["number"]) if is_sound else None


def sections_of(blocks: Sequence[str], is_heading: Sequence[bool]) -> Iterator[Numbered]:
    """Yield the headings that begin with a number, with or without a word before it."""
    for block, (words, is_one) in enumerate(zip(blocks, is_heading, strict=True)):
        match = re.match(SECTION_NUMBER, words) if is_one else None
        if match:
            word, number = match["word"] or "", match["number"]
            is_sound = number[0].isdecimal() or word or match["close"] or match.end() == len(words)
            value = value_of(number)
            if value and is_sound:
                yield Numbered(block, word.casefold(), value, " ".join(filter(None, (SECTION, word, number))))


def value_of(number: str) -> tuple[int, ...]:
    """Return a number such as 24, 24a, IV or 2.1 as numbers for comparison; empty for letters that are not a number."""
    if not number[0].isdecimal():
        return (roman_value(number),) if roman_value(number) else ()
    return tuple(int(part) for part in re.sub(r"[a-z]", "", number, flags=re.IGNORECASE).split("."))


def rising(numbers: Sequence[Numbered]) -> list[Numbered]:
    """Return the longest chain of numbers that rises in small steps, skipping others between them.

    Lists within paragraphs, which begin at 1 again, therefore do not break it. The step from 3 to 3a is 0.
    """
    longest: dict[int, int] = {}
    lengths: list[int] = []
    befores: list[int] = []
    for place, numbered in enumerate(numbers):
        value = numbered.value[0]
        known = [longest[value - step] for step in range(MOST_STEP + 1) if value - step in longest]
        others = (each for each in known if numbers[each].label != numbered.label)
        before = max(others, key=lengths.__getitem__, default=-1)
        befores.append(before)
        lengths.append(lengths[before] + 1 if before >= 0 else 1)
        if value not in longest or lengths[longest[value]] < lengths[place]:
            longest[value] = place
    return chain_to(max(range(len(numbers)), key=lengths.__getitem__, default=-1), befores, numbers)


def in_order(sections: Sequence[Numbered]) -> list[Numbered]:
    """Return the longest chain of sections in rising order: 1, 2, 2.1, 2.2, 3."""
    lasts: list[tuple[int, ...]] = []
    places: list[int] = []
    befores: list[int] = []
    for place, section in enumerate(sections):
        length = bisect_left(lasts, section.value)
        befores.append(places[length - 1] if length else -1)
        lasts[length : length + 1] = [section.value]
        places[length : length + 1] = [place]
    return chain_to(places[-1] if places else -1, befores, sections)


def chain_to(place: int, befores: Sequence[int], numbers: Sequence[Numbered]) -> list[Numbered]:
    """Return the chain that ends at an index, given the index before each; -1 precedes the first."""
    chain: list[Numbered] = []
    while place >= 0:
        chain.append(numbers[place])
        place = befores[place]
    return chain[::-1]


def covers(run: Sequence[Numbered], ends: Sequence[int]) -> bool:
    """Return whether numbered blocks cover enough of a text, given the ends of its blocks."""
    first = ends[run[0].block - 1] if run[0].block else 0
    return ends[run[-1].block] - first >= LEAST_SHARE * ends[-1]


def are_notes(run: Sequence[Numbered], style: str, raw: str) -> bool:
    """Return whether blocks that begin with numbers are notes to which the text refers."""
    if style not in {"[]", "()"}:
        return False
    sent = sum(re.search(rf"\S\{style[0]}{numbered.label}\{style[1]}", raw) is not None for numbered in run[:10])
    return 2 * sent > min(len(run), 10)
