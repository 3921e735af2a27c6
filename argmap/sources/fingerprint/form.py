"""The file format of fingerprints.

A fingerprint is a UTF-8 text file: a header, an empty line, and sections. The header has these lines, in this
order:

    argmap-fingerprint 2
    algorithm: blake2b-32 of 3 words
    words: the number of words in the text, in decimal digits
    language: the tag of its language, such as en, if there is a list of words that cut quotations; else empty
    sha256: the digest of the text in normal form with one space at its end, in UTF-8, as 64 lower-case hex digits
    spaces: only if the text has lost the spaces between its words (too few), or has some between letters (too many)

The first line names the format and its version; a reader refuses unknown versions and algorithms. Lines end with a line
feed; a carriage return before it is ignored. A section begins with a line of its name, a colon, a space and the number
of its values. The values follow in base64 (RFC 4648, with padding) in lines of 76 characters, then an empty line. A
section without values may be missing, and unknown sections are skipped. Values are unsigned 32-bit numbers in
little-endian order; words and blocks are counted from 0. The sections are, in this order:

- blocks: for each block of the text (at least one), the number of its first word, with the highest bit set for a
  heading, and the next bit for a block without sentences of the text itself: a note, a list of links, or text of a page
  outside of the article. Blocks are separated by blank lines. The first begins with word 0, and the numbers never
  decrease;
- hashes: for each word except the last two, the hash of that word and the two after it: BLAKE2b (RFC 7693) with a
  digest of 4 bytes, without key, of the three words joined by single spaces, in UTF-8, the first byte being the lowest;
- sentences: the words that begin a sentence, with the highest bit set for a question;
- pauses: the words preceded by punctuation that does not end a sentence, and those that join clauses (and, or);
- marks: the words that may cut a quotation, each with its effect in the highest 8 bits: 1 negation, 2 turn, 3 hedge,
  4 denial, 5 the beginning of the clause that a denial governs, 6 the first part of a compound, 7 condition, 8 a part
  of a number to which the next word belongs too;
- joints: the words that were divided at a line end and joined, each with the number of letters before the line end in
  the highest 8 bits;
- notes: the words to which the number of a note was attached, each followed by that number;
- pages: the words that begin a page, in a text with form feeds.

Two more sections contain text in UTF-8, also in base64, and count its lines: the labels of the pages, and the numbers
printed at blocks, with an empty line for a block without one.

Words are those of the text in normal form, with Unicode full case folding and without accents: runs of letters with
their marks, and runs of digits. A number includes its signs, comparison signs, currencies, units that are not letters,
and the characters between its digits. An apostrophe divides a word into two, and belongs to the first. In scripts
without spaces between words (Chinese, Japanese kana, Thai, Lao, Burmese, Khmer) each letter with its marks is a word.
Letter case, accents, other punctuation and spaces are not recorded.

Version 1 can still be read. It has no signs of numbers, and only the first two sections, without their first lines; its
header has the number of blocks instead of the language. With it, quotations with numbers cannot be checked, nor can
cuts.

This is not encryption: anyone who guesses three consecutive words can confirm the guess, and where each letter counts
as a word, three words are soon guessed.
"""

import base64
import re
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from argmap.language.cut_tables import TABLES, CutWord
from argmap.sources.fingerprint.hashes import HASH_BYTES, SHINGLE, VERSION, Fingerprint
from argmap.sources.quotation.damage import DAMAGED_SPACES
from argmap.sources.quotation.outlines import TextOutline

FIRST_VERSION = 1
MAGIC = "argmap-fingerprint "
# The beginning of every fingerprint file, whatever its version.
KIND = MAGIC.encode()
ALGORITHM = "blake2b-32 of 3 words"
LINE = 76
HIGHEST = 1 << 31
ASIDE = 1 << 30
OFFSET = (1 << 24) - 1
NUMBER = r"[0-9]{1,9}"
LANGUAGE = r"[a-z]{0,3}"
SECTION = r"([a-z]{1,20}): ([0-9]{1,9})"
OF_TEXT = ("labels", "numbers")
SHA256 = r"[0-9a-f]{64}"
DAMAGED = "it is damaged"


class UnknownFingerprintError(ValueError):
    """A file that is not a fingerprint, or has a version that this program does not know."""


