"""Which theses of a map stand, and why: the steps that apply to each, and where standing and strength disagree."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from argmap.evaluation.analysis.comparison import lead
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS, evaluate
from argmap.evaluation.results import Assessment, Evaluation, Standing
from argmap.evaluation.terms import Terms
from argmap.model import Relation, Step
from argmap.model.graph import Graph


@dataclass(frozen=True, slots=True)
class ThesisVerdict:
    """The verdict on one thesis, with the steps to it that apply, for and against it, and those that do not."""

    id: str
    assessment: Assessment
    supports: tuple[Step, ...]
    attacks: tuple[Step, ...]
    inapplicable: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two theses on which standing and strength disagree: one stands, and the other, which does not, is stronger."""

    standing: str
    stronger: str


@dataclass(frozen=True, slots=True)
class MapVerdicts:
    """The verdicts on a map: its theses in order, and all other statements that do not stand, in the order of the map.

    `counts` tells how many statements have each standing.
    """

    graph: Graph = field(repr=False)
    evaluation: Evaluation = field(repr=False)
    theses: tuple[ThesisVerdict, ...] = field(repr=False)
    disagreements: tuple[Disagreement, ...] = field(repr=False)
    others: tuple[str, ...] = field(repr=False)
    counts: Mapping[Standing, int]


def find_verdicts(graph: Graph, terms: Terms = DEFAULT_TERMS) -> MapVerdicts:
    """Return the verdicts on a map. Raises ArgmapError as `evaluate` does."""
    evaluation = evaluate(graph, terms)
    count = Counter(assessment.standing for assessment in evaluation.statements.values())
    theses = set(graph.theses)
    return MapVerdicts(
        graph=graph,
        evaluation=evaluation,
        theses=tuple(thesis_verdict(graph, evaluation, name) for name in graph.theses),
        disagreements=tuple(disagreements(graph, evaluation)),
        others=tuple(
            name
            for name, assessment in evaluation.statements.items()
            if assessment.standing is not Standing.STANDS and name not in theses
        ),
        counts={standing: count[standing] for standing in Standing},
    )


def thesis_verdict(graph: Graph, evaluation: Evaluation, name: str) -> ThesisVerdict:
    """Return the verdict on one thesis."""
    steps = graph.incoming.get(name, ())
    applicable = [step for step in steps if evaluation.steps[step.id].standing is Standing.STANDS]
    return ThesisVerdict(
        id=name,
        assessment=evaluation.statements[name],
        supports=tuple(step for step in applicable if step.relation is Relation.SUPPORTS),
        attacks=tuple(step for step in applicable if step.relation is Relation.ATTACKS),
        inapplicable=tuple(step for step in steps if evaluation.steps[step.id].standing is not Standing.STANDS),
    )


def disagreements(graph: Graph, evaluation: Evaluation) -> Iterator[Disagreement]:
    """Yield the pairs of theses on which standing and strength disagree."""
    statements = evaluation.statements
    accepted = [name for name in graph.theses if statements[name].standing is Standing.STANDS]
    others = [name for name in graph.theses if statements[name].standing is not Standing.STANDS]
    for first, second in product(accepted, others):
        if lead(statements[second].strength, statements[first].strength) > 0:
            yield Disagreement(first, second)
