"""Quotations in which a word was changed, left out or put in."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from random import Random

from tests.quotations.kinds import (
    REFUSED,
    Group,
    Kind,
    Quotation,
    Span,
    any_span,
    is_like,
    is_word,
    span_around,
    stands,
)
from tests.quotations.prose import Paragraph, Prose, Stretch
from tests.quotations.vocabulary import NEGATION, VOCABULARY

CONTRACTED = re.compile(r"(?<=\w)n’t\b|(?<=ca)’t\b")
# What is taken off either end of a longer word leaves a part that is not one.
LEAST_LETTERS, MOST_TAKEN = 6, 3


def kinds() -> Iterator[Kind]:
    """Yield the kinds of changed words."""
    changes: dict[str, Callable[[Random, Prose], str | None]] = {
        "a word dropped": dropped,
        "two words swapped": swapped,
        "a word replaced": replaced,
        "a word added": added,
        "a negation dropped": lambda rng, text: without_one_of(rng, text, VOCABULARY[text.language].negations),
        "a negation added": negated,
        "a contracted negation dropped": affirmed,
        "a doubt dropped": lambda rng, text: without_one_of(rng, text, VOCABULARY[text.language].hedges),
        "begins or ends inside a word": inside_a_word,
    }
    for name, change in changes.items():
        yield Kind(name, Group.WORDS, checked(change), REFUSED)


def checked(change: Callable[[Random, Prose], str | None]) -> Callable[[Random, Prose], Quotation | None]:
    """Return what makes a quotation by a change, or none if its words happen to be in the text."""

    def make(rng: Random, text: Prose) -> Quotation | None:
        quote = change(rng, text)
        return None if quote is None or "…" in quote or stands(text, quote) else Quotation(quote)

    return make


def inner_words(span: Span) -> list[int]:
    """Return the units inside a span that are plain words, its first and last left out."""
    text = span.paragraph.text
    return [unit for unit in range(span.first + 1, span.last - 1) if is_word(text[slice(*span.core(unit))])]


def dropped(rng: Random, text: Prose) -> str | None:
    """Drop a word."""
    span = any_span(rng, text)
    words = inner_words(span) if span else []
    return without(span, rng.choice(words)) if span and words else None


def without(span: Span, unit: int) -> str:
    """Return the words of a span without those of a unit; its punctuation stays."""
    return re.sub(r" (?= )|(?<=^) ", "", span.with_(span.core(unit), ""))


def swapped(rng: Random, text: Prose) -> str | None:
    """Swap two neighbours."""
    span = any_span(rng, text)
    words = inner_words(span) if span else []
    pairs = [unit for unit in words if unit + 1 in words]
    if not span or not pairs:
        return None
    unit = rng.choice(pairs)
    whole, left, right = span.paragraph.text, span.core(unit), span.core(unit + 1)
    between = whole[left.last : right.first]
    turned = whole[slice(*right)] + between + whole[slice(*left)]
    quote = span.with_(Stretch(left.first, right.last), turned)
    return None if is_like(quote, span.text) else quote


@cache
def lexicon(text: Prose) -> tuple[str, ...]:
    """Return the words of a text, each once."""
    found = {
        word
        for paragraph in text.paragraphs
        for unit in range(len(paragraph.units))
        if is_word(word := paragraph.text[slice(*Span(paragraph, 0, 1).core(unit))])
    }
    return tuple(sorted(found))


def replaced(rng: Random, text: Prose) -> str | None:
    """Put another word of the text in the place of one."""
    span = any_span(rng, text)
    words = inner_words(span) if span else []
    if not span or not words:
        return None
    quote = span.with_(span.core(rng.choice(words)), rng.choice(lexicon(text)))
    return None if is_like(quote, span.text) else quote


def added(rng: Random, text: Prose) -> str | None:
    """Put a word of the text between two."""
    span = any_span(rng, text)
    words = inner_words(span) if span else []
    return put_in(span, rng.choice(words), rng.choice(lexicon(text))) if span and words else None


def negated(rng: Random, text: Prose) -> str | None:
    """Put a negation between two words."""
    span = any_span(rng, text)
    words = inner_words(span) if span else []
    return put_in(span, rng.choice(words), NEGATION[text.language]) if span and words else None


def put_in(span: Span, unit: int, word: str) -> str:
    """Return the words of a span with a word before one of its units."""
    at = span.paragraph.units[unit].first
    return span.with_(Stretch(at, at), f"{word} " if span.paragraph.is_spaced else word)


def without_one_of(rng: Random, text: Prose, listed: Collection[str]) -> str | None:
    """Drop a word that is listed."""
    found = [(paragraph, place) for paragraph in text.paragraphs for place in listed_in(paragraph, listed)]
    if not found:
        return None
    paragraph, place = rng.choice(found)
    first, last = units_of(paragraph, place)
    around = span_around(rng, paragraph, first)
    if around is None or last > around.last - 2:
        return None
    return re.sub(r" (?= )", "", around.with_(place, ""))


def listed_in(paragraph: Paragraph, listed: Collection[str]) -> Iterator[Stretch]:
    """Yield where listed words are in a paragraph."""
    if paragraph.is_spaced:
        for unit in range(len(paragraph.units)):
            place = Span(paragraph, 0, 1).core(unit)
            word = paragraph.text[slice(*place)]
            # A capital inside a sentence makes it another word, such as the month of May.
            is_name = word[:1].isupper() and place.first not in {each.first for each in paragraph.sentences}
            if word.casefold() in listed and not (is_name and word.casefold() == "may"):
                yield place
        return
    pattern = "|".join(map(re.escape, sorted(listed, key=len, reverse=True)))
    yield from (Stretch(*match.span()) for match in re.finditer(pattern, paragraph.text))


def units_of(paragraph: Paragraph, place: Stretch) -> Stretch:
    """Return the units that a stretch lies in, from the first to the one after the last."""
    units = paragraph.units
    within = [number for number, unit in enumerate(units) if unit.first < place.last and place.first < unit.last]
    return Stretch(within[0], within[-1] + 1)


def affirmed(rng: Random, text: Prose) -> str | None:
    """Take the negation off a contraction such as "can’t"."""
    found = [(each, match) for each in text.paragraphs for match in CONTRACTED.finditer(each.text)]
    if not found:
        return None
    paragraph, match = rng.choice(found)
    unit = next(number for number, each in enumerate(paragraph.units) if match.end() <= each.last)
    span = span_around(rng, paragraph, unit)
    if rng.random() < 0.5:
        return span.with_(Stretch(*match.span()), "") if span else None
    first = unit - rng.randint(4, 9)
    return paragraph.text[paragraph.units[first].first : match.start()] if first >= 0 else None


def inside_a_word(rng: Random, text: Prose) -> str | None:
    """Take letters off the first or last word."""
    span = any_span(rng, text)
    if span is None or not span.paragraph.is_spaced:
        return None
    whole, taken = span.paragraph.text, rng.randint(1, MOST_TAKEN)
    unit = rng.choice((span.first, span.last - 1))
    place = span.core(unit)
    if place.last - place.first < LEAST_LETTERS or not is_word(whole[slice(*place)]):
        return None
    if unit == span.first:
        return whole[place.first + taken : span.end]
    return whole[span.start : place.last - taken]
