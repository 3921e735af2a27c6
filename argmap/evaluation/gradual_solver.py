"""The common solver of all gradual semantics: one pass over the network, iterating its cycles to convergence."""

from collections.abc import Collection, Iterable

from argmap.base.values import frozen
from argmap.evaluation.fixed_point import MOST_WORK, CyclicComponent, settle_component
from argmap.evaluation.modular_semantics import Modular, strength
from argmap.evaluation.results import Steadiness
from argmap.evaluation.weighted_graph import Network


@frozen()
class Solution:
    """The strength of every node of a network; the values of unsteady nodes are meaningless."""

    values: list[float]
    unsteady: dict[int, Steadiness]


def solve(network: Network, modular: Modular, gone: Collection[int] = ()) -> Solution:
    """Return the strength of every node; those that are `gone` have none.

    Outside cycles, one pass is exact; inside, a damped iteration is used. What depends on an unsteady node is unsteady.
    """
    bases = [0.0 if node in gone else base.value for node, base in enumerate(network.bases)]
    solution = Solution(bases.copy(), {})
    each_round = sum(network.work(node) for cyclic in network.cyclic for node in cyclic)
    for component in network.order:
        if component in network.cyclic:
            members = [node for node in component if node not in gone]
            cyclic = CyclicComponent(network, modular, members, bases)
            steadiness = settle_component(cyclic, solution.values, MOST_WORK // each_round)
            if steadiness is not Steadiness.STEADY:
                solution.unsteady.update(dict.fromkeys(members, steadiness))
        elif component[0] not in gone:
            node = component[0]
            solution.values[node] = strength(network, modular, node, bases[node], solution.values)
        if solution.unsteady:
            spread(network, component, gone, solution.unsteady)
    return solution


def spread(network: Network, nodes: Iterable[int], gone: Collection[int], unsteady: dict[int, Steadiness]) -> None:
    """Mark the nodes that depend on unsteady ones."""
    for node in nodes:
        if node in gone or node in unsteady:
            continue
        for one, _ in network.inputs(node):
            found = next((unsteady[bearer] for bearer in one.bearers() if bearer in unsteady), None)
            if found is not None:
                unsteady[node] = found
                break
