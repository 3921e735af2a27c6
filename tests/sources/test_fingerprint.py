"""Fingerprints: what is written is read, what is damaged is refused, and what they cannot tell they do not claim."""

import base64
import string
import struct
from hashlib import blake2b, sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.sources.fingerprint import Fingerprint, UnknownFingerprintError, find, make, read, shingles, write
from argmap.sources.quotation import Verdict, normalise
from tests.laws import examples

TEXT = "A heading\n\nThe shop stays open all year.\nIt can’t close.\n\nOn Sundays, 12,500 people come."
LAWS = settings(max_examples=examples(3000))


def test_the_format_is_what_its_description_says() -> None:
    head, _, body = write(make(normalise(TEXT))).partition("\n\n")
    normal = 'A heading\nThe shop stays open all year. It can"t close.\nOn Sundays, 12,500 people come.'
    assert head.split("\n") == [
        "argmap-fingerprint 1",
        "algorithm: blake2b-32 of 3 words",
        "words: 17",
        "blocks: 3",
        f"sha256: {sha256(normal.encode()).hexdigest()}",
    ]
    assert all(len(line) <= 76 for line in body.split("\n"))
    words = ("a heading", "the shop stays open all year it can t close", "on sundays 12,500 people come")
    spoken = " ".join(words).split()
    threes = [" ".join(spoken[place : place + 3]) for place in range(len(spoken) - 2)]
    hashes = [blake2b(three.encode(), digest_size=4).digest() for three in threes]
    assert base64.b64decode(body) == struct.pack("<3I", 0 | 1 << 31, 2, 12) + b"".join(hashes)


@LAWS
@given(st.text(st.one_of(st.sampled_from(string.ascii_letters + " \n.’"), st.characters()), max_size=200))
def test_what_is_written_is_read(text: str) -> None:
    made = make(normalise(text))
    for content in (write(made), write(made).replace("\n", "\r\n")):
        known = read(content)
        assert (known.words, known.blocks, known.numbers) == (made.words, made.blocks, made.numbers)
        assert (known.hashes, known.sha256) == (made.hashes, made.sha256)


WHOLE = write(make(normalise(TEXT)))
HEAD, BODY = WHOLE.split("\n\n")
DIGEST = HEAD[-64:]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", 'it does not begin with the line "argmap-fingerprint 1"'),
        ("\n\n", 'it does not begin with the line "argmap-fingerprint 1"'),
        ("The shop stays open.", 'it does not begin with the line "argmap-fingerprint 1"'),
        (WHOLE.replace("fingerprint 1", "fingerprint 2"), 'it does not begin with the line "argmap-fingerprint 1"'),
        (WHOLE.replace("blake2b", "md5"), 'its algorithm is not "blake2b-32 of 3 words"'),
        (HEAD, "it is damaged"),
        (WHOLE.replace("words: 17", "words: 16"), "it is damaged"),
        (WHOLE.replace("words: 17", "words: -5"), "it is damaged"),
        (WHOLE.replace("words: 17", "words: 1_7"), "it is damaged"),
        (WHOLE.replace("words: 17", "words: १७"), "it is damaged"),
        (WHOLE.replace("words: 17", f"words: {'9' * 5000}"), "it is damaged"),
        (WHOLE.replace("words: 17\n", ""), "it is damaged"),
        (WHOLE.replace("blocks: 3", "blocks: 4"), "it is damaged"),
        (WHOLE.replace("blocks: 3", "blocks: 0"), "it is damaged"),
        (f"{HEAD.replace('17', '2')}\n\n".replace("blocks: 3", "blocks: 999"), "it is damaged"),
        (WHOLE.replace(DIGEST, "0"), "it is damaged"),
        (WHOLE.replace(DIGEST, DIGEST.replace(DIGEST[0], "é")), "it is damaged"),
        (WHOLE[:-5], "it is damaged"),
        (WHOLE + "AAAA", "it is damaged"),
        (WHOLE.replace(BODY[:4], "é€!?"), "it is damaged"),
        (WHOLE.replace(BODY[:4], "    "), "it is damaged"),
        (f"{HEAD}\n\n{base64.b64encode(b'1' * 72).decode()}", "it is damaged"),
    ],
)
def test_what_is_damaged_is_refused(content: str, message: str) -> None:
    with pytest.raises(UnknownFingerprintError) as caught:
        read(content)
    assert str(caught.value) == message


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
    assert find("can't close on Sundays", made).verdict is Verdict.NOT_FOUND
    assert find("It can’t close ... On Sundays, 12,500", made).verdict is Verdict.VERIFIED


def test_a_number_is_one_word_and_a_word_goes_on_behind_its_apostrophe() -> None:
    made = make(normalise(TEXT))
    assert find("On Sundays, 12", made).verdict is Verdict.NOT_FOUND
    assert find("12.500 people come", made).verdict is Verdict.NOT_FOUND
    assert find("all year. It can", made).verdict is Verdict.NOT_FOUND
    assert find("all year. It can't", made).verdict is Verdict.VERIFIED


@pytest.mark.parametrize(("words", "verdict"), [(4_000, Verdict.VERIFIED), (5_000, Verdict.UNCHECKED)])
def test_three_words_are_too_few_in_a_long_text(words: int, verdict: Verdict) -> None:
    made = make(normalise(" ".join(f"word{number}" for number in range(words))))
    assert find("word7 word8 word9", made).verdict is verdict
    assert find("word7 word8 word9 word10", made).verdict is Verdict.VERIFIED
