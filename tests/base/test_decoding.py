"""The report on bytes that are not text, word for word, and what is read before them."""

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.base.decoding import FORBIDDEN, decode

REMOVE = "remove the character"
SAVE_AS_UTF8 = "save the file as UTF-8 text"
NUL = "the file contains a NUL byte, so it is not text"
NUL_HELP = "check that this is a text file, and save it as UTF-8"


@pytest.mark.parametrize(
    ("data", "content", "place", "message", "help_text"),
    [
        (codecs.BOM_UTF16_LE + b"a\0", "", (1, 1), "the file is encoded as UTF-16", SAVE_AS_UTF8),
        (codecs.BOM_UTF32_BE + b"a\0", "", (1, 1), "the file is encoded as UTF-32", SAVE_AS_UTF8),
        (b"ab\n\xe4c", "ab\n", (2, 1), "byte 0xE4 at offset 3 is not UTF-8", SAVE_AS_UTF8),
        (codecs.BOM_UTF8 + b"ab\xff", "ab", (1, 3), "byte 0xFF at offset 5 is not UTF-8", SAVE_AS_UTF8),
        (b"a\0b\0\xff", "a\0b\0", (1, 2), NUL, NUL_HELP),
        (b"a\nb\0c\0", "a\nb\0c\0", (2, 2), NUL, NUL_HELP),
        (b"ab\x01\x02", "ab\x01\x02", (1, 3), "the file contains the control character U+0001", REMOVE),
        ("a\ufeff".encode(), "a\ufeff", (1, 2), "the file contains the control character U+FEFF", REMOVE),
    ],
)
def test_invalid_bytes_are_reported_at_the_first_of_them(
    data: bytes, content: str, place: tuple[int, int], message: str, help_text: str
) -> None:
    text, found = decode(data, "map.yaml")
    assert found
    assert (text.path, text.content, found.span.text) == ("map.yaml", content, text)
    assert (found.code, found.message, found.help) == ("A002", message, help_text)
    assert (found.span.start.line, found.span.start.column) == place


def test_the_place_of_a_character_is_as_long_as_it_and_that_of_a_byte_has_no_length() -> None:
    assert [
        (found.span.first, found.span.last) for _, found in (decode(b"ab\x01", ""), decode(b"ab\xff", "")) if found
    ] == [(2, 3), (2, 2)]


def test_a_utf_8_byte_order_mark_is_not_part_of_the_text() -> None:
    text, found = decode(codecs.BOM_UTF8 + b"a: b", "map.yaml")
    assert (text.content, found) == ("a: b", None)


def test_a_file_may_hold_the_characters_that_it_is_allowed_and_no_others() -> None:
    assert decode(b"a\fb", "", "\f")[1] is None
    found = decode(b"a\fb\v", "", "\f")[1]
    assert found
    assert (found.span.first, found.message) == (3, "the file contains the control character U+000B")


@given(
    text=st.text(
        st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\0\a\t\n\f\x7f\x85\x9f\xa0\ufeff\uffff"))
    )
)
def test_every_character_that_yaml_forbids_is_found(text: str) -> None:
    _, problem = decode(b" " + text.encode(), "map.yaml")
    first = next((place for place, char in enumerate(text) if re.match(FORBIDDEN, char)), None)
    assert (problem.span.first if problem else None) == (None if first is None else first + 1)
