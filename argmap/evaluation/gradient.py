"""The gradient of one strength with respect to all bases, in one backward pass over the network."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.evaluation.fixed_point import DAMPINGS, MOST_WORK, RESIDUAL, STEPS
from argmap.evaluation.gradual_solver import Solution
from argmap.evaluation.modular_semantics import Modular, Values, all_reached, reached
from argmap.evaluation.weighted_graph import Input, Network

Slopes = dict[int, float]


def gradient(network: Network, modular: Modular, solution: Solution, topic: int) -> Slopes:
    """Return the derivative of a node's strength with respect to the base of each node it depends on, including itself.

    Empty if the strength is unsteady. Where a derivative jumps, the one from below is used. Source: Yin, Potyka and
    Toni 2023, "Argument attribution explanations in quantitative bipolar argumentation frameworks", ECAI 2023.
    """
    if topic in solution.unsteady:
        return {}
    by_strength: Slopes = {topic: 1.0}
    by_base: Slopes = {}
    for component in reversed(network.order):
        if not any(node in by_strength for node in component):
            continue
        local = {node: local_slopes(network, modular, solution.values, node) for node in component}
        if component in network.cyclic and not close_cycles(component, local, by_strength):
            return {}
        inside = set(component) if component in network.cyclic else set()
        for node in component:
            of_node = by_strength.get(node, 0.0)
            own, others = local[node]
            by_base[node] = of_node * own
            for bearer, slope in others.items():
                if bearer not in inside:
                    by_strength[bearer] = by_strength.get(bearer, 0.0) + of_node * slope
    return by_base


def local_slopes(network: Network, modular: Modular, values: Values, node: int) -> tuple[float, Slopes]:
    """Return the derivatives of a node's strength with respect to its base and the strength of each adjacent node."""
    supports, attacks = network.supports[node], network.attacks[node]
    if not supports and not attacks:
        return 1.0, {}
    pro, con = all_reached(supports, values), all_reached(attacks, values)
    by_base, by_energy = modular.influence_slopes(network.bases[node].value, modular.aggregate(pro, con))
    by_pro, by_con = modular.aggregate_slopes(pro, con)
    found: Slopes = {}
    for inputs, arrived, slopes in ((supports, pro, by_pro), (attacks, con, by_con)):
        for one, value, slope in zip(inputs, arrived, slopes, strict=True):
            for bearer, part in bearer_slopes(one, value, values):
                found[bearer] = found.get(bearer, 0.0) + by_energy * slope * part
    return by_base, found


def bearer_slopes(one: Input, arrived: float, values: Values) -> Iterator[tuple[int, float]]:
    """Yield the nodes that an input comes from, with the derivative of the input with respect to their strengths.

    An input that is replaced by another of the same origin contributes nothing.
    """
    if not arrived and reached(one, values):
        return
    least = min([values[premise] for premise in one.premises], default=1.0)
    strength = one.strength if one.gate is None else values[one.gate]
    for premise in one.premises:
        if values[premise] == least:
            yield premise, strength
    if one.gate is not None:
        yield one.gate, least


def close_cycles(component: Sequence[int], local: Mapping[int, tuple[float, Slopes]], by_strength: Slopes) -> bool:
    """Add to the slopes of a component, in place, what circulates in it, and return whether that converged."""
    outer = {node: by_strength.get(node, 0.0) for node in component}
    allowed = MOST_WORK // sum(len(local[node][1]) for node in component)
    for damping in DAMPINGS:
        found = outer.copy()
        steps = min(STEPS, allowed)
        allowed -= steps
        for _ in range(steps):
            again = outer.copy()
            for node in component:
                for bearer, slope in local[node][1].items():
                    if bearer in again:
                        again[bearer] += found[node] * slope
            residual = max(abs(again[node] - found[node]) for node in component)
            if residual < RESIDUAL:
                by_strength.update(found)
                return True
            for node in component:
                found[node] += damping * (again[node] - found[node])
    return False
