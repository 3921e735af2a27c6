"""Texts that were damaged when they were extracted: words without spaces, letters with spaces, lost characters."""

import re
from collections import Counter

LOST_SPACES = "the text as extracted has lost its spaces"
SPACED_LETTERS = "the text as extracted has spaces between its letters"
# What a fingerprint says of the spaces of such texts.
DAMAGED_SPACES = {"too few": LOST_SPACES, "too many": SPACED_LETTERS}
LOST_LETTERS = "the text as extracted has lost many of its letters"
# This many letters of a text tell what it is like; no more are examined.
MOST_LOOKED_AT = 1_000_000
LEAST_LETTERS = 200
# A word of a script that puts spaces between words: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari.
WORD = r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\uff66-\uffdc]+"
# Addresses are long, and no words.
ADDRESSES = ("://", "www.", "@")
# In German and Finnish words are six to eight letters long on average, and hardly one in two hundred is longer than 25.
# Where offices write them they may be longer; but then there are short ones between, which are the first to be lost.
MOST_MEAN = 9.0
LONG = 25
MOST_LONG = 0.02
SHORT = 3
LEAST_SHORT = 0.2
LEAST_MEAN = 1.7
# What stands for a character that could not be read: the replacement character, private characters, (cid:12).
LOST = r"[\ufffd\ue000-\uf8ff]|\(cid:[0-9]+\)"
MOST_LOST = 0.02


def damage_in(text: str) -> str:
    """Return how a text was damaged, in words, or nothing."""
    part = text[:MOST_LOOKED_AT]
    if any(sign in part for sign in ADDRESSES):
        part = " ".join(word for word in part.split() if not any(sign in word for sign in ADDRESSES))
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
