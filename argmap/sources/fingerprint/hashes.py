"""Fingerprints as values, and how they are computed from texts."""

# `hashlib` has the same function, but it loads OpenSSL, which takes longer than checking a short map.
from _blake2 import blake2b
from collections.abc import Sequence
from typing import TYPE_CHECKING

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.sources.quotation.anchors import Anchors
from argmap.sources.quotation.keys import BREAK, CHUNK
from argmap.sources.quotation.outlines import TextOutline, new_outline

if TYPE_CHECKING:
    from argmap.sources.quotation import Normal

VERSION = 2
SHINGLE = 3
HASH_BYTES = 4
NO_OUTLINE = new_outline()
NO_ANCHORS: Anchors[bytes] = {}


class Fingerprint(NamedTuple):
    """The hashes of a text: `hashes` are packed numbers of `HASH_BYTES` bytes, `blocks` the first words of blocks.

    `numbers` contains the paragraph number of each block, from 1, or 0 for a heading; the other values are those of the
    sections. `spaces` describes damage to the spaces of the text, if any, because of which existing words may not be
    found. `anchors` index the positions of some hashes, when many quotations are looked up.
    """

    words: int
    blocks: tuple[int, ...]
    numbers: tuple[int, ...]
    hashes: bytes
    sha256: str
    version: int = VERSION
    language: str = ""
    outline: TextOutline = NO_OUTLINE
    joints: tuple[tuple[int, int], ...] = ()
    notes: tuple[tuple[int, int], ...] = ()
    pages: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()
    asides: tuple[int, ...] = ()
    spaces: str = ""
    anchors: Anchors[bytes] = NO_ANCHORS

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def is_first_version(self) -> bool:
        """Whether it has version 1, which does not record signs, units and cuts."""
        return self.version < VERSION


def digest(normal: "Normal") -> str:
    """Return the SHA-256 digest of a text in normal form, as hexadecimal digits.

    Editors add or drop line breaks at the end of a text, so its end is always hashed as one line break.
    """
    from hashlib import sha256

    words = normal.text.rstrip(" \n")
    return sha256(f"{words} ".encode(errors="surrogatepass")).hexdigest()


def make(normal: "Normal") -> Fingerprint:
    """Compute the fingerprint of a text."""
    from argmap.sources.quotation.asides import asides
    from argmap.sources.quotation.damage import DAMAGED_SPACES, damage_in
    from argmap.sources.quotation.outlining import outline_of
    from argmap.sources.quotation.text_index import index_of

    index, damage = index_of(normal), damage_in(normal.text)
    return Fingerprint(
        normal.keys.words,
        tuple(normal.keys.starts[:-1]),
        normal.paragraph_numbers,
        hashes_of(normal.keys.text),
        digest(normal),
        VERSION,
        index.language,
        outline_of(normal, index.language),
        tuple(index.joints),
        tuple(index.notes),
        tuple(index.word_from(offset) for offset in normal.page_starts),
        normal.labels,
        normal.printed,
        asides(normal),
        damage if damage in DAMAGED_SPACES.values() else "",
    )


def hashes_of(keys: str) -> bytes:
    """Return the packed hashes of a string of words, splitting it in parts to save memory."""
    last: list[bytes] = []
    hashes, start = bytearray(), 0
    while start < len(keys):
        end = keys.find(" ", start + CHUNK)
        stop = len(keys) if end == -1 else end
        words = [*last, *keys[start:stop].replace(BREAK, "").encode(errors="surrogatepass").split()]
        hashes += hashed(words)
        last = words[1 - SHINGLE :]
        start = stop + 1
    return bytes(hashes)


def shingles(words: Sequence[str]) -> bytes:
    """Return the packed hashes of every three consecutive words."""
    return hashed([word.encode(errors="surrogatepass") for word in words])


def hashed(words: Sequence[bytes]) -> bytes:
    """Return the packed hashes of every three consecutive encoded words."""
    # Copying an empty hash is faster than creating one.
    new = blake2b(digest_size=HASH_BYTES).copy
    hashes: list[bytes] = []
    for triple in map(b" ".join, zip(words, words[1:], words[2:], strict=False)):
        one = new()
        one.update(triple)
        hashes.append(one.digest())
    return b"".join(hashes)
