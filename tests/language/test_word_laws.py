"""Whatever words a sentence has, what is read of it is there, and is read in one pass."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.language.polarity import denials, is_negative
from argmap.language.reserve import is_careful, is_too_sure, reserves
from argmap.language.synonyms import gist_of, matter_of
from argmap.language.tenses import is_of_now, is_present
from tests.laws import examples

VOCABULARY = (
    "the shop not never no one nobody fails to refuse unsafe probably might perhaps seems that which if may is was rose"
    " only all every some should truth lie today 2019 unable , ; . a"
)
SENTENCES = st.lists(st.sampled_from(VOCABULARY.split()), max_size=30)


@settings(max_examples=examples(1000))
@given(SENTENCES)
def test_what_is_denied_is_in_the_sentence(words: list[str]) -> None:
    text = " ".join(words)
    for denial in denials(words):
        assert denial.words in text
        assert is_negative(words)


@settings(max_examples=examples(1000))
@given(SENTENCES)
def test_reserve_is_in_the_sentence_and_makes_it_careful(words: list[str]) -> None:
    for reserve in reserves(" ".join(words)):
        assert reserve.word in words
        assert set(reserve.clause) <= set(words)
        assert is_careful(words)


@settings(max_examples=examples(1000))
@given(SENTENCES)
def test_the_order_of_matters_changes_no_gist_but_for_denials(words: list[str]) -> None:
    plain = [word for word in words if not is_negative([word])]
    assert gist_of(plain) == gist_of(plain[::-1])


@settings(max_examples=examples(1000))
@given(SENTENCES)
def test_a_sentence_that_names_a_year_speaks_of_no_now(words: list[str]) -> None:
    assert not is_present([*words, "2019"])
    assert not is_of_now([*words, "2019"])
    assert not is_too_sure(words) or is_careful(words)


@settings(max_examples=examples(1000))
@given(SENTENCES)
def test_the_matters_of_a_gist_are_those_of_its_words(words: list[str]) -> None:
    assert {name for name, _ in gist_of(words).matters} == set(map(matter_of, words)) - {None}
