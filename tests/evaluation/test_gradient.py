"""Gradients where inputs are tied: what two of them share moves both, and what only one has moves only that one."""

import pytest

from argmap.evaluation import gradient as gradients
from argmap.evaluation.analysis.evaluator import measure, modular, network_of
from argmap.evaluation.dependency_cone import cone_of
from argmap.evaluation.gradient import gradient
from argmap.evaluation.semantics import STRENGTH
from argmap.evaluation.terms import Terms
from tests.maps import read_graph

STEP = 1e-4
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


def gradient_of(content: str) -> dict[str, float | None]:
    """Return the gradient of the strength of t."""
    network = network_of(read_graph(content), Terms())
    cone = cone_of(network, modular(STRENGTH), network.numbers["t"])
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


def test_a_gradient_at_a_tie_is_unknown_where_it_would_take_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gradients, "MOST_FORWARD", -1)
    assert {name for name, slope in gradient_of(LINKED).items() if slope is None} == {"a", "b"}
