"""Evaluates a map: the standing of each statement by one semantics, its strength by another."""

from argmap.base.errors import ArgmapError
from argmap.evaluation.gradual_solver import solve
from argmap.evaluation.modular_semantics import Modular
from argmap.evaluation.results import Assessment, Evaluation, Labelling, Steadiness, Strengths
from argmap.evaluation.semantics import SEMANTICS, STANDING, STRENGTH, is_gradual
from argmap.evaluation.terms import Terms
from argmap.evaluation.weighted_graph import Network, compile_network
from argmap.model.graph import Graph

DEFAULT_TERMS = Terms()


def evaluate(graph: Graph, terms: Terms = DEFAULT_TERMS) -> Evaluation:
    """Return what is found of a graph on some terms.

    A semantics of standing takes the place of carneades, a gradual one that of quadratic-energy. Raises ArgmapError
    for an unknown semantics, and for one that needs a solver where there is none.
    """
    strength_by = strength_semantics(terms)
    standing_by = terms.semantics if strength_by != terms.semantics else STANDING
    labelling = label(graph, terms, standing_by)
    strengths = measure(graph, terms, strength_by)
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
            )
            for name in graph.map.statements
        },
        steps=labelling.applications,
        extensions=labelling.extensions,
    )


def strength_semantics(terms: Terms) -> str:
    """Return the semantics that gives strengths on some terms. Raises ArgmapError for an unknown one."""
    return terms.semantics if is_gradual(terms.semantics) else STRENGTH


def label(graph: Graph, terms: Terms, semantics: str) -> Labelling:
    """Return the standing of the statements and steps of a graph by a semantics of standing.

    Raises ArgmapError for one of strength, and for one that needs a solver where there is none.
    """
    found = SEMANTICS.get(semantics)
    if found.label is None:
        raise ArgmapError(f'"{semantics}" gives strengths, not standings')
    return found.label(graph, terms)


def modular(semantics: str) -> Modular:
    """Return the definition of a semantics of strength. Raises ArgmapError for one of standing."""
    found = SEMANTICS.get(semantics)
    if found.modular is None:
        raise ArgmapError(f'"{semantics}" gives standings, not strengths')
    return found.modular


def network_of(graph: Graph, terms: Terms) -> Network:
    """Return the network of a graph on some terms; a step that is taken away has no strength."""
    return compile_network(graph, {**terms.weights, **dict.fromkeys(terms.without & graph.steps.keys(), 0.0)})


def measure(graph: Graph, terms: Terms, semantics: str) -> Strengths:
    """Return the strengths of the statements of a graph by a gradual semantics."""
    network = network_of(graph, terms)
    gone = frozenset(network.numbers[name] for name in terms.without if name in network.numbers)
    solution = solve(network, modular(semantics), gone)
    statements = network.names[: network.size]
    return Strengths(
        values={
            name: None if number in solution.unsteady else min(1.0, max(0.0, solution.values[number]))
            for number, name in enumerate(statements)
        },
        bases=dict(zip(statements, network.bases, strict=False)),
        unsteady={statements[number]: why for number, why in solution.unsteady.items() if number < network.size},
    )
