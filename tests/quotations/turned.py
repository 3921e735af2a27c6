"""True quotations that leave out what turns their meaning: next to them, between their parts, or at their end."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from argmap.sources.quotation import Verdict
from tests.quotations.changed_words import listed_in, put_in, units_of
from tests.quotations.kinds import (
    CUT,
    REFUSED,
    Group,
    Kind,
    Quotation,
    Span,
    any_span,
    cuts_number,
    stands_once,
    words_in,
)
from tests.quotations.prose import QUESTION_MARKS, Paragraph, Prose, Stretch
from tests.quotations.vocabulary import FIRST_PARTS, NEGATION, VOCABULARY

OMISSIONS = (" ... ", " … ", " [...] ", " (...) ", " . . . ", " […] ")
FIRST_PART = re.compile(rf"(?<!\w)(?P<first>{'|'.join(sorted(FIRST_PARTS))})-(?=\w{{3}})", re.IGNORECASE)
PUNCTUATION = frozenset(",.;:!?)—–。！？、，：；）」”،؛।")
LEAST_WORDS, MOST_WORDS = 4, 12
# A quotation of fewer letters of a script without spaces says nothing.
LEAST_LETTERS = 6
# Words that are left out next to the one that matters.
MOST_NEIGHBOURS = 2
Make = Callable[[Random, Prose], str | None]


def kinds() -> Iterator[Kind]:
    """Yield the kinds of quotations that are cut."""
    yield kind("a negation left out between", Group.MEANING, partial(gap, negations_only=True), CUT)
    yield kind("a compound cut after its first part", Group.MEANING, compound, CUT | REFUSED)
    yield kind("a question without its mark", Group.MEANING, whole_question, CUT)
    yield kind("a part of a question", Group.MEANING, part_of_question, CUT)
    yield kind("a negation in brackets", Group.MEANING, bracketed, CUT | REFUSED | {Verdict.NEAR})
    yield kind("ends before a listed word", Group.LISTED, partial(beside, ends=True), CUT)
    yield kind("begins after a listed word", Group.LISTED, partial(beside, ends=False), CUT)
    yield kind("ends where the sentence turns", Group.LISTED, partial(marked, ends=True), CUT)
    yield kind("begins after what denies it", Group.LISTED, partial(marked, ends=False), CUT)
    yield kind("a listed word left out between", Group.LISTED, gap, CUT)


def kind(name: str, group: Group, make: Make, right: frozenset[Verdict]) -> Kind:
    """Return a kind of quotations that are cut."""

    def made(rng: Random, text: Prose) -> Quotation | None:
        quote = make(rng, text)
        return None if quote is None or quote == "" else Quotation(quote)

    return Kind(name, group, made, right)


def is_long(text: Prose, quote: str) -> bool:
    """Return whether a quotation has words enough to say something."""
    return words_in(quote, is_spaced=text.is_spaced) >= (LEAST_WORDS if text.is_spaced else LEAST_LETTERS)


def any_listed(rng: Random, text: Prose, *, negations_only: bool = False) -> tuple[Paragraph, Stretch] | None:
    """Return a paragraph and where one of its listed words stands."""
    known = VOCABULARY[text.language]
    listed = known.negations if negations_only else known.all
    found = [(paragraph, place) for paragraph in text.paragraphs for place in listed_in(paragraph, listed)]
    return rng.choice(found) if found else None


def within(paragraph: Paragraph, place: Stretch) -> list[int]:
    """Return the units of the sentence that a stretch lies in."""
    sentence = paragraph.sentence_at(place.first)
    return [number for number, unit in enumerate(paragraph.units) if sentence.first <= unit.first < sentence.last]


def beside(rng: Random, text: Prose, *, ends: bool) -> str | None:
    """Return words that are in a sentence right before a listed word, or right after one."""
    found = any_listed(rng, text)
    if found is None:
        return None
    paragraph, place = found
    units, (first, last) = within(paragraph, place), units_of(paragraph, place)
    length = rng.randint(LEAST_WORDS, MOST_WORDS)
    begin, end = (max(units[0], first - length), first) if ends else (last, min(units[-1] + 1, last + length))
    if begin >= end or is_beyond(paragraph, text, place, ends=ends):
        return None
    span = Span(paragraph, begin, end)
    return span.text if is_long(text, span.text) and not cuts_number(span) else None


def is_beyond(paragraph: Paragraph, text: Prose, place: Stretch, *, ends: bool) -> bool:
    """Return whether punctuation parts a listed negation from what is quoted: it denies something else then."""
    between = paragraph.text[: place.first].rstrip()[-1:] if ends else paragraph.text[place.last : place.last + 1]
    word = paragraph.text[slice(*place)].casefold()
    is_negation = word in VOCABULARY[text.language].negations
    return (is_negation or not text.is_spaced) and between in PUNCTUATION


def marked(rng: Random, text: Prose, *, ends: bool) -> str | None:
    """Return a clause that ends, or begins, where the text says that none may."""
    found = [(each, offset) for each in text.paragraphs for offset in (each.bad_ends if ends else each.bad_starts)]
    if not found:
        return None
    paragraph, offset = rng.choice(found)
    if ends:
        start = rng.choice([each for each in paragraph.starts if each < offset][-2:])
        quote = paragraph.text[start:offset].rstrip()
    else:
        end = next(each for each in paragraph.ends if each > offset)
        quote = paragraph.text[offset:end].rstrip()
    return quote if is_long(text, quote) else None


def gap(rng: Random, text: Prose, *, negations_only: bool = False) -> str | None:
    """Return a sentence without a listed word and some of its neighbours, dots in their place."""
    found = any_listed(rng, text, negations_only=negations_only)
    if found is None:
        return None
    paragraph, place = found
    units, (first, last) = within(paragraph, place), units_of(paragraph, place)
    first, last = first - rng.randint(0, MOST_NEIGHBOURS), last + rng.randint(0, MOST_NEIGHBOURS)
    least = LEAST_WORDS if text.is_spaced else LEAST_LETTERS
    if first - units[0] < least or units[-1] + 1 - last < least:
        return None
    before = Span(paragraph, max(units[0], first - MOST_WORDS), first)
    after = Span(paragraph, last, min(units[-1] + 1, last + MOST_WORDS))
    if cuts_number(before) or cuts_number(after):
        return None
    return before.text + rng.choice(OMISSIONS) + after.text


def compound(rng: Random, text: Prose) -> str | None:
    """Return a quotation that begins inside a compound, or ends in it."""
    found = [(each, match) for each in text.paragraphs for match in FIRST_PART.finditer(each.text)]
    if not found:
        return None
    paragraph, match = rng.choice(found)
    unit = next(number for number, each in enumerate(paragraph.units) if match.end() <= each.last)
    if rng.random() < 0.7:
        last = min(len(paragraph.units), unit + rng.randint(LEAST_WORDS, MOST_WORDS))
        return paragraph.text[match.end() : paragraph.units[last - 1].last]
    first = unit - rng.randint(LEAST_WORDS, MOST_WORDS)
    return paragraph.text[paragraph.units[first].first : match.end("first")] if first >= 0 else None


def any_question(rng: Random, text: Prose) -> tuple[Paragraph, Stretch] | None:
    """Return a paragraph and where one of its questions stands."""
    found = [(each, place) for each in text.paragraphs for place in each.sentences if each.is_question(place)]
    return rng.choice(found) if found else None


def whole_question(rng: Random, text: Prose) -> str | None:
    """Return a question without what says that it is one."""
    found = any_question(rng, text)
    if found is None:
        return None
    words = found[0].text[slice(*found[1])].strip("¿ ").rstrip("".join(QUESTION_MARKS) + " ")
    return words + rng.choice(("", ".", " ..."))


def part_of_question(rng: Random, text: Prose) -> str | None:
    """Return some words of a question, the last left out."""
    found = any_question(rng, text)
    if found is None:
        return None
    paragraph, place = found
    units = within(paragraph, place)
    if len(units) <= LEAST_WORDS + 1:
        return None
    first = rng.randint(units[0], units[-1] - LEAST_WORDS)
    quote = Span(paragraph, first, rng.randint(first + LEAST_WORDS, units[-1])).text.strip("¿ ")
    return quote if is_long(text, quote) and stands_once(text, quote) else None


def bracketed(rng: Random, text: Prose) -> str | None:
    """Return true words with a negation in brackets, which is the mapper's."""
    beside = LEAST_WORDS if text.is_spaced else LEAST_LETTERS
    span = any_span(rng, text, least=2 * beside, most=MOST_WORDS + 2 * beside)
    if span is None:
        return None
    return put_in(span, rng.randint(span.first + beside, span.last - beside), f"[{NEGATION[text.language]}]")
