"""All that is known of a picture before its lines are drawn: where its boxes stand, and which ways its lines take."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from argmap.diagram.layout.alignment import settled
from argmap.diagram.layout.forest import Forest, numbers_of
from argmap.diagram.layout.outline import FREE
from argmap.diagram.layout.routing import Columns, Gap, Route, columns_of, way_of
from argmap.diagram.scene import Picture

# How far lines that pass one gap are apart; how much is free between neighbours with a line between them, in points.
TRACK = 5.0
BETWEEN_NEIGHBOURS, WITH_WORD = 26.0, 44.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the boxes of a picture stand, and which ways its lines take.

    `ends` holds the nodes that each line connects, `ways` its way; `neighbours` are the lines between two boxes of one
    column with nothing between them, which run straight up or down. `tracks` tells at which level each line passes
    each gap, by the gap and the number of the line.
    """

    forest: Forest
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    columns: Columns
    ends: tuple[tuple[int, int], ...]
    ways: tuple[Route, ...]
    neighbours: frozenset[int]
    tracks: Mapping[tuple[Gap, int], float]

    @property
    def middles(self) -> tuple[float, ...]:
        """The middle of each node, from above."""
        return self.columns.middles


def plan(picture: Picture, forest: Forest, widths: Sequence[float], heights: Sequence[float]) -> Plan:
    """Return the plan of a picture. Boxes make room for the lines that pass between them once these are known."""
    numbers = numbers_of(picture)
    ends = tuple((numbers[line.start], numbers[line.end]) for line in picture.lines)
    beside = [(start, end) for start, end in ends if is_beside(start, end, forest)]
    neighbours = neighbours_of(ends, forest)
    spaces = [FREE] * len(heights)
    for line in neighbours:
        spaces[lower(ends[line], forest)] = WITH_WORD if picture.has_words else BETWEEN_NEIGHBOURS
    columns = columns_of(forest, settled(forest, heights, spaces, beside), heights)
    ways = tuple(
        Route(leaves_left=True, enters_left=True) if line in neighbours else way_of(start, end, forest, columns)
        for line, (start, end) in enumerate(ends)
    )
    passing = passing_of(ways)
    boxes = [[node for node in row if not forest.joints[node]] for row in forest.rows]
    for gap, lines in passing.items():
        if gap.place < len(boxes[gap.column]):
            node = boxes[gap.column][gap.place]
            spaces[node] = max(spaces[node], TRACK * (len(lines) + 1) + 2)
    columns = columns_of(forest, settled(forest, heights, spaces, beside), heights)
    tracks = tracks_of(passing, ends, columns)
    return Plan(forest, tuple(widths), tuple(heights), columns, ends, ways, neighbours, tracks)


def is_beside(start: int, end: int, forest: Forest) -> bool:
    """Tell whether a line between two nodes is none of the tree, and connects boxes of different columns."""
    is_joint = forest.joints[start] or forest.joints[end]
    return not is_joint and forest.parents[start] != end and forest.columns[start] != forest.columns[end]


def neighbours_of(ends: Sequence[tuple[int, int]], forest: Forest) -> frozenset[int]:
    """Return the numbers of the lines between two boxes of one column that have nothing between them."""
    pairs = {(one, other) for row in forest.rows for one, other in pairwise(row)}
    return frozenset(
        number
        for number, (start, end) in enumerate(ends)
        if ((start, end) in pairs or (end, start) in pairs) and not (forest.joints[start] or forest.joints[end])
    )


def lower(pair: tuple[int, int], forest: Forest) -> int:
    """Return the node of two of one column that stands below the other."""
    row = forest.rows[forest.columns[pair[0]]]
    return max(pair, key=row.index)


def passing_of(ways: Sequence[Route]) -> dict[Gap, list[int]]:
    """Return the lines that pass each gap."""
    passing: dict[Gap, list[int]] = defaultdict(list)
    for line, way in enumerate(ways):
        for gap in way.gaps:
            passing[gap].append(line)
    return passing


def tracks_of(
    passing: Mapping[Gap, Sequence[int]], ends: Sequence[tuple[int, int]], columns: Columns
) -> dict[tuple[Gap, int], float]:
    """Return the level at which each line passes each gap, those that come from above above the others."""
    tracks: dict[tuple[Gap, int], float] = {}
    for gap, lines in passing.items():
        ordered = sorted(lines, key=lambda line: sum(columns.middles[node] for node in ends[line]))
        top = columns.level(gap) - (len(ordered) - 1) / 2 * TRACK
        if gap.place == 0:
            top = columns.level(gap) - (len(ordered) - 1) * TRACK
        elif gap.place == len(columns.tops[gap.column]):
            top = columns.level(gap)
        for number, line in enumerate(ordered):
            tracks[gap, line] = top + number * TRACK
    return tracks
