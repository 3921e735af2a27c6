"""Finding out which texts are already described by records of sources."""

import os

from argmap.model import Source
from argmap.sources import fingerprint
from argmap.sources.fingerprint import UnknownFingerprintError
from argmap.sources.fingerprint.first_version import is_of_text
from argmap.sources.quotation import Normal
from argmap.workspace.overlays import DISK


def describes(record: str, source: Source, path: str, normal: Normal) -> bool:
    """Return whether a record describes a text and leads to it: by its path, or by being next to it."""
    there = text_of(record, source)
    is_adjacent = os.path.realpath(os.path.dirname(path)) == os.path.realpath(os.path.dirname(record))
    is_found = is_adjacent or (there is not None and os.path.exists(there))
    return is_found and is_record_of(record, source, path, normal)


def is_record_of(record: str, source: Source, path: str, normal: Normal) -> bool:
    """Return whether a record describes a text, wherever it is: by its digest, or by an older fingerprint."""
    return (source.sha256 or "").lower() == fingerprint.digest(normal) or was_described(record, source, path, normal)


def text_of(record: str, source: Source) -> str | None:
    """Return the resolved path of the text that a record names, which need not exist, or None if it names none."""
    return os.path.realpath(os.path.join(os.path.dirname(record), source.text)) if source.text else None


def was_described(record: str, source: Source, path: str, normal: Normal) -> bool:
    """Return whether a record with a fingerprint of version 1, whose digest cannot be compared, describes a text.

    It does if its fingerprint has the words of the text, or if the extracted text exists unchanged.
    """
    hashes = text_at(os.path.join(os.path.dirname(record), source.fingerprint)) if source.fingerprint else None
    try:
        known = fingerprint.read(hashes or "")
    except UnknownFingerprintError:
        return False
    if not known.is_first_version:
        return False
    there = text_of(record, source)
    is_there = there is not None and there != os.path.realpath(path) and text_at(there) == normal.raw
    return is_there or is_of_text(known, normal)


def text_at(path: str) -> str | None:
    """Return the content of a file, or None if it cannot be read."""
    try:
        return DISK.read(path).decode("utf-8", "replace")
    except OSError:
        return None


def version_of(content: str | None) -> str | None:
    """Return the version of a fingerprint from its first line, or None if it cannot be read."""
    try:
        fingerprint.read(content or "")
    except UnknownFingerprintError:
        return None
    return (content or "").split("\n", 1)[0].rpartition(" ")[2].strip()
