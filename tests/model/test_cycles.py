"""Circles in a graph, against a search that tries every way."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from argmap.model.cycles import components, core_of, cycle_through, cyclic_components, is_cyclic, sinks
from tests.choices import choices
from tests.laws import examples

NAMES = "abcdef"
GRAPHS = choices(40).map(
    lambda choose: {
        name: [choose.pick(NAMES) for _ in range(choose.between(0, 4))] for name in choose.some(NAMES, 0, len(NAMES))
    }
)
LAWFUL = settings(max_examples=examples(4000))


def reachable(start: str, graph: dict[str, list[str]]) -> set[str]:
    """Return all that one or more edges lead to."""
    seen: set[str] = set()
    row = list(graph.get(start, ()))
    while row:
        name = row.pop()
        if name not in seen:
            seen.add(name)
            row.extend(graph.get(name, ()))
    return seen


def distance(start: str, graph: dict[str, list[str]]) -> int:
    """Return how many edges the shortest way from a node back to itself has."""
    row, length = set(graph.get(start, ())), 1
    while start not in row:
        row = {following for name in row for following in graph.get(name, ())}
        length += 1
    return length


@LAWFUL
@given(GRAPHS)
def test_cyclic_components_are_the_sets_of_nodes_that_reach_each_other(graph: dict[str, list[str]]) -> None:
    in_circles = [name for name in NAMES if name in reachable(name, graph)]
    expected = {
        frozenset(other for other in in_circles if other in reachable(name, graph) and name in reachable(other, graph))
        for name in in_circles
    }
    found = [frozenset(component) for component in cyclic_components(graph)]
    assert len(found) == len(set(found))
    assert set(found) == expected


@LAWFUL
@given(GRAPHS)
def test_a_cycle_begins_and_ends_with_its_start_follows_edges_and_is_shortest(graph: dict[str, list[str]]) -> None:
    for component in cyclic_components(graph):
        for start in component:
            circle = cycle_through(component, graph, start)
            assert circle[0] == circle[-1] == start
            assert all(after in graph[before] for before, after in pairwise(circle))
            assert len(circle) - 1 == distance(start, graph)


@LAWFUL
@given(GRAPHS)
def test_components_hold_every_node_once_and_come_after_all_that_they_lead_to(graph: dict[str, list[str]]) -> None:
    found = list(components(graph))
    nodes = {*graph, *(name for names in graph.values() for name in names)}
    assert sorted(name for component in found for name in component) == sorted(nodes)
    place = {name: number for number, component in enumerate(found) for name in component}
    assert all(place[name] >= place[other] for name, names in graph.items() for other in names)
    assert [component for component in found if is_cyclic(component, graph)] == list(cyclic_components(graph))


@LAWFUL
@given(GRAPHS)
def test_sinks_are_the_nodes_to_which_all_lead_back_that_they_lead_to(graph: dict[str, list[str]]) -> None:
    nodes = {*graph, *(name for names in graph.values() for name in names)}
    expected = {name for name in nodes if all(name in reachable(other, graph) for other in reachable(name, graph))}
    assert sinks(graph) == expected


@LAWFUL
@given(GRAPHS)
def test_the_core_is_what_leads_into_a_cycle(graph: dict[str, list[str]]) -> None:
    in_circles = {name for name in NAMES if name in reachable(name, graph)}
    leading = {name for name in graph if not in_circles.isdisjoint({name, *reachable(name, graph)})}
    assert core_of(graph) == {name: graph[name] for name in leading}


def test_a_graph_without_cycles_has_no_cyclic_components() -> None:
    assert list(cyclic_components({"a": ["b", "c"], "b": ["c"]})) == []


def test_a_node_that_follows_itself_is_a_cyclic_component() -> None:
    assert list(cyclic_components({"a": ["a"]})) == [["a"]]
    assert cycle_through(["a"], {"a": ["a"]}, "a") == ["a", "a"]


@pytest.mark.slow
def test_a_long_chain_needs_no_recursion() -> None:
    chain = {str(number): [str(number + 1)] for number in range(50_000)}
    assert list(cyclic_components(chain)) == []
    [component] = cyclic_components(chain | {"50000": ["0"]})
    assert len(component) == 50_001
