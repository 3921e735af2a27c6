"""Fingerprints: they tell whether a quotation stands in a text without holding the text.

A fingerprint is a text file: a line that names the format and its version, lines `key: value`, an empty line, and
base64 in lines of 76 characters. The bytes are unsigned 32-bit numbers, little-endian: first, for each
block of the text that blank lines part, the number of the word that it begins with, counted from 0, with the highest
bit set when the block is a heading; then, for each word but the last two, the
hash of that word and the two behind it: BLAKE2b with a digest of 4 bytes over the three words, case folded,
joined by spaces, in UTF-8. Words are the runs of letters, with their marks, and digits of the text in normal form; a
point or comma between two digits belongs to the number. The header holds, in this order:

    argmap-fingerprint 1
    algorithm: blake2b-32 of 3 words
    words: how many words the text has, in decimal digits
    blocks: how many blocks it has, at least 1
    sha256: of the text in normal form, in UTF-8, as 64 hexadecimal digits in small letters

So the bytes are 4 * blocks + 4 * max(0, words - 2). Lines end with a line feed; a carriage return before it is
passed over. This is no encryption: whoever guesses three words in a row can confirm the guess.
"""

import base64
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b, sha256
from itertools import accumulate, islice, pairwise

from argmap.quotation import Found, Normal, Place, Verdict
from argmap.quotation.anchors import Anchors, gather, starts
from argmap.quotation.letters import word_parts
from argmap.quotation.normal import PARAGRAPH_BREAK, normal_quotation
from argmap.quotation.search import Stretch, chains, readings_of, tightest
from argmap.quotation.verdict import MOST_PLACES, NOT_FRAMED

MAGIC = "argmap-fingerprint 1"
ALGORITHM = "blake2b-32 of 3 words"
SHINGLE = 3
HASH_BYTES = 4
LINE = 76
HEADING = 1 << 31
# Python looks at one place in the time that it takes to search so many hashes.
HASHES_PER_PLACE = 200
# A match by chance must be rarer than this for a quotation to be called verified.
MOST_CHANCE = 1e-6
# What may follow an apostrophe: a quotation that ends with "can" is not found where the text has "can't".
TAILS = ("t", "s", "d", "m", "ll", "re", "ve")
NUMBER = re.compile(r"[0-9]{1,9}")
SHA256 = re.compile(r"[0-9a-f]{64}")
DAMAGED = "it is damaged"


class UnknownFingerprintError(ValueError):
    """A file that is no fingerprint, or one of a version that this program does not know."""


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """The hashes of a text: `hashes` are packed numbers of `HASH_BYTES` bytes, `blocks` the first words.

    `numbers` holds the number of the paragraph that each block is, from 1, or 0 for a heading. `anchors` tell where
    some of the hashes stand, when many quotations are to be looked up.
    """

    words: int
    blocks: tuple[int, ...]
    numbers: tuple[int, ...]
    hashes: bytes
    sha256: str
    anchors: Anchors[bytes] = field(default_factory=dict)


def words_of(text: str) -> list[str]:
    """Return the words of a text in normal form as fingerprints see them."""
    return word_parts().findall(text.casefold())


def digest(normal: Normal) -> str:
    """Return the SHA-256 of a text in normal form, in hexadecimal digits."""
    return sha256(normal.text.encode(errors="surrogatepass")).hexdigest()


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


def find(quote: str | Sequence[str], fingerprint: Fingerprint, prefix: str = "", suffix: str = "") -> Found:
    """Return the verdict on a quotation, as far as a fingerprint can tell.

    That is verified, ambiguous, not found or unchecked. `prefix` and `suffix` tell one of several places.
    """
    readings = [[words_of(segment) for segment in segments] for segments in readings_of(quote)]
    if not readings[0]:
        return Found(Verdict.UNCHECKED, reason="the quotation holds no words")
    if fingerprint.words == 0:
        return Found(Verdict.UNCHECKED, reason="the text of the source holds no words")
    telling = [segments for segments in readings if all(is_telling(fingerprint, words) for words in segments)]
    for segments in telling:
        found = find_segments(
            fingerprint, segments, words_of(normal_quotation(prefix)), words_of(normal_quotation(suffix))
        )
        if found:
            return found
    if not telling or not all(is_telling(fingerprint, words) for words in readings[0]):
        why = "the quotation is too short for the fingerprint of a source of this length"
        return Found(Verdict.UNCHECKED, reason=why)
    return Found(Verdict.NOT_FOUND)


