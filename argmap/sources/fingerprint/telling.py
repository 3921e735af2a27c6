"""Whether a quotation is long enough for a fingerprint to tell."""

from argmap.sources.fingerprint.hashes import HASH_BYTES, SHINGLE, Fingerprint
from argmap.sources.quotation.readings import QuotationReading

# A match by chance must be rarer than this for a quotation to be called verified.
MOST_CHANCE = 1e-6
TOO_SHORT = "the quotation is too short for the fingerprint of a source of this length"


def is_telling(fingerprint: Fingerprint, reading: QuotationReading) -> bool:
    """Return whether all segments of a quotation are long enough for a fingerprint."""
    return all(tells(fingerprint, len(segment.words)) for segment in reading.segments)


def tells(fingerprint: Fingerprint, words: int) -> bool:
    """Return whether so many other words have the same hashes by chance in less than a millionth of all texts."""
    return fingerprint.words * 2.0 ** (-8 * HASH_BYTES * (words - SHINGLE + 1)) <= MOST_CHANCE
