"""What a sentence denies and affirms."""

import pytest

from argmap.language.polarity import base_of, denials, is_negative, matters


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("the council will not send soldiers", ["not send"]),
        ("we wont ever resign", ["wont ever resign"]),
        ("there is no evidence of it", ["no evidence"]),
        ("it was never really built", ["never really built"]),
        ("nobody was hurt", ["nobody was hurt"]),
        ("no one was hurt", ["no one was hurt"]),
        ("nobody can say what happened", []),
        ("the dam fails to hold", ["fails to hold"]),
        ("the dam fails", []),
        ("the dam is unsafe and ineffective", ["unsafe", "ineffective"]),
        ("the union increases under him", []),
        ("they did not only send soldiers", []),
        ("not all swans are white", []),
        ("we cannot deny that it has an effect", []),
        ("if it does not rain we go", []),
        ("he does not", []),
        ("they send soldiers", []),
    ],
)
def test_what_is_denied_is_the_next_word_of_matter(sentence: str, denied: list[str]) -> None:
    assert [denial.words for denial in denials(sentence.split())] == denied


def test_a_denial_knows_what_is_near() -> None:
    (denial,) = denials(["the", "council", "will", "not", "send", "its", "soldiers"])
    assert denial.stem == "send"
    assert denial.near == {"council", "soldier"}


@pytest.mark.parametrize(("form", "base"), [("fell", "fall"), ("risen", "rise"), ("sent", "send"), ("shops", "shop")])
def test_forms_of_one_verb_have_one_base(form: str, base: str) -> None:
    assert base_of(form) == base_of(base)


@pytest.mark.parametrize("word", ["not", "fails", "against", "unpopular", "disagree", "never", "isnt"])
def test_a_word_may_deny_without_not(word: str) -> None:
    assert is_negative(["it", "is", word])


@pytest.mark.parametrize("word", ["union", "until", "discussed", "international", "open"])
def test_a_word_that_only_begins_like_a_denial_is_none(word: str) -> None:
    assert not is_negative([word])


def test_function_words_are_no_matter() -> None:
    assert matters(["the", "shop", "will", "close"]) == {"shop", "clos"}
