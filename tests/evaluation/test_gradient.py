"""Gradients, above all where slopes jump: at ties, where supporters balance attackers, and at a base of 0."""

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation import fixed_point
from argmap.evaluation import gradient as gradients
from argmap.evaluation.analysis.evaluator import measure, modular, network_of
from argmap.evaluation.dependency_cone import cone_of
from argmap.evaluation.gradient import gradient
from argmap.evaluation.semantics import STRENGTH, gradual_semantics
from argmap.evaluation.terms import Terms
from tests.evaluation.semantics.made import Made, graph_of, mades
from tests.laws import examples
from tests.maps import read_graph

GRADUAL = tuple(gradual_semantics())
# Few weights, so that many inputs are tied and many energies 0.
WEIGHTS = (0.0, 0.3, 0.5, 0.7, 1.0)
STEP = 1e-4
SMALL_STEP = 1e-6
LINKED = """
claims: {t: {text: T., weight: 0.4}, a: {text: A., weight: 0.5}, b: {text: B., weight: 0.5}}
arguments: {both: {premises: [a, b], supports: t}}
"""
OBJECTIONS = """
counterarguments:
  hit: {text: One., weight: 0.6, attacks: a}
  same: {text: Two., weight: 0.6, attacks: b}
"""
# Two reports of one origin, each written after one witness, and both after a third.
REPORTS = """
sources: {wire: {title: The wire}, one: {title: One, origin: wire}, two: {title: Two, origin: wire}}
claims: {t: {text: T., weight: 0.5}}
evidence:
  a: {text: A., weight: 0.5, source: one, supports: t}
  b: {text: B., weight: 0.5, source: two, supports: t}
  c: {text: C., weight: 0.5, supports: a}
  d: {text: D., weight: 0.5, supports: b}
  e: {text: E., weight: 0.5, supports: [a, b]}
"""
CYCLE = """
claims:
  t: {text: T., weight: 0.4}
  a: {text: A., weight: 0.5, attacks: b}
  b: {text: B., weight: 0.5, attacks: a}
  c: {text: C., weight: 0.3, supports: [a, b]}
  d: {text: D., weight: 0.3, supports: a}
  e: {text: E., weight: 0.3, supports: b}
arguments: {both: {premises: [a, b], supports: t}}
"""
# What supports t is as strong as what attacks it, and e supports both.
BALANCED = """
claims: {t: {text: T., weight: 0.7}, a: {text: A., weight: 0.5, supports: t}}
counterarguments: {b: {text: B., weight: 0.5, attacks: t}}
evidence: {e: {text: E., weight: 0.4, supports: [a, b]}}
"""
# Two supporters are equally strong, e supports both, and f attacks what attacks one of them.
TWO_STRONGEST = """
claims:
  t: {text: T., weight: 0.4}
  a: {text: A., weight: 0.5, supports: t}
  b: {text: B., weight: 0.5, supports: t}
evidence: {e: {text: E., weight: 0.8, supports: [a, b]}}
counterarguments:
  hit: {text: One., weight: 0.6, attacks: a}
  same: {text: Two., weight: 0.6, attacks: b}
  f: {text: F., weight: 0, attacks: hit}
"""


def gradient_of(content: str, semantics: str = STRENGTH) -> dict[str, float | None]:
    """Return the gradient of the strength of t."""
    network = network_of(read_graph(content), Terms())
    cone = cone_of(network, modular(semantics), network.numbers["t"])
    assert cone is not None
    return {network.names[node]: slope for node, slope in gradient(cone).items()}


def slope_of(content: str, name: str) -> float:
    """Return what t loses per unit when the base of a statement is a little lower."""
    graph = read_graph(content)
    whole = measure(graph, Terms(), STRENGTH).values["t"]
    base = network_of(graph, Terms()).bases[network_of(graph, Terms()).numbers[name]].value
    less = measure(graph, Terms(weights={name: base - STEP}), STRENGTH).values["t"]
    assert whole is not None
    assert less is not None
    return (whole - less) / STEP


