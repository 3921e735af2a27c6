"""The reserve with which an English sentence says something: words such as "probably", and what they govern."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.language.english import FUNCTION_WORDS, stem

# "May", "can" and "could" give leave or tell what is possible at least as often as they doubt.
POSSIBLE_WORDS = "might perhaps possibly maybe conceivably potentially"
PROBABLE_WORDS = (
    "probably likely presumably apparently seemingly supposedly reportedly allegedly arguably seem seems seemed"
    " appear appears appeared suggest suggests suggested"
)
# With any of these a statement has some reserve of its own.
CAREFUL_WORDS = (
    "may can could would should unlikely possible possibility probable probability chance risk risks estimate"
    " estimates estimated expect expects expected believe believes believed think thinks thought say says said report"
    " reports reported claim claims claimed argue argues argued judge judges judged tend tends signs sign indicate"
    " indicates assume suspect suspected fear feared hope about almost nearly if propose proposed hypothesis put puts"
)
POSSIBLE = frozenset(POSSIBLE_WORDS.split())
PROBABLE = frozenset(PROBABLE_WORDS.split())
CAREFUL = POSSIBLE | PROBABLE | frozenset(CAREFUL_WORDS.split())
# Verbs that doubt only before what they doubt: "seems to", "suggests that".
VERB_WORDS = "seem seems seemed appear appears appeared suggest suggests suggested"
VERBS = frozenset(VERB_WORDS.split())
AFTER_VERBS = frozenset({"to", "that", "as"})
# What begins with these depends on something else in the sentence.
SUBORDINATOR_WORDS = (
    "if when where while although though because since as unless until which who whom whose whether lest how why"
)
SUBORDINATORS = frozenset(SUBORDINATOR_WORDS.split())
# After these "that" begins what is said, and no description of something.
SAYING_WORDS = (
    "judge assess believe think thought estimate conclude say said find found expect report suspect hold held argue"
    " show suggest seem appear claim likely probable"
)
SAYING = frozenset(map(stem, SAYING_WORDS.split()))
BEFORE_MONTHS = frozenset({"in", "of", "since", "until", "by", "on", "early", "late", "last", "next"})
CLAUSE = re.compile(r"[^.;:!?,()\N{EM DASH}]+")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
BEGINNING = 4
FEWEST_SHARED = 2
NEAR = 20


class Reserve(NamedTuple):
    """A word of reserve, whether it says no more than that something is possible, and the words of its clause."""

    word: str
    is_slight: bool
    clause: tuple[str, ...]


def reserves(text: str) -> Iterator[Reserve]:
    """Yield the words of reserve that govern a main clause of a text, in order."""
    everything = [word[0].casefold() for word in WORD.finditer(text)]
    number = 0
    for match in CLAUSE.finditer(text):
        words = tuple(word[0].casefold() for word in WORD.finditer(match[0]))
        main = main_part(words)
        # A word between commas governs what stands around it.
        governed = words if len(words) > 1 else tuple(everything[max(0, number - NEAR) : number + NEAR])
        for place, word in enumerate(main):
            if word in POSSIBLE or (word in PROBABLE and is_doubting(words, place)):
                yield Reserve(word, word in POSSIBLE, governed)
        number += len(words)


def main_part(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a clause before what depends on something in it."""
    for place, word in enumerate(words):
        is_description = word == "that" and place > 0 and stem(words[place - 1]) not in SAYING
        if word in SUBORDINATORS or is_description:
            return words[:place]
    return words


def is_doubting(words: Sequence[str], place: int) -> bool:
    """Return whether a word doubts: "likely" does not after "more" or "less", nor "appears" without "to"."""
    following = words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1] if place else ""
    if words[place] in VERBS:
        return following in AFTER_VERBS or (
            words[place] not in {"suggest", "suggests", "suggested"} and following == ""
        )
    return not (words[place] == "likely" and before in {"more", "less", "most", "least", "as", "equally"})


def is_careful(words: Sequence[str]) -> bool:
    """Return whether the words of a sentence have any reserve."""
    pairs = zip(["", *words], words, strict=False)
    return any(word in CAREFUL and not (word == "may" and before in BEFORE_MONTHS) for before, word in pairs)


def is_too_sure(words: Sequence[str]) -> bool:
    """Return whether the words of a sentence call something likely and nothing less."""
    own = CAREFUL.intersection(words)
    return bool(own) and own <= {"likely", "probably", "probable", "presumably"}


def speaks_of(clause: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a clause shares enough words with a sentence to be what that says."""
    there, own = beginnings(clause), beginnings(words)
    return len(there & own) >= min(FEWEST_SHARED, max(1, len(own))) and 3 * len(there & own) >= len(own)


def beginnings(words: Sequence[str]) -> set[str]:
    """Return how the words that are no function words begin."""
    return {word[:BEGINNING] for word in words if word not in FUNCTION_WORDS}
