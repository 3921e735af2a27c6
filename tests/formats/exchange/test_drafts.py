"""Drafts: whatever an importer finds, the map is clean, and what had to be changed is reported."""

import pytest

from argmap.formats.exchange.drafts import MapDraft, linked
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.ids import IdMaker, slug
from argmap.formats.exchange.losses import Outcome
from argmap.model import Citation, Contradiction, Kind, Relation, Statement, Step
from tests.formats.exchange.converting import read_again

SUPPORTS, ATTACKS, UNDERCUTS = Relation.SUPPORTS, Relation.ATTACKS, Relation.UNDERCUTS


def draft_of(*keys: str) -> MapDraft:
    """Return a draft of some statements, each of which says its own key."""
    draft = MapDraft()
    for key in keys:
        draft.add_statement(Statement(id=key, kind=Kind.CLAIM, text=f"This is {key}."), place=f"place of {key}")
    return draft


def connect(draft: MapDraft, relation: Relation, premise: str, target: str) -> str:
    """Add a step between two keys, and return its key."""
    step = linked(relation, (premise,), target)
    draft.add_step(step, place=f"place of {premise} to {target}")
    return step.id


def told(draft: MapDraft) -> list[tuple[str, str]]:
    """Return what was changed or dropped, and where."""
    return [(loss.place, loss.message) for each in draft.losses.report().concepts for loss in each.examples]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No harm, no ban", "no-harm-no-ban"),
        ("\N{LATIN SMALL LIGATURE FI}ne words", "fine-words"),
        ("Überfall im Café", "überfall-im-café"),
        ("Это только слова", "это-только-слова"),
        ("3 of 4 fell", "n3-of-4-fell"),
        ("The dog's tail -> wags", "the-dogs-tail-wags"),
        ("?! …", ""),
    ],
)
def test_an_id_is_made_of_the_first_words(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_an_id_is_given_once_whatever_the_case_of_its_letters() -> None:
    maker = IdMaker()
    assert [maker.take([name]) for name in ("Cars", "cars", "CARS", "42", "")] == [
        "Cars",
        "cars-2",
        "CARS-3",
        "n42",
        "statement",
    ]


def test_an_id_of_the_other_format_stays_where_it_is_legal_and_is_kept_where_it_is_not() -> None:
    draft = draft_of("cars", "12")
    draft.add_statement(Statement(id="k", kind=Kind.CLAIM, text="Long."), title="A title!", original="A/1", place="")
    made = finish(draft, "A map")
    assert {name: each.extra for name, each in made.statements.items()} == {
        "cars": {},
        "this-is-12": {"x-id": "12"},
        "a-1": {"x-id": "A/1"},
    }


def test_white_space_is_folded_and_a_statement_without_text_says_its_title() -> None:
    draft = MapDraft()
    draft.add_statement(Statement(id="a", kind=Kind.CLAIM, text=" One\n  two. "), place="")
    draft.add_statement(Statement(id="b", kind=Kind.CLAIM, text=""), title="Bare", place="line 2")
    made = finish(draft, " A\nmap ")
    assert (made.title, [each.text for each in made.statements.values()]) == ("A map", ["One two.", "Bare"])
    assert told(draft) == [("line 2", '"Bare" has no text, so its title or id is used')]


def test_mutual_attacks_become_a_contradiction_unless_one_has_fields() -> None:
    draft = draft_of("a", "b", "c", "d", "e")
    for premise, target in (("a", "b"), ("b", "a"), ("c", "d")):
        connect(draft, ATTACKS, premise, target)
    draft.add_step(Step(id="why", relation=ATTACKS, premises=("d",), target="c", strength="weak"), place="")
    made = finish(draft, "A map")
    assert made.contradictions == (Contradiction("a", "b"),)
    assert [step.id for step in made.steps] == ["c -> d", "d -> c"]
    assert made.theses == ("a", "b", "c", "d")
    assert read_again(made).map == made


def test_an_undercut_that_is_undercut_gets_a_name_and_others_do_not() -> None:
    draft = draft_of("a", "b", "c", "d")
    first = connect(draft, SUPPORTS, "a", "b")
    second = connect(draft, ATTACKS, "c", first)
    connect(draft, UNDERCUTS, "d", second)
    made = finish(draft, "A map")
    assert [(step.id, step.relation, step.target) for step in made.steps] == [
        ("a -> b", SUPPORTS, "b"),
        ("argument", UNDERCUTS, "a -> b"),
        ("d -> argument", UNDERCUTS, "argument"),
    ]
    assert read_again(made).map == made


def test_relations_that_lead_nowhere_are_dropped_with_all_that_supports_or_attacks_them() -> None:
    draft = draft_of("a", "b")
    connect(draft, SUPPORTS, "a", "a")
    lost = connect(draft, SUPPORTS, "a", "gone")
    connect(draft, UNDERCUTS, "b", lost)
    connect(draft, SUPPORTS, "b", "a")
    connect(draft, SUPPORTS, "b", "a")
    draft.add_rivals("a", "gone", place="line 9")
    made = finish(draft, "A map")
    assert [step.id for step in made.steps] == ["b -> a"]
    assert told(draft) == [
        ("place of a to a", "a relation from a statement to itself"),
        ("place of a to gone", "a relation to a statement that does not exist"),
        ("place of b to " + lost, "a relation to a step that does not exist"),
    ]  # of a concept, three places are shown
    assert draft.losses.report().count(Outcome.DROPPED) == 4


def test_steps_that_support_or_attack_each_other_in_a_cycle_are_dropped() -> None:
    draft = draft_of("a")
    for key, target in (("x", "y"), ("y", "x")):
        draft.add_step(Step(id=key, relation=UNDERCUTS, premises=("a",), target=target), place=key)
    assert finish(draft, "A map").steps == ()
    assert [place for place, _ in told(draft)] == ["x", "y"]


def test_loose_statements_are_no_theses() -> None:
    draft = draft_of("a", "b", "loose")
    connect(draft, SUPPORTS, "a", "b")
    assert finish(draft, "A map").theses == ("b",)


def test_a_source_that_is_only_named_gets_a_record_of_its_name() -> None:
    draft = MapDraft()
    cited = Statement(id="a", kind=Kind.CLAIM, text="It is so.", citations=(Citation("Report 7"),))
    draft.add_statement(cited, place="line 1")
    made = finish(draft, "A map")
    assert {name: source.title for name, source in made.sources.items()} == {"report-7": "Report 7"}
    assert made.statements["a"].citations == (Citation("report-7"),)
    assert told(draft) == [("line 1", 'only the name of "Report 7" is known')]
