"""The curves of lines: level where they pass columns, and in corridors bent like an S, or like a C where they turn."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.picture.places import Point
from argmap.tidy.plan import Plan

# How wide corridors are; with points in them, less, but for each of those in a row so much more. In points.
CORRIDOR, WITH_POINTS, POINT = 31.0, 20.0, 14.0
# By how much wider both are when lines have words.
CORRIDOR_FOR_WORDS, POINT_FOR_WORDS = 37.0, 38.0
# So far behind the left end of its room a point stands.
POINT_INSET = 2.0
# A line that turns in a corridor swings out by so much at least, and by this share of how far it leads up or down.
SWING, SWING_SHARE = 9.0, 0.1
# What a turning line keeps off the other side of its corridor.
KEPT_OFF = 4.0
# Lines between one pair of neighbours are so far apart.
ASIDE = 16.0


@dataclass(frozen=True, slots=True)
class Corridors:
    """Where columns and the corridors before them lie, from the left; one corridor more lies behind the last column.

    Lines bend between `begins` and `bends`; points stand between `bends` and `lefts`, where the boxes of the column
    begin, so far apart as `point` tells. `width` is that of the whole.
    """

    begins: tuple[float, ...]
    bends: tuple[float, ...]
    lefts: tuple[float, ...]
    point: float
    width: float


def corridors_of(plan: Plan, *, have_words: bool) -> Corridors:
    """Return the corridors of a plan."""
    forest = plan.forest
    count = len(forest.rows)
    deepest, widest = [0] * (count + 1), [0.0] * (count + 1)
    for node, column in enumerate(forest.columns):
        deepest[column] = max(deepest[column], forest.nests[node])
        if not forest.joints[node]:
            widest[column] = max(widest[column], plan.widths[node])
    used = {corridor for line in range(len(plan.ends)) for corridor in corridors_on(line, plan)}
    wider = CORRIDOR_FOR_WORDS if have_words else 0.0
    point = POINT + (POINT_FOR_WORDS if have_words else 0.0)
    begins, bends, lefts, x = [], [], [], 0.0
    for column, nest in enumerate(deepest):
        is_outer = column in {0, count}
        base = WITH_POINTS if nest and not is_outer else CORRIDOR
        wide = base + wider if not is_outer or column in used else 0.0
        begins.append(x)
        bends.append(x + wide)
        lefts.append(x + wide + point * nest)
        x = lefts[-1] + widest[column]
    return Corridors(tuple(begins), tuple(bends), tuple(lefts), point, x)


def corridors_on(line: int, plan: Plan) -> Iterator[int]:
    """Yield the corridors that a line runs through, in turn."""
    way, (start, _) = plan.ways[line], plan.ends[line]
    if line in plan.neighbours:
        return
    corridor = plan.forest.columns[start] + (not way.leaves_left)
    yield corridor
    for gap in way.gaps:
        corridor = gap.column + (gap.column == corridor)
        yield corridor


def curve_of(line: int, plan: Plan, levels: tuple[float, float], corridors: Corridors) -> tuple[Point, ...]:
    """Return the control points of a line that begins and ends at two levels."""
    start, end = plan.ends[line]
    way = plan.ways[line]
    points = [side(start, levels[0], plan, corridors, on_left=way.leaves_left)]
    target = side(end, levels[1], plan, corridors, on_left=way.enters_left)
    through = corridors_on(line, plan)
    for corridor, gap in zip(through, way.gaps, strict=False):
        level = plan.tracks[gap, line]
        edges = ((corridors.lefts[gap.column], level), (corridors.begins[gap.column + 1], level))
        first, second = edges if gap.column == corridor else edges[::-1]
        points.extend(bent(points[-1], first, corridor, corridors))
        points.extend(level_to(points[-1], second))
    last = list(corridors_on(line, plan))[-1]
    points.extend(bent(points[-1], target, last, corridors))
    return tuple(points)


def side(node: int, level: float, plan: Plan, corridors: Corridors, *, on_left: bool) -> Point:
    """Return the point at a level on a side of a box, or a joint itself."""
    left = corridors.lefts[plan.forest.columns[node]]
    if plan.forest.joints[node]:
        return left - corridors.point * plan.forest.nests[node] + POINT_INSET, level
    return left if on_left else left + plan.widths[node], level


def bent(one: Point, other: Point, corridor: int, corridors: Corridors) -> list[Point]:
    """Return the control points that lead on through a corridor from one point to another."""
    begin, bend, left = corridors.begins[corridor], corridors.bends[corridor], corridors.lefts[corridor]
    if (one[0] <= begin and other[0] <= begin) or (one[0] >= left and other[0] >= left):
        return turned(one, other, begin, left)
    if abs(one[0] - other[0]) < 1:
        return turned(one, other, one[0] - (bend - begin), one[0])
    if min(one[0], other[0]) > begin:
        return level_to(one, other)
    first, second = ((begin, one[1]), (bend, other[1])) if one[0] <= begin else ((bend, one[1]), (begin, other[1]))
    points = [] if first == one else level_to(one, first)
    points.extend(level_to(first, second))
    return points if second == other else [*points, *level_to(second, other)]


def turned(one: Point, other: Point, begin: float, left: float) -> list[Point]:
    """Return the control points of a curve that swings out into a corridor and comes back to the same side."""
    edge, way = (begin, 1) if one[0] <= begin else (left, -1)
    swing = min(left - begin - KEPT_OFF, SWING + SWING_SHARE * abs(one[1] - other[1]))
    # The middle of a cubic curve lies three quarters of the way to its inner control points.
    x = edge + way * swing * 4 / 3
    return [(x, one[1]), (x, other[1]), other]


def level_to(one: Point, other: Point) -> list[Point]:
    """Return the control points of a curve that is level at both ends."""
    middle = (one[0] + other[0]) / 2
    return [(middle, one[1]), (middle, other[1]), other]


def between_neighbours(line: int, plan: Plan, corridors: Corridors) -> tuple[Point, ...]:
    """Return the control points of a line straight up or down, beside others between the same boxes."""
    start, end = plan.ends[line]
    same = [other for other in sorted(plan.neighbours) if set(plan.ends[other]) == {start, end}]
    aside = (same.index(line) - (len(same) - 1) / 2) * ASIDE
    x = corridors.lefts[plan.forest.columns[start]] + min(plan.widths[start], plan.widths[end]) / 2 + aside
    way = 1 if plan.middles[start] < plan.middles[end] else -1
    first = plan.middles[start] + way * plan.heights[start] / 2
    last = plan.middles[end] - way * plan.heights[end] / 2
    return tuple((x, first + (last - first) * third / 3) for third in range(4))
