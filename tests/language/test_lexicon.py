"""Words of likelihood, and the ranges that they stand for."""

import pytest

from argmap.language.lexicon import ICD_203, IPCC, KENT, LEXICONS, parse_range, words_of


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("55-80", (55, 80)),
        ("55 - 80 %", (55, 80)),
        (" 5-5 ", (5, 5)),
        ("0-100", (0, 100)),
        ("55\N{EN DASH}80", (55, 80)),
        ("80-55", None),
        ("90-110", None),
        ("90-101", None),
        ("55", None),
        ("-5-10", None),
        ("5.5-10", None),
        ("likely", None),
    ],
)
def test_a_range_has_two_bounds_in_order_up_to_a_hundred(value: str, bounds: tuple[int, int] | None) -> None:
    assert parse_range(value) == bounds


@pytest.mark.parametrize("name", LEXICONS)
def test_every_word_of_a_lexicon_stands_for_a_range(name: str) -> None:
    for low, high in LEXICONS[name].values():
        assert 0 <= low <= high <= 100


def test_the_words_of_a_lexicon_are_found_by_its_name_or_are_those_written_out() -> None:
    assert words_of("icd-203") == tuple(ICD_203)
    assert words_of("kent") == tuple(KENT)
    assert words_of("ipcc") == tuple(IPCC)
    assert words_of({"sure": "90-100"}) == ("sure",)


def test_the_rows_of_the_directive_are_those_of_its_table() -> None:
    rows = [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]
    assert list(ICD_203.values()) == [row for row in rows for _ in range(2)]
