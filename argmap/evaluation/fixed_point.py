"""Iteration of the cycles of a network until they converge, or clearly do not."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from argmap.base.values import frozen
from argmap.evaluation.modular_semantics import Modular, strength
from argmap.evaluation.results import Steadiness
from argmap.evaluation.weighted_graph import Network

# Each iteration takes this fraction of the change; smaller fractions are tried if it does not converge.
DAMPINGS = (0.5, 0.25, 0.125, 0.0625, 0.03125)
STEPS = 1000
# The limit of work for all cycles of a map.
MOST_WORK = 3_000_000
RESIDUAL = 1e-10
# Each cycle is solved again with slightly moved bases. If a strength then moves by more than JUMP, it is an unstable
# tie that nothing in the map decides.
MOVE = 0.001
JUMP = 0.05


@dataclass(slots=True)
class Meter:
    """Counts the values read while computing strengths or labels; searches are limited by it."""

    work: int = 0


@frozen()
class CyclicComponent:
    """Nodes of a network that depend on each other, the bases of all nodes, and a meter of the work on them."""

    network: Network
    modular: Modular
    nodes: Sequence[int]
    bases: Sequence[float]
    meter: Meter = field(default_factory=Meter)


def settle_component(component: CyclicComponent, values: list[float], allowed: int) -> Steadiness:
    """Bring the values of a component to convergence in place, starting from its bases, and return their steadiness.

    `allowed` is the maximum number of iterations per attempt.
    """
    if not component.nodes:
        return Steadiness.STEADY
    if not converge(component, values, allowed):
        return Steadiness.NOT_CONVERGED
    directions = helpers(component)
    for sign in (1, -1):
        moved, others = [*component.bases], values.copy()
        for node in component.nodes:
            moved[node] = min(1.0, max(0.0, component.bases[node] + sign * directions.get(node, 1) * MOVE))
        if not converge(replace(component, bases=moved), others, allowed):
            return Steadiness.NOT_CONVERGED
        if any(abs(others[node] - values[node]) > JUMP for node in component.nodes):
            return Steadiness.UNSTABLE
    return Steadiness.STEADY


def converge(
    component: CyclicComponent, values: list[float], allowed: int, dampings: Sequence[float] = DAMPINGS
) -> bool:
    """Iterate the values of a component in place, starting from its bases, and return whether they converged."""
    nodes, bases = component.nodes, component.bases
    each_round = sum(map(component.network.work, nodes))
    for damping in dampings:
        for node in nodes:
            values[node] = bases[node]
        # Half the step size needs twice as many iterations.
        steps = min(int(STEPS * DAMPINGS[0] / damping), allowed)
        allowed -= steps
        for _ in range(steps):
            component.meter.work += each_round
            found = [strength(component.network, component.modular, node, bases[node], values) for node in nodes]
            residual = max(abs(new - values[node]) for node, new in zip(nodes, found, strict=True))
            if residual < RESIDUAL:
                return True
            for node, new in zip(nodes, found, strict=True):
                values[node] += damping * (new - values[node])
    return False


def helpers(component: CyclicComponent) -> dict[int, int]:
    """Return whether each node helps (1) or hurts (-1) the first of its component, by the shortest path."""
    members, found = set(component.nodes), {component.nodes[0]: 1}
    queue = deque([component.nodes[0]])
    while queue:
        node = queue.popleft()
        for one, sign in component.network.inputs(node):
            for bearer in one.bearers():
                if bearer in members and bearer not in found:
                    found[bearer] = sign * found[node]
                    queue.append(bearer)
    return found
