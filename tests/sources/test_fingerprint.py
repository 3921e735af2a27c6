"""Fingerprints: what is written is read, what is damaged is refused, and what they cannot tell they do not claim."""

import base64
import string
import struct
from hashlib import blake2b, sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.sources.fingerprint import Fingerprint, UnknownFingerprintError, digest, find, make, read, shingles, write
from argmap.sources.quotation import Verdict, normalise
from tests.laws import examples

TEXT = (
    "A heading\n\nThe shop stays open all year.\nIt can’t close, can it?\n\nOn Sundays, 12,500 people come for $5 or "
    "more, and the cor-\nner is full2 of them.\n\n2 Counted in 2019."
)
LAWS = settings(max_examples=examples(3000))


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n", " \n\n\n"])
def test_a_digest_does_not_depend_on_how_the_text_ends(end: str) -> None:
    normal = normalise(TEXT)
    assert digest(normalise(TEXT + end)) == sha256(f"{normal.text} ".encode()).hexdigest()
    assert digest(normalise(TEXT + f"x{end}")) != digest(normal)


def values(content: str) -> dict[str, bytes]:
    """Return the sections of a fingerprint file."""
    sections = [part.partition("\n") for part in content.partition("\n\n")[2].strip("\n").split("\n\n")]
    return {first: base64.b64decode(body) for first, _, body in sections}


def numbers(packed: bytes) -> tuple[int, ...]:
    """Return packed numbers."""
    return struct.unpack(f"<{len(packed) // 4}I", packed)


def test_the_format_is_what_its_description_says() -> None:
    content = write(make(normalise(TEXT)))
    normal = (
        'A heading\nThe shop stays open all year. It can"t close, can it?\n'
        "On Sundays, 12,500 people come for $5 or more, and the corner is full of them.\n2 Counted in 2019."
    )
    assert content.partition("\n\n")[0].split("\n") == [
        "argmap-fingerprint 2",
        "algorithm: blake2b-32 of 3 words",
        "words: 34",
        "language: en",
        f"sha256: {sha256(f'{normal} '.encode()).hexdigest()}",
    ]
    assert all(len(line) <= 76 for line in content.split("\n")[6:])
    spoken = [
        "a",
        "heading",
        "the",
        "shop",
        "stays",
        "open",
        "all",
        "year",
        "it",
        'can"',
        "t",
        "close",
        "can",
        "it",
        "on",
        "sundays",
        "12,500",
        "people",
        "come",
        "for",
        "$5",
        "or",
        "more",
        "and",
        "the",
        "corner",
        "is",
        "full",
        "of",
        "them",
        "2",
        "counted",
        "in",
        "2019",
    ]
    threes = [" ".join(spoken[place : place + 3]) for place in range(len(spoken) - 2)]
    found = values(content)
    assert found.pop("hashes: 32") == b"".join(blake2b(three.encode(), digest_size=4).digest() for three in threes)
    corner, full = spoken.index("corner"), spoken.index("full")
    assert {name: numbers(packed) for name, packed in found.items()} == {
        "blocks: 4": (0 | 1 << 31, 2, 14, 30 | 1 << 30),
        "sentences: 5": (0, 2, 8 | 1 << 31, 14, 30),
        "pauses: 4": (12, 16, 21, 23),
        "marks: 2": (9 | 1 << 24, 10 | 1 << 24),
        "joints: 1": (corner | 3 << 24,),
        "notes: 2": (full, 2),
    }


def test_words_that_cut_a_quotation_and_pages_are_in_a_fingerprint() -> None:
    content = write(make(normalise("The shop may not be the non-profit\n\f kind but the clerk denies that.")))
    marks = (2 | 3 << 24, 3 | 1 << 24, 6 | 6 << 24, 9 | 2 << 24, 12 | 4 << 24, 13 | 5 << 24)
    assert numbers(values(content)["marks: 6"]) == marks
    assert numbers(values(content)["pages: 2"]) == (0, 8)


