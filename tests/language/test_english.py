"""The little English that rules know."""

import pytest

from argmap.language.english import is_english, stem


@pytest.mark.parametrize(
    "forms",
    [
        "shop shops",
        "study studies studied studying",
        "try tries tried trying",
        "stay stays stayed staying",
        "make makes making",
        "use uses",
        "pay pays",
        "stop stops stopped stopping",
        "fall falls falling",
        "pass passes passed passing",
        "box boxes boxed boxing",
        "plan plans planned planning",
        "agree agrees agreed agreeing",
        "need needs needed needing",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "word",
    [
        "is",
        "bus",
        "gas",
        "pay",
        "class",
        "focus",
        "basis",
        "king",
        "thing",
        "bring",
        "bed",
        "need",
        "x1s",
        "naïves",
        "2024",
    ],
)
def test_a_word_that_only_looks_like_a_form_is_its_own_stem(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("lies", "lie"),
        ("strings", "string"),
        ("string", "string"),
        ("falling", "fall"),
        ("agreed", "agre"),
        ("buzzing", "buzz"),
        ("fussed", "fuss"),
        ("planned", "plan"),
        ("seeing", "see"),
        ("used", "used"),
        ("rated", "rat"),
        ("tied", "tied"),
        ("shops", "shop"),
        ("horses", "hors"),
        ("gorse", "gors"),
    ],
)
def test_a_stem_is_what_it_is(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the shop stays", True),
        ("soft drugs should be legal", True),
        ("der laden bleibt", False),
        ("le magasin reste", False),
        ("winkel is open", False),
        ("", False),
    ],
)
def test_a_text_is_known_as_english_by_a_word(text: str, *, expected: bool) -> None:
    assert is_english(text.split()) is expected