def is_telling(fingerprint: Fingerprint, words: Sequence[str]) -> bool:
    """Tell whether words are so many that other words have their hashes by chance in a millionth of all texts."""
    return fingerprint.words * 2.0 ** (-8 * HASH_BYTES * (len(words) - SHINGLE + 1)) <= MOST_CHANCE


def find_segments(
    fingerprint: Fingerprint, segments: Sequence[Sequence[str]], before: Sequence[str], behind: Sequence[str]
) -> Found | None:
    """Return the verdict on segments that stand behind each other inside one paragraph or two, or None."""
    head, tail = shingles([*before, *segments[0]]), shingles([*segments[-1], *behind])

    def is_framed(stretches: Sequence[Stretch]) -> bool:
        start = stretches[0][0] - len(before)
        return stands_at(fingerprint, head, start) and stands_at(fingerprint, tail, stretches[-1][0])

    placed = list(islice(tightest(filter(is_framed, places_of(fingerprint, segments))), MOST_PLACES))
    verdict, reason = Verdict.VERIFIED if len(placed) == 1 else Verdict.AMBIGUOUS, ""
    if not placed and (before or behind):
        placed, reason = list(islice(tightest(places_of(fingerprint, segments)), MOST_PLACES)), NOT_FRAMED
    if not placed:
        return None
    blocks = (block_of(fingerprint, stretches[0][0]) for stretches in placed)
    numbered = zip(blocks, placed, strict=True)
    return Found(
        verdict, tuple(Place(fingerprint.numbers[block], words=each) for block, each in numbered), reason=reason
    )


def places_of(fingerprint: Fingerprint, segments: Sequence[Sequence[str]]) -> Iterator[tuple[Stretch, ...]]:
    """Yield where segments stand: for each place the stretches of words, counted from 0."""
    rest = [list(occurrences(fingerprint, words)) for words in segments[1:]]
    return chains(occurrences(fingerprint, segments[0]), rest, [start - 1 for start in fingerprint.blocks[1:]])


def anchored(fingerprint: Fingerprint, quotes: Iterable[str | Sequence[str]]) -> Fingerprint:
    """Return a fingerprint in which many quotations are found faster, after one pass over its hashes."""
    segments = (segment for quote in quotes for reading in readings_of(quote) for segment in reading)
    wanted = {hashed for segment in segments for _, hashed in numbered(shingles(words_of(segment)))}
    stand = ((hashed, place) for place, hashed in numbered(fingerprint.hashes))
    return replace(fingerprint, anchors=gather(wanted, stand))


def numbered(hashes: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield packed hashes one by one, each with its number from 0."""
    each = (hashes[start : start + HASH_BYTES] for start in range(0, len(hashes), HASH_BYTES))
    return enumerate(each)


def occurrences(fingerprint: Fingerprint, words: Sequence[str]) -> Iterator[Stretch]:
    """Yield where words stand in a row inside a paragraph, the last of them not cut off at its apostrophe."""
    wanted = shingles(words)
    longer = [shingles([*words[1 - SHINGLE :], tail]) for tail in TAILS]
    for place in places_in(fingerprint, wanted):
        end = place + len(words)
        if is_in_block(fingerprint, place, end):
            may_go_on = is_in_block(fingerprint, place, end + 1)
            if not (may_go_on and any(stands_at(fingerprint, each, end - SHINGLE + 1) for each in longer)):
                yield place, end


def places_in(fingerprint: Fingerprint, wanted: bytes) -> Iterator[int]:
    """Yield where packed hashes stand in a row."""
    known = starts(fingerprint.anchors, numbered(wanted), fingerprint.words // HASHES_PER_PLACE)
    if known is not None:
        yield from (place for place in known if stands_at(fingerprint, wanted, place))
        return
    offset = fingerprint.hashes.find(wanted)
    while offset != -1:
        place, remainder = divmod(offset, HASH_BYTES)
        if not remainder:
            yield place
        offset = fingerprint.hashes.find(wanted, offset + 1)


def stands_at(fingerprint: Fingerprint, wanted: bytes, place: int) -> bool:
    """Tell whether the packed hashes of words stand at a place."""
    return place >= 0 and fingerprint.hashes.startswith(wanted, place * HASH_BYTES)


def is_in_block(fingerprint: Fingerprint, first: int, end: int) -> bool:
    """Tell whether a stretch of words lies inside one block."""
    return block_of(fingerprint, first) == block_of(fingerprint, end - 1)


def block_of(fingerprint: Fingerprint, word: int) -> int:
    """Return the number, from 0, of the block that a word stands in."""
    return bisect_right(fingerprint.blocks, word) - 1
