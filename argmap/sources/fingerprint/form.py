"""The form of fingerprints.

A fingerprint is a text file in UTF-8: a header, an empty line, and a body in base64. The header holds these lines, in
this order:

    argmap-fingerprint 1
    algorithm: blake2b-32 of 3 words
    words: how many words the text has, in decimal digits
    blocks: how many blocks it has, at least 1, in decimal digits
    sha256: of the text in normal form, in UTF-8, as 64 hexadecimal digits in small letters

The first line names the format and its version; a reader refuses a version or an algorithm that it does not know.
Lines end with a line feed; a carriage return before it is passed over. The base64 (RFC 4648, with padding) stands in
lines of 76 characters. It stands for 4 * blocks + 4 * max(0, words - 2) bytes, which are unsigned 32-bit numbers, the
lowest byte first:

- for each block of the text, the number of the word that it begins with, counted from 0, with the highest bit set
  when the block is a heading. Blocks are what blank lines part. The first begins with word 0, and none before the one
  above it;
- for each word but the last two, the hash of that word and the two behind it: BLAKE2b (RFC 7693) with a digest of 4
  bytes, without key, of the three words joined by single spaces, in UTF-8, its first byte the lowest.

Words are those of the text in normal form, case folded as Unicode has it (full folding): runs of letters with their
marks and of digits, where a point or comma between two digits belongs to the number. An apostrophe parts a word into
two. In the scripts that put no space between words (Chinese, Japanese kana, Thai, Lao, Burmese, Khmer) each letter
with its marks is a word. What a fingerprint does not hold are letter case, punctuation and spaces.

This is no encryption: whoever guesses three words in a row can confirm the guess, and where each letter counts as a
word three are soon guessed.
"""

import base64
import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b, sha256
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.sources.quotation import Normal
from argmap.sources.quotation.anchors import Anchors
from argmap.sources.quotation.characters import word_parts
from argmap.sources.quotation.normalise import PARAGRAPH_BREAK

# What the file of a fingerprint begins with, of whatever version.
KIND = b"argmap-fingerprint "
MAGIC = "argmap-fingerprint 1"
ALGORITHM = "blake2b-32 of 3 words"
SHINGLE = 3
HASH_BYTES = 4
LINE = 76
BATCH = 100_000
HEADING = 1 << 31
NUMBER = re.compile(r"[0-9]{1,9}")
SHA256 = re.compile(r"[0-9a-f]{64}")
DAMAGED = "it is damaged"
NO_ANCHORS: Anchors[bytes] = {}


class UnknownFingerprintError(ValueError):
    """A file that is no fingerprint, or one of a version that this program does not know."""


class Fingerprint(NamedTuple):
    """The hashes of a text: `hashes` are packed numbers of `HASH_BYTES` bytes, `blocks` the first words.

    `numbers` holds the number of the paragraph that each block is, from 1, or 0 for a heading. `anchors` tell where
    some of the hashes stand, when many quotations are to be looked up.
    """

    words: int
    blocks: tuple[int, ...]
    numbers: tuple[int, ...]
    hashes: bytes
    sha256: str
    anchors: Anchors[bytes] = NO_ANCHORS

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def words_of(text: str) -> list[str]:
    """Return the words of a text in normal form as fingerprints see them."""
    folded = text.casefold()
    return word_parts(folded).findall(folded)


def batches_of(text: str) -> Iterator[list[str]]:
    """Yield the words of a text in normal form, not all at once, for they take many times the memory of the text."""
    folded = text.casefold()
    words = (match[0] for match in word_parts(folded).finditer(folded))
    while batch := list(islice(words, BATCH)):
        yield batch


def digest(normal: Normal) -> str:
    """Return the SHA-256 of a text in normal form, in hexadecimal digits."""
    return sha256(normal.text.encode(errors="surrogatepass")).hexdigest()