def write(fingerprint: Fingerprint) -> str:
    """Return a fingerprint as the text of its file."""
    spaces = (f"spaces: {name}\n" for name, words in DAMAGED_SPACES.items() if words == fingerprint.spaces)
    head = (
        f"{MAGIC}{VERSION}\nalgorithm: {ALGORITHM}\nwords: {fingerprint.words}\n"
        f"language: {fingerprint.language}\nsha256: {fingerprint.sha256}\n{''.join(spaces)}\n"
    )
    packed = (section(name, len(values) // HASH_BYTES, values) for name, values in sections(fingerprint) if values)
    return head + "".join((*packed, *text_sections(fingerprint)))


def sections(fingerprint: Fingerprint) -> Iterator[tuple[str, bytes]]:
    """Yield the sections of a fingerprint with their values, packed."""
    outline, questions = fingerprint.outline, set(fingerprint.outline.questions)
    yield "blocks", pack(packed_blocks(fingerprint))
    yield "hashes", fingerprint.hashes
    yield "sentences", pack(word | HIGHEST if word in questions else word for word in outline.sentences)
    yield "pauses", pack(outline.pauses)
    yield "marks", pack(word | kind << 24 for word, kind in zip(outline.marks, outline.kinds, strict=True))
    yield "joints", pack(word | min(half, 255) << 24 for word, half in fingerprint.joints)
    yield "notes", pack(value for note in fingerprint.notes for value in note)
    yield "pages", pack(fingerprint.pages)


def packed_blocks(fingerprint: Fingerprint) -> Iterator[int]:
    """Yield the first word of each block, with bits for its kind."""
    asides = set(fingerprint.asides)
    for block, (start, number) in enumerate(zip(fingerprint.blocks, fingerprint.numbers, strict=True)):
        yield start | (0 if number else HIGHEST) | (ASIDE if block in asides else 0)


def text_sections(fingerprint: Fingerprint) -> Iterator[str]:
    """Yield the sections of a fingerprint that contain text."""
    for name, lines in (("labels", fingerprint.labels), ("numbers", fingerprint.printed)):
        if any(lines):
            yield section(name, len(lines), "\n".join(lines).encode())


def section(name: str, number: int, data: bytes) -> str:
    """Return a section of a file."""
    body = base64.b64encode(data).decode()
    lines = "".join(f"{body[start : start + LINE]}\n" for start in range(0, len(body), LINE))
    return f"{name}: {number}\n{lines}\n"


def pack(numbers: Iterable[int]) -> bytes:
    """Return numbers packed as unsigned 32-bit integers, little-endian."""
    packed = array("I", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack(data: bytes) -> "array[int]":
    """Return the numbers packed by `pack`."""
    numbers = array("I")
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def read(text: str) -> Fingerprint:
    """Return the fingerprint in the text of a file. Raises UnknownFingerprintError."""
    head, _, body = text.replace("\r\n", "\n").partition("\n\n")
    first, *lines = head.split("\n")
    versions = {f"{MAGIC}{version}": version for version in (FIRST_VERSION, VERSION)}
    if first not in versions:
        raise UnknownFingerprintError(f'it does not begin with the line "{MAGIC}{VERSION}"')
    fields = dict(line.split(": ", 1) for line in lines if ": " in line)
    if fields.get("algorithm") != ALGORITHM:
        raise UnknownFingerprintError(f'its algorithm is not "{ALGORITHM}"')
    if not re.fullmatch(SHA256, fields.get("sha256", "")):
        raise UnknownFingerprintError(DAMAGED)
    words = number_in(fields.get("words", ""))
    if versions[first] == FIRST_VERSION:
        return first_version(words, number_in(fields.get("blocks", "")), fields["sha256"], decode(body))
    language = fields.get("language", "")
    if not re.fullmatch(LANGUAGE, language):
        raise UnknownFingerprintError(DAMAGED)
    known = second_version(words, language if language in TABLES else "", fields["sha256"], sections_in(body))
    return known._replace(spaces=DAMAGED_SPACES.get(fields.get("spaces", ""), ""))


def first_version(words: int, blocks: int, sha256: str, data: bytes) -> Fingerprint:
    """Return a fingerprint of version 1. Raises UnknownFingerprintError."""
    split = blocks * HASH_BYTES
    packed, hashes = unpack(data[: min(split, len(data) // HASH_BYTES * HASH_BYTES)]), data[split:]
    return checked(Fingerprint(words, starts_of(packed), numbers_of(packed), hashes, sha256, FIRST_VERSION))


def second_version(words: int, language: str, sha256: str, data: Mapping[str, bytes]) -> Fingerprint:
    """Return a fingerprint of version 2. Raises UnknownFingerprintError."""
    packed = {name: unpack(values) for name, values in data.items() if name not in {"hashes", *OF_TEXT}}
    labels, printed = (lines_in(data.get(name, b"")) for name in OF_TEXT)
    empty = array("I")
    sentences, marks, joints = (packed.get(name, empty) for name in ("sentences", "marks", "joints"))
    notes = packed.get("notes", empty)
    outline = TextOutline(
        array("I", (word & ~HIGHEST for word in sentences)),
        array("I", (word & ~HIGHEST for word in sentences if word & HIGHEST)),
        packed.get("pauses", empty),
        array("I", (mark & OFFSET for mark in marks)),
        array("B", (mark >> 24 for mark in marks)),
    )
    blocks = packed.get("blocks", empty)
    return checked(
        Fingerprint(
            words,
            starts_of(blocks),
            numbers_of(blocks),
            data.get("hashes", b""),
            sha256,
            VERSION,
            language,
            outline,
            tuple((joint & OFFSET, joint >> 24) for joint in joints),
            tuple(zip(notes[::2], notes[1::2], strict=False)),
            tuple(packed.get("pages", empty)),
            labels,
            printed,
            tuple(block for block, value in enumerate(blocks) if value & ASIDE),
        )
    )


def sections_in(body: str) -> dict[str, bytes]:
    """Return the packed values of the sections of a file. Raises UnknownFingerprintError."""
    found: dict[str, bytes] = {}
    for part in body.split("\n\n"):
        first, _, values = part.strip("\n").partition("\n")
        name = re.fullmatch(SECTION, first)
        if not first:
            continue
        data = decode(values) if name else b""
        is_text = name is not None and name[1] in OF_TEXT
        if not name or name[1] in found or (not is_text and len(data) != int(name[2]) * HASH_BYTES):
            raise UnknownFingerprintError(DAMAGED)
        found[name[1]] = data
    return found


def lines_in(data: bytes) -> tuple[str, ...]:
    """Return the lines of a section that contains text. Raises UnknownFingerprintError."""
    try:
        return tuple(data.decode().split("\n")) if data else ()
    except UnicodeDecodeError as error:
        raise UnknownFingerprintError(DAMAGED) from error


def decode(body: str) -> bytes:
    """Decode base64. Raises UnknownFingerprintError."""
    try:
        return base64.b64decode(body.replace("\n", ""), validate=True)
    except ValueError as error:
        raise UnknownFingerprintError(DAMAGED) from error


def number_in(digits: str) -> int:
    """Return the number that digits represent. Raises UnknownFingerprintError."""
    if not re.fullmatch(NUMBER, digits):
        raise UnknownFingerprintError(DAMAGED)
    return int(digits)


def checked(known: Fingerprint) -> Fingerprint:
    """Return a fingerprint after checking its consistency. Raises UnknownFingerprintError."""
    outline = known.outline
    rows = (outline.sentences, outline.pauses, outline.marks, known.pages, [word for word, _ in known.joints])
    if (
        len(known.hashes) != max(0, known.words - SHINGLE + 1) * HASH_BYTES
        or known.blocks[:1] != (0,)
        or not all(is_rising((*row, known.words)) for row in (known.blocks, *rows))
        or not all(1 <= kind <= len(CutWord) for kind in outline.kinds)
    ):
        raise UnknownFingerprintError(DAMAGED)
    return known


def is_rising(numbers: Sequence[int]) -> bool:
    """Return whether a sequence of numbers never decreases."""
    return all(a <= b for a, b in pairwise(numbers))


def starts_of(packed: Sequence[int]) -> tuple[int, ...]:
    """Return the first words of blocks from their packed values."""
    return tuple(number & ~(HIGHEST | ASIDE) for number in packed)


def numbers_of(packed: Sequence[int]) -> tuple[int, ...]:
    """Return the paragraph number of each block, from 1, or 0 for a heading."""
    counts = accumulate(not number & HIGHEST for number in packed)
    return tuple(0 if number & HIGHEST else count for number, count in zip(packed, counts, strict=True))
