"""The known word nearest to one that is not known."""

import pytest

from argmap.base.suggestions import nearest

KNOWN = ("text", "source", "supports", "if-false")


@pytest.mark.parametrize(
    ("word", "match"),
    [
        ("txt", "text"),
        ("sauce", "source"),
        ("suports", "supports"),
        ("if_false", "if-false"),
        ("TEXT", "text"),
        ("zzz", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_the_one_most_like_it(word: str, match: str | None) -> None:
    assert nearest(word, KNOWN) == match


def test_the_nearest_word_is_found_in_what_can_be_gone_through_once() -> None:
    assert nearest("TEXT", iter(KNOWN)) == "text"


def test_a_known_word_among_several_is_the_one_that_is_meant() -> None:
    assert nearest("quite likely", ["unlikely", "likely"]) == "likely"