@LAWS
@given(st.text(st.one_of(st.sampled_from(string.ascii_letters + " \n.’?,-1\f"), st.characters()), max_size=200))
def test_what_is_written_is_read(text: str) -> None:
    made = make(normalise(text))
    for content in (write(made), write(made).replace("\n", "\r\n")):
        known = read(content)
        for field in Fingerprint._fields:
            if field not in {"outline", "anchors"}:
                assert getattr(known, field) == getattr(made, field), field
        assert [list(row) for row in known.outline] == [list(row) for row in made.outline]


WHOLE = write(make(normalise(TEXT)))
HEAD, BODY = WHOLE.split("\n\n", 1)
HASHES = BODY.split("\n\n")[1].partition("\n")[2]
DIGEST = HEAD[-64:]
NO_FINGERPRINT = 'it does not begin with the line "argmap-fingerprint 2"'
DAMAGED = "it is damaged"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", NO_FINGERPRINT),
        ("\n\n", NO_FINGERPRINT),
        ("The shop stays open.", NO_FINGERPRINT),
        (WHOLE.replace("fingerprint 2", "fingerprint 3"), NO_FINGERPRINT),
        (WHOLE.replace("fingerprint 2", "fingerprint 1"), DAMAGED),
        (WHOLE.replace("blake2b", "md5"), 'its algorithm is not "blake2b-32 of 3 words"'),
        (HEAD, DAMAGED),
        (WHOLE.replace("words: 34", "words: 33"), DAMAGED),
        (WHOLE.replace("words: 34", "words: -5"), DAMAGED),
        (WHOLE.replace("words: 34", "words: 1_7"), DAMAGED),
        (WHOLE.replace("words: 34", "words: १७"), DAMAGED),
        (WHOLE.replace("words: 34", f"words: {'9' * 5000}"), DAMAGED),
        (WHOLE.replace("words: 34\n", ""), DAMAGED),
        (WHOLE.replace("language: en", "language: no tag"), DAMAGED),
        (WHOLE.replace("blocks: 4", "blocks: 5"), DAMAGED),
        (WHOLE.replace("blocks: 4", "hashes: 4"), DAMAGED),
        (WHOLE.replace("sentences: 5", "sentences"), DAMAGED),
        (f"{HEAD.replace('34', '2')}\n\nblocks: 1\nBQAAAA==\n", DAMAGED),
        (WHOLE.replace(DIGEST, "0"), DAMAGED),
        (WHOLE.replace(DIGEST, DIGEST.replace(DIGEST[0], "é")), DAMAGED),
        (WHOLE[:-5], DAMAGED),
        (WHOLE.replace(HASHES, HASHES + "AAAA"), DAMAGED),
        (WHOLE.replace(HASHES[:4], "é€!?"), DAMAGED),
        (WHOLE.replace(HASHES[:4], "    "), DAMAGED),
        (f"{WHOLE}marks: 1\nAAAACQ==\n", DAMAGED),
        (f"{WHOLE}labels: 1\n/////w==\n", DAMAGED),
    ],
)
def test_what_is_damaged_is_refused(content: str, message: str) -> None:
    with pytest.raises(UnknownFingerprintError) as caught:
        read(content)
    assert str(caught.value) == message


def test_a_section_that_is_not_known_is_skipped() -> None:
    assert read(f"{WHOLE}colours: 1\nAAAACQ==\n").words == 34


@LAWS
@given(st.text(), st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)))
def test_garbage_is_refused_or_read_and_nothing_else_is_raised(garbage: str, first: int, last: int) -> None:
    for content in (garbage, WHOLE[:first] + garbage + WHOLE[last:], f"{HEAD}\n\n{garbage}"):
        try:
            known = read(content)
        except UnknownFingerprintError:
            continue
        assert find("the shop stays open", known).verdict in Verdict


