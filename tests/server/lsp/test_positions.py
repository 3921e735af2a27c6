"""Positions of the protocol: the units that an editor counts in, line ends, and what lies outside."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind

from argmap.base.text import Text
from argmap.server.lsp.documents import OpenDocument
from argmap.server.lsp.positions import Positions, units_of
from tests.laws import examples

ENCODINGS = tuple(PositionEncodingKind)
CODECS = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
# What tells one way of counting from another: all lengths, what ends lines to some, and what takes no place.
TEXTS = st.text(st.sampled_from("ab\t é\u0301ק漢😀\n\r\u2028\x0b\x85\u200d"), max_size=40)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_columns_are_counted_in_the_units_of_the_encoding(encoding: PositionEncodingKind) -> None:
    columns = {PositionEncodingKind.Utf8: 7, PositionEncodingKind.Utf16: 4, PositionEncodingKind.Utf32: 3}
    positions = Positions(Text("m", "x\né😀a|"), encoding)
    assert positions.position(4) == Position(1, columns[encoding] - 1)
    assert positions.offset(Position(1, columns[encoding])) == 5


@settings(max_examples=examples(2000))
@given(TEXTS, st.sampled_from(ENCODINGS))
def test_an_offset_comes_back_from_its_position(content: str, encoding: PositionEncodingKind) -> None:
    positions = Positions(Text("m", content), encoding)
    codec, size = CODECS[encoding]
    for offset in range(len(content) + 1):
        if content[offset - 1 : offset + 1] == "\r\n":
            continue  # no position lies within a line end
        place = positions.position(offset)
        assert positions.offset(place) == offset
        line = positions.line(place.line)
        assert len(line.encode(codec)) // size == units_of(line, encoding) >= place.character


@settings(max_examples=examples(1000))
@given(TEXTS, st.sampled_from(ENCODINGS), st.integers(0, 9), st.integers(0, 99))
def test_any_position_leads_to_the_nearest_place_before_it(
    content: str, encoding: PositionEncodingKind, line: int, character: int
) -> None:
    positions = Positions(Text("m", content), encoding)
    place = positions.position(positions.offset(Position(line, character)))
    assert (place.line, place.character) <= (line, character)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_byte_order_mark_counts_for_the_editor_and_not_for_the_reader(encoding: PositionEncodingKind) -> None:
    document = OpenDocument("file:///m", "/m", 1, "\ufeffab\nc", encoding=encoding)
    assert document.text.content == "ab\nc"
    shift = units_of("\ufeff", encoding)
    assert document.positions.position(1) == Position(0, 1 + shift)
    assert document.positions.offset(Position(0, 1 + shift)) == 1
    assert document.positions.offset(Position(0, 0)) == 0
    assert document.positions.position(3) == Position(1, 0)
