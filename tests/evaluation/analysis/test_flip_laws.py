"""Flips, held to what trying everything finds, on maps that nobody wrote."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation import labelling
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.analysis.flips import find_flips
from argmap.evaluation.analysis.scenarios import labels_without, open_scenarios
from argmap.evaluation.analysis.strength_scenarios import open_strengths, strengths_without
from argmap.evaluation.bases import STRENGTHS
from argmap.evaluation.labelling import HOLDS
from argmap.evaluation.structure import compile_structure
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms
from argmap.model.graph import Graph
from tests.evaluation.semantics.made import Made, graph_of, mades
from tests.laws import examples

LAWFUL = settings(max_examples=examples(2000))


def stands(graph: Graph, terms: Terms, name: str) -> bool:
    """Return whether a statement stands, on some terms, all of it labelled from the start."""
    structure = compile_structure(graph, terms)
    return labelling.label(structure, terms).of[structure.numbers[name]] == HOLDS


def smallest_turning(graph: Graph, terms: Terms, thesis: str) -> Iterator[tuple[str, ...]]:
    """Yield the smallest sets of up to three given statements without which a thesis gains or loses its standing."""
    before, found = stands(graph, terms, thesis), list[tuple[str, ...]]()
    grounds = compile_structure(graph, terms).grounds
    given = [name for name, ground in zip(graph.statements, grounds, strict=True) if ground]
    for size in (1, 2, 3):
        for fallen in combinations(given, size):
            is_turned = stands(graph, terms._replace(without=frozenset(fallen)), thesis) is not before
            if is_turned and not any(set(part) <= set(fallen) for part in found):
                found.append(fallen)
                yield fallen


@LAWFUL
@given(mades(), st.sampled_from(Standard), st.sampled_from(Accept))
def test_flips_are_the_smallest_sets_that_trying_everything_finds(
    made: Made, standard: Standard, accept: Accept
) -> None:
    graph, terms = graph_of(made), Terms(standard=standard, accept=accept)
    search = find_flips(graph, terms)
    assert search.standing.is_whole
    for flips in search.flips:
        assert list(flips.standing) == sorted(
            smallest_turning(graph, terms, flips.thesis), key=lambda fallen: (len(fallen), in_order(graph, fallen))
        )


def in_order(graph: Graph, names: tuple[str, ...]) -> list[int]:
    """Return the places of statements in a map."""
    places = list(graph.statements)
    return [places.index(name) for name in names]


@LAWFUL
@given(mades(), st.sampled_from(Standard), st.sampled_from(Accept))
def test_steps_that_turn_a_thesis_are_those_that_trying_each_strength_finds(
    made: Made, standard: Standard, accept: Accept
) -> None:
    graph, terms = graph_of(made), Terms(standard=standard, accept=accept)
    for flips in find_flips(graph, terms).flips:
        before = stands(graph, terms, flips.thesis)
        turning = {
            (step, word)
            for step in graph.steps
            for word, strength in STRENGTHS.items()
            if stands(graph, terms._replace(weights={step: strength}), flips.thesis) is not before
        }
        assert set(flips.steps) == turning


@LAWFUL
@given(mades(circles=False), st.sampled_from(Standard), st.sampled_from(StrengthScope), st.data())
def test_strengths_once_something_is_taken_away_are_those_of_what_if(
    made: Made, standard: Standard, scope: StrengthScope, data: st.DataObject
) -> None:
    graph, terms = graph_of(made), Terms(standard=standard, strengths=scope)
    scenarios = open_scenarios(graph, terms, graph.theses)
    strengths = open_strengths(graph, scenarios, [0])
    fallen = data.draw(st.sets(st.sampled_from(range(len(graph.statements))), max_size=2))
    found = strengths_without(strengths, fallen, labels_without(scenarios, fallen))
    names = frozenset(scenarios.structure.named(fallen))
    assert found[0] == pytest.approx(evaluate(graph, terms._replace(without=names)).statements["n0"].strength)