def make(normal: Normal) -> Fingerprint:
    """Return the fingerprint of a text."""
    starts: list[int] = []
    last: list[str] = []
    number, hashes = 0, bytearray()
    for block in normal.text.split(PARAGRAPH_BREAK):
        starts.append(number)
        for words in batches_of(block):
            hashes += shingles([*last, *words])
            number += len(words)
            last = [*last, *words][1 - SHINGLE :]
    return Fingerprint(number, tuple(starts), normal.paragraph_numbers, bytes(hashes), digest(normal))


def shingles(words: Sequence[str]) -> bytes:
    """Return the packed hashes of each three words in a row."""
    encoded = [word.encode() for word in words]
    triples = zip(encoded, encoded[1:], encoded[2:], strict=False)
    return b"".join([blake2b(b"%b %b %b" % triple, digest_size=HASH_BYTES).digest() for triple in triples])


def write(fingerprint: Fingerprint) -> str:
    """Return a fingerprint as the text of its file."""
    blocks = zip(fingerprint.blocks, fingerprint.numbers, strict=True)
    packed = pack([start if number else start | HEADING for start, number in blocks]) + fingerprint.hashes
    head = (
        f"{MAGIC}\nalgorithm: {ALGORITHM}\nwords: {fingerprint.words}\n"
        f"blocks: {len(fingerprint.blocks)}\nsha256: {fingerprint.sha256}\n\n"
    )
    body = base64.b64encode(packed).decode()
    return head + "".join(f"{body[start : start + LINE]}\n" for start in range(0, len(body), LINE))


def pack(numbers: Sequence[int]) -> bytes:
    """Return numbers as unsigned 32-bit, little-endian."""
    return b"".join(number.to_bytes(HASH_BYTES, "little") for number in numbers)


def unpack(data: bytes) -> tuple[int, ...]:
    """Return the numbers that `pack` has packed."""
    return tuple(int.from_bytes(data[i : i + HASH_BYTES], "little") for i in range(0, len(data), HASH_BYTES))


def read(text: str) -> Fingerprint:
    """Return the fingerprint that a file holds. Raises UnknownFingerprintError."""
    head, _, body = text.replace("\r\n", "\n").partition("\n\n")
    first, *lines = head.split("\n")
    if first != MAGIC:
        raise UnknownFingerprintError(f'it does not begin with the line "{MAGIC}"')
    fields = dict(line.split(": ", 1) for line in lines if ": " in line)
    if fields.get("algorithm") != ALGORITHM:
        raise UnknownFingerprintError(f'its algorithm is not "{ALGORITHM}"')
    words, blocks = (number_in(fields.get(name, "")) for name in ("words", "blocks"))
    if not SHA256.fullmatch(fields.get("sha256", "")):
        raise UnknownFingerprintError(DAMAGED)
    try:
        data = base64.b64decode(body.replace("\n", ""), validate=True)
    except ValueError as error:
        raise UnknownFingerprintError(DAMAGED) from error
    split = blocks * HASH_BYTES
    packed, hashes = unpack(data[:split]), data[split:]
    starts = tuple(number & ~HEADING for number in packed)
    if len(data) != split + max(0, words - SHINGLE + 1) * HASH_BYTES or not are_starts(starts, words):
        raise UnknownFingerprintError(DAMAGED)
    return Fingerprint(words, starts, numbers_of(packed), hashes, fields["sha256"])


def number_in(digits: str) -> int:
    """Return the number that digits stand for. Raises UnknownFingerprintError."""
    if not NUMBER.fullmatch(digits):
        raise UnknownFingerprintError(DAMAGED)
    return int(digits)


def are_starts(starts: Sequence[int], words: int) -> bool:
    """Tell whether numbers can be those of the words that the blocks of a text begin with."""
    return starts[:1] == (0,) and starts[-1] <= words and all(a <= b for a, b in pairwise(starts))


def numbers_of(packed: Sequence[int]) -> tuple[int, ...]:
    """Return the number of the paragraph that each block is, from 1, or 0 for a heading."""
    counts = accumulate(not number & HEADING for number in packed)
    return tuple(0 if number & HEADING else count for number, count in zip(packed, counts, strict=True))
