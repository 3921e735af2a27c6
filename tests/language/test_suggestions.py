"""Help on a word that is not known."""

from argmap.language.suggestions import did_you_mean

KNOWN = ("text", "source", "supports", "if-false")


def test_help_names_the_nearest_word_or_says_something_else() -> None:
    assert did_you_mean("txt", KNOWN) == 'did you mean "text"?'
    assert did_you_mean("zzz", KNOWN) == ""
    assert did_you_mean("zzz", KNOWN, "write a text") == "write a text"


def test_help_names_the_character_in_which_a_word_only_looks_like_a_known_one() -> None:
    described = '"t\u0435xt" contains the Cyrillic letter "\u0435" (U+0435) instead of "e"'
    assert did_you_mean("t\u0435xt", KNOWN) == f'{described}; write "text"'
