"""Words of likelihood in sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.language.likelihoods import Estimate, Estimates

ICD = Estimates("icd-203")


def mentioned(estimates: Estimates, text: str) -> list[tuple[str, tuple[int, int], bool]]:
    """Return the words of likelihood in a text, their bounds, and whether they are plain."""
    return [(text[m.first : m.last], m.estimate.bounds, m.plain) for m in estimates.mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is likely.", [("likely", (55, 80), True)]),
        ("Likely it is.", [("Likely", (55, 80), True)]),
        ("It is very likely, or unlikely.", [("very likely", (80, 95), True), ("unlikely", (20, 45), True)]),
        ("It is almost  certain.", [("almost  certain", (95, 99), True)]),
        ("It will almost certainly end.", [("almost certainly", (95, 99), True)]),
        ("It will probably end.", [("probably", (55, 80), True)]),
        ("It will highly probably end.", [("highly probably", (80, 95), True)]),
        ("It is more likely.", [("likely", (55, 80), False)]),
        ("It is not unlikely.", [("unlikely", (20, 45), False)]),
        ("It is quite  Likely.", [("Likely", (55, 80), False)]),
        ("It will probably not end.", [("probably", (55, 80), False)]),
        ("It will probably  never end.", [("probably", (55, 80), False)]),
        ("It will probably notice.", [("probably", (55, 80), True)]),
        ("There is almost no chance.", [("almost no chance", (1, 5), True)]),
        ("A likelyhood.", []),
        ("A certain man in a remote, impossible place.", []),
        ("It is the more, likely.", [("likely", (55, 80), True)]),
    ],
)
def test_words_are_found_whole_and_the_longest_first(
    text: str, expected: list[tuple[str, tuple[int, int], bool]]
) -> None:
    assert mentioned(ICD, text) == expected


def test_each_lexicon_has_words_of_its_own() -> None:
    assert mentioned(Estimates("kent"), "It is likely, probably not soon.") == [("probably not", (20, 40), True)]
    assert mentioned(Estimates("kent"), "It is certainly so.") == [("certainly", (100, 100), True)]
    assert mentioned(Estimates({"Gut möglich": "40-60"}), "Das ist gut möglich.") == [("gut möglich", (40, 60), True)]
    assert mentioned(Estimates({}), "It is likely.") == []
    assert mentioned(Estimates("no such lexicon"), "It is likely.") == [("likely", (55, 80), True)]


@pytest.mark.parametrize(
    ("word", "text", "expected"),
    [
        ("quite  likely ", "It is quite likely so.", "quite likely"),
        ("a\x85", "a\x85b", "a"),
        ("likely", "It is l\u0131kely so.", "l\u0131kely"),
        ("likely", "It is L\u0130KELY so.", "L\u0130KELY"),
        ("ma\u00df", "MASS", "MASS"),
    ],
)
def test_a_word_is_found_in_other_letters_and_with_other_spaces(word: str, text: str, expected: str) -> None:
    assert mentioned(Estimates({word: "40-60"}), text) == [(expected, (40, 60), True)]


WORDS = st.text(
    st.sampled_from("likely LIKELY \u0130\u0131\u017f\u212a\u00df\u1e9e\u03c2\u03a3 \x85\u2028\t(|.*")
    | st.characters(),
    max_size=8,
)


@given(st.lists(WORDS, max_size=3), WORDS)
def test_whatever_the_words_and_the_text_are_each_mention_has_the_bounds_of_a_word(words: list[str], text: str) -> None:
    found = mentioned(Estimates(dict.fromkeys(words, "40-60")), f"{text} {''.join(words)}")
    assert all(place and bounds == (40, 60) for place, bounds, _ in found)


def test_a_word_of_nothing_but_spaces_is_not_searched_for() -> None:
    assert mentioned(Estimates({" ": "40-60", "": "10-20"}), "It is  so.") == []


def test_only_a_stretch_of_a_text_is_examined() -> None:
    text = "more likely not"
    assert [(m.first, m.last, m.plain) for m in ICD.mentions(text, 5, 11)] == [(5, 11, True)]
    assert [(m.first, m.last, m.plain) for m in ICD.mentions(text, 0, 11)] == [(5, 11, False)]
    assert [m.plain for m in ICD.mentions(text, 5)] == [False]
    assert not list(ICD.mentions(text, 5, 10))


def test_one_of_the_parts_is_in_every_mention() -> None:
    assert set(ICD.parts) == {
        "almost no chance",
        "likely",
        "probable",
        "probably",
        "roughly even chance",
        "roughly even odds",
        "almost certain",
        "nearly certain",
    }
    assert all(any(part in form for part in ICD.parts) for form in ICD.forms)


def test_what_the_field_says_is_a_word_or_a_range() -> None:
    assert ICD.given("remote") == Estimate("remote", (1, 5))
    assert ICD.given("55-80") == Estimate("55-80", (55, 80), is_range=True)
    assert ICD.given("perhaps") is None


def test_an_estimate_is_reported_with_its_bounds() -> None:
    assert str(Estimate("likely", (55, 80))) == '"likely" (55-80 percent)'
    assert str(Estimate("55-80", (55, 80), is_range=True)) == '"55-80"'


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (Estimate("a", (55, 80)), Estimate("b", (55, 80)), True),
        (Estimate("a", (66, 100)), Estimate("b", (90, 100)), False),
        (Estimate("a", (55, 80)), Estimate("b", (70, 90), is_range=True), True),
        (Estimate("a", (55, 80)), Estimate("b", (79, 90), is_range=True), True),
        (Estimate("a", (55, 80)), Estimate("b", (80, 90), is_range=True), False),
        (Estimate("a", (55, 80)), Estimate("b", (40, 55), is_range=True), False),
        (Estimate("a", (100, 100)), Estimate("b", (100, 100), is_range=True), True),
        (Estimate("a", (100, 100)), Estimate("b", (99, 99), is_range=True), False),
    ],
)
def test_estimates_agree_by_row_or_where_a_range_shares_a_part(one: Estimate, other: Estimate, *, agree: bool) -> None:
    assert one.agrees(other) is agree
    assert other.agrees(one) is agree
