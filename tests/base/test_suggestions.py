"""The known word nearest to one that is not known."""

import pytest

from argmap.base.suggestions import did_you_mean, nearest

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


def test_help_names_the_nearest_word_or_says_something_else() -> None:
    assert did_you_mean("txt", KNOWN) == 'did you mean "text"?'
    assert did_you_mean("zzz", KNOWN) == ""
    assert did_you_mean("zzz", KNOWN, "write a text") == "write a text"
