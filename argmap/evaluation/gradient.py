"""The gradient of one strength with respect to all bases, in one backward pass over the network.

Source: Yin, Potyka and Toni 2023, "Argument attribution explanations in quantitative bipolar argumentation frameworks",
ECAI 2023. Where inputs are tied, or a slope jumps, no single number says how they change what they reach, because that
depends on which of them moves, and in which direction. What depends on such a node is therefore followed forward, from
each base on its own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from argmap.base.tuples import NamedTuple
from argmap.evaluation.dependency_cone import Cone, touched
from argmap.evaluation.fixed_point import DAMPINGS, MOST_WORK, RESIDUAL, STEPS
from argmap.evaluation.modular_semantics import Values, all_reached, reached
from argmap.evaluation.weighted_graph import Input

# The limit of work for all that is followed forward.
MOST_FORWARD = 2_000_000
# Strengths that differ by less are tied: in a cycle they are not known any better.
NEAR = 1e-9

Slopes = dict[int, float]


class Local(NamedTuple):
    """The derivatives of a node's strength with respect to its base and to its energy, which may decrease or increase.

    `terms` contains the derivative of the energy with respect to each input that counts, which comes first in a list of
    all inputs that could take its place, because they are as strong.
    """

    by_base: float
    decreasing: float
    increasing: float
    terms: Sequence[tuple[float, Sequence[Input]]]

    def is_smooth(self, values: Values) -> bool:
        """Return whether no inputs and no premises of an input are tied, and the slope does not jump."""
        return self.decreasing == self.increasing and all(
            len(tied) == 1 and len(least_premises(tied[0], values)[1]) <= 1 for _, tied in self.terms
        )


def gradient(cone: Cone) -> dict[int, float | None]:
    """Return the derivative of the topic's strength with respect to the base of each node it depends on, and its own.

    Where a derivative jumps, it is the loss per unit of a small decrease of the base, or of an increase of a base of 0.
    None where it does not converge or would take too long.
    """
    local = {node: local_slopes(cone, node) for node in cone.places}
    found = slopes_backward(cone, local)
    most = cone.meter.work + MOST_FORWARD
    for node in sorted(found.keys() & upstream_of_jumps(cone, local)):
        found[node] = slope_forward(cone, local, node) if cone.meter.work <= most else None
    return found


def local_slopes(cone: Cone, node: int) -> Local:
    """Return the derivatives of a node's strength."""
    network, modular, values = cone.network, cone.modular, cone.values
    supports, attacks = network.supports[node], network.attacks[node]
    if node in cone.gone:
        return Local(0.0, 0.0, 0.0, [])
    if not supports and not attacks:
        return Local(1.0, 0.0, 0.0, [])
    pro, con = all_reached(supports, values), all_reached(attacks, values)
    energy = modular.aggregate(pro, con)
    slopes = modular.influence_slopes(cone.bases[node], energy if abs(energy) > NEAR else 0.0)
    terms = [
        (by_input[place], tied)
        for inputs, by_input in zip((supports, attacks), modular.aggregate_slopes(pro, con), strict=True)
        for place, tied in strongest(inputs, values, of_all=modular.of_strongest)
    ]
    return Local(*slopes, terms)


def strongest(inputs: Sequence[Input], values: Values, *, of_all: bool) -> Iterator[tuple[int, Sequence[Input]]]:
    """Yield the place of the strongest input of each origin, or of all, and those that are as strong, itself first."""
    alternatives: dict[object, list[int]] = {}
    for place, one in enumerate(inputs):
        key = None if of_all else place if one.origin is None else one.origin
        alternatives.setdefault(key, []).append(place)
    for places in alternatives.values():
        arrived = {place: reached(inputs[place], values) for place in places}
        first = max(places, key=arrived.__getitem__)
        others = [inputs[place] for place in places if place != first and arrived[first] - arrived[place] <= NEAR]
        yield first, [inputs[first], *others]


def least_premises(one: Input, values: Values) -> tuple[float, Sequence[int]]:
    """Return the strength of the weakest premises of an input, 1 if it has none, and these premises."""
    least = min([values[premise] for premise in one.premises], default=1.0)
    return least, [premise for premise in one.premises if values[premise] - least <= NEAR]


# ------------------------------------------------------------------------------------------------ backward


