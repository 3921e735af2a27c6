"""Fingerprints: they tell whether a quotation stands in a text without holding the text."""

from argmap.sources.fingerprint.form import (
    Fingerprint,
    UnknownFingerprintError,
    digest,
    make,
    read,
    shingles,
    words_of,
    write,
)
from argmap.sources.fingerprint.lookup import anchored, block_of, find

__all__ = [
    "Fingerprint",
    "UnknownFingerprintError",
    "anchored",
    "block_of",
    "digest",
    "find",
    "make",
    "read",
    "shingles",
    "words_of",
    "write",
]
