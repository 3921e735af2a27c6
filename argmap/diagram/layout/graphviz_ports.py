"""Heads of lines that meet in one place on a box, moved apart along its border, so that each can be seen."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import atan2, hypot, pi
from typing import NamedTuple

from argmap.diagram.scene import Joint, Line, Picture, Stroke
from argmap.diagram.scene.geometry import Area, Point

# So far apart heads are moved, in points, where there is room for it.
APART = 9.0
# Heads take up at most this share of a border.
MOST_SHARE = 0.4
# The direction that a line comes from is told by where it is so far off its end.
OFF = 40.0


class End(NamedTuple):
    """The end of a line on a box: the number of the line, whether it is its last point, and its place on the border.

    `place` runs clockwise from the upper left corner. `turn` is how far clockwise from straight ahead, seen from the
    box, the line comes from.
    """

    line: int
    is_last: bool
    place: float
    turn: float


def spread(
    picture: Picture, nodes: Mapping[str, Area], lines: Sequence[tuple[Point, ...]]
) -> tuple[tuple[Point, ...], ...]:
    """Return lines with those of their ends moved apart that have heads and lie on each other."""
    moved = list(lines)
    for name, ends in ends_on_boxes(picture, nodes, lines).items():
        area = nodes[name]
        for cluster in clusters(ends, area):
            for end, place in cluster:
                if abs(place - end.place) > 0.1:
                    moved[end.line] = with_end(moved[end.line], point_on(area, place), is_last=end.is_last)
    return tuple(moved)


def ends_on_boxes(
    picture: Picture, nodes: Mapping[str, Area], lines: Sequence[tuple[Point, ...]]
) -> dict[str, list[End]]:
    """Return the ends with heads on each box, by its id."""
    points = {node.id for node in picture.nodes if isinstance(node, Joint)}
    ends: dict[str, list[End]] = defaultdict(list)
    for number, line in enumerate(picture.lines):
        for name, is_last in ends_with_heads(line):
            if name not in points:
                ends[name].append(end_of(number, lines[number], nodes[name], is_last=is_last))
    return {name: found for name, found in ends.items() if len(found) > 1}


def ends_with_heads(line: Line) -> list[tuple[str, bool]]:
    """Return the ids of what a line has heads at, each with whether it is the line's last end."""
    if line.stroke is Stroke.CONTRADICTS:
        return [(line.start, False), (line.end, True)]
    return [(line.end, True)] if line.has_head else []


def end_of(number: int, line: tuple[Point, ...], area: Area, *, is_last: bool) -> End:
    """Return an end of a line with its place on the border of a box."""
    way = line if is_last else line[::-1]
    end = way[-1]
    before = next((point for point in reversed(way) if hypot(point[0] - end[0], point[1] - end[1]) > OFF), way[0])
    place, ahead = place_on(area, end)
    turn = (atan2(before[1] - end[1], before[0] - end[0]) - ahead + pi) % (2 * pi) - pi
    return End(number, is_last, place, turn)


def place_on(area: Area, point: Point) -> tuple[float, float]:
    """Return how far clockwise on the border of an area a point lies, and the direction out of it there."""
    x, y = point[0] - area.left, point[1] - area.top
    wide, high = area.width, area.height
    sides = (
        (abs(y), min(max(x, 0), wide), -pi / 2),
        (abs(wide - x), wide + min(max(y, 0), high), 0.0),
        (abs(high - y), wide + high + min(max(wide - x, 0), wide), pi / 2),
        (abs(x), 2 * wide + high + min(max(high - y, 0), high), pi),
    )
    _, place, ahead = min(sides)
    return place, ahead


def point_on(area: Area, place: float) -> Point:
    """Return the point that lies so far clockwise on the border of an area."""
    left, top, wide, high = area
    place %= 2 * (wide + high)
    if place < wide:
        return left + place, top
    if place < wide + high:
        return left + wide, top + place - wide
    if place < 2 * wide + high:
        return left + 2 * wide + high - place, top + high
    return left, top + 2 * (wide + high) - place


def clusters(ends: Sequence[End], area: Area) -> list[list[tuple[End, float]]]:
    """Return the ends on a box in clusters that are too near each other, each end with its new place.

    In a cluster they stand in the order in which their lines come, so that these do not cross.
    """
    apart = min(APART, MOST_SHARE * 2 * (area.width + area.height) / len(ends))
    rows: list[list[End]] = []
    for end in sorted(ends, key=lambda each: each.place):
        rows.append([end])
        while len(rows) > 1 and first_place(rows[-1], apart) - last_place(rows[-2], apart) < apart:
            rows[-2:] = [rows[-2] + rows[-1]]
    return [
        [
            (end, first_place(row, apart) + number * apart)
            for number, end in enumerate(sorted(row, key=lambda end: end.turn))
        ]
        for row in rows
    ]


def first_place(row: Sequence[End], apart: float) -> float:
    """Return the place of the first of some ends that are spread round their middle."""
    middle = sum(end.place for end in row) / len(row)
    return middle - (len(row) - 1) / 2 * apart


def last_place(row: Sequence[End], apart: float) -> float:
    """Return the place of the last of some ends that are spread round their middle."""
    return first_place(row, apart) + (len(row) - 1) * apart


def with_end(line: tuple[Point, ...], end: Point, *, is_last: bool) -> tuple[Point, ...]:
    """Return a line that ends elsewhere, its last curve bent along."""
    way = line if is_last else line[::-1]
    dx, dy = end[0] - way[-1][0], end[1] - way[-1][1]
    bent = (*way[:-2], (way[-2][0] + dx, way[-2][1] + dy), end)
    return bent if is_last else bent[::-1]
