"""Rivals: which theses cannot both stand, and where standing and strength put them in different orders."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.evaluation.results import Evaluation, Standing
from argmap.evaluation.terms import DIGITS
from argmap.model import Relation
from argmap.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two rivals on which standing and strength disagree: one stands, and the other, which does not, is stronger."""

    standing: str
    stronger: str


def rivals_among_theses(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield each pair of theses that contradict or attack each other once, in the order of the map."""
    order = {name: number for number, name in enumerate(graph.theses)}
    for name in graph.theses:
        others = dict.fromkeys((*graph.rivals.get(name, ()), *attacked_both_ways(graph, name)))
        yield from ((name, other) for other in others if order.get(other, -1) > order[name])


def attacked_both_ways(graph: Graph, name: str) -> Iterator[str]:
    """Yield the statements that a statement attacks and is attacked by."""
    attackers = {premise for step in graph.bearing_on(name, Relation.ATTACKS) for premise in step.premises}
    for step in graph.outgoing.get(name, ()):
        if step.relation is Relation.ATTACKS and step.target in attackers:
            yield step.target


def disagreements(graph: Graph, evaluation: Evaluation) -> Iterator[Disagreement]:
    """Yield the pairs of rival theses of which one stands and the other is stronger."""
    statements = evaluation.statements
    for pair in rivals_among_theses(graph):
        for first, second in (pair, pair[::-1]):
            is_ahead = statements[first].standing is Standing.STANDS is not statements[second].standing
            if is_ahead and lead(statements[second].strength, statements[first].strength) > 0:
                yield Disagreement(first, second)


def lead(first: float | None, second: float | None) -> float:
    """Return by how much one strength is ahead of another; nothing where one of them is not known."""
    return 0.0 if first is None or second is None else round(first - second, DIGITS)
