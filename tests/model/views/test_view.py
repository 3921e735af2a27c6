"""Parts of maps: focus, depth, thesis, kinds, tags, groups, and what is folded away."""

import pytest

from argmap.base.errors import ArgmapError
from argmap.model import Kind
from argmap.model.graph import Graph
from argmap.model.views import GroupBy, Shown, View, see
from tests.maps import read_whole

MAP = """
theses: [t, u]
groups: {g: A group}
sources: {book: {title: A book}, other: {title: Another book}}
claims:
  t: {text: T., contradicts: u}
  u: {text: U., voice: reported, by: others}
  a: {text: A., supports: t, tags: [money, time], group: g}
  b: {text: B., supports: [a, u]}
  c: {text: C.}
  d: {text: D.}
evidence:
  e: {text: E., supports: b, source: book, tags: [time]}
  f: {text: F., supports: e, source: other}
counterarguments:
  x: {text: X., undercuts: both, voice: conceded}
  y: {text: Y., attacks: x}
assumptions:
  s: {text: S., supports: a -> t, tags: [money]}
arguments:
  both: {premises: [c, d], supports: t}
"""
ALL = list("tuabcdefxys")


def graph_of(content: str = MAP) -> Graph:
    """Return the graph of a map."""
    return read_whole(content).graph


def shown(view: View, content: str = MAP) -> str:
    """Return the ids of what a view shows, in its order."""
    return "".join(see(graph_of(content), view).graph.map.statements)


def hidden(view: View) -> dict[str, int]:
    """Return how many statements a view tells to be left out, by the statements after which they are."""
    return {name: number for name, (number, _) in see(graph_of(), view).hidden.items()}


def test_without_a_wish_the_whole_map_is_shown_as_it_is() -> None:
    graph = graph_of()
    assert see(graph, View()) == Shown(graph)


def test_a_thesis_is_shown_with_all_that_supports_or_attacks_it_or_a_step_to_it() -> None:
    assert shown(View(thesis="u")) == "ubef"
    assert shown(View(thesis="t")) == "tabcdefxys"
    assert shown(View(thesis="e")) == "ef"


@pytest.mark.parametrize(
    ("depth", "expected"),
    [(0, "tu"), (1, "tuabcdxs"), (2, "tuabcdexys"), (3, "tuabcdefxys"), (9, "tuabcdefxys")],
)
def test_a_depth_alone_counts_from_the_theses(depth: int, expected: str) -> None:
    assert shown(View(depth=depth)) == expected


@pytest.mark.parametrize(
    ("focus", "depth", "expected"),
    [("b", 0, "b"), ("b", 1, "uabe"), ("b", None, "tuabef"), ("x", 1, "tcdxy"), ("t", 0, "tu"), ("f", 1, "ef")],
)
def test_a_focus_shows_what_is_near_in_the_order_of_the_map(focus: str, depth: int | None, expected: str) -> None:
    assert shown(View(focus=focus, depth=depth)) == expected


def test_what_is_left_out_is_counted_where_it_is_left_out() -> None:
    assert hidden(View(depth=0)) == {"t": 9, "u": 3}
    assert hidden(View(depth=1)) == {"b": 2, "x": 1}
    assert hidden(View(focus="b", depth=1)) == {"e": 1}
    assert hidden(View(collapse=("a",))) == {}
    assert hidden(View(collapse=("b",))) == {"b": 2}


def test_what_is_collapsed_hides_only_what_supports_or_attacks_nothing_else() -> None:
    assert shown(View(collapse=("b",))) == "tuabcdxys"
    assert shown(View(collapse=("a",))) == "".join(ALL)
    assert shown(View(collapse=("a", "u"))) == "tuacdxys"
    assert shown(View(collapse=("t",))) == "tubef"


def test_kinds_leave_the_theses_and_drop_what_is_not_asked_for() -> None:
    assert shown(View(kinds=(Kind.COUNTERARGUMENT,))) == "tuxy"
    assert shown(View(kinds=(Kind.CLAIM, Kind.EVIDENCE))) == "tuabcdef"
    assert see(graph_of(), View(kinds=(Kind.CLAIM,))).hidden == {}


def test_a_linked_step_loses_the_premises_that_are_left_out() -> None:
    content = MAP.replace("premises: [c, d]", "premises: [c, s]")
    graph = see(graph_of(content), View(kinds=(Kind.CLAIM,))).graph
    assert graph.steps["both"].premises == ("c",)


def test_a_tag_is_shown_with_its_ways_to_the_theses() -> None:
    assert shown(View(tag="time")) == "tuabe"
    assert shown(View(tag="money")) == "tas"


@pytest.mark.parametrize(
    ("group_by", "expected"),
    [
        (GroupBy.GROUP, {"g": "A group"}),
        (GroupBy.SOURCE, {"book": "A book", "other": "Another book"}),
        (GroupBy.BY, {"others": "others"}),
        (GroupBy.VOICE, {"author": "author", "reported": "reported", "conceded": "conceded", "mapper": "mapper"}),
        (GroupBy.TAG, {"money": "money", "time": "time"}),
    ],
)
def test_groups_are_made_of_what_is_asked_for(group_by: GroupBy, expected: dict[str, str]) -> None:
    graph = see(graph_of(), View(group_by=group_by)).graph
    named = {statement.group for statement in graph.map.statements.values()} - {None}
    assert dict(graph.map.groups) == {name: title for name, title in expected.items() if name in graph.map.groups}
    assert named <= set(expected)
    assert list(graph.map.statements) == ALL


def test_a_part_names_no_theses_that_the_map_has_not() -> None:
    assert see(graph_of(), View(focus="b", depth=0)).graph.theses == ()
    assert see(graph_of(), View(thesis="u")).graph.theses == ("u",)


def test_wishes_are_combined() -> None:
    assert shown(View(thesis="t", depth=1)) == "tacdxs"
    assert shown(View(thesis="t", collapse=("b",), kinds=(Kind.CLAIM,))) == "tabcd"


@pytest.mark.parametrize(
    ("view", "message"),
    [
        (View(focus="tt"), 'there is no statement "tt" in the map; did you mean "t"?'),
        (View(thesis="both"), 'there is no statement "both" in the map; argmap show lists them'),
        (View(collapse=("a", "zz")), 'there is no statement "zz" in the map; argmap show lists them'),
        (View(tag="tine"), 'there is no tag "tine" in the map; did you mean "time"?'),
    ],
)
def test_what_the_map_does_not_have_is_reported_with_the_nearest_name(view: View, message: str) -> None:
    with pytest.raises(ArgmapError) as trouble:
        see(graph_of(), view)
    assert str(trouble.value) == message


def test_steps_that_undercut_each_other_in_a_cycle_are_no_trap() -> None:
    content = """
claims: {a: A., b: B.}
arguments: {one: {premises: a, undercuts: two}, two: {premises: b, undercuts: one}}
"""
    assert shown(View(focus="a", depth=5), content) == "ab"
