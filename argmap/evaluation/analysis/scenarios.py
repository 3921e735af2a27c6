"""A map with a hypothetical change: only what depends on the change is labelled again."""

from collections.abc import Iterable, Sequence
from dataclasses import field

from argmap.base.values import frozen
from argmap.evaluation import labelling
from argmap.evaluation.fixed_point import Meter
from argmap.evaluation.labelling import Labels
from argmap.evaluation.structure import Structure, by_weight, compile_structure
from argmap.evaluation.terms import Terms
from argmap.model.graph import Graph, reaching

# Copying the labels of this many statements and steps takes as long as labelling one.
COPIED = 16


@frozen()
class Scenarios:
    """A map with its current labels.

    `items` are the numbers of the given statements that theses depend on, in the order of the map; `gone` contains what
    is removed from the start. `degrees` is the cost of labelling each statement and step again, and the meter adds up
    the work done.
    """

    terms: Terms
    structure: Structure
    labels: Labels
    items: tuple[int, ...]
    gone: frozenset[int]
    degrees: Sequence[int]
    meter: Meter = field(default_factory=Meter)


def open_scenarios(graph: Graph, terms: Terms, theses: Sequence[str]) -> Scenarios:
    """Return a map in its current state, with the given statements that some theses depend on in any way."""
    structure = compile_structure(graph, terms)
    numbers = structure.numbers
    reached = (numbers[name] for name in reaching(graph, theses) if name in graph.statements)
    gone = frozenset(numbers[name] for name in terms.without if name in numbers)
    return Scenarios(
        terms=terms,
        structure=structure,
        labels=labelling.label(structure, terms),
        items=tuple(sorted(node for node in reached if structure.grounds[node] and node not in gone)),
        gone=gone,
        degrees=[1 + sum(1 for _ in structure.dependents(node)) for node in range(len(structure.names))],
    )


def labels_without(scenarios: Scenarios, nodes: Iterable[int]) -> Labels:
    """Return the labels after some statements or steps are removed."""
    gone = sorted(nodes)
    region = scenarios.structure.downstream(gone)
    count(scenarios, region)
    withdrawn = scenarios.gone.union(gone)
    return labelling.relabel(scenarios.structure, scenarios.terms, scenarios.labels, region, withdrawn)


def labels_with(scenarios: Scenarios, step: int, strength: float) -> Labels:
    """Return the labels after a step to a statement gets another strength."""
    structure, target = scenarios.structure, scenarios.structure.targets[step]
    weights, pros, cons = list(structure.weights), list(structure.pros), list(structure.cons)
    weights[step] = strength
    pros[target], cons[target] = by_weight(pros[target], weights), by_weight(cons[target], weights)
    changed = structure._replace(weights=weights, pros=pros, cons=cons)
    region = structure.downstream([target])
    count(scenarios, region)
    return labelling.relabel(changed, scenarios.terms, scenarios.labels, region, scenarios.gone)


def count(scenarios: Scenarios, region: Sequence[int]) -> None:
    """Add the work of labelling a region again to the meter."""
    looked_at = sum(scenarios.degrees[node] for node in region)
    scenarios.meter.work += looked_at + len(scenarios.degrees) // COPIED
