"""Word-by-word differences between a quotation and a passage."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from argmap.base.tuples import NamedTuple
from argmap.language.english import NEGATIONS, NUMBERS
from argmap.sources.quotation.characters import idle_space, whole_words

DOUBT_WORDS = (
    "may might could perhaps possibly probably likely unlikely reportedly allegedly apparently supposedly"
    " presumably seemingly seem seems seemed appear appears appeared maybe possible potentially arguably"
)
HEDGE_WORDS = (
    "can would should suggest suggests suggested some many most often sometimes usually typically largely mostly"
    " mainly partly almost nearly about around roughly somewhat rather slightly relatively theory"
)
DOUBTS = frozenset(DOUBT_WORDS.split())
HEDGES = DOUBTS | frozenset(HEDGE_WORDS.split())


class WordChange(StrEnum):
    """Kinds of words that can differ, the most serious first."""

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"
    HEDGE = "hedge"
    OTHER = "other"


class Difference(NamedTuple):
    """Words of the quotation and the words of the source in their place; either may be empty.

    `first` and `last` are the offsets of the latter in the passage in normal form.
    """

    change: WordChange
    quoted: str
    source: str
    first: int
    last: int


def words(text: str) -> list[str]:
    """Return the words of a text in normal form, without punctuation."""
    return whole_words(text).findall(text)


def differences(quoted: str, passage: str) -> tuple[Difference, ...]:
    """Return the differences between the words of a quotation and a passage, both in normal form, in order."""
    return tuple(compare(quoted, passage))


def compare(quoted: str, passage: str) -> Iterator[Difference]:
    """Yield each range of words that differs."""
    spoken, there = words(quoted), list(whole_words(passage).finditer(passage))
    source = [match[0] for match in there]
    for first, last, source_first, source_last in unlike(spoken, source):
        lost = source_first == source_last
        start = there[source_first].start() if not lost else there[source_first - 1].end() if source_first else 0
        end = start if lost else there[source_last - 1].end()
        here, instead = spoken[first:last], source[source_first:source_last]
        change = classify(here, instead, is_start=first == 0)
        yield Difference(change, in_a_row(here), in_a_row(instead), start, end)


def in_a_row(some: Sequence[str]) -> str:
    """Join words, with spaces if their script uses them."""
    return idle_space().sub("", " ".join(some))


def alike(quoted: Sequence[str], source: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return the ranges of words that a quotation and a passage have in common, ignoring letter case, in order.

    They form the longest common subsequence; each range is given by its words in both.
    """
    from rapidfuzz.distance import LCSseq

    codes = LCSseq.opcodes([word.casefold() for word in quoted], [word.casefold() for word in source])
    return [(code.src_start, code.src_end, code.dest_start, code.dest_end) for code in codes if code.tag == "equal"]


def unlike(quoted: Sequence[str], source: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges of words between those in common, by their words in both; one of the two may be empty."""
    done, source_done = 0, 0
    for first, last, source_first, source_last in (*alike(quoted, source), (len(quoted), 0, len(source), 0)):
        if (done, source_done) != (first, source_first):
            yield done, first, source_done, source_first
        done, source_done = last, source_last


def classify(quoted: Sequence[str], source: Sequence[str], *, is_start: bool) -> WordChange:
    """Return the most serious kind among the words that differ."""
    found = {
        kind_of(word, is_start=is_start and number == 0)
        for side in (quoted, source)
        for number, word in enumerate(side)
    }
    return next(change for change in WordChange if change in found)


def kind_of(word: str, *, is_start: bool) -> WordChange:
    """Return the kind of a word; a capital letter at the start of a quotation does not make it a name."""
    plain = word.casefold()
    if plain in NEGATIONS or plain.endswith('n"t'):
        return WordChange.NEGATION
    if any(char.isdigit() for char in plain) or plain in NUMBERS:
        return WordChange.NUMBER
    if plain in HEDGES and not is_month(word, is_start=is_start):
        return WordChange.HEDGE
    return WordChange.NAME if word[0].isupper() and not is_start else WordChange.OTHER


def is_month(word: str, *, is_start: bool) -> bool:
    """Return whether a word is the month of May and not the verb."""
    return word == "May" and not is_start


def trim(quoted: str, passage: str) -> tuple[int, int]:
    """Return the range of a passage that corresponds to a quotation, without words before and after it."""
    spoken, there = words(quoted), list(whole_words(passage).finditer(passage))
    matched = alike(spoken, [match[0] for match in there])
    if not matched:
        return 0, len(passage)
    (before, _, first, _), (_, end, _, last) = matched[0], matched[-1]
    first, last = max(0, first - before), min(len(there), last + len(spoken) - end)
    return there[first].start(), there[last - 1].end()
