"""A map whose evidence and assumptions may fall, with an index of what would have to be evaluated again."""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.evaluation import labelling
from argmap.evaluation.analysis.evaluator import modular, network_of, strength_semantics
from argmap.evaluation.dependency_cone import Cone, cones_of, strength_with
from argmap.evaluation.labelling import Labels
from argmap.evaluation.structure import Structure, compile_structure
from argmap.evaluation.terms import Terms
from argmap.model import Kind
from argmap.model.cycles import cyclic_components
from argmap.model.graph import Graph, reaching

FALLIBLE = {Kind.EVIDENCE, Kind.ASSUMPTION}
# What hangs on all items together may be so much, each counted by itself; it is kept in memory.
MOST_REACHED = 300_000
# How many strengths may be computed in all, where each takes many rounds because statements hang on each other.
MOST_STRENGTHS = 2_000_000

Fallen = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scenarios:
    """A map with the labels and strengths that it has when nothing falls.

    `regions` holds for each item that may fall the numbers of the statements and steps that hang on it. `cones` has
    None for a thesis whose strength cannot be told. `has_circles` tells whether labels hang on each other in a circle.
    `left` counts the items that are left out, since so much hangs on those before them.
    """

    terms: Terms
    structure: Structure
    labels: Labels
    regions: Mapping[str, frozenset[int]]
    cones: Mapping[str, Cone | None]
    has_circles: bool
    left: int

    @property
    def is_spent(self) -> bool:
        """Whether so many strengths were computed, of all cones together, that no more are to be."""
        return any(cone is not None and cone.meter.strengths > MOST_STRENGTHS for cone in self.cones.values())


def open_scenarios(graph: Graph, terms: Terms) -> Scenarios:
    """Return a map with the items that may fall: the evidence and assumptions that theses hang on, in any way."""
    structure = compile_structure(graph, terms)
    network, gradual = network_of(graph, terms), modular(strength_semantics(terms))
    gone = frozenset(network.numbers[name] for name in terms.without if name in network.numbers)
    regions, left = regions_of(graph, structure, terms)
    cones = cones_of(network, gradual, [network.numbers[thesis] for thesis in graph.theses], gone)
    return Scenarios(
        terms=terms,
        structure=structure,
        labels=labelling.label(structure, terms),
        regions=regions,
        cones=dict(zip(graph.theses, cones, strict=True)),
        has_circles=has_circles(structure),
        left=left,
    )


def regions_of(graph: Graph, structure: Structure, terms: Terms) -> tuple[dict[str, frozenset[int]], int]:
    """Return the items that may fall, each with what hangs on it, and how many are left out."""
    items = fallible(graph, terms)
    regions: dict[str, frozenset[int]] = {}
    size = 0
    for name in items:
        region = frozenset(structure.downstream([structure.numbers[name]]))
        size += len(region)
        if size > MOST_REACHED:
            break
        regions[name] = region
    return regions, len(items) - len(regions)


def fallible(graph: Graph, terms: Terms) -> list[str]:
    """Return the evidence and assumptions that theses hang on, in any way, in the order of the map."""
    there = reaching(graph, graph.theses) - terms.without
    return [one.id for one in graph.map.statements.values() if one.kind in FALLIBLE and one.id in there]


def has_circles(structure: Structure) -> bool:
    """Tell whether labels hang on each other in a circle. Rivals do not: each hangs on the steps for the other."""
    onward = {
        node: structure.users[node] if node < structure.size else [*structure.dependents(node)]
        for node in range(len(structure.names))
    }
    return next(cyclic_components(onward), None) is not None


def labels_after(scenarios: Scenarios, fallen: Fallen) -> Labels:
    """Return the labels once some items have fallen; only what hangs on them is labelled again."""
    if not fallen:
        return scenarios.labels
    region = frozenset[int]().union(*(scenarios.regions[name] for name in fallen))
    withdrawn = {scenarios.structure.numbers[name] for name in (*scenarios.terms.without, *fallen)}
    return labelling.relabel(scenarios.structure, scenarios.terms, scenarios.labels, sorted(region), withdrawn)


def touched(scenarios: Scenarios, fallen: Fallen, labels: Labels) -> frozenset[int]:
    """Return the statements and steps that see the fall of some items: what is changed, and what hangs on that.

    Falls that no statement or step sees both of do together what they do one by one, where there are no circles.
    """
    region = frozenset[int]().union(*(scenarios.regions[name] for name in fallen))
    changed = [node for node in region if is_changed(scenarios, node, labels)]
    return frozenset(changed).union(*(scenarios.structure.dependents(node) for node in changed))


def is_changed(scenarios: Scenarios, node: int, labels: Labels) -> bool:
    """Tell whether what others see of a statement or step is changed: its label, or the weight of the case for it."""
    before = scenarios.labels
    if labels.of[node] != before.of[node] or node >= scenarios.structure.size:
        return labels.of[node] != before.of[node]
    return (labels.low[node], labels.high[node]) != (before.low[node], before.high[node])


def strength_after(cone: Cone | None, fallen: Fallen) -> float | None:
    """Return the strength of a thesis once some items have fallen."""
    if cone is None:
        return None
    numbers = (cone.network.numbers[name] for name in fallen)
    pinned = {number: 0.0 for number in numbers if number in cone.places}
    return strength_with(cone, pinned) if pinned else cone.strength
