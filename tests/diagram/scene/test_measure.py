"""The widths of words, and how they are wrapped."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from unicode_segmentation_rs import graphemes, line_break_units

from argmap.diagram.scene.measurement import SLACK, char_width, folded, is_measured, shorten, width, width_with_slack
from argmap.diagram.scene.wide_fonts import room_for, wrap_in_box
from argmap.diagram.scene.wrapping import pieces_of, wrap
from tests.laws import examples

SIZE = 11.0
# A size at which a square character needs a point, with slack.
SQUARE = 1 / SLACK
SCRIPTS = st.text(
    alphabet="ab -/2.,?（）「」『』【】《》“”、。，！；日本語図書館"
    "กเแโิ์ำາເखपुस्तकา\u094dשׁ\u0627للغة한국어👩\u200d❤\ufe0f🏽🇩🇪",
    max_size=60,
)
TEXTS = st.text() | SCRIPTS | st.text(alphabet="ab \u3042\u30fc\u3002\u0301\u200d\u093e\u4e2d\U0001f468…-", max_size=60)


def is_one_piece(line: str) -> bool:
    """Return whether a line has no place to break it: one character with its marks."""
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
        ("Жук", 3 * 620),
        ("လူ", 800),
        ("தமிழ்", 4 * 800),
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
    assert wrap("People on foot are safer without any cars", SIZE, 180 * SLACK) == (
        "People on foot are",
        "safer without any cars",
    )


def test_a_lonely_last_word_gets_the_one_before_it_where_that_is_more_even() -> None:
    assert wrap("work library everywhere Sundays", SIZE, 130 * SLACK) == ("work library", "everywhere Sundays")
    assert wrap("a library Sundays", SIZE, 70 * SLACK) == ("a library", "Sundays")


def test_white_space_of_any_kind_and_length_becomes_one_space() -> None:
    assert wrap("a \n\t b\u3000c", SIZE, 100) == ("a b c",)


def test_a_word_that_is_too_long_is_broken_between_letters() -> None:
    assert wrap("a" * 25, SIZE, 10.001 * 556 * SIZE * SLACK / 1000) == ("a" * 9, "a" * 9, "a" * 7)


def test_east_asian_text_is_broken_between_characters() -> None:
    assert wrap("図書館は日曜日に開くべきだ", SQUARE, 5) == ("図書館は日", "曜日に開く", "べきだ")


def test_a_line_is_not_broken_after_an_opening_bracket_or_before_a_mark_that_ends_a_phrase() -> None:
    assert wrap("日曜日開館。月曜日閉館。", SQUARE, 5) == ("日曜日開", "館。月曜", "日閉館。")
    assert wrap("读者们都说（他们）《每天》都来。", SQUARE, 6) == ("读者们都说", "（他们）《每", "天》都来。")


def test_a_line_may_be_broken_after_a_hyphen_but_not_before_a_mark() -> None:
    assert wrap("cost-benefit", SIZE, 50) == ("cost-", "benefit")
    assert wrap("Est-ce le prix ?", SIZE, 50 * SLACK) == ("Est-ce", "le prix ?")


def test_a_script_without_spaces_that_needs_a_dictionary_is_broken_between_clusters() -> None:
    assert wrap("เราควรเปิดห้องสมุดทุกวัน", SIZE, 70) == ("เราควร", "เปิดห้องส", "มุดทุกวัน")


def test_a_vowel_that_is_written_first_stays_with_its_consonant() -> None:
    lines = wrap("เแกโกไก" * 12, SIZE, 60)
    assert len(lines) > 1
    assert [line for line in lines if line[-1] in "เแโไ"] == []


@given(SCRIPTS, st.integers(min_value=3, max_value=30))
def test_lines_are_broken_where_uax_14_allows_it_or_in_a_word_too_wide_between_clusters(text: str, most: int) -> None:
    folded = " ".join(text.split())
    allowed, place = {0}, 0
    for unit in line_break_units(folded):
        if width_with_slack(unit.rstrip(), 1) > most:
            for cluster in graphemes(unit, is_extended=True):
                # One that is too wide is broken too, because it may have no end.
                too_wide = width_with_slack(cluster, 1) > most
                allowed.update(range(place, place + len(cluster)) if too_wide else {place})
                place += len(cluster)
        else:
            place += len(unit)
        allowed.add(place)
    begins, place = set(), 0
    for line in wrap(text, 1, most):
        place += folded[place : place + 1] == " "
        begins.add(place)
        place += len(line)
    assert begins <= allowed


@given(SCRIPTS, st.integers(min_value=3, max_value=30))
def test_a_text_is_cut_between_clusters(text: str, most: int) -> None:
    shown = shorten(text, 1, most)
    assert width_with_slack(shown, 1) <= most
    if shown != text:
        kept = shown.removesuffix("…").rstrip()
        assert kept in {"".join(graphemes(text, is_extended=True)[:count]).rstrip() for count in range(len(text) + 1)}


@pytest.mark.parametrize("pause", [",", ";", ":"])
def test_a_text_is_not_cut_after_a_pause(pause: str) -> None:
    assert shorten(f"Hezbollah{pause} Assad and the others", SIZE, 75) == "Hezbollah …"


def test_no_space_is_inserted_between_east_asian_characters() -> None:
    assert wrap("Tokyo東京 Kyoto", SIZE, 1000) == ("Tokyo東京 Kyoto",)


@pytest.mark.parametrize("mark", "、。，．！？）」』】ー🏿")
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


PLAIN_WORDS = st.builds(str.__add__, st.sampled_from("aZ09"), st.text(alphabet="aZ09.,:;'", max_size=6))


@given(st.lists(PLAIN_WORDS, min_size=1, max_size=12), st.text(alphabet=" \t\n", min_size=1, max_size=3))
@example(["No.", "2,400:", "ab'", "it's", "so;", "1.5"], " ")
def test_plain_words_are_broken_as_uax_14_breaks_them(words: list[str], space: str) -> None:
    text = space.join(words)
    pieces = pieces_of(text, 1e6)
    assert pieces.is_simple
    assert list(pieces.words) == [unit.rstrip() for unit in line_break_units(folded(text))] == words


@pytest.mark.parametrize("text", ["", " ", "a-b", "a\u00a0b", "a .b", "(a)", "a/b", "caf\u00e9"])
def test_other_texts_are_left_to_uax_14(text: str) -> None:
    assert not pieces_of(text, 1e6).is_simple


@given(st.lists(st.text(alphabet="ailW.", min_size=1, max_size=9).map("a".__add__), max_size=30), st.integers(20, 200))
def test_plain_words_are_laid_out_as_those_that_are_measured_one_by_one(words: list[str], most: int) -> None:
    text = " ".join(words)
    # A word joiner has no width, and is not one of the plain characters.
    marked = wrap(" ".join(f"{word}\u2060" for word in words), SIZE, most)
    assert wrap(text, SIZE, most) == tuple(line.replace("\u2060", "") for line in marked)


@given(TEXTS, st.floats(min_value=15, max_value=400))
@example("a\u3002" * 50, 20)
def test_no_line_is_wider_than_asked_unless_it_is_one_character(text: str, most: float) -> None:
    lines = wrap(text, SIZE, most)
    too_wide = [line for line in lines if width_with_slack(line, SIZE) > most + 1e-6 and not is_one_piece(line)]
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


def test_korean_is_broken_between_words() -> None:
    text = "마을 도서관은 일요일에도 문을 열어야 한다"
    assert wrap(text, SIZE, 100) == ("마을 도서관은", "일요일에도 문을", "열어야 한다")


def test_no_line_is_broken_at_a_no_break_space() -> None:
    assert folded("  a\u00a0b\n c\u202fd ") == "a\u00a0b c\u00a0d"
    assert wrap("costs 12\u00a0000\u00a0euros a year", SIZE, 90 * SLACK) == (
        "costs",
        "12\u00a0000\u00a0euros",
        "a year",
    )


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz WMil.,T", min_size=1, max_size=200))
@settings(max_examples=examples(500))
def test_lines_have_room_in_the_widest_font(text: str) -> None:
    for line in wrap_in_box(text, SIZE, 235):
        assert room_for(line, SIZE) <= 235
