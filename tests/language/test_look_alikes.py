"""Characters that are taken for others: what each stands for, and how words that differ by them are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.language import look_alikes
from argmap.language.look_alikes import MEANT, alike, describe, explain, first_in, fold, written_arrow
from tests.laws import examples

CYRILLIC_ES, EN_DASH, LEFT_QUOTE, NO_BREAK_SPACE = "\u0441", "\u2013", "\u201c", "\u00a0"


def test_each_character_stands_for_ascii_and_is_described_with_its_number() -> None:
    assert [char for char, meant in MEANT.items() if char.isascii() or not meant.isascii()] == []
    assert [char for char in MEANT if f"(U+{ord(char):04X})" not in describe(char)] == []
    assert {char: fold(f"a{char}b") for char in MEANT} == {char: f"a{meant}b" for char, meant in MEANT.items()}


def test_no_character_stands_for_two() -> None:
    rows = [char for _, _, chars in look_alikes.ROWS for char in chars]
    assert len(rows) == len(set(rows))


@settings(max_examples=examples(2000))
@given(st.text(st.sampled_from("abcxyz-. "), min_size=1), st.data())
def test_a_word_is_like_the_one_that_it_was_made_from(word: str, data: st.DataObject) -> None:
    others = [char for char, meant in MEANT.items() if meant in word and len(meant) == 1]
    char = data.draw(st.sampled_from(others)) if others else ""
    made = word.replace(MEANT[char], char, 1) if char else word
    if made != word and word == word.strip():
        assert alike(made, [word, "other"]) == word
        assert alike(word, [made, "other"]) == made


def test_words_are_distinguished_by_the_character_in_which_they_differ() -> None:
    other = f"{CYRILLIC_ES}lose-it"
    described = f'"{other}" contains the Cyrillic letter "{CYRILLIC_ES}" (U+0441) instead of "c"'
    assert explain(other, "close-it") == f'{described}; write "close-it"'
    assert explain("close-it", other) == f"{described}; write both the same"
    assert alike("close-it", ["close-it", "open-it"]) is None


def test_quotation_marks_around_a_word_are_not_part_of_it() -> None:
    assert alike(f"{LEFT_QUOTE}text\u201d", ["title", "text"]) == "text"


def test_a_word_all_of_one_script_has_no_look_alike() -> None:
    assert first_in("\u0441\u043e\u043a") is None
    assert first_in(f"{CYRILLIC_ES}lose") == CYRILLIC_ES
    assert first_in(f"\u0441\u043e\u043a{NO_BREAK_SPACE}") == NO_BREAK_SPACE
    assert first_in("plain") is None


def test_a_space_is_described_without_showing_it() -> None:
    assert describe(NO_BREAK_SPACE) == "no-break space (U+00A0)"
    assert describe(EN_DASH) == f'dash "{EN_DASH}" (U+2013)'


@pytest.mark.parametrize("arrow", ["\u2192", f"{EN_DASH}>", "-->", "=>", "-\uff1e", " \u21d2 "])
def test_arrows_are_recognised_in_whatever_way_they_are_written(arrow: str) -> None:
    assert written_arrow().split(f"a{arrow}b") == ["a", "b"]
