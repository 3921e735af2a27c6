"""The strengths of theses after removals, over the steps that then apply; only what changes is computed again."""

from collections.abc import Iterable, Mapping

from argmap.base.values import frozen
from argmap.evaluation.analysis.evaluator import modular, strength_semantics, weights_in
from argmap.evaluation.analysis.scenarios import COPIED, Scenarios
from argmap.evaluation.dependency_cone import Cone, cones_of, strength_with
from argmap.evaluation.fixed_point import Meter
from argmap.evaluation.labelling import HOLDS, Labels
from argmap.evaluation.terms import StrengthScope
from argmap.evaluation.weighted_graph import compile_network
from argmap.model.graph import Graph


@frozen()
class StrengthScenarios:
    """A map with everything that the strengths of some theses depend on, by number.

    A thesis whose strength cannot be determined has no cone. `meter` counts the work on all of them.
    """

    scenarios: Scenarios
    cones: Mapping[int, Cone | None]
    meter: Meter

    @property
    def before(self) -> dict[int, float | None]:
        """The strength of each thesis when nothing is removed; None if it cannot be determined."""
        return {thesis: cone.strength if cone else None for thesis, cone in self.cones.items()}


def open_strengths(graph: Graph, scenarios: Scenarios, theses: Iterable[int]) -> StrengthScenarios:
    """Return a map with everything that the strengths of some theses depend on."""
    asked, terms, meter = list(theses), scenarios.terms, Meter()
    network = compile_network(graph, weights_in(graph, terms), with_all_gates=True)
    out = (step for step in range(network.size, len(network.names)) if not counts(scenarios, scenarios.labels, step))
    cones = cones_of(network, modular(strength_semantics(terms)), asked, scenarios.gone.union(out), meter)
    return StrengthScenarios(scenarios, dict(zip(asked, cones, strict=True)), meter)


def counts(scenarios: Scenarios, labels: Labels, step: int) -> bool:
    """Return whether a step counts for strength; with the published semantics, every step that is not removed does."""
    is_published = scenarios.terms.strengths is StrengthScope.PUBLISHED
    return step not in scenarios.gone if is_published else labels.of[step] == HOLDS


def strengths_without(strengths: StrengthScenarios, fallen: Iterable[int], labels: Labels) -> dict[int, float | None]:
    """Return the strength of each thesis after some statements are removed; None if it cannot be determined.

    `labels` are the labels of the map after the removal.
    """
    scenarios, pinned, released = strengths.scenarios, dict.fromkeys(fallen, 0.0), set[int]()
    strengths.meter.work += len(strengths.cones) + len(scenarios.degrees) // COPIED
    if scenarios.terms.strengths is StrengthScope.APPLYING:
        for step in range(scenarios.structure.size, len(scenarios.structure.names)):
            held, holds = scenarios.labels.of[step] == HOLDS, labels.of[step] == HOLDS
            if held and not holds:
                pinned[step] = 0.0
            elif holds and not held:
                released.add(step)
    found = strengths.before
    for thesis, cone in strengths.cones.items():
        if cone and not cone.places.keys().isdisjoint((*pinned, *released)):
            inside = {node: value for node, value in pinned.items() if node in cone.places}
            found[thesis] = strength_with(cone, inside, frozenset(released & cone.places.keys()))
    return found
