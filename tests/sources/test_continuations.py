"""How a source continues after some words: as quotations that are verified."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.sources.continuations import continuations
from argmap.sources.quotation import Verdict, normalise
from argmap.sources.quotation.verdict import find
from tests.laws import examples
from tests.maps import ROOT

TEXT = """# A report

The shop is open on Sundays, and it is full. It is not open on Mondays, unless the owner says so. Who knows why?

The “shop” sells bread – fresh, since
May – and milk. The shop is open on Sun-
days in May.
"""
NORMAL = normalise(TEXT)
SEED = normalise((ROOT / "seeds" / "packing-trial.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("it is full", ["it is full."]),
        ("Who ", ["Who knows why?"]),
        ("who kn", ["Who knows why?"]),
        ("THE SHOP SELLS", ["The “shop” sells bread", "The “shop” sells bread – fresh"]),
        ("and mi", ["and milk.", "and milk. The shop is open on Sundays in May."]),
        ("It is not open", ["It is not open on Mondays, unless the owner says so."]),
        ("the shop is open on sundays in", ["The shop is open on Sundays in May."]),
        ("nothing of this", []),
        ("", []),
        ("  ", []),
        ("…", []),
    ],
)
def test_words_go_on_as_the_source_does_to_the_ends_of_clauses_and_sentences(typed: str, expected: list[str]) -> None:
    assert [each.words for each in continuations(NORMAL, typed)][: len(expected) or None] == expected


def test_the_rest_begins_with_the_word_that_is_being_typed() -> None:
    assert continuations(NORMAL, "it is fu")[0].rest == "full."
    assert continuations(NORMAL, "it is ")[0].rest == "full."
    assert continuations(NORMAL, "it is full")[0].rest == "full."


def test_what_is_cut_so_that_it_says_something_else_is_left_out() -> None:
    assert "It is not open on Mondays" not in [each.words for each in continuations(NORMAL, "It is not")]


def test_words_in_several_places_go_on_to_where_they_are_one() -> None:
    found = [each.words for each in continuations(NORMAL, "The shop is")]
    assert "The shop is open on Sundays" not in found
    assert found[:2] == ["The shop is open on Sundays in May.", "The shop is open on Sundays, and it is full."]


@settings(max_examples=examples(500))
@given(st.integers(0, 200), st.integers(1, 6), st.integers(0, 5))
def test_every_continuation_begins_as_typed_and_is_verified(first: int, size: int, cut: int) -> None:
    words = " ".join(SEED.text.split()[first : first + size])
    typed = words[: max(1, len(words) - cut)]
    for found in continuations(SEED, typed):
        assert find(found.words, SEED).verdict is Verdict.VERIFIED
        assert found.words.endswith(found.rest)
