"""A picture as languages for graphs have it: its lines, and the points on them."""

from argmap.diagram.scene import Picture
from argmap.diagram.scene.network import Joint, network_of
from tests.maps import compose

UNDERCUT = """
claims:
  a: {text: A., claims: {b: B.}}
counterarguments:
  c: {text: C., undercuts: b -> a}
"""
LINKED = """
claims: {a: A., b: {text: B., supports: c}, c: C., d: {text: D., supports: c}}
theses: a
arguments:
  both: {premises: [b, d], supports: a}
"""


def lines_of(picture: Picture) -> list[tuple[str, str, str, bool]]:
    """Return the lines as start, end, stroke and whether there is a head at the end."""
    return [(line.start, line.end, str(line.stroke), line.has_head) for line in network_of(picture).lines]


def joints_of(picture: Picture) -> list[tuple[str, bool]]:
    """Return the points with whether each links premises."""
    return [(node.id, node.is_linked) for node in network_of(picture).nodes if isinstance(node, Joint)]


def test_support_and_attack_go_straight_to_their_target() -> None:
    picture = compose("claims: {a: {text: A., claims: {b: B.}, counterarguments: {c: C.}, assumptions: {d: D.}}}")
    assert lines_of(picture) == [
        ("b", "a", "supports", True),
        ("c", "a", "attacks", True),
        ("d", "a", "supports", True),
    ]
    assert joints_of(picture) == []


def test_linked_premises_meet_in_one_point_and_one_line_leaves_it() -> None:
    picture = compose(LINKED)
    assert joints_of(picture) == [("joint:both", True)]
    assert lines_of(picture)[2:] == [
        ("b", "joint:both", "supports", False),
        ("d", "joint:both", "supports", False),
        ("joint:both", "a", "supports", True),
    ]


def test_an_undercut_ends_on_a_point_of_the_line_that_it_hits() -> None:
    picture = compose(UNDERCUT)
    assert joints_of(picture) == [("joint:b -> a", False)]
    assert lines_of(picture) == [
        ("b", "joint:b -> a", "supports", False),
        ("joint:b -> a", "a", "supports", True),
        ("c", "joint:b -> a", "undercuts", True),
    ]


def test_an_undercut_can_be_undercut() -> None:
    content = """
claims:
  a: {text: A., claims: {b: B.}}
  d: {text: D., undercuts: objection}
counterarguments: {c: C.}
arguments:
  objection: {premises: c, undercuts: b -> a}
"""
    picture = compose(content)
    assert joints_of(picture) == [("joint:b -> a", False), ("joint:objection", False)]
    assert lines_of(picture) == [
        ("b", "joint:b -> a", "supports", False),
        ("joint:b -> a", "a", "supports", True),
        ("d", "joint:objection", "undercuts", True),
        ("c", "joint:objection", "undercuts", False),
        ("joint:objection", "joint:b -> a", "undercuts", True),
    ]


def test_backing_ends_on_a_point_of_the_line_that_it_backs() -> None:
    picture = compose("claims: {a: {text: A., claims: {b: B.}}}\nassumptions: {c: {text: C., supports: b -> a}}")
    assert ("c", "joint:b -> a", "supports", True) in lines_of(picture)


def test_an_objection_inside_a_named_step_undercuts_it() -> None:
    picture = compose(LINKED.replace("supports: a}", "supports: a, counterarguments: {x: X.}}"))
    assert ("x", "joint:both", "undercuts", True) in lines_of(picture)


def test_a_contradiction_is_drawn_once_though_both_sides_state_it() -> None:
    picture = compose("claims: {a: {text: A., contradicts: b}, b: {text: B., contradicts: a}}")
    assert lines_of(picture) == [("a", "b", "contradicts", True)]


def test_a_step_that_is_written_twice_is_drawn_once() -> None:
    picture = compose("claims: {a: {text: A., claims: {b: {text: B., supports: a}}}}")
    assert lines_of(picture) == [("b", "a", "supports", True)]


def test_a_relation_to_nowhere_is_not_drawn() -> None:
    picture = compose("claims: {a: {text: A., supports: nowhere}, b: {text: B., undercuts: a -> nowhere}}")
    assert lines_of(picture) == []
    assert joints_of(picture) == []


def test_a_cycle_of_support_is_drawn_as_written() -> None:
    picture = compose("claims: {a: {text: A., supports: b}, b: {text: B., supports: a}, c: {text: C., supports: c}}")
    assert lines_of(picture) == [
        ("a", "b", "supports", True),
        ("b", "a", "supports", True),
        ("c", "c", "supports", True),
    ]


def test_a_step_for_and_a_step_against_between_the_same_two_are_both_drawn() -> None:
    picture = compose("claims: {a: A., b: {text: B., supports: a, attacks: a}}")
    assert lines_of(picture) == [("b", "a", "supports", True), ("b", "a", "attacks", True)]


def test_no_two_things_in_a_picture_have_one_id() -> None:
    picture = compose("claims: {a: A., b: {text: B., supports: a, attacks: a}, c: {text: C., undercuts: b -> a}}")
    ids = [node.id for node in network_of(picture).nodes]
    assert sorted(ids) == sorted(set(ids))
