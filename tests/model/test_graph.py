"""The map indexed: theses, ways to them, levels and cycles."""

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Kind, Map, Relation, Statement, Step, graph
from argmap.model.graph import Graph
from tests.laws import examples
from tests.maps import read, read_whole

SMALL = """
claims:
  stay:
    text: The shop stays open.
    contradicts: leave
    evidence:
      trade: {text: The trade has grown., url: "https://example.org"}
    counterarguments:
      rent: The rent is high.
  leave:
    text: The shop closes.
    url: https://example.org
counterarguments:
  short:
    text: One year is short.
    undercuts: trade -> stay
assumptions:
  lost: Nobody needs this.
arguments:
  both:
    premises: [trade, short]
    supports: leave
"""


def indexed(content: str) -> Graph:
    """Return the graph of some lines."""
    return graph.index(read(content).map)


def test_theses_are_those_that_the_map_names_in_its_order() -> None:
    assert indexed("theses: [leave, stay, leave, nowhere]" + SMALL).theses == ("leave", "stay")


def test_without_named_theses_rivals_that_the_argument_ends_in_are_theses() -> None:
    assert indexed(SMALL).theses == ("stay", "leave")


def test_a_claim_that_supports_or_attacks_something_unknown_is_not_a_thesis() -> None:
    assert indexed("claims:\n  a: {text: A., supports: nowhere}\n  b: B.\n").theses == ("b",)


def test_steps_are_found_from_both_of_their_ends() -> None:
    small = indexed(SMALL)
    assert [step.id for step in small.incoming["stay"]] == ["trade -> stay", "rent -> stay"]
    assert [step.id for step in small.outgoing["trade"]] == ["trade -> stay", "both"]
    assert [step.id for step in small.steps_to("stay", Relation.ATTACKS)] == ["rent -> stay"]
    assert [step.id for step in small.steps_to("trade -> stay")] == ["short -> (trade -> stay)"]
    assert small.steps_to("lost") == ()


def test_a_contradiction_is_found_from_both_sides() -> None:
    assert indexed(SMALL).rivals == {"stay": ("leave",), "leave": ("stay",)}


def test_a_contradiction_with_itself_or_with_nothing_makes_no_rivals() -> None:
    assert indexed("claims:\n  a: {text: A., contradicts: [a, nowhere]}\n").rivals == {}


def test_a_statement_is_returned_by_its_id_or_not_at_all() -> None:
    small = indexed(SMALL)
    found = small.statement("lost")
    assert found is not None
    assert found.text == "Nobody needs this."
    assert small.statement("nowhere") is None


def test_a_relation_written_twice_counts_once() -> None:
    twice = indexed("claims:\n  a: A.\nassumptions:\n  b: {text: B., supports: [a, a]}\n")
    assert [step.id for step in twice.incoming["a"]] == ["b -> a"]


def test_a_named_argument_is_a_step_of_its_own_next_to_the_relation_that_it_repeats() -> None:
    content = "claims:\n  a: A.\n  b: {text: B., supports: a}\n  c: {text: C., undercuts: again}\n"
    checked = read_whole(f"{content}arguments:\n  again: {{premises: [b], supports: a}}\n")
    assert [step.id for step in checked.graph.incoming["a"]] == ["b -> a", "again"]
    assert [(step.id, step.target) for step in checked.graph.incoming["again"]] == [("c -> again", "again")]
    assert "b -> a" not in checked.graph.incoming


def test_two_arguments_from_the_same_linked_premises_are_two_steps() -> None:
    lines = "claims: {a: A.}\nassumptions: {b: B., c: C.}\narguments:\n"
    twice = indexed(lines + "  one: {premises: [b, c], supports: a}\n  two: {premises: [c, b], supports: a}\n")
    assert [step.id for step in twice.incoming["a"]] == ["one", "two"]


def test_unnamed_steps_that_differ_only_in_the_order_of_their_premises_are_one() -> None:
    made = read("claims: {a: A.}\nassumptions: {b: B., c: C.}\n").map
    steps = (
        Step(id=f"{first} & {second} -> a", relation=Relation.SUPPORTS, premises=(first, second), target="a")
        for first, second in ("bc", "cb")
    )
    assert list(graph.index(replace(made, steps=tuple(steps))).steps) == ["b & c -> a"]


def test_a_support_and_an_attack_between_the_same_statements_have_ids_of_their_own() -> None:
    both = indexed("claims:\n  a: A.\n  b: {text: B., supports: a, attacks: a}\n")
    assert [(step.id, step.relation) for step in both.incoming["a"]] == [
        ("b -> a", Relation.SUPPORTS),
        ("b -> a (attacks)", Relation.ATTACKS),
    ]


