"""The ways of lines: along which corridors they run, and between which boxes they pass the columns.

A corridor runs between two columns. The lines of the tree that run through it keep their order, so that a line which
passes from a place on its one side to a place on its other crosses as many of them as lie between.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from typing import NamedTuple

from argmap.diagram.layout.forest import Forest

# So many gaps on either side of a straight way are tried in each column.
NEAR = 3
# How many points of detour are worth as much: a crossing, a column that is passed, leaving or entering on the far side.
CROSSING, PASSING, FAR_SIDE = 30.0, 90.0, 20.0
# How far off the first and last box of a column a line passes.
OUTSIDE = 8.0


class Gap(NamedTuple):
    """The gap above the box in a place of a column; that below the last box has a number of its own."""

    column: int
    place: int


class Spot(NamedTuple):
    """Somewhere in a column: after so many of its boxes, half of one where it is inside one."""

    column: int
    rank: float


class Route(NamedTuple):
    """The way of a line: whether it leaves its start and enters its end on the left, and the gaps it passes in turn."""

    leaves_left: bool
    enters_left: bool
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """The boxes of each column from above.

    `tops` and `feet` are where each box begins and ends. `firsts` holds for each place of a column how many boxes of
    the next one hang on those above it. `spots` tells where each node stands.
    """

    tops: tuple[tuple[float, ...], ...]
    feet: tuple[tuple[float, ...], ...]
    firsts: tuple[tuple[int, ...], ...]
    spots: tuple[Spot, ...]
    middles: tuple[float, ...]

    def level(self, gap: Gap) -> float:
        """Return the middle of a gap."""
        tops, feet = self.tops[gap.column], self.feet[gap.column]
        if not tops:
            return 0.0
        if gap.place == 0:
            return tops[0] - OUTSIDE
        return feet[-1] + OUTSIDE if gap.place == len(tops) else (feet[gap.place - 1] + tops[gap.place]) / 2

    def near(self, column: int, level: float) -> range:
        """Return the places of the gaps of a column that are near a level."""
        place = bisect_left(self.tops[column], level)
        return range(max(0, place - NEAR), min(len(self.tops[column]), place + NEAR) + 1)

    def hung(self, column: int, rank: float) -> tuple[int, int]:
        """Return how many boxes of the next column hang on those above a spot, without and with a box that it is in."""
        firsts = self.firsts[column]
        return firsts[int(rank)], firsts[min(int(rank + 0.5), len(firsts) - 1)]

    def crossed(self, corridor: int, one: Spot, other: Spot) -> float:
        """Return how many lines of the tree a line crosses in a corridor between two spots beside it."""
        left, right = sorted((one, other))
        if left.column < right.column:
            least, most = self.hung(left.column, left.rank)
            return max(0.0, least - right.rank, right.rank - most)
        if left.column == corridor:
            return max(0.0, right.rank - left.rank - 1)
        return float(self.hung(right.column, right.rank)[0] - self.hung(left.column, left.rank)[1])


def columns_of(forest: Forest, middles: Sequence[float], heights: Sequence[float]) -> Columns:
    """Return the columns of boxes whose middles are known."""
    rows = [[node for node in row if not forest.joints[node]] for row in forest.rows]
    hanging = [0] * len(middles)
    for node in reversed(forest.order):
        hanging[node] = sum(hanging[child] if forest.joints[child] else 1 for child in forest.children[node])
    tops = tuple(tuple(middles[node] - heights[node] / 2 for node in row) for row in rows)
    ranks = {node: rank + 0.5 for row in rows for rank, node in enumerate(row)}
    spots = (
        Spot(column, ranks.get(node, bisect_left(tops[column], middles[node])))
        for node, column in enumerate(forest.columns)
    )
    return Columns(
        tops,
        tuple(tuple(middles[node] + heights[node] / 2 for node in row) for row in rows),
        tuple(tuple(accumulate((hanging[node] for node in row), initial=0)) for row in rows),
        tuple(spots),
        tuple(middles),
    )


def way_of(start: int, end: int, forest: Forest, columns: Columns) -> Route:
    """Return the way of a line from one node to another that makes the least detour and crosses least."""
    found = []
    for leaves_left, enters_left in product(
        *((True,) if forest.joints[node] else (True, False) for node in (start, end))
    ):
        first = columns.spots[start].column + (not leaves_left)
        last = columns.spots[end].column + (not enters_left)
        cost, gaps = cheapest(start, end, first, last, columns)
        found.append((cost + FAR_SIDE * (enters_left + (not leaves_left)), Route(leaves_left, enters_left, gaps)))
    return min(found, key=lambda pair: pair[0])[1]


def cheapest(start: int, end: int, first: int, last: int, columns: Columns) -> tuple[float, tuple[Gap, ...]]:
    """Return the cheapest way from one corridor to another: what it costs in points, and the gaps that it passes."""
    passed = range(first, last) if first < last else range(first - 1, last - 1, -1)
    begin, finish = columns.middles[start], columns.middles[end]
    ways: dict[Spot, tuple[float, float, tuple[Gap, ...]]] = {columns.spots[start]: (0.0, begin, ())}
    corridor = first
    for number, column in enumerate(passed, start=1):
        straight = begin + (finish - begin) * number / (len(passed) + 1)
        places = {place for level in (begin, straight, finish) for place in columns.near(column, level)}
        places.update(
            place for spot in (*ways, columns.spots[end]) for place in without_crossing(spot, column, columns)
        )
        reached = {}
        for gap in (Gap(column, place) for place in sorted(places)):
            spot, level = Spot(column, gap.place), columns.level(gap)
            cost, gaps = min(step(ways, corridor, spot, level, columns))
            reached[spot] = (cost + PASSING, level, (*gaps, gap))
        ways = reached
        corridor = column + 1 if first < last else column
    return min(step(ways, corridor, columns.spots[end], finish, columns))


def step(
    ways: dict[Spot, tuple[float, float, tuple[Gap, ...]]], corridor: int, spot: Spot, level: float, columns: Columns
) -> Iterator[tuple[float, tuple[Gap, ...]]]:
    """Yield what it costs to go on through a corridor to a spot from the end of each way, with the way's gaps."""
    for one, (cost, before, gaps) in ways.items():
        yield cost + abs(level - before) + CROSSING * columns.crossed(corridor, one, spot), gaps


def without_crossing(spot: Spot, column: int, columns: Columns) -> Iterator[int]:
    """Yield the gaps of the column beside that of a spot to which a line comes from there without a crossing."""
    if spot.column == column - 1:
        yield from columns.hung(spot.column, spot.rank)
    elif spot.column == column + 1:
        yield bisect_left(columns.firsts[column], int(spot.rank))
