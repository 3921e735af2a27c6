"""The theses of a map against its evidence, as Heuer's matrix of competing hypotheses.

Source: Heuer 1999, "Psychology of intelligence analysis", chapter 8; theses are its rows, as
Dhami and others advise (2024), for that makes people look for less of what they believe already.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS, modular, network_of
from argmap.evaluation.gradual_solver import solve
from argmap.evaluation.semantics import STRENGTH
from argmap.evaluation.terms import Terms
from argmap.evaluation.weighted_graph import Network
from argmap.model import Kind
from argmap.model.graph import Graph

# What a strong step brings straight to a thesis, and how much of a thing may be left when its two sides cancel out.
MUCH = 0.75
REST = 0.1


class Cell(StrEnum):
    """How an item bears on a thesis. Not to bear on it at all is not to be neutral."""

    MUCH_FOR = "++"
    FOR = "+"
    NEUTRAL = "0"
    AGAINST = "-"
    MUCH_AGAINST = "--"
    NONE = "n/a"


SCORES: Mapping[Cell, int] = {
    Cell.MUCH_FOR: 2,
    Cell.FOR: 1,
    Cell.NEUTRAL: 0,
    Cell.AGAINST: -1,
    Cell.MUCH_AGAINST: -2,
    Cell.NONE: 0,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A piece of evidence: how it bears on each thesis, how far that tells them apart, and how credible it is."""

    name: str
    cells: tuple[Cell, ...]
    diagnosticity: float
    weight: float


@dataclass(frozen=True, slots=True, repr=False)
class Matrix:
    """Theses as rows, evidence as columns, that which tells most apart first.

    `inconsistency` tells for each thesis how much speaks against it. There is no winner: to find one is for the reader.
    """

    graph: Graph
    theses: tuple[str, ...]
    columns: tuple[Column, ...]
    inconsistency: tuple[float, ...]

    def __repr__(self) -> str:
        """Return how large the matrix is."""
        return f"<Matrix of {len(self.theses)} theses and {len(self.columns)} pieces of evidence>"


def matrix_of(graph: Graph, terms: Terms = DEFAULT_TERMS) -> Matrix:
    """Return the matrix of a graph."""
    network = network_of(graph, terms)
    gone = frozenset(network.numbers[name] for name in terms.without if name in network.numbers)
    strengths = solve(network, modular(STRENGTH), gone).values
    flows = [flow(network, strengths, network.numbers[thesis]) for thesis in graph.theses]
    columns = sorted(columns_of(graph, network, flows), key=lambda column: -column.diagnosticity)
    weights = [column.weight for column in columns]
    rows = ([column.cells[row] for column in columns] for row in range(len(graph.theses)))
    return Matrix(graph, graph.theses, tuple(columns), tuple(inconsistency(row, weights) for row in rows))


def columns_of(graph: Graph, network: Network, flows: Sequence[Mapping[int, tuple[float, float]]]) -> Iterator[Column]:
    """Yield the evidence that bears on a thesis, in the order of the map."""
    for name, statement in graph.map.statements.items():
        number = network.numbers[name]
        if statement.kind is Kind.EVIDENCE and any(number in flow for flow in flows):
            cells = tuple(cell_of(flow.get(number)) for flow in flows)
            yield Column(name, cells, diagnosticity(cells), network.bases[number].value)


def flow(network: Network, strengths: Sequence[float], thesis: int) -> dict[int, tuple[float, float]]:
    """Return for each node how much it brings to a thesis for it and against it, along all ways.

    A way brings the product of the strengths of its steps, lowered as far as they are undercut. It turns its side
    with every attack, and with every undercut of what would have helped. Circles are gone round once.
    """
    found = {thesis: (1.0, 0.0)}
    for component in reversed(network.order):
        queue = deque(node for node in component if node in found)
        met, members = set(queue), frozenset(component)
        while queue:
            for bearer in pass_on(network, strengths, queue.popleft(), found):
                if bearer in members and bearer not in met:
                    met.add(bearer)
                    queue.append(bearer)
    return found


def pass_on(
    network: Network, strengths: Sequence[float], node: int, found: dict[int, tuple[float, float]]
) -> list[int]:
    """Add what the bearers of a node bring by it, and return them."""
    pro, con = found[node]
    bearers = []
    for one, sign in network.inputs(node):
        helps, hurts = (pro, con) if sign > 0 else (con, pro)
        passing = one.strength if one.gate is None else strengths[one.gate]
        shares = [(premise, passing) for premise in one.premises]
        if one.gate is not None:
            shares.append((one.gate, network.bases[one.gate].value))
        for bearer, share in shares:
            known_pro, known_con = found.get(bearer, (0.0, 0.0))
            found[bearer] = known_pro + share * helps, known_con + share * hurts
            bearers.append(bearer)
    return bearers


def cell_of(brought: tuple[float, float] | None) -> Cell:
    """Return how something bears on a thesis to which it brings so much for it and against it."""
    if brought is None:
        return Cell.NONE
    pro, con = brought
    total = pro - con
    if abs(total) <= REST * max(pro, con):
        return Cell.NEUTRAL
    if total > 0:
        return Cell.MUCH_FOR if total >= MUCH else Cell.FOR
    return Cell.MUCH_AGAINST if total <= -MUCH else Cell.AGAINST


def diagnosticity(cells: Sequence[Cell]) -> float:
    """Return how far an item tells theses apart: the standard deviation of its scores, from -2 to 2, over them all.

    What does not bear on a thesis counts as 0 for it.
    """
    scores = [SCORES[cell] for cell in cells]
    mean = sum(scores) / len(scores)
    return sqrt(sum((score - mean) ** 2 for score in scores) / len(scores))


def inconsistency(cells: Sequence[Cell], weights: Sequence[float]) -> float:
    """Return how much speaks against a thesis: the weight of each item that does, twice where it does much."""
    return sum(weight * max(0, -SCORES[cell]) for cell, weight in zip(cells, weights, strict=True))
