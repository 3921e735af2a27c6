"""The gradient of one strength with respect to all bases, in one backward pass over the network.

Source: Yin, Potyka and Toni 2023, "Argument attribution explanations in quantitative bipolar argumentation frameworks",
ECAI 2023. Where inputs are tied, no single number says how they change what they reach, because that depends on which
of them moves. What depends on a tie is therefore followed forward, from each base on its own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from argmap.evaluation.dependency_cone import Cone, touched
from argmap.evaluation.fixed_point import DAMPINGS, MOST_WORK, RESIDUAL, STEPS
from argmap.evaluation.modular_semantics import Values, all_reached, reached
from argmap.evaluation.weighted_graph import Input

# The limit of work for all that is followed forward.
MOST_FORWARD = 2_000_000

Slopes = dict[int, float]
# The derivative of a strength with respect to its base, and with respect to each input that counts, which comes first
# in a list of all inputs of its origin that are as strong.
Local = tuple[float, Sequence[tuple[float, Sequence[Input]]]]


def gradient(cone: Cone) -> dict[int, float | None]:
    """Return the derivative of the topic's strength with respect to the base of each node it depends on, and its own.

    Where a derivative jumps, the one from below is used: the loss per unit of a small decrease of the base. None where
    it does not converge or would take too long.
    """
    local = {node: local_slopes(cone, node) for node in cone.places}
    found = slopes_backward(cone, local)
    most = cone.meter.work + MOST_FORWARD
    for node in sorted(found.keys() & upstream_of_ties(cone, local)):
        found[node] = slope_forward(cone, local, node) if cone.meter.work <= most else None
    return found


def local_slopes(cone: Cone, node: int) -> Local:
    """Return the derivatives of a node's strength with respect to its base and to each input that counts."""
    network, modular, values = cone.network, cone.modular, cone.values
    supports, attacks = network.supports[node], network.attacks[node]
    if node in cone.gone:
        return 0.0, []
    if not supports and not attacks:
        return 1.0, []
    pro, con = all_reached(supports, values), all_reached(attacks, values)
    by_base, by_energy = modular.influence_slopes(cone.bases[node], modular.aggregate(pro, con))
    by_pro, by_con = modular.aggregate_slopes(pro, con)
    found = [
        (by_energy * slopes[place], tied)
        for inputs, slopes in ((supports, by_pro), (attacks, by_con))
        for place, tied in strongest(inputs, values)
    ]
    return by_base, found


def strongest(inputs: Sequence[Input], values: Values) -> Iterator[tuple[int, Sequence[Input]]]:
    """Yield the place of each input that counts, and all inputs of its origin that are as strong, itself first."""
    of_origin: dict[object, list[int]] = {}
    for place, one in enumerate(inputs):
        of_origin.setdefault(place if one.origin is None else one.origin, []).append(place)
    for places in of_origin.values():
        arrived = [reached(inputs[place], values) for place in places]
        most = max(arrived)
        tied = [inputs[place] for place, value in zip(places, arrived, strict=True) if value == most]
        yield places[arrived.index(most)], tied


def least_premises(one: Input, values: Values) -> tuple[float, Sequence[int]]:
    """Return the strength of the weakest premises of an input, 1 if it has none, and these premises."""
    least = min([values[premise] for premise in one.premises], default=1.0)
    return least, [premise for premise in one.premises if values[premise] == least]


# ------------------------------------------------------------------------------------------------ backward


def slopes_backward(cone: Cone, local: Mapping[int, Local]) -> dict[int, float | None]:
    """Return the gradient if no inputs are tied; empty if a cycle does not converge."""
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
            by_base[node] = of_node * local[node][0]
            for bearer, slope in others[node].items():
                if bearer not in inside:
                    by_strength[bearer] = by_strength.get(bearer, 0.0) + of_node * slope
    return by_base


def by_bearer(of_node: Local, values: Values) -> Slopes:
    """Return the derivatives of a node's strength with respect to the strength of each adjacent node."""
    found: Slopes = {}
    for slope, (one, *_) in of_node[1]:
        least, premises = least_premises(one, values)
        parts = dict.fromkeys(premises, one.strength if one.gate is None else values[one.gate])
        if one.gate is not None:
            parts[one.gate] = least
        for bearer, part in parts.items():
            found[bearer] = found.get(bearer, 0.0) + slope * part
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


def upstream_of_ties(cone: Cone, local: Mapping[int, Local]) -> set[int]:
    """Return the nodes on which a node depends that has tied inputs, or an input with tied premises."""
    stack = [
        node
        for node, (_, counted) in local.items()
        if any(len(tied) > 1 or len(least_premises(tied[0], cone.values)[1]) > 1 for _, tied in counted)
    ]
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
    # How fast each strength changes while the base decreases.
    rates: Slopes = {}
    pushed = {start: -local[start][0]}
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
    return -rates.get(cone.topic, 0.0)


def rate_of(cone: Cone, local: Mapping[int, Local], node: int, pushed: Slopes, rates: Slopes) -> float:
    """Return how fast a strength changes, from the rates of the strengths that it depends on."""
    cone.meter.work += cone.network.work(node)
    found = pushed.get(node, 0.0)
    for slope, tied in local[node][1]:
        found += slope * max(rate_of_input(one, cone.values, rates) for one in tied)
    return found


def rate_of_input(one: Input, values: Values, rates: Slopes) -> float:
    """Return how fast that changes which reaches a node along one step."""
    least, premises = least_premises(one, values)
    rate = min([rates.get(premise, 0.0) for premise in premises], default=0.0)
    if one.gate is None:
        return one.strength * rate
    return values[one.gate] * rate + least * rates.get(one.gate, 0.0)
