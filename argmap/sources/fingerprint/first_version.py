"""Fingerprints of version 1, which record words but not accents, signs, units or cuts."""

import re
from collections.abc import Sequence
from functools import cache
from unicodedata import category

from argmap.sources.fingerprint.hash_index import HashIndex
from argmap.sources.fingerprint.hashes import SHINGLE, Fingerprint, shingles
from argmap.sources.fingerprint.length import TOO_SHORT, is_long_enough
from argmap.sources.quotation import Found, Verdict
from argmap.sources.quotation.characters import LETTERS_WITHOUT_SPACES, RAISED_SIGNS, marks_of_letters
from argmap.sources.quotation.hyphens import ANY_HYPHEN
from argmap.sources.quotation.matching import NOT_FRAMED
from argmap.sources.quotation.normalise import Normal, normal_quotation
from argmap.sources.quotation.readings import QuotationReading, joined_readings, readings_of, whole, why_unchecked
from argmap.sources.quotation.results import Stretches
from argmap.sources.quotation.search import Hints, WordsAround, find_match

# What may follow an apostrophe: a quotation that ends with "can" is not found where the text has "can't".
TAILS = ("t", "s", "d", "m", "ll", "re", "ve")
OF_NUMBERS = frozenset({"Nd", "No"})
SIGNS = frozenset("#+%\xb0<>=~\xb1") | frozenset(RAISED_SIGNS)
NUMBERS = "a fingerprint of version 1 does not record signs and units, and the quotation contains a number or sign"
HYPHENATED = "a fingerprint of version 1 does not distinguish hyphens from words divided at a line end"


def find_words(quote: str | Sequence[str], fingerprint: Fingerprint, hints: Hints) -> Found:
    """Return the verdict on a quotation: verified, ambiguous, not found or unchecked."""
    plain = readings_of(quote)
    why = why_unchecked(plain[0], has_words=fingerprint.words > 0)
    if why:
        return Found(Verdict.UNCHECKED, reason=why)
    readings = [with_first_words(reading) for reading in plain]
    if any(map(has_numbers, readings)):
        return Found(Verdict.UNCHECKED, reason=NUMBERS)
    long_enough = [reading for reading in readings if is_long_enough(fingerprint, reading)]
    if not long_enough:
        return Found(Verdict.UNCHECKED, reason=TOO_SHORT)
    index = HashIndex(fingerprint)
    frame = WordsAround(*(first_words(normal_quotation(words)) for words in (hints.prefix, hints.suffix)))
    match = find_match(index, long_enough, frame, hints)
    places = [place for place in match.places if ends_whole(index, match.reading, place)] if match else []
    if match and places:
        is_one = match.is_framed and len(places) == 1
        found = tuple(map(index.locate, places))
        reason = "" if match.is_framed else NOT_FRAMED
        return Found(Verdict.VERIFIED if is_one else Verdict.AMBIGUOUS, found, reason=reason, is_whole=False)
    joined = (with_first_words(reading) for reading, halves in joined_readings(whole(quote), ANY_HYPHEN) if halves)
    is_hyphenated = find_match(index, (each for each in joined if is_long_enough(fingerprint, each)), frame, hints)
    return Found(Verdict.UNCHECKED, reason=HYPHENATED) if is_hyphenated else Found(Verdict.NOT_FOUND)


def is_of_text(fingerprint: Fingerprint, normal: Normal) -> bool:
    """Return whether a fingerprint has exactly the words of a text.

    Digests cannot be compared, because version 1 has a different normal form, and because it treated the marks of notes
    attached to words as parts of them.
    """
    return shingles(first_words(normal.text)) == fingerprint.hashes


def with_first_words(reading: QuotationReading) -> QuotationReading:
    """Return a reading with its words in the form of version 1."""
    segments = (segment._replace(words=tuple(first_words(segment.text))) for segment in reading.segments)
    return reading._replace(segments=tuple(segments))


def first_words(text: str) -> list[str]:
    """Return the words of a text in normal form, in the form of version 1."""
    return first_pattern().findall(text.casefold())


@cache
def first_pattern() -> re.Pattern[str]:
    """Return the pattern of a word in version 1: a run of letters and digits, with points and commas in numbers."""
    letter, marks = rf"[^\W_{LETTERS_WITHOUT_SPACES}]", marks_of_letters()
    return re.compile(rf"{letter}(?:{letter}++|[{marks}]++|(?<=\d)[.,](?=\d))*+|[{LETTERS_WITHOUT_SPACES}][{marks}]*+")


def has_numbers(reading: QuotationReading) -> bool:
    """Return whether any word of a reading contains a number other than in letters, or a sign."""
    texts = [segment.text for segment in reading.segments]
    return any(category(char) in OF_NUMBERS or char in SIGNS for text in texts for char in text)


def ends_whole(index: HashIndex, reading: QuotationReading, place: Stretches) -> bool:
    """Return whether no segment ends before the apostrophe of a longer word."""
    ends = zip(reading.segments, place, strict=True)
    return not any(
        index.is_at(shingles([*segment.words[1 - SHINGLE :], tail]), last - SHINGLE + 1)
        for segment, (_, last) in ends
        for tail in TAILS
        if last < index.end_of_block(last - 1)
    )
