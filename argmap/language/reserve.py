"""Hedges in English sentences: words such as "probably", and what they govern."""

import re
from collections.abc import Iterator, Sequence

from argmap.base.tuples import NamedTuple
from argmap.language.english import FUNCTION_WORDS, stem

# "May", "can" and "could" are left out: they express permission or ability at least as often as doubt.
POSSIBLE_WORDS = "might perhaps possibly maybe conceivably potentially"
PROBABLE_WORDS = (
    "probably likely presumably apparently seemingly supposedly reportedly allegedly arguably seem seems seemed"
    " appear appears appeared suggest suggests suggested"
)
# A statement with any of these is hedged already.
CAREFUL_WORDS = (
    "may can could would should unlikely possible possibility probable probability chance risk risks estimate"
    " estimates estimated expect expects expected believe believes believed think thinks thought say says said report"
    " reports reported claim claims claimed argue argues argued judge judges judged tend tends signs sign indicate"
    " indicates assume suspect suspected fear feared hope about almost nearly if propose proposed hypothesis put puts"
)
POSSIBLE = frozenset(POSSIBLE_WORDS.split())
PROBABLE = frozenset(PROBABLE_WORDS.split())
HEDGES = POSSIBLE | PROBABLE
CAREFUL = HEDGES | frozenset(CAREFUL_WORDS.split())
# Verbs that hedge only before certain words: "seems to", "suggests that".
VERB_WORDS = "seem seems seemed appear appears appeared suggest suggests suggested"
VERBS = frozenset(VERB_WORDS.split())
AFTER_VERBS = frozenset({"to", "that", "as"})
# A clause that begins with one of these depends on another part of the sentence.
SUBORDINATOR_WORDS = (
    "if when where while although though because since as unless until which who whom whose whether lest how why"
)
SUBORDINATORS = frozenset(SUBORDINATOR_WORDS.split())
# After one of these, "that" introduces a statement rather than a relative clause.
SAYING_WORDS = (
    "judge assess believe think thought estimate conclude say said find found expect report suspect hold held argue"
    " show suggest seem appear claim likely probable"
)
SAYING = frozenset(map(stem, SAYING_WORDS.split()))
BEFORE_MONTHS = frozenset({"in", "of", "since", "until", "by", "on", "early", "late", "last", "next"})
CLAUSE = r"[^.;:!?,()\N{EM DASH}]+"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
BEGINNING = 4
FEWEST_SHARED = 2
NEAR = 20


class Reserve(NamedTuple):
    """A hedge, whether it claims no more than a possibility, and the words of its clause."""

    word: str
    is_slight: bool
    clause: tuple[str, ...]


def reserves(text: str) -> Iterator[Reserve]:
    """Yield the hedges that govern a main clause of a text, in order."""
    everything = [word.casefold() for word in WORD.findall(text)]
    if HEDGES.isdisjoint(everything):
        return
    number = 0
    for match in re.finditer(CLAUSE, text):
        words = tuple(word.casefold() for word in WORD.findall(match[0]))
        main = main_part(words)
        # A hedge between commas governs the words around it.
        governed = words if len(words) > 1 else tuple(everything[max(0, number - NEAR) : number + NEAR])
        for place, word in enumerate(main):
            if word in POSSIBLE or (word in PROBABLE and is_doubting(words, place)):
                yield Reserve(word, word in POSSIBLE, governed)
        number += len(words)


def main_part(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a clause before its first subordinate clause."""
    for place, word in enumerate(words):
        is_description = word == "that" and place > 0 and stem(words[place - 1]) not in SAYING
        if word in SUBORDINATORS or is_description:
            return words[:place]
    return words


def is_doubting(words: Sequence[str], place: int) -> bool:
    """Return whether a word is a hedge here: "likely" is not after "more" or "less", nor "appears" without "to"."""
    following = words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1] if place else ""
    if words[place] in VERBS:
        return following in AFTER_VERBS or (
            words[place] not in {"suggest", "suggests", "suggested"} and following == ""
        )
    return not (words[place] == "likely" and before in {"more", "less", "most", "least", "as", "equally"})


def is_careful(words: Sequence[str]) -> bool:
    """Return whether a sentence contains any hedge."""
    pairs = zip(["", *words], words, strict=False)
    return not CAREFUL.isdisjoint(words) and any(
        word in CAREFUL and not (word == "may" and before in BEFORE_MONTHS) for before, word in pairs
    )


def is_too_sure(words: Sequence[str]) -> bool:
    """Return whether the only hedges of a sentence say that something is likely."""
    own = CAREFUL.intersection(words)
    return bool(own) and own <= {"likely", "probably", "probable", "presumably"}


def speaks_of(clause: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a clause shares enough words with a sentence to be about the same thing."""
    there, own = beginnings(clause), beginnings(words)
    return len(there & own) >= min(FEWEST_SHARED, max(1, len(own))) and 3 * len(there & own) >= len(own)


def beginnings(words: Sequence[str]) -> set[str]:
    """Return the first letters of the words that are not function words."""
    return {word[:BEGINNING] for word in words if word not in FUNCTION_WORDS}
