"""Texts damaged during extraction: words without spaces, letters with spaces, lost characters."""

import re
from collections import Counter

from argmap.sources.quotation.characters import is_simple, marks_of_letters
from argmap.sources.quotation.typography import ZERO_WIDTH

LOST_SPACES = "the text as extracted has lost its spaces"
SPACED_LETTERS = "the text as extracted has spaces between its letters"
# The names of damaged spaces in fingerprints.
DAMAGED_SPACES = {"too few": LOST_SPACES, "too many": SPACED_LETTERS}
LOST_LETTERS = "the text as extracted has lost many of its letters"
# Only this many letters of a text are examined.
MOST_LOOKED_AT = 1_000_000
LEAST_LETTERS = 200
# A word in a script with spaces between words: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari.
WORD = r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\uff66-\uffdc]+"
# Addresses are long, and are not words.
ADDRESSES = ("://", "www.", "@")
# German and Finnish words have six to eight letters on average, and fewer than one in two hundred has more than 25.
# Words of officials may be longer, but then there are short ones between them, whose spaces are the first to be lost.
MOST_MEAN = 9.0
LONG = 25
MOST_LONG = 0.02
SHORT = 3
LEAST_SHORT = 0.2
LEAST_MEAN = 1.7
# Placeholders for unreadable characters: the replacement character, private-use characters, (cid:12).
LOST = r"[\ufffd\ue000-\uf8ff]|\(cid:[0-9]+\)"
MOST_LOST = 0.02


def damage_in(text: str) -> str:
    """Return a description of the damage to a text, or "" if there is none."""
    part = text[:MOST_LOOKED_AT]
    if any(sign in part for sign in ADDRESSES):
        part = " ".join(word for word in part.split() if not any(sign in word for sign in ADDRESSES))
    if not is_simple(part):
        # Python takes neither the vowels of Indic scripts nor joiners for parts of words.
        part = re.sub(f"[{marks_of_letters()}{ZERO_WIDTH}]+", "", part)
    lengths = Counter(map(len, re.findall(WORD, part)))
    words, letters = lengths.total(), sum(length * count for length, count in lengths.items())
    lost = len(re.findall(LOST, part))
    if lost > MOST_LOST * (letters + lost) and letters + lost >= LEAST_LETTERS:
        return LOST_LETTERS
    if letters < LEAST_LETTERS:
        return ""
    mean, long = letters / words, sum(count for length, count in lengths.items() if length > LONG)
    has_short = sum(count for length, count in lengths.items() if length <= SHORT) >= LEAST_SHORT * words
    if not has_short and (mean > MOST_MEAN or long > MOST_LONG * words):
        return LOST_SPACES
    return SPACED_LETTERS if mean < LEAST_MEAN else ""