@pytest.mark.parametrize(
    ("claims", "theses"),
    [
        ("{a: {text: A., attacks: b}, b: {text: B., attacks: a}, c: {text: C., supports: a}, d: D.}", ("a", "b")),
        ("{a: {text: A., contradicts: b}, b: B., c: {text: C., supports: a}, d: D.}", ("a", "b")),
        ("{a: {text: A., supports: b}, b: {text: B., supports: a}, c: {text: C., supports: a}}", ("a", "b")),
        ("{a: A., b: B.}", ("a", "b")),
        ("{a: {text: A., supports: b}, b: {text: B., supports: c -> d}, c: {text: C., supports: d}, d: D.}", ("d",)),
    ],
)
def test_without_named_theses_they_are_the_claims_that_the_argument_ends_in(
    claims: str, theses: tuple[str, ...]
) -> None:
    assert indexed(f"claims: {claims}\n").theses == theses


def test_where_there_is_no_claim_other_statements_that_the_argument_ends_in_are_theses() -> None:
    assert indexed("evidence: {a: {text: A., supports: b}, b: B., c: C.}\n").theses == ("b",)


def test_a_premise_named_twice_has_its_step_once() -> None:
    lines = "claims: {a: A.}\nassumptions: {b: B.}\narguments: {one: {premises: [b, b], supports: a}}\n"
    assert [step.id for step in indexed(lines).outgoing["b"]] == ["one"]


def test_a_step_to_nowhere_or_from_nowhere_does_not_count() -> None:
    lines = "claims: {a: {text: A., supports: x}, b: B.}\narguments: {one: {premises: [a, y], supports: b}}\n"
    assert (indexed(lines).incoming, indexed(lines).outgoing) == ({}, {})


def test_what_reaches_a_thesis_includes_rivals_steps_and_those_who_undercut() -> None:
    reached = {"stay", "leave", "trade", "rent", "short", "both", "trade -> stay", "rent -> stay"}
    assert graph.reaching(indexed(SMALL), ["stay"]) == reached | {"short -> (trade -> stay)"}


def test_levels_count_from_the_theses_and_an_undercut_lies_where_its_step_begins() -> None:
    assert graph.levels(indexed(SMALL)) == {"stay": 1, "leave": 1, "trade": 2, "rent": 2, "short": 2}


def test_a_cycle_of_two_is_reported_from_the_statement_named_first() -> None:
    lines = "claims:\n  b: {text: B., supports: a}\n  a: {text: A., supports: b}\n"
    assert graph.support_cycles(indexed(lines)) == [["b", "a", "b"]]


def test_cycles_are_reported_in_the_order_of_the_file() -> None:
    pairs = "".join(f"  {x}1: {{text: A., supports: {x}2}}\n  {x}2: {{text: B., supports: {x}1}}\n" for x in "dacb")
    circles = graph.support_cycles(indexed(f"claims:\n{pairs}"))
    assert circles == [[f"{x}1", f"{x}2", f"{x}1"] for x in "dacb"]


def test_a_cycle_of_attacks_is_not_a_cycle_of_support() -> None:
    lines = "claims:\n  a: {text: A., attacks: b}\n  b: {text: B., supports: a}\n"
    assert graph.support_cycles(indexed(lines)) == []


IDS = ["a", "b", "c", "d"]
STEP_IDS = [f"step {number}" for number in range(5)]
SUPPORTS = st.lists(
    st.tuples(st.lists(st.sampled_from(IDS), min_size=1, max_size=2), st.sampled_from(IDS + STEP_IDS)), max_size=5
)


@settings(max_examples=examples(2000))
@given(SUPPORTS)
def test_there_is_a_cycle_where_support_leads_back_to_where_it_came_from(
    supports: list[tuple[list[str], str]],
) -> None:
    steps = [
        Step(id=name, relation=Relation.SUPPORTS, premises=tuple(premises), target=target, named=True)
        for name, (premises, target) in zip(STEP_IDS, supports, strict=False)
    ]
    statements = {name: Statement(id=name, kind=Kind.CLAIM, text=name) for name in IDS}
    whole = graph.index(Map(title="A map", statements=statements, steps=tuple(steps)))
    onward: dict[str, set[str]] = defaultdict(set)
    for step in (step for bearing in whole.incoming.values() for step in bearing):
        onward[step.id].add(step.target)
        for premise in step.premises:
            onward[premise].add(step.id)
    for _ in range(len(IDS + STEP_IDS)):
        for followers in onward.values():
            followers |= {far for near in list(followers) for far in onward.get(near, ())}
    assert bool(graph.support_cycles(whole)) == any(name in followers for name, followers in onward.items())
