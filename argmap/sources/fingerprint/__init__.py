"""Fingerprints: they tell whether a quotation stands in a text without holding the text."""

from argmap.sources.fingerprint.form import (
    KIND,
    SHA256,
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
    "KIND",
    "SHA256",
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
