"""The widths of words, and how they are wrapped."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.diagram.scene.measurement import NEVER_FIRST, char_width, is_measured, width, wrap

SIZE = 11.0
TEXTS = st.text() | st.text(alphabet="ab \u3042\u30fc\u3002\u0301\u200d\u093e\u4e2d\U0001f468…-", max_size=60)


def is_one_piece(line: str) -> bool:
    """Tell whether a line has no place to break it: one character with its marks."""
    return sum(char_width(char) > 0 for char in line) <= 1


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [
        ("", 0),
        (" ", 278),
        ("Hello", 722 + 556 + 222 + 222 + 556),
        ("WWW", 3 * 944),
        ("illi", 4 * 222),
        ("A–B", 667 + 556 + 667),
        ("“No”", 333 + 722 + 556 + 333),
        ("été", 556 + 278 + 556),
        ("e\u0301te\u0301", 556 + 278 + 556),
        ("日本語", 3 * 1000),
        ("a\u200db", 556 + 556),
    ],
)
def test_a_width_is_the_sum_of_the_widths_of_helvetica(text: str, thousandths: int) -> None:
    assert width(text, SIZE) == pytest.approx(thousandths * SIZE / 1000)


def test_only_letters_of_known_width_are_measured() -> None:
    assert is_measured("Plain “words”, naïve façade")
    assert not is_measured("日本語")
    assert not is_measured("Жук")


def test_no_text_makes_no_lines() -> None:
    assert wrap("", SIZE, 100) == ()
    assert wrap(" \n\t ", SIZE, 100) == ()


def test_a_short_text_stays_on_one_line() -> None:
    assert wrap("short text", SIZE, 100) == ("short text",)


def test_lines_are_of_even_length_where_that_costs_no_line() -> None:
    assert wrap("People on foot are safer without any cars", SIZE, 180) == (
        "People on foot are",
        "safer without any cars",
    )


def test_a_lonely_last_word_gets_the_one_before_it_where_that_is_more_even() -> None:
    assert wrap("work library everywhere Sundays", SIZE, 130) == ("work library", "everywhere Sundays")
    assert wrap("a library Sundays", SIZE, 70) == ("a library", "Sundays")


def test_white_space_of_any_kind_and_length_becomes_one_space() -> None:
    assert wrap("a \n\t b\u3000c", SIZE, 100) == ("a b c",)


def test_a_word_that_is_too_long_is_broken_between_letters() -> None:
    assert wrap("a" * 25, SIZE, 10 * 556 * SIZE / 1000) == ("a" * 10, "a" * 10, "a" * 5)


def test_east_asian_text_is_broken_between_characters() -> None:
    assert wrap("図書館は日曜日に開くべきだ", SIZE, 5 * SIZE) == ("図書館は日", "曜日に開く", "べきだ")


def test_an_east_asian_line_does_not_begin_with_a_mark_that_ends_a_phrase() -> None:
    lines = wrap("日曜日開館。月曜日閉館。", SIZE, 5 * SIZE)
    assert not [line for line in lines if line[0] in NEVER_FIRST]
    assert "".join(lines) == "日曜日開館。月曜日閉館。"


def test_no_space_comes_between_east_asian_characters_that_had_none() -> None:
    assert wrap("Tokyo東京 Kyoto", SIZE, 1000) == ("Tokyo東京 Kyoto",)


@pytest.mark.parametrize("mark", sorted(NEVER_FIRST))
def test_no_row_of_marks_is_endless(mark: str) -> None:
    assert max(width(line, SIZE) for line in wrap("日" + mark * 500, SIZE, 100)) <= 100


def test_a_chain_of_joiners_is_not_endless() -> None:
    assert max(width(line, SIZE) for line in wrap("a\u200d" * 500, SIZE, 100)) <= 100


@pytest.mark.parametrize(
    "letter",
    ["e\u0301", "का", "ก็", "\u05e9\u05c1", "👨\u200d👩\u200d👧", "👍🏽", "❤\ufe0f"],
)
def test_marks_and_joined_signs_stay_with_their_letters(letter: str) -> None:
    lines = wrap(letter * 40, SIZE, 60)
    assert len(lines) > 1
    assert [line for line in lines if line != letter * (len(line) // len(letter))] == []


@given(TEXTS, st.floats(min_value=15, max_value=400))
@example("a\u3002" * 50, 20)
def test_no_line_is_wider_than_asked_unless_it_is_one_character(text: str, most: float) -> None:
    too_wide = [line for line in wrap(text, SIZE, most) if width(line, SIZE) > most + 1e-6 and not is_one_piece(line)]
    assert too_wide == []


@given(TEXTS, st.floats(min_value=0.5, max_value=400))
def test_wrapping_loses_no_character_but_white_space(text: str, most: float) -> None:
    assert "".join("".join(wrap(text, SIZE, most)).split()) == "".join(text.split())


@given(TEXTS, st.floats(min_value=40, max_value=400))
def test_no_line_begins_with_a_combining_mark_that_had_a_letter(text: str, most: float) -> None:
    word = "a" + "".join(text.split())
    lines = wrap(word[:200], SIZE, most)
    loose = [line for line in lines if unicodedata.combining(line[0])]
    assert loose == []


@given(TEXTS)
def test_no_width_is_negative(text: str) -> None:
    assert width(text, SIZE) >= 0
