"""Rivals: theses that cannot both stand, and whether standing and strength order them alike."""

from collections.abc import Iterator, Mapping

from argmap.base.tuples import NamedTuple
from argmap.evaluation.results import Evaluation, Standing
from argmap.evaluation.terms import DIGITS
from argmap.model import Relation
from argmap.model.graph import Graph

RANKS: Mapping[Standing, int] = {Standing.STANDS: 1, Standing.FALLS: -1}


class RivalOrder(NamedTuple):
    """Two rivals whose order by standing differs from that by strength.

    By standing, `first` is ahead of `second`, or they are tied. `stronger` is the one with the greater strength, or
    None.
    """

    first: str
    second: str
    is_tie: bool
    stronger: str | None


def rivals_among_theses(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield each pair of theses that contradict or attack each other, once, in the order of the map."""
    order = {name: number for number, name in enumerate(graph.theses)}
    for name in graph.theses:
        others = dict.fromkeys((*graph.rivals.get(name, ()), *attacked_both_ways(graph, name)))
        yield from ((name, other) for other in others if order.get(other, -1) > order[name])


def attacked_both_ways(graph: Graph, name: str) -> Iterator[str]:
    """Yield the statements that a statement attacks and is attacked by."""
    attackers = {premise for step in graph.steps_to(name, Relation.ATTACKS) for premise in step.premises}
    for step in graph.outgoing.get(name, ()):
        if step.relation is Relation.ATTACKS and step.target in attackers:
            yield step.target


def rival_orders(graph: Graph, evaluation: Evaluation) -> Iterator[RivalOrder]:
    """Yield the pairs of rival theses that are tied, or that standing and strength order differently."""
    statements = evaluation.statements
    for pair in rivals_among_theses(graph):
        one, other = (statements[name] for name in pair)
        ahead = lead(one.strength, other.strength)
        stronger = pair[ahead < 0] if ahead else None
        if one.standing is other.standing is Standing.TIED:
            yield RivalOrder(*pair, is_tie=True, stronger=stronger)
            continue
        by_standing = RANKS.get(one.standing, 0) - RANKS.get(other.standing, 0)
        if by_standing * ahead < 0:
            first, second = pair if by_standing > 0 else pair[::-1]
            yield RivalOrder(first, second, is_tie=False, stronger=stronger)


def lead(first: float | None, second: float | None) -> float:
    """Return the lead of one strength over another; 0 if either is unknown."""
    return 0.0 if first is None or second is None else round(first - second, DIGITS)
