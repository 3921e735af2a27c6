"""Places in a text, and what is shown of unseen characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.base.decoding import decode
from argmap.base.text import Position, Span, Text, visible


@pytest.mark.parametrize(
    ("content", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("ab\ncd", 0, 1, 1),
        ("ab\ncd", 2, 1, 3),
        ("ab\ncd", 3, 2, 1),
        ("ab\ncd", 5, 2, 3),
        ("ab\r\ncd", 3, 1, 4),
        ("ab\r\ncd", 4, 2, 1),
        ("ab\rcd", 3, 2, 1),
        ("ab\r\rcd", 4, 3, 1),
        ("🔥🔥\n🔥b", 4, 2, 2),
        ("e\u0301b", 2, 1, 3),
        ("a\u2028b", 2, 1, 3),
        ("ab\n", 3, 2, 1),
    ],
)
def test_a_position_counts_lines_and_code_points_from_one(content: str, offset: int, line: int, column: int) -> None:
    assert Text("a", content).position(offset) == Position(line, column)


def test_a_line_is_returned_without_its_end() -> None:
    text = Text("a", "one\r\ntwo\rthree\n\nfive")
    assert [text.line(number) for number in range(1, 6)] == ["one", "two", "three", "", "five"]


def test_a_byte_order_mark_does_not_move_the_first_column() -> None:
    text, problem = decode(b"\xef\xbb\xbfab", "a")
    assert problem is None
    assert (text.content, text.position(1)) == ("ab", Position(1, 2))


def test_a_span_knows_its_path_and_both_of_its_ends() -> None:
    span = Span(Text("a.yaml", "ab\ncd"), 1, 4)
    assert (span.path, span.start, span.end) == ("a.yaml", Position(1, 2), Position(2, 2))


@given(st.text(st.sampled_from("ab\r\n🔥\u0301")))
def test_lines_and_line_starts_make_the_text_again(content: str) -> None:
    text = Text("a", content)
    for offset in range(len(content) + 1):
        place = text.position(offset)
        assert text.line_starts[place.line - 1] + place.column - 1 == offset
    assert content.replace("\r\n", "\n").replace("\r", "\n") == "\n".join(
        text.line(number) for number in range(1, len(text.line_starts) + 1)
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\x9bb", "a\\x9bb"),
        ("a\u202eb", "a\\u202eb"),
        ("a\tb\nc", "a\\tb\\nc"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_unseen_characters_are_shown_as_escapes_and_joiners_stay(value: str, shown: str) -> None:
    assert visible(value) == shown
