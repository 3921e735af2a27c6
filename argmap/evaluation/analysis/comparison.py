"""The theses of a map under every semantics, side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from argmap.base.errors import ArgmapError
from argmap.base.values import frozen
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS, label, measure
from argmap.evaluation.analysis.rivalry import lead, rivals_among_theses
from argmap.evaluation.results import Standing
from argmap.evaluation.semantics import STANDING, gradual_semantics, standing_semantics
from argmap.evaluation.terms import Terms
from argmap.model.graph import Graph


@frozen()
class Dispute:
    """Two rival theses that some semantics put in one order and others in the reverse order."""

    first: str
    second: str
    for_first: tuple[str, ...]
    for_second: tuple[str, ...]


@frozen()
class Comparison:
    """The verdict of each semantics on each thesis: `standings` and `strengths`, by the name of the semantics.

    `missing` says why a semantics of standing could not be used.
    """

    graph: Graph = field(repr=False)
    standings: Mapping[str, Mapping[str, Standing]] = field(repr=False)
    strengths: Mapping[str, Mapping[str, float | None]] = field(repr=False)
    missing: Mapping[str, str]
    disputed: tuple[Dispute, ...] = field(repr=False)


def compare(graph: Graph, terms: Terms = DEFAULT_TERMS) -> Comparison:
    """Return the verdicts of every semantics on the theses of a graph."""
    standings: dict[str, Mapping[str, Standing]] = {}
    missing: dict[str, str] = {}
    for name in standing_semantics():
        try:
            labelling = label(graph, terms, name)
        except ArgmapError as trouble:
            missing[name] = str(trouble)
        else:
            standings[name] = {thesis: labelling.reasons[thesis].standing for thesis in graph.theses}
    applications = label(graph, terms, STANDING).applications
    strengths = {}
    for name in gradual_semantics():
        values = measure(graph, terms, name, applications).values
        strengths[name] = {thesis: values[thesis] for thesis in graph.theses}
    return Comparison(graph, standings, strengths, missing, tuple(disputes(graph, strengths)))


def disputes(graph: Graph, strengths: Mapping[str, Mapping[str, float | None]]) -> Iterator[Dispute]:
    """Yield the pairs of rival theses whose order differs between gradual semantics."""
    for first, second in rivals_among_theses(graph):
        leads = {name: lead(values[first], values[second]) for name, values in strengths.items()}
        for_first = tuple(name for name, ahead in leads.items() if ahead > 0)
        for_second = tuple(name for name, ahead in leads.items() if ahead < 0)
        if for_first and for_second:
            yield Dispute(first, second, for_first, for_second)
