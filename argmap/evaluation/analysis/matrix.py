"""The theses of a map against all given statements, after Heuer's matrix of competing hypotheses.

Source: Heuer 1999, "Psychology of intelligence analysis", chapter 8. Theses are the rows, as Dhami and others advise
(2024), because this reduces the search for confirmation of what is already believed.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from math import sqrt

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS
from argmap.evaluation.analysis.rivalry import rivals_among_theses
from argmap.evaluation.analysis.ways import Brought, ways_to
from argmap.evaluation.labelling import label
from argmap.evaluation.structure import Structure, compile_structure
from argmap.evaluation.terms import Terms
from argmap.evaluation.weighted_graph import origins_of
from argmap.model.graph import Graph

# The share a strong direct step contributes, and the share that may remain when two sides cancel out.
MUCH = 0.75
REST = 0.1
# A matrix with more theses is not helpful; rivals are shown first.
MOST_THESES = 40


class Cell(StrEnum):
    """How an item supports or attacks a thesis. "n/a" means no relation, which differs from neutral.

    Values in brackets would hold if other steps applied; `INDIRECT` means support for a rival that contradicts the
    thesis.
    """

    MUCH_FOR = "++"
    FOR = "+"
    NEUTRAL = "0"
    AGAINST = "-"
    MUCH_AGAINST = "--"
    INDIRECT = "-i"
    IDLE_FOR = "(+)"
    IDLE_NEUTRAL = "(0)"
    IDLE_AGAINST = "(-)"
    NONE = "n/a"


SCORES: Mapping[Cell, int] = {
    **dict.fromkeys(Cell, 0),
    Cell.MUCH_FOR: 2,
    Cell.FOR: 1,
    Cell.AGAINST: -1,
    Cell.INDIRECT: -1,
    Cell.MUCH_AGAINST: -2,
}


@frozen()
class Column:
    """A given statement: its relation to each thesis, how well it discriminates between them, and its weight.

    Items with the same `origin` ultimately come from the same source; None if the origin is unknown.
    """

    name: str
    cells: tuple[Cell, ...]
    diagnosticity: float
    weight: float
    origin: str | None


class RowSummary(NamedTuple):
    """The case for and against a thesis: the numbers of independent items, and the weight of those against it.

    Among items with the same origin, only the strongest counts on each side.
    """

    items_for: int
    items_against: int
    against: float


@frozen()
class Matrix:
    """Theses as rows and given statements as columns, the most discriminating column first.

    `left_out` is the number of theses that are not shown if there are very many. No winner is declared.
    """

    graph: Graph
    theses: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[RowSummary, ...]
    left_out: int

    def __repr__(self) -> str:
        """Return the size of the matrix."""
        return f"<Matrix of {len(self.theses)} theses and {len(self.columns)} given statements>"

    @property
    def discriminates(self) -> bool:
        """Whether any item discriminates between the theses; true for a single thesis."""
        return len(self.theses) < 2 or any(column.diagnosticity for column in self.columns)


def matrix_of(graph: Graph, terms: Terms = DEFAULT_TERMS) -> Matrix:
    """Return the matrix of a graph, based on the steps that apply in carneades."""
    structure = compile_structure(graph, terms)
    labels, theses = label(structure, terms), shown_theses(graph)
    numbers = [structure.numbers[thesis] for thesis in theses]
    brought = {thesis: ways_to(structure, labels, thesis) for thesis in numbers}
    found = list(columns_of(graph, structure, brought))
    columns = tuple(sorted(found, key=lambda column: -column.diagnosticity))
    rows = tuple(row_summary(columns, row) for row in range(len(theses)))
    return Matrix(graph, theses, columns, rows, len(graph.theses) - len(theses))


def shown_theses(graph: Graph) -> tuple[str, ...]:
    """Return the theses to show, in order: all of them, or rivals first if there are very many."""
    if len(graph.theses) <= MOST_THESES:
        return graph.theses
    rivals = (name for pair in rivals_among_theses(graph) for name in pair)
    chosen = frozenset([*dict.fromkeys((*rivals, *graph.theses))][:MOST_THESES])
    return tuple(name for name in graph.theses if name in chosen)


def columns_of(graph: Graph, structure: Structure, brought: Mapping[int, Mapping[int, Brought]]) -> Iterator[Column]:
    """Yield the given statements that lead to a thesis, in the order of the map."""
    origins = origins_of(graph.map)
    for node in sorted({node for items in brought.values() for node in items}):
        direct = {thesis: cell_of(items.get(node)) for thesis, items in brought.items()}
        cells = tuple(with_rivals(structure, direct, thesis) for thesis in direct)
        name = structure.names[node]
        yield Column(name, cells, diagnosticity(cells), structure.weights[node], origins.get(name))


def with_rivals(structure: Structure, direct: Mapping[int, Cell], thesis: int) -> Cell:
    """Return how an item supports or attacks a thesis, directly or through a rival that contradicts it."""
    is_direct = not is_idle(direct[thesis])
    helped = any(SCORES[direct[rival]] > 0 for rival in structure.rivals[thesis] if rival in direct)
    return direct[thesis] if is_direct or not helped else Cell.INDIRECT


def is_idle(cell: Cell) -> bool:
    """Return whether a cell is based only on steps that do not apply."""
    return cell in {Cell.NONE, Cell.IDLE_FOR, Cell.IDLE_NEUTRAL, Cell.IDLE_AGAINST}


def cell_of(found: Brought | None) -> Cell:
    """Return the cell for what an item contributes to a thesis."""
    if found is None:
        return Cell.NONE
    if found.counting is None:
        side = side_of(*(found.other or (0.0, 0.0)))
        return (Cell.IDLE_NEUTRAL, Cell.IDLE_FOR, Cell.IDLE_AGAINST)[side]
    pro, con = found.counting
    is_much = abs(pro - con) >= MUCH
    return {
        0: Cell.NEUTRAL,
        1: Cell.MUCH_FOR if is_much else Cell.FOR,
        -1: Cell.MUCH_AGAINST if is_much else Cell.AGAINST,
    }[side_of(pro, con)]


def side_of(pro: float, con: float) -> int:
    """Return 1 if the weight for outweighs the weight against, -1 for the reverse, and 0 for neither."""
    total = pro - con
    return 0 if abs(total) <= REST * max(pro, con) else 1 if total > 0 else -1


def diagnosticity(cells: Sequence[Cell]) -> float:
    """Return how well an item discriminates between theses: the population standard deviation of its scores, -2 to 2.

    A missing relation to a thesis counts as 0.
    """
    scores = [SCORES[cell] for cell in cells]
    mean = sum(scores) / len(scores)
    return sqrt(sum((score - mean) ** 2 for score in scores) / len(scores))


def row_summary(columns: Sequence[Column], row: int) -> RowSummary:
    """Return the case for and against a thesis, counting items of one origin once per side."""
    sides: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for column in columns:
        score = SCORES[column.cells[row]]
        if score:
            side, key = sides[score < 0], column.origin or f" {column.name}"
            side[key] = max(side.get(key, 0.0), abs(score) * column.weight)
    return RowSummary(len(sides[0]), len(sides[1]), sum(sides[1].values()))
