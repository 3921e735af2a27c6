"""Which pieces of evidence share a card, and which stand by themselves."""

import pytest

from argmap.diagram.scene import Box, Card
from tests.maps import compose

TWO = """
claims:
  a:
    text: A.
    evidence: {one: One., two: Two.}
"""
# What is added to the map above, and keeps `two` off the card of `one` and `three`.
REASONS_TO_STAND_ALONE = {
    "an objection bears on it": "counterarguments: {x: {text: X., attacks: two}}",
    "its step is undercut": "counterarguments: {x: {text: X., undercuts: two -> a}}",
    "its step is backed": "assumptions: {x: {text: X., supports: two -> a}}",
    "it is contradicted": "counterarguments: {x: {text: X., supports: a, contradicts: two}}",
    "it works together with another": "arguments: {x: {premises: [two, b], supports: a}}",
}


def cards(content: str, *, spread: bool = False) -> list[list[str]]:
    """Return the ids on each card."""
    nodes = compose(content, spread=spread).nodes
    return [[row.id for row in node.rows] for node in nodes if isinstance(node, Card)]


def test_evidence_for_one_statement_shares_a_card() -> None:
    assert cards(TWO) == [["one", "two"]]


def test_one_line_leaves_a_card() -> None:
    steps = compose(TWO).steps
    assert [(step.ids, step.statements, step.target, step.stroke) for step in steps] == [
        (("one -> a", "two -> a"), ("one", "two"), "a", "supports")
    ]


def test_evidence_that_is_alone_has_no_card() -> None:
    picture = compose("claims: {a: {text: A., evidence: {one: One.}}}")
    assert [node.id for node in picture.nodes] == ["a", "one"]
    assert all(isinstance(node, Box) for node in picture.nodes)


def test_spread_draws_each_piece_of_evidence_in_its_own_box() -> None:
    assert cards(TWO, spread=True) == []
    picture = compose(TWO, spread=True)
    assert [(step.statements, step.target) for step in picture.steps] == [(("one",), "a"), (("two",), "a")]


@pytest.mark.parametrize("addition", REASONS_TO_STAND_ALONE.values(), ids=REASONS_TO_STAND_ALONE)
def test_evidence_has_a_box_of_its_own_when(addition: str) -> None:
    content = f"""
claims:
  a: {{text: A.}}
  b: {{text: B., supports: a}}
evidence:
  one: {{text: One., supports: a}}
  two: {{text: Two., supports: a}}
  three: {{text: Three., supports: a}}
  four: {{text: Four., supports: a}}
{addition}
"""
    assert cards(content) == [["three", "four"]]


def test_evidence_for_several_statements_has_a_box_of_its_own() -> None:
    content = """
claims: {a: A., b: B.}
evidence:
  one: {text: One., supports: [a, b]}
  two: {text: Two., supports: a}
  three: {text: Three., supports: a}
"""
    assert cards(content) == [["two", "three"]]


def test_evidence_for_and_against_a_statement_is_not_mixed() -> None:
    content = """
claims: {a: A.}
evidence:
  one: {text: One., supports: a}
  two: {text: Two., attacks: a}
  three: {text: Three., supports: a}
  four: {text: Four., attacks: a}
"""
    assert cards(content) == [["one", "three"], ["two", "four"]]
    strokes = [(step.statements, str(step.stroke)) for step in compose(content).steps]
    assert strokes == [(("one", "three"), "supports"), (("two", "four"), "attacks")]


def test_evidence_of_two_groups_is_not_mixed() -> None:
    content = """
groups: {g: G., h: H.}
claims: {a: A.}
evidence:
  one: {text: One., supports: a, group: g}
  two: {text: Two., supports: a, group: h}
  three: {text: Three., supports: a, group: h}
"""
    assert cards(content) == [["two", "three"]]
    assert [(node.id, node.group) for node in compose(content).nodes] == [
        ("a", None),
        ("one", "g"),
        ("card:two", "h"),
    ]


def test_evidence_with_another_reason_between_shares_no_card() -> None:
    # Else the removal of one piece would change the order of the others.
    content = """
claims: {a: A.}
evidence: {one: {text: One., supports: a}, two: Two., three: {text: Three., supports: a}}
assumptions: {between: Between.}
arguments: {both: {premises: [two, between], supports: a}}
"""
    picture = compose(content)
    order = [step.ids[0] for step in picture.steps]
    assert cards(content) == ([["one", "three"]] if order[-1] == "both" else [])


def test_evidence_that_backs_one_step_shares_a_card() -> None:
    content = """
claims:
  a: {text: A., claims: {b: B.}}
evidence:
  one: {text: One., supports: b -> a}
  two: {text: Two., supports: b -> a}
"""
    assert cards(content) == [["one", "two"]]
    assert (("one", "two"), "b -> a") in [(step.statements, step.target) for step in compose(content).steps]


def test_claims_and_assumptions_never_share_a_card() -> None:
    assert cards("claims: {a: {text: A., claims: {b: B., c: C.}, assumptions: {d: D., e: E.}}}") == []
