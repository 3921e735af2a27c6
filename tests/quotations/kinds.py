"""What a generated quotation is, and what must be said of it."""

import unicodedata
from collections.abc import Callable
from enum import StrEnum
from random import Random
from typing import NamedTuple

from argmap.sources.quotation import Verdict
from tests.quotations.prose import Paragraph, Prose, Stretch

STANDS = frozenset({Verdict.VERIFIED, Verdict.AMBIGUOUS})
REFUSED = frozenset({Verdict.ALTERED, Verdict.NOT_FOUND})
CUT = frozenset({Verdict.CUT})
PLAIN = "as it is"
LEAST, MOST = 6, 16
# What stands before or after a number and belongs to it.
SIGNS = frozenset("%‰°℃€$£¥₹₽<>≤≥±~≈×−")


class Group(StrEnum):
    """What is asked of a kind of quotations."""

    WORDS = "changed words"
    NUMBERS = "changed numbers and signs"
    MEANING = "cut where the meaning turns"
    LISTED = "cut next to a listed word"
    CLAUSES = "honest clauses"
    TYPED = "honest typings"
    PRINTED = "honest, from texts printed otherwise"


class Quotation(NamedTuple):
    """A quotation made from a text.

    `paragraph` is where it honestly stands, or 0. `words` counts the words of its shortest segment. `printing` names
    how the text is printed that it is looked up in.
    """

    quote: str
    paragraph: int = 0
    words: int = 0
    printing: str = PLAIN


class Kind(NamedTuple):
    """A kind of quotations: how one is made, which may fail, and which verdicts are right by text.

    By fingerprint `unchecked` is right too, save that honest quotations that are long enough must be checked.
    """

    name: str
    group: Group
    make: Callable[[Random, Prose], Quotation | None]
    right: frozenset[Verdict]


def is_letter(char: str) -> bool:
    """Return whether a character is a letter, or a mark on one."""
    return unicodedata.category(char)[0] in "LM"


def core(text: str, unit: Stretch) -> Stretch:
    """Return a unit without the punctuation around it."""
    first, last = unit
    while first < last and unicodedata.category(text[first])[0] not in "LMN":
        first += 1
    while last > first and unicodedata.category(text[last - 1])[0] not in "LMN":
        last -= 1
    return Stretch(first, last)


def is_word(text: str) -> bool:
    """Return whether a core is a plain word, without digits, signs and hyphens."""
    return text != "" and all(map(is_letter, text))


def bare(text: str) -> str:
    """Return a text as scanners and hurried typists may have it: without case, accents, and letters that look alike."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return kept.replace("rn", "m").translate(str.maketrans("1i0", "llo"))


def skeleton(text: str) -> str:
    """Return the letters and digits of a text, one space between words: two texts with one skeleton read the same."""
    kept = (char if unicodedata.category(char)[0] in "LMN" else " " for char in text.casefold())
    return f" {' '.join(''.join(kept).split())} "


def stands(text: Prose, quote: str) -> bool:
    """Return whether the words of a quotation are in a text in this order."""
    if text.is_spaced:
        return skeleton(quote) in skeleton(text.text)
    return skeleton(quote).replace(" ", "") in skeleton(text.text).replace(" ", "")


def stands_once(text: Prose, quote: str) -> bool:
    """Return whether the characters of a quotation are in a text in one place only, punctuation at its end aside."""
    return text.text.count(quote.strip(" .,;:!、。，")) <= 1


def cuts_number(span: "Span") -> bool:
    """Return whether a span may begin or end inside a number, or between one and its sign or unit."""
    units, text = span.paragraph.units, span.paragraph.text
    beside = {max(0, span.first - 1), span.first, span.last - 1, min(len(units) - 1, span.last)}
    return any(char.isnumeric() or char in SIGNS for unit in beside for char in text[slice(*units[unit])])


def is_like(left: str, right: str) -> bool:
    """Return whether two quotations differ in what is only near, if at all."""
    return "".join(bare(left).split()) == "".join(bare(right).split())


def words_in(text: str, *, is_spaced: bool) -> int:
    """Return how many words, or letters of a script without spaces, a text has."""
    return len(skeleton(text).split()) if is_spaced else len(skeleton(text).replace(" ", ""))


class Span(NamedTuple):
    """Some units of a paragraph in a row: from the first unit to the unit after the last."""

    paragraph: Paragraph
    first: int
    last: int

    @property
    def start(self) -> int:
        """The offset in the paragraph at which it begins."""
        return self.paragraph.units[self.first].first

    @property
    def end(self) -> int:
        """The offset in the paragraph at which it ends."""
        return self.paragraph.units[self.last - 1].last

    @property
    def text(self) -> str:
        """The words."""
        return self.paragraph.text[self.start : self.end]

    def core(self, unit: int) -> Stretch:
        """Return a unit of the paragraph without the punctuation around it."""
        return core(self.paragraph.text, self.paragraph.units[unit])

    def with_(self, stretch: Stretch, text: str) -> str:
        """Return the words with a stretch of the paragraph written otherwise."""
        whole = self.paragraph.text
        return whole[self.start : stretch.first] + text + whole[stretch.last : self.end]


def any_span(rng: Random, text: Prose, *, least: int = LEAST, most: int = MOST) -> Span | None:
    """Return some units in a row, or None if a paragraph is too short."""
    paragraph = rng.choice(text.paragraphs)
    number = len(paragraph.units)
    if number < least:
        return None
    length = rng.randint(least, min(most, number))
    first = rng.randint(0, number - length)
    return Span(paragraph, first, first + length)


def span_around(rng: Random, paragraph: Paragraph, unit: int, *, least: int = 3, most: int = 7) -> Span | None:
    """Return units in a row with some on either side of one, or None if there are too few."""
    first, last = unit - rng.randint(least, most), unit + 1 + rng.randint(least, most)
    return Span(paragraph, first, last) if first >= 0 and last <= len(paragraph.units) else None
