"""Fingerprints: they tell whether a quotation stands in a text without holding the text.

A fingerprint is a text file: a line that names the format and its version, lines `key: value`, an empty line, and
base64 in lines of 76 characters. The bytes are unsigned 32-bit numbers, little-endian: first, for each
block of the text that blank lines part, the number of the word that it begins with, counted from 0, with the highest
bit set when the block is a heading; then, for each word but the last two, the
hash of that word and the two behind it: BLAKE2b with a digest of 4 bytes over the three words, case folded,
joined by spaces, in UTF-8. Words are the runs of letters and digits of the text in normal form. This is no
encryption: whoever guesses three words in a row can confirm the guess.
"""

import base64
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b, sha256
from itertools import accumulate, pairwise

from argmap.quotation import Found, Normal, Place, Verdict
from argmap.quotation.normal import PARAGRAPH_BREAK
from argmap.quotation.search import MOST_PLACES, segments_of

MAGIC = "argmap-fingerprint 1"
ALGORITHM = "blake2b-32 of 3 words"
SHINGLE = 3
HASH_BYTES = 4
LINE = 76
HEADING = 1 << 31
# A match by chance must be rarer than this for a quotation to be called verified.
MOST_CHANCE = 1e-6
WORD = re.compile(r"[^\W_]+")


class UnknownFingerprintError(ValueError):
    """A file that is no fingerprint, or one of a version that this program does not know."""


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """The hashes of a text: `hashes` are packed numbers of `HASH_BYTES` bytes, `blocks` the first words.

    `numbers` holds the number of the paragraph that each block is, from 1, or 0 for a heading.
    """

    words: int
    blocks: tuple[int, ...]
    numbers: tuple[int, ...]
    hashes: bytes
    sha256: str


def words_of(text: str) -> list[str]:
    """Return the words of a text in normal form as fingerprints see them."""
    return WORD.findall(text.casefold())


def digest(normal: Normal) -> str:
    """Return the SHA-256 of a text in normal form, in hexadecimal digits."""
    return sha256(normal.text.encode()).hexdigest()


def make(normal: Normal) -> Fingerprint:
    """Return the fingerprint of a text."""
    starts: list[int] = []
    words: list[str] = []
    for paragraph in normal.text.split(PARAGRAPH_BREAK):
        starts.append(len(words))
        words.extend(words_of(paragraph))
    return Fingerprint(len(words), tuple(starts), normal.paragraph_numbers, shingles(words), digest(normal))


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
    first, *lines = head.splitlines() or [""]
    if first != MAGIC:
        raise UnknownFingerprintError(f'a fingerprint begins with the line "{MAGIC}"')
    fields = dict(line.split(": ", 1) for line in lines if ": " in line)
    if fields.get("algorithm") != ALGORITHM:
        raise UnknownFingerprintError(f'the algorithm must be "{ALGORITHM}"')
    try:
        words, blocks = int(fields["words"]), int(fields["blocks"])
        data = base64.b64decode(body.replace("\n", ""), validate=True)
    except (KeyError, ValueError) as error:
        raise UnknownFingerprintError("the fingerprint is damaged") from error
    split = blocks * HASH_BYTES
    packed, hashes = unpack(data[:split]), data[split:]
    starts = tuple(number & ~HEADING for number in packed)
    in_order = all(a <= b for a, b in pairwise(starts)) and (not starts or starts[0] == 0)
    if blocks < 1 or not in_order or len(hashes) != max(0, words - SHINGLE + 1) * HASH_BYTES:
        raise UnknownFingerprintError("the fingerprint is damaged")
    return Fingerprint(words, starts, numbers_of(packed), hashes, fields.get("sha256", ""))


def numbers_of(packed: Sequence[int]) -> tuple[int, ...]:
    """Return the number of the paragraph that each block is, from 1, or 0 for a heading."""
    counts = accumulate(not number & HEADING for number in packed)
    return tuple(0 if number & HEADING else count for number, count in zip(packed, counts, strict=True))


def find(quote: str | Sequence[str], fingerprint: Fingerprint) -> Found:
    """Return the verdict on a quotation, as far as a fingerprint can tell.

    That is verified, ambiguous, not found or unchecked.
    """
    segments = [words_of(segment) for segment in segments_of((quote,) if isinstance(quote, str) else quote)]
    if not segments:
        return Found(Verdict.UNCHECKED, reason="the quotation holds no words")
    if fingerprint.words == 0:
        return Found(Verdict.UNCHECKED, reason="the text of the source holds no words")
    if any(
        fingerprint.words * 2.0 ** (-8 * HASH_BYTES * (len(words) - SHINGLE + 1)) > MOST_CHANCE for words in segments
    ):
        return Found(
            Verdict.UNCHECKED, reason="the quotation is too short for the fingerprint of a source of this length"
        )
    starts = occurrences(fingerprint, segments[0])
    placed = [stretches for start in starts if (stretches := follow(fingerprint, segments, start))]
    located = tuple(Place(fingerprint.numbers[block_of(fingerprint, each[0][0])], words=each) for each in placed)
    if not located:
        return Found(Verdict.NOT_FOUND)
    return Found(Verdict.VERIFIED if len(located) == 1 else Verdict.AMBIGUOUS, located)


def follow(fingerprint: Fingerprint, segments: Sequence[Sequence[str]], first: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches of words of all segments when the first begins at `first`, or nothing.

    They stand behind each other inside one paragraph or two.
    """
    stretches = [(first, first + len(segments[0]))]
    last_block = block_of(fingerprint, first) + 1
    for words in segments[1:]:
        behind = (place for place in occurrences(fingerprint, words) if place >= stretches[-1][1])
        place = next(behind, None)
        if place is None or block_of(fingerprint, place) > last_block:
            return ()
        stretches.append((place, place + len(words)))
    return tuple(stretches)


def occurrences(fingerprint: Fingerprint, words: Sequence[str]) -> list[int]:
    """Return the numbers of the words at which words stand in a row inside a paragraph."""
    wanted = shingles(words)
    found: list[int] = []
    offset = fingerprint.hashes.find(wanted)
    while offset != -1 and len(found) < MOST_PLACES:
        place, remainder = divmod(offset, HASH_BYTES)
        if not remainder and block_of(fingerprint, place) == block_of(fingerprint, place + len(words) - 1):
            found.append(place)
        offset = fingerprint.hashes.find(wanted, offset + 1)
    return found


def block_of(fingerprint: Fingerprint, word: int) -> int:
    """Return the number, from 0, of the block that a word stands in."""
    return bisect_right(fingerprint.blocks, word) - 1
