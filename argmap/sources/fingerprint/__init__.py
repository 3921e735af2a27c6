"""Fingerprints, which verify quotations from a text without containing the text."""

from argmap.sources.fingerprint.form import KIND, SHA256, UnknownFingerprintError, read, write
from argmap.sources.fingerprint.hash_index import anchored, block_of
from argmap.sources.fingerprint.hashes import VERSION, Fingerprint, digest, make, shingles
from argmap.sources.fingerprint.lookup import find

__all__ = [
    "KIND",
    "SHA256",
    "VERSION",
    "Fingerprint",
    "UnknownFingerprintError",
    "anchored",
    "block_of",
    "digest",
    "find",
    "make",
    "read",
    "shingles",
    "write",
]
