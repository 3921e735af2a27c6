"""The part of a network that one strength depends on, for computing that strength repeatedly with changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.base.values import frozen
from argmap.evaluation.fixed_point import MOST_WORK, CyclicComponent, Meter, converge
from argmap.evaluation.gradual_solver import Solution, solve
from argmap.evaluation.modular_semantics import Modular, strength
from argmap.evaluation.weighted_graph import Network


@frozen()
class Cone:
    """A node, the topic, and all nodes that it depends on, with their strengths when nothing is changed.

    `order` lists the components of the network in the cone, and `places` gives the index of each node's component;
    `users` lists the direct dependents of each node. Nodes that are `gone` have no strength from the start. The meter
    counts the work done since.
    """

    network: Network
    modular: Modular
    topic: int
    gone: frozenset[int]
    bases: Sequence[float]
    values: list[float]
    order: Sequence[tuple[int, ...]]
    places: Mapping[int, int]
    users: Mapping[int, Sequence[int]]
    meter: Meter

    @property
    def strength(self) -> float:
        """The strength of the topic when nothing is changed."""
        return self.values[self.topic]

    @property
    def items(self) -> list[int]:
        """The statements that the topic depends on, excluding itself, in the order of the map."""
        return sorted(node for node in self.places if node < self.network.size and node != self.topic)


def cone_of(network: Network, modular: Modular, topic: int, gone: frozenset[int] = frozenset()) -> Cone | None:
    """Return the cone of a node, or None if its strength, or one it depends on, is unsteady."""
    return next(cones_of(network, modular, [topic], gone, Meter()))


def cones_of(
    network: Network, modular: Modular, topics: Iterable[int], gone: frozenset[int], meter: Meter
) -> Iterator[Cone | None]:
    """Yield the cone of each topic as `cone_of` does, with one meter for all."""
    solution = solve(network, modular, gone)
    whole = Cone(network, modular, 0, gone, [base.value for base in network.bases], solution.values, (), {}, {}, meter)
    places = {node: place for place, component in enumerate(network.order) for node in component}
    yield from (cone_in(whole, topic, solution, places) for topic in topics)


def cone_in(whole: Cone, topic: int, solution: Solution, component_of: Mapping[int, int]) -> Cone | None:
    """Return the cone of a node in a solved network."""
    network = whole.network
    users: dict[int, list[int]] = {topic: []}
    stack = [topic]
    while stack:
        node = stack.pop()
        for one, _ in network.inputs(node):
            for bearer in one.bearers():
                if bearer not in users:
                    users[bearer] = []
                    stack.append(bearer)
                users[bearer].append(node)
    if any(node in solution.unsteady for node in users):
        return None
    order = [network.order[place] for place in sorted({component_of[node] for node in users})]
    places = {node: place for place, component in enumerate(order) for node in component}
    return replace(whole, topic=topic, order=order, places=places, users=users)


def strength_with(cone: Cone, pinned: Mapping[int, float], released: frozenset[int] = frozenset()) -> float | None:
    """Return the strength of the topic with some nodes pinned to a strength, or None if a cycle does not converge.

    Nodes that are `released` have a strength although they are gone. Only what depends on these nodes is computed
    again, in place, and then restored; copying the strengths of a large map would take longer.
    """
    places = touched(cone, (*pinned, *released))
    before = [(node, cone.values[node]) for place in places for node in cone.order[place]]
    is_known = recompute(cone, places, pinned, released)
    found = cone.values[cone.topic]
    for node, value in before:
        cone.values[node] = value
    return found if is_known else None


def strengths_joining(
    cone: Cone, players: Sequence[Sequence[int]], order: Sequence[int], most: int
) -> list[float] | None:
    """Return the strength of the topic without any of the players, and after each of them joins in the given order.

    A player is one or more nodes. None if a cycle does not converge, or if the meter of the cone exceeds `most`.
    """
    pinned = {node: 0.0 for player in players for node in player}
    before = [(node, cone.values[node]) for component in cone.order for node in component]
    is_known = recompute(cone, range(len(cone.order)), pinned)
    found = [cone.values[cone.topic]]
    for player in order:
        for node in players[player]:
            del pinned[node]
        is_known = is_known and cone.meter.work <= most
        is_known = is_known and recompute(cone, touched(cone, players[player]), pinned)
        found.append(cone.values[cone.topic])
    for node, value in before:
        cone.values[node] = value
    return found if is_known else None


def touched(cone: Cone, nodes: Iterable[int]) -> list[int]:
    """Return the sorted indexes of the components of some nodes and of everything that depends on them."""
    found = {cone.places[node] for node in nodes if node in cone.places}
    stack = list(found)
    while stack:
        for node in cone.order[stack.pop()]:
            for user in cone.users[node]:
                place = cone.places[user]
                if place not in found:
                    found.add(place)
                    stack.append(place)
    return sorted(found)


def recompute(
    cone: Cone, places: Iterable[int], pinned: Mapping[int, float], released: frozenset[int] = frozenset()
) -> bool:
    """Compute the strengths of some components again, in place, and return whether their cycles converged."""
    network, modular, values = cone.network, cone.modular, cone.values
    gone = cone.gone - released
    for place in places:
        free = [node for node in cone.order[place] if node not in pinned and node not in gone]
        for node in cone.order[place]:
            if node in pinned:
                values[node] = pinned[node]
        if cone.order[place] in network.cyclic:
            cyclic = CyclicComponent(network, modular, free, cone.bases, cone.meter)
            if free and not converge(cyclic, values, MOST_WORK // sum(map(network.work, free))):
                return False
            continue
        cone.meter.work += network.work(cone.order[place][0])
        if free:
            values[free[0]] = strength(network, modular, free[0], cone.bases[free[0]], values)
    return True
