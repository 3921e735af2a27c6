"""Whether a quotation is long enough to be verified by a fingerprint."""

from argmap.sources.fingerprint.hashes import HASH_BYTES, SHINGLE, Fingerprint
from argmap.sources.quotation.readings import QuotationReading

# For a verified quotation, a match by chance must be less likely than this.
MOST_CHANCE = 1e-6
TOO_SHORT = "the quotation is too short for the fingerprint of a source of this length"


def is_long_enough(fingerprint: Fingerprint, reading: QuotationReading) -> bool:
    """Return whether all segments of a quotation are long enough for a fingerprint."""
    return all(is_unlikely_by_chance(fingerprint, len(segment.words)) for segment in reading.segments)


def is_unlikely_by_chance(fingerprint: Fingerprint, words: int) -> bool:
    """Return whether the probability that other words have the same hashes by chance is less than MOST_CHANCE."""
    return fingerprint.words * 2.0 ** (-8 * HASH_BYTES * (words - SHINGLE + 1)) <= MOST_CHANCE