def check_gradient(made: Made, semantics: str, tolerance: float) -> None:
    """Compare the gradient of the strength of the first statement with what it loses if each base moves a little."""
    graph = graph_of(made)
    cone = cone_of(network_of(graph, Terms()), modular(semantics), 0)
    if cone is None:
        assert network_of(graph, Terms()).cyclic
        return
    slopes = gradient(cone)
    assert slopes.keys() == cone.places.keys()
    for node, slope in slopes.items():
        move = SMALL_STEP if cone.bases[node] == 0 else -SMALL_STEP
        weights = {cone.network.names[node]: cone.bases[node] + move}
        moved = measure(graph, Terms(weights=weights), semantics).values["n0"]
        if cone.network.cyclic and (slope is None or moved is None):
            continue
        assert moved is not None
        # Slopes of the logistic function are steep at a base of 0 or 1.
        assert slope == pytest.approx((moved - cone.strength) / move, rel=0.02, abs=tolerance)


@settings(max_examples=examples(4000))
@given(mades(circles=False, weights=WEIGHTS), st.sampled_from(GRADUAL))
def test_a_gradient_is_the_slope_that_two_near_bases_show(made: Made, semantics: str) -> None:
    check_gradient(made, semantics, 1e-4)


@settings(max_examples=examples(1000))
@given(mades(weights=WEIGHTS), st.sampled_from(GRADUAL))
def test_a_gradient_through_cycles_is_the_slope_that_two_near_bases_show(made: Made, semantics: str) -> None:
    with patch.object(fixed_point, "RESIDUAL", 1e-13):
        check_gradient(made, semantics, 1e-3)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(LINKED, id="linked premises"),
        pytest.param(f"{LINKED}evidence: {{e: {{text: E., weight: 0.8, supports: [a, b]}}}}\n", id="shared evidence"),
        pytest.param(LINKED + OBJECTIONS, id="objections"),
        pytest.param(REPORTS, id="reports"),
        pytest.param(CYCLE, id="cycle"),
    ],
)
def test_a_gradient_at_a_tie_is_the_slope_that_a_lower_base_shows(content: str) -> None:
    found = gradient_of(content)
    assert len(found) > 2
    assert found == {name: pytest.approx(slope_of(content, name), abs=1e-3) for name in found}


def test_evidence_for_both_of_two_linked_premises_counts_once() -> None:
    shared = gradient_of(f"{LINKED}evidence: {{e: {{text: E., weight: 0.8, supports: [a, b]}}}}\n")
    other = LINKED.replace("premises: [a, b]", "premises: [a]").replace("  b: {text: B., weight: 0.5}}", "}")
    alone = gradient_of(f"{other}evidence: {{e: {{text: E., weight: 0.8, supports: a}}}}\n")
    assert alone["e"]
    assert shared["e"] == pytest.approx(alone["e"])


def test_only_what_two_reports_of_one_origin_share_moves_what_they_support() -> None:
    found = gradient_of(REPORTS)
    assert [name for name, slope in found.items() if slope] == ["t", "e"]


@pytest.mark.parametrize("semantics", ["df-quad", "squared-df-quad"])
def test_evidence_for_both_sides_of_a_balance_moves_nothing(semantics: str) -> None:
    found = gradient_of(BALANCED, semantics)
    assert found["e"] == 0
    # Where the energy increases, what is left to 1 counts, and where it decreases, what is left to 0.
    assert found["a"] is not None
    assert found["b"] is not None
    assert found["a"] / 0.7 == pytest.approx(-found["b"] / 0.3)


def test_what_the_two_strongest_share_moves_both() -> None:
    found = gradient_of(TWO_STRONGEST, "euler-top")
    assert {name for name, slope in found.items() if not slope} == {"a", "b"}


def test_a_gradient_at_a_tie_is_unknown_where_it_would_take_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gradients, "MOST_FORWARD", -1)
    assert {name for name, slope in gradient_of(LINKED).items() if slope is None} == {"a", "b"}
