"""Every word has one place: each table says something of every member of its enumeration, and lists read as prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.scene import Sign, Stroke
from argmap.evaluation.results import Standing
from argmap.language import phrases
from argmap.model import Kind, Relation

NAMES = st.lists(st.text("abcdef", min_size=1), max_size=12)


def test_each_table_says_something_of_every_member_and_of_nothing_else() -> None:
    assert set(phrases.VERBS) == set(Stroke)
    assert set(phrases.SIGNS) == set(Relation)
    assert set(phrases.STANDINGS) == set(Standing)
    assert set(phrases.VERDICT_SIGNS) == set(Sign)
    assert set(phrases.KINDS) == set(Kind)


def test_no_two_signs_are_alike() -> None:
    signs = [*phrases.SIGNS.values(), phrases.BACKING, phrases.TOGETHER, phrases.TOP]
    assert len(set(signs)) == len(signs)


@pytest.mark.parametrize(
    ("relation", "on_step", "many", "said"),
    [
        (Relation.SUPPORTS, False, False, "supports"),
        (Relation.SUPPORTS, True, False, "backs the step"),
        (Relation.SUPPORTS, False, True, "support"),
        (Relation.SUPPORTS, True, True, "back the step"),
        (Relation.ATTACKS, False, False, "attacks"),
        (Relation.ATTACKS, True, False, "attacks"),
        (Relation.ATTACKS, False, True, "attack"),
        (Relation.UNDERCUTS, True, False, "undercuts the step"),
        (Relation.UNDERCUTS, True, True, "undercut the step"),
    ],
)
def test_a_step_does_one_thing_to_its_target(relation: Relation, on_step: bool, many: bool, said: str) -> None:
    assert phrases.does(relation, on_step=on_step, many=many) == said


def test_the_step_may_be_called_otherwise() -> None:
    assert phrases.does(Relation.UNDERCUTS, step="this step") == "undercuts this step"


def test_what_is_done_to_a_step_is_said_before_what_does_it() -> None:
    assert [phrases.done_by(relation) for relation in Relation] == ["backed by", "attacked by", "undercut by"]


def test_a_legend_says_what_each_line_means() -> None:
    assert [phrases.meaning(stroke) for stroke in Stroke] == [
        *("supports", "attacks", "undercuts the step", "cannot both be true"),
    ]


def test_a_line_of_an_outline_has_a_sign() -> None:
    assert [phrases.sign(relation) for relation in Relation] == ["+", "-", "~"]
    assert phrases.sign(Relation.SUPPORTS, on_step=True) == "++"
    assert (phrases.sign(None, is_step=True), phrases.sign(None)) == ("&", "●")


@pytest.mark.parametrize(
    ("number", "singular", "told"),
    [
        (1, "error", "1 error"),
        (0, "error", "0 errors"),
        (2000, "error", "2,000 errors"),
        (1, "piece of evidence", "1 piece of evidence"),
        (3, "piece of evidence", "3 pieces of evidence"),
        (2, "evidence", "2 evidence"),
        (2, "thesis", "2 theses"),
    ],
)
def test_a_number_has_its_noun_in_the_right_form(number: int, singular: str, told: str) -> None:
    assert phrases.plural(number, singular) == told


def test_every_noun_for_a_kind_has_a_plural() -> None:
    assert [phrases.noun(2, word) for word in phrases.KINDS.values()] == [
        *("claims", "pieces of evidence", "counterarguments", "assumptions"),
    ]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, ["stands", "is undecided", "is tied", "is unproven", "falls", "has no verdict"]),
        (2, ["stand", "are undecided", "are tied", "are unproven", "fall", "have no verdict"]),
    ],
)
def test_a_standing_is_stated_of_one_or_of_several(number: int, said: list[str]) -> None:
    assert [phrases.standing_verb(standing, number) for standing in Standing] == said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("", ""),
        ("a", "a"),
        ("ab", "a and b"),
        ("abc", "a, b and c"),
        ("abcdef", "a, b, c, d, e and f"),
        ("abcdefg", "a, b, c, d, e and 2 others"),
    ],
)
def test_names_read_as_prose(names: str, said: str) -> None:
    assert phrases.in_a_row(names) == said


@given(NAMES)
def test_prose_names_everything_as_long_as_that_is_wanted(names: list[str]) -> None:
    said = phrases.in_a_row(names, most=len(names), last="or")
    assert [each for part in said.split(" or ") for each in part.split(", ") if each] == names


def test_names_are_in_quotation_marks() -> None:
    assert phrases.quoted(["a", "b"]) == '"a", "b"'
    assert phrases.quoted(["a", "b"], " and ") == '"a" and "b"'


@pytest.mark.parametrize(("value", "told"), [(0.5, "0.5"), (1.0, "1"), (0.333, "0.33"), (0.0, "0"), (10.0, "10")])
def test_a_figure_has_no_more_decimals_than_it_needs(value: float, told: str) -> None:
    assert phrases.figure(value) == told


def test_words_that_begin_a_sentence_begin_with_a_capital() -> None:
    assert [phrases.capitalised(words) for words in ("it stands", "", "NATO")] == ["It stands", "", "NATO"]
