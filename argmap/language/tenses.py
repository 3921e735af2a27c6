"""Whether an English sentence is about the present, as far as its words show."""

import re
from collections.abc import Sequence

NOW = frozenset({"today", "now", "nowadays", "currently", "present", "presently"})
PRESENT_WORDS = "is are has have does do isnt arent hasnt havent doesnt dont remains remain costs cost earn earns"
PAST_WORDS = (
    "was were had did wasnt werent hadnt didnt fell rose grew went came made found said gave took left lost won kept"
    " held broke began led paid met brought bought thought built fought stood knew saw wrote chose spoke spent would"
    " could"
)
PRESENT = frozenset(PRESENT_WORDS.split())
PAST = frozenset(PAST_WORDS.split())
DATED = re.compile(r"\b1[0-9]{3}\b|\b20[0-9]{2}\b")


def is_of_now(words: Sequence[str]) -> bool:
    """Return whether a sentence says explicitly that it is about the present, and names no year."""
    return not (NOW.isdisjoint(words) or any(map(DATED.search, words)))


def is_present(words: Sequence[str]) -> bool:
    """Return whether a sentence describes how things are: its verbs are in the present tense, and it names no year."""
    is_past = not PAST.isdisjoint(words) or any(word.endswith("ed") and len(word) > len("need") for word in words)
    return not (PRESENT.isdisjoint(words) or is_past or any(map(DATED.search, words)))
