"""Whether a true quotation is cut so that its meaning changes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from argmap.language.cut_tables import TABLES, CutWord
from argmap.language.cut_words import WITHOUT_SPACES, cut_words
from argmap.sources.quotation.characters import word_parts
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.outlines import TextOutline
from argmap.sources.quotation.readings import QuotationReading
from argmap.sources.quotation.results import Cut, CutKind, Stretch, Stretches
from argmap.sources.quotation.search import WordIndex

# How far outside of a quotation, in words, a word can change its meaning.
REACH = 2
# The same for scripts in which each letter counts as a word.
REACH_OF_LETTERS = 4
# Its infinitive is at the end of its clause.
GERMAN = "de"
# How far a denial may be from the clause that it governs, in words within the sentence.
REACH_OF_DENIALS = 8
# Words that affect everything after or before them, also across a comma.
TURNING = frozenset({CutWord.TURN, CutWord.CONDITION})
OF_CLAUSES = frozenset({*TURNING, CutWord.HEDGE, CutWord.DENIAL})
CHANGING = frozenset({*OF_CLAUSES, CutWord.NEGATION})
# Parts of a compound or a number, which are not whole without the next word.
PARTS = frozenset({CutWord.PREFIX, CutWord.NUMBER})


def find_cut(index: WordIndex, reading: QuotationReading, place: Stretches) -> Cut | None:
    """Return what was left out of or inserted into a quotation and may change its meaning, or None."""
    first, last = place[0][0], place[-1][1]
    return (
        insertion(index, reading, place)
        or inside(index, place)
        or before(index, first)
        or after(index, last)
        or question(index, reading, place)
    )


def insertion(index: WordIndex, reading: QuotationReading, place: Stretches) -> Cut | None:
    """Return words in brackets that negate the source or replace its words."""
    for before_it, own in reading.insertions:
        gap = (place[before_it - 1][1], place[before_it][0]) if 0 < before_it < len(place) else (0, 0)
        if gap[0] < gap[1] or changes(own, index.language or "en"):
            return Cut(CutKind.INSERTION, gap, own=own)
    return None


def changes(own: str, language: str) -> bool:
    """Return whether words include one of the table of their language."""
    normal = normal_quotation(own)
    found = cut_words(word_parts(normal).findall(normal), language if language in TABLES else "en")
    return any(kind in CHANGING for _, kind in found)


def inside(index: WordIndex, place: Stretches) -> Cut | None:
    """Return a word left out between two segments, within the sentence of either."""
    for (_, first), (last, _) in pairwise(place):
        outline, further = index.outline(first - 1), index.outline(last)
        if first < last:
            for word, there in ((first - 1, outline), (last - 1, further)):
                if there.kind(word) in PARTS:
                    return Cut(CutKind.INSIDE, (max(first, word), min(last, word + 2)), there.kind(word))
        for marked, kind in gap_marks(outline, further, first, last):
            is_near = not outline.ends_between(first - 1, marked) or not further.ends_between(marked, last)
            if kind in CHANGING and is_near:
                return Cut(CutKind.INSIDE, phrase_at(index, marked), kind)
    return None


def gap_marks(outline: TextOutline, further: TextOutline, first: int, last: int) -> Iterator[tuple[int, CutWord]]:
    """Yield the words of the table that were left out; they may be in two blocks."""
    yield from outline.marked(first, last)
    if further is not outline:
        yield from further.marked(first, last)


def before(index: WordIndex, first: int) -> Cut | None:
    """Return a word directly before a quotation that changes its meaning."""
    outline = index.outline(first)
    for word in range(first - 1, first - 1 - reach(index), -1):
        if word < 0 or outline.ends_between(word, first):
            return None
        kind, is_next = outline.kind(word), word == first - 1
        is_parted = outline.pauses_between(word, first)
        if kind in PARTS and is_next:
            return Cut(CutKind.BEFORE, (word, first), kind)
        if kind is CutWord.TURN and not is_next:
            continue
        if kind in CHANGING and (not is_parted or (is_next and kind in OF_CLAUSES and begins_clause(index, word))):
            return Cut(CutKind.BEFORE, (phrase_at(index, word)[0], first), kind)
        if kind is CutWord.COMPLEMENT and is_next:
            return governed(index, first, first)
    is_clause = outline.kind(first) is CutWord.COMPLEMENT or begins_infinitive(index, first)
    return governed(index, first, first) if is_clause else None


def begins_infinitive(index: WordIndex, first: int) -> bool:
    """Return whether a German infinitive clause begins at a word: ", den Plan zu billigen"."""
    outline = index.outline(first)
    if index.language != GERMAN or not outline.pauses_between(first - 1, first):
        return False
    words = range(first, min(first + REACH_OF_DENIALS, index.end_of_block(first)))
    clause = takewhile(lambda word: not outline.parts(first, word), words)
    return any(outline.kind(word) is CutWord.COMPLEMENT for word in clause)


def reach(index: WordIndex) -> int:
    """Return how far, in words, a word may be from a quotation that it changes."""
    return REACH_OF_LETTERS if index.language in WITHOUT_SPACES else REACH


def governed(index: WordIndex, first: int, end: int) -> Cut | None:
    """Return the denial or negation that governs a clause beginning with a quotation."""
    outline = index.outline(first)
    for word in range(first - 1, max(-1, first - 1 - REACH_OF_DENIALS), -1):
        if outline.ends_between(word, first):
            return None
        kind = outline.kind(word)
        is_negated = kind is CutWord.NEGATION and not outline.pauses_between(word, max(word, first - 2))
        if kind is CutWord.DENIAL or is_negated:
            return Cut(CutKind.BEFORE, (phrase_at(index, word)[0], end), kind)
    return None


def after(index: WordIndex, last: int) -> Cut | None:
    """Return a word directly after a quotation that changes its meaning."""
    outline, end = index.outline(last - 1), index.end_of_block(last - 1)
    if outline.kind(last - 1) in PARTS and last < end:
        return Cut(CutKind.AFTER, (last, last + 1), outline.kind(last - 1))
    for word in range(last, min(last + reach(index), end)):
        if outline.ends_between(last - 1, word):
            return None
        kind, is_next = outline.kind(word), word == last
        is_parted = outline.pauses_between(last - 1, word)
        if kind is CutWord.TURN and not is_next:
            continue
        if kind in CHANGING and (not is_parted or (is_next and (kind in TURNING or stands_alone(index, word)))):
            return Cut(CutKind.AFTER, (last, word + 1), kind)
    return None


def phrase_at(index: WordIndex, word: int) -> Stretch:
    """Return the range of words that form one phrase of the table."""
    outline, first, last = index.outline(word), word, word + 1
    while outline.kind(first - 1) is outline.kind(word) and not outline.parts(first - 1, first):
        first -= 1
    while outline.kind(last) is outline.kind(word) and not outline.parts(last - 1, last):
        last += 1
    return first, last


def begins_clause(index: WordIndex, word: int) -> bool:
    """Return whether a word begins a sentence or follows punctuation."""
    outline, word = index.outline(word), phrase_at(index, word)[0]
    return outline.parts(word - 1, word)


def stands_alone(index: WordIndex, word: int) -> bool:
    """Return whether a word is followed by punctuation or ends its sentence."""
    outline, is_last = index.outline(word), word + 1 == index.end_of_block(word)
    return is_last or outline.parts(word, word + 1)


def question(index: WordIndex, reading: QuotationReading, place: Stretches) -> Cut | None:
    """Return a question of the source that a quotation does not present as one."""
    for (first, last), segment in zip(place, reading.segments, strict=True):
        sentences = index.outline(first).sentences_in(first, last, index.end_of_block(first))
        for begin, end, is_question in sentences:
            asked = min(end, last) - 1 - first
            if is_question and asked not in segment.questions:
                # One segment may end within the question, and the next one include its end.
                if any(begin <= each < end for each in asked_words(reading, place)):
                    continue
                return Cut(CutKind.QUESTION, (begin, end))
    return None


def asked_words(reading: QuotationReading, place: Stretches) -> Iterator[int]:
    """Yield the words of the source that are followed by a question mark in a quotation."""
    for (first, _), segment in zip(place, reading.segments, strict=True):
        yield from (first + number for number in segment.questions)


def asks_in_vain(index: WordIndex, reading: QuotationReading, place: Stretches) -> bool:
    """Return whether a quotation is a question that is not one in the source."""
    asked: Sequence[int] = list(asked_words(reading, place))
    return not all(is_asked(index, word) for word in asked)


def is_asked(index: WordIndex, word: int) -> bool:
    """Return whether a word of the source is in a question."""
    sentences = index.outline(word).sentences_in(word, word + 1, index.end_of_block(word))
    return any(is_question for _, _, is_question in sentences)