def slopes_backward(cone: Cone, local: Mapping[int, Local]) -> dict[int, float | None]:
    """Return the gradient if every node is smooth; empty if a cycle does not converge."""
    by_strength: Slopes = {cone.topic: 1.0}
    by_base: dict[int, float | None] = {}
    for component in reversed(cone.order):
        others = {node: by_bearer(local[node], cone.values) for node in component}
        is_cyclic = component in cone.network.cyclic
        if is_cyclic and not close_cycles(component, others, by_strength):
            return {}
        inside = set(component) if is_cyclic else set()
        for node in component:
            of_node = by_strength.get(node, 0.0)
            by_base[node] = of_node * local[node].by_base
            for bearer, slope in others[node].items():
                if bearer not in inside:
                    by_strength[bearer] = by_strength.get(bearer, 0.0) + of_node * slope
    return by_base


def by_bearer(of_node: Local, values: Values) -> Slopes:
    """Return the derivatives of a node's strength with respect to the strength of each adjacent node."""
    found: Slopes = {}
    for slope, (one, *_) in of_node.terms:
        least, premises = least_premises(one, values)
        parts = dict.fromkeys(premises, one.strength if one.gate is None else values[one.gate])
        if one.gate is not None:
            parts[one.gate] = least
        for bearer, part in parts.items():
            found[bearer] = found.get(bearer, 0.0) + of_node.decreasing * slope * part
    return found


def close_cycles(component: Sequence[int], local: Mapping[int, Slopes], by_strength: Slopes) -> bool:
    """Add to the slopes of a component, in place, what circulates in it, and return whether that converged."""
    outer = {node: by_strength.get(node, 0.0) for node in component}

    def again(found: Slopes) -> Slopes:
        circulated = outer.copy()
        for node in component:
            for bearer, slope in local[node].items():
                if bearer in circulated:
                    circulated[bearer] += found[node] * slope
        return circulated

    found = converged(outer, again, MOST_WORK // sum(len(local[node]) for node in component))
    by_strength.update(found or {})
    return found is not None


def converged(start: Slopes, again: Callable[[Slopes], Slopes], allowed: int) -> Slopes | None:
    """Return slopes in a cycle that a function leaves unchanged, or None if they are not found in some iterations."""
    for damping in DAMPINGS:
        found = start.copy()
        steps = min(STEPS, allowed)
        allowed -= steps
        for _ in range(steps):
            new = again(found)
            if max(abs(new[node] - found[node]) for node in found) < RESIDUAL:
                return found
            for node in found:
                found[node] += damping * (new[node] - found[node])
    return None


# ------------------------------------------------------------------------------------------------ forward


def upstream_of_jumps(cone: Cone, local: Mapping[int, Local]) -> set[int]:
    """Return the nodes on which a node depends that is not smooth."""
    stack = [node for node, slopes in local.items() if not slopes.is_smooth(cone.values)]
    found: set[int] = set()
    while stack:
        for one, _ in cone.network.inputs(stack.pop()):
            for bearer in one.bearers():
                if bearer not in found:
                    found.add(bearer)
                    stack.append(bearer)
    return found


def slope_forward(cone: Cone, local: Mapping[int, Local], start: int) -> float | None:
    """Return the derivative of the topic's strength with respect to one base, None if a cycle does not converge."""
    # A base of 0 can only increase.
    direction = -1.0 if cone.bases[start] > 0 else 1.0
    # How fast each strength changes while the base moves.
    rates: Slopes = {}
    pushed = {start: direction * local[start].by_base}
    for place in touched(cone, (start,)):
        component = cone.order[place]
        if component not in cone.network.cyclic:
            [node] = component
            rates[node] = rate_of(cone, local, node, pushed, rates)
            continue

        def again(found: Slopes, nodes: Sequence[int] = component) -> Slopes:
            rates.update(found)
            return {node: rate_of(cone, local, node, pushed, rates) for node in nodes}

        found = converged(dict.fromkeys(component, 0.0), again, MOST_WORK // sum(map(cone.network.work, component)))
        if found is None:
            return None
        rates.update(found)
    return direction * rates.get(cone.topic, 0.0)


def rate_of(cone: Cone, local: Mapping[int, Local], node: int, pushed: Slopes, rates: Slopes) -> float:
    """Return how fast a strength changes, from the rates of the strengths that it depends on."""
    cone.meter.work += cone.network.work(node)
    slopes, energy = local[node], 0.0
    for slope, tied in slopes.terms:
        energy += slope * max(rate_of_input(one, cone.values, rates) for one in tied)
    return pushed.get(node, 0.0) + energy * (slopes.increasing if energy > 0 else slopes.decreasing)


def rate_of_input(one: Input, values: Values, rates: Slopes) -> float:
    """Return how fast that changes which reaches a node along one step."""
    least, premises = least_premises(one, values)
    rate = min([rates.get(premise, 0.0) for premise in premises], default=0.0)
    if one.gate is None:
        return one.strength * rate
    return values[one.gate] * rate + least * rates.get(one.gate, 0.0)