def test_hashes_that_stand_across_two_numbers_verify_nothing() -> None:
    wanted = shingles(["the", "shop", "stays", "open"])
    for shift in (1, 2, 3):
        hashes = b"x" * shift + wanted + b"x" * (4 - shift)
        known = Fingerprint(words=5, blocks=(0,), numbers=(1,), hashes=hashes, sha256=DIGEST)
        assert find("the shop stays open", known).verdict is Verdict.NOT_FOUND
    aligned = Fingerprint(words=5, blocks=(0,), numbers=(1,), hashes=b"xxxx" + wanted, sha256=DIGEST)
    assert find("the shop stays open", aligned).verdict is Verdict.VERIFIED


def test_words_on_both_sides_of_a_paragraph_break_are_not_in_a_row() -> None:
    made = make(normalise(TEXT))
    assert find("stays open all year", made).verdict is Verdict.VERIFIED
    assert find("close, can it? On Sundays", made).verdict is Verdict.NOT_FOUND
    assert find("It can’t close, can it? ... On Sundays, 12,500", made).verdict is Verdict.VERIFIED


def test_a_number_is_one_word_and_a_word_continues_after_its_apostrophe() -> None:
    made = make(normalise(TEXT))
    assert find("On Sundays, 12", made).verdict is Verdict.NOT_FOUND
    assert find("12.500 people come", made).verdict is Verdict.NOT_FOUND
    assert find("people come for 5", made).verdict is Verdict.NOT_FOUND
    assert find("people come for €5", made).verdict is Verdict.NOT_FOUND
    assert find("all year. It can", made).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(("words", "verdict"), [(4_000, Verdict.VERIFIED), (5_000, Verdict.UNCHECKED)])
def test_three_words_are_too_few_in_a_long_text(words: int, verdict: Verdict) -> None:
    made = make(normalise(" ".join(f"word{number}" for number in range(words))))
    assert find("word7 word8 word9", made).verdict is verdict
    assert find("word7 word8 word9 word10", made).verdict is Verdict.VERIFIED


def first_version() -> Fingerprint:
    """Return a fingerprint of version 1, as it was written."""
    spoken = ["the", "shop", "can", "t", "close", "and", "did", "not", "re", "open", "in", "2019", "at", "all"]
    packed = struct.pack("<I", 0) + shingles(spoken)
    return read(
        "argmap-fingerprint 1\nalgorithm: blake2b-32 of 3 words\nwords: 14\nblocks: 1\n"
        f"sha256: {'0' * 64}\n\n{base64.b64encode(packed).decode()}\n"
    )


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("The shop can’t close", Verdict.VERIFIED),
        ("and did not re-open", Verdict.VERIFIED),
        ("did not re open in", Verdict.VERIFIED),
        ("close and did", Verdict.VERIFIED),
        ("The shop can", Verdict.UNCHECKED),
        ("the shop can close", Verdict.NOT_FOUND),
        ("close and did not open", Verdict.NOT_FOUND),
        ("re-open in 2019", Verdict.UNCHECKED),
        ("re-open in $5", Verdict.UNCHECKED),
        ("did not re-open in ½", Verdict.UNCHECKED),
        ("the shop can’t⁺ close", Verdict.UNCHECKED),
        ("the shop can’t+ close", Verdict.UNCHECKED),
        (">5 the shop can’t close", Verdict.UNCHECKED),
        ("¹⁴C the shop can’t close", Verdict.UNCHECKED),
        ("the shop", Verdict.UNCHECKED),
        ("...", Verdict.UNCHECKED),
    ],
)
def test_version_1_verifies_words_and_leaves_open_what_it_cannot_decide(quotation: str, verdict: Verdict) -> None:
    found = find(quotation, first_version())
    assert found.verdict is (Verdict.NOT_FOUND if quotation == "The shop can" else verdict)
    assert not (found.is_whole and found.verdict is Verdict.VERIFIED)
