"""How tidy a picture is: lines that cross each other, and lines that run through boxes."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from argmap.diagram.scene import Card, Joint, Picture, Stroke
from argmap.diagram.scene.geometry import Placed, Point, distance
from argmap.diagram.svg.curves import point_at

# So many straight pieces stand for each curve.
PIECES = 8
# Lines that share an end may meet so near to it, in points; edges of boxes may be touched.
NEAR = 25.0
EDGE = 2.0
# Heads are moved 9 points apart along a border, which is less across a corner.
HEADS_APART = 6.0


def polyline(line: Sequence[Point]) -> list[Point]:
    """Return points along a line."""
    points = [line[0]]
    for first in range(0, len(line) - 3, 3):
        curve = line[first : first + 4]
        points.extend(point_at(curve, piece / PIECES) for piece in range(1, PIECES + 1))
    return points


def crossings(picture: Picture, placed: Placed) -> int:
    """Return how often lines cross, but near an end that they share."""
    lines = [polyline(line) for line in placed.lines]
    bounds = [(min(x), min(y), max(x), max(y)) for x, y in (zip(*line, strict=True) for line in lines)]
    total = 0
    for number, (one, line) in enumerate(zip(picture.lines, lines, strict=True)):
        for other in range(number):
            left, top, right, bottom = bounds[other]
            if bounds[number][0] > right or bounds[number][2] < left:
                continue
            if bounds[number][1] > bottom or bounds[number][3] < top:
                continue
            is_joined = bool({one.start, one.end} & {picture.lines[other].start, picture.lines[other].end})
            total += crossings_of(line, lines[other], is_joined=is_joined)
    return total


def crossings_of(one: list[Point], other: list[Point], *, is_joined: bool) -> int:
    """Return how often two lines cross, but near their ends when they share one."""
    ends = (one[0], one[-1]) if is_joined else ()
    return sum(
        do_cross(*piece, *opposite)
        for piece in pairwise(one)
        if not any(distance(piece[0], end) < NEAR for end in ends)
        for opposite in pairwise(other)
    )


def do_cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Tell whether two straight pieces cross."""

    def turn(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def lines_through_boxes(picture: Picture, placed: Placed) -> list[tuple[str, str, str]]:
    """Return the lines that run through a box or card which is none of their ends, with that box."""
    cards = {row.id: node.id for node in picture.nodes if isinstance(node, Card) for row in node.rows}
    boxes = [(node.id, placed.nodes[node.id]) for node in picture.nodes if not isinstance(node, Joint)]
    found = []
    for line, points in zip(picture.lines, map(polyline, placed.lines), strict=True):
        ends = {cards.get(line.start, line.start), cards.get(line.end, line.end)}
        for name, (left, top, wide, high) in boxes:
            is_hit = any(left + EDGE < x < left + wide - EDGE and top + EDGE < y < top + high - EDGE for x, y in points)
            if is_hit and name not in ends:
                found.append((line.start, line.end, name))
    return found


def heads_on_each_other(picture: Picture, placed: Placed) -> list[tuple[str, float]]:
    """Return the boxes on which two lines with heads end in one place, with how far these are apart."""
    ends: dict[str, list[Point]] = defaultdict(list)
    boxes = {node.id for node in picture.nodes if not isinstance(node, Joint)}
    for line, points in zip(picture.lines, placed.lines, strict=True):
        if line.has_head and line.end in boxes:
            ends[line.end].append(points[-1])
        if line.stroke is Stroke.CONTRADICTS and line.start in boxes:
            ends[line.start].append(points[0])
    pairs = ((name, distance(*pair)) for name, points in ends.items() for pair in combinations(points, 2))
    return [(name, far) for name, far in pairs if far < HEADS_APART]


def length(placed: Placed) -> float:
    """Return how long all lines are together, in points."""
    return sum(distance(*piece) for line in placed.lines for piece in pairwise(polyline(line)))
