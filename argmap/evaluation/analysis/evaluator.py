"""Evaluation of a map: the standing of each statement by one semantics, its strength by another."""

from collections.abc import Mapping
from typing import TypeAlias

from argmap.base.errors import ArgmapError
from argmap.evaluation.gradual_solver import solve
from argmap.evaluation.modular_semantics import Modular
from argmap.evaluation.results import (
    AcceptanceLabel,
    Application,
    Assessment,
    Evaluation,
    Hitch,
    Labelling,
    Steadiness,
    Strengths,
)
from argmap.evaluation.semantics import SEMANTICS, STANDING, STRENGTH, is_gradual
from argmap.evaluation.terms import VISIBLE, StrengthScope, Terms, weights_as_given
from argmap.evaluation.weighted_graph import Network, compile_bounds, compile_network
from argmap.model import Relation, Step
from argmap.model.graph import Graph

DEFAULT_TERMS = Terms()
Applications: TypeAlias = Mapping[str, Application]


def evaluate(graph: Graph, terms: Terms = DEFAULT_TERMS) -> Evaluation:
    """Evaluate a graph.

    A semantics of standing in `terms` replaces carneades, a gradual one replaces quadratic-energy. Raises ArgmapError
    for an unknown semantics, if it needs a solver that is not installed, and for a weight that is not a number in
    [0, 1].
    """
    weights_as_given(terms.weights)
    strength_by = strength_semantics(terms)
    standing_by = terms.semantics if strength_by != terms.semantics else STANDING
    labelling = label(graph, terms, standing_by)
    strengths = measure(graph, terms, strength_by, labelling.applications)
    return Evaluation(
        standing_by=standing_by,
        strength_by=strength_by,
        terms=terms,
        converged=strengths.converged,
        statements={
            name: Assessment(
                labelling.labels[name],
                labelling.reasons[name],
                labelling.grounds[name],
                strengths.values[name],
                strengths.unsteady.get(name, Steadiness.STEADY),
                strengths.bases[name],
                strengths.bounds.get(name),
            )
            for name in graph.map.statements
        },
        steps=labelling.applications,
        extensions=labelling.extensions,
        structure=labelling.structure,
    )


def strength_semantics(terms: Terms) -> str:
    """Return the name of the semantics of strength. Raises ArgmapError if it is unknown."""
    return terms.semantics if is_gradual(terms.semantics) else STRENGTH


def label(graph: Graph, terms: Terms, semantics: str) -> Labelling:
    """Return the standing of the statements and steps of a graph.

    Raises ArgmapError for a semantics of strength, and if it needs a solver that is not installed.
    """
    found = SEMANTICS.get(semantics)
    if found.label is None:
        raise ArgmapError(f'"{semantics}" gives strengths, not standings')
    return found.label(graph, terms)


def modular(semantics: str) -> Modular:
    """Return the definition of a semantics of strength. Raises ArgmapError for a semantics of standing."""
    found = SEMANTICS.get(semantics)
    if found.modular is None:
        raise ArgmapError(f'"{semantics}" gives standings, not strengths')
    return found.modular


def network_of(graph: Graph, terms: Terms, applications: Applications | None = None) -> Network:
    """Return the network of a graph; a step that is removed has no strength.

    If `applications` is given, only steps that apply are included, unless the terms ask for all.
    """
    weights = weights_in(graph, terms)
    if applications is None or terms.strengths is StrengthScope.PUBLISHED:
        return compile_network(graph, weights)
    return compile_network(graph, weights, lambda step: has_label(applications, step, AcceptanceLabel.IN))


def weights_in(graph: Graph, terms: Terms) -> Mapping[str, float]:
    """Return the weights that the terms change, with 0 for removed steps."""
    return {**terms.weights, **dict.fromkeys(terms.without & graph.steps.keys(), 0.0)}


def has_label(applications: Applications, step: Step, label: AcceptanceLabel) -> bool:
    """Return whether a step has a label; steps that do not lead to a statement have none."""
    found = applications.get(step.id)
    return found is not None and found.label is label


def measure(graph: Graph, terms: Terms, semantics: str, applications: Applications | None = None) -> Strengths:
    """Return the strengths of the statements of a graph by a gradual semantics.

    If `applications` is given, only steps that apply count, unless the terms ask for all.
    """
    network = network_of(graph, terms, applications)
    solution = solve(network, modular(semantics), gone_from(network, terms))
    statements = network.names[: network.size]
    return Strengths(
        values={
            name: None if number in solution.unsteady else within_unit(solution.values[number])
            for number, name in enumerate(statements)
        },
        bases=dict(zip(statements, network.bases, strict=False)),
        unsteady={statements[number]: why for number, why in solution.unsteady.items() if number < network.size},
        bounds=bounds_of(graph, terms, semantics, applications or {}),
    )


def bounds_of(
    graph: Graph, terms: Terms, semantics: str, applications: Applications
) -> Mapping[str, tuple[float, float]]:
    """Return the bounds of the strengths that depend on undecided steps, where they can be determined."""
    is_any_open = any(one.label is AcceptanceLabel.UNDECIDED for one in applications.values())
    if terms.strengths is StrengthScope.PUBLISHED or not is_any_open:
        return {}
    network = compile_bounds(
        graph,
        weights_in(graph, terms),
        lambda step: has_label(applications, step, AcceptanceLabel.IN),
        lambda step: has_label(applications, step, AcceptanceLabel.UNDECIDED),
    )
    count, gone = len(network.names), gone_from(network, terms)
    solution = solve(network, modular(semantics), gone | {node + count for node in gone})
    found = {}
    for number in range(network.size):
        low, high = (within_unit(solution.values[node]) for node in (number, number + count))
        if high - low > VISIBLE and not solution.unsteady.keys() & {number, number + count}:
            found[network.names[number]] = low, high
    return found


def gone_from(network: Network, terms: Terms) -> frozenset[int]:
    """Return the nodes of a network that the terms remove."""
    return frozenset(network.numbers[name] for name in terms.without if name in network.numbers)


def within_unit(value: float) -> float:
    """Return a strength limited to [0, 1], which rounding errors may exceed slightly."""
    return min(1.0, max(0.0, value))


def strengths_if_not_undercut(graph: Graph, evaluation: Evaluation) -> Mapping[str, float]:
    """Return the strength that each thesis with an undercut reason would have without undercuts."""
    steps = [step for thesis in graph.theses for step in graph.steps_to(thesis, Relation.SUPPORTS)]
    undercut = {step.id for step in steps if evaluation.steps[step.id].hitch is Hitch.UNDERCUT}
    if not undercut or evaluation.terms.strengths is StrengthScope.PUBLISHED:
        return {}

    def counts(step: Step) -> bool:
        hits = step.relation is Relation.UNDERCUTS and step.target in undercut
        return step.id in undercut or (not hits and has_label(evaluation.steps, step, AcceptanceLabel.IN))

    network = compile_network(graph, weights_in(graph, evaluation.terms), counts)
    solution = solve(network, modular(evaluation.strength_by), gone_from(network, evaluation.terms))
    theses = dict.fromkeys(step.target for step in steps if step.id in undercut)
    numbers = {name: network.numbers[name] for name in theses}
    return {name: within_unit(solution.values[n]) for name, n in numbers.items() if n not in solution.unsteady}
