"""Whether a quotation is long enough for a fingerprint to tell."""

from argmap.sources.fingerprint.hashes import HASH_BYTES, SHINGLE, Fingerprint
from argmap.sources.quotation.readings import QuotationReading

# A match by chance must be rarer than this for a quotation to be called verified.
MOST_CHANCE = 1e-6
TOO_SHORT = "the quotation is too short for the fingerprint of a source of this length"


def is_telling(fingerprint: Fingerprint, reading: QuotationReading) -> bool:
    """Tell whether segments are so long that other words have their hashes by chance in a millionth of all texts."""
    fewest = min(len(segment.words) for segment in reading.segments)
    return fingerprint.words * 2.0 ** (-8 * HASH_BYTES * (fewest - SHINGLE + 1)) <= MOST_CHANCE
