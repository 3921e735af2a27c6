"""The curves of lines: level where they pass columns, and in corridors along their tracks, with round corners."""

from collections.abc import Sequence
from itertools import pairwise

from argmap.diagram.layout.channels import STEEP
from argmap.diagram.layout.corridors import Corridors, side
from argmap.diagram.layout.joints import before_point
from argmap.diagram.layout.plan import Plan
from argmap.diagram.layout.segments import Stretch
from argmap.diagram.scene.geometry import Point, distance, mix

# How round corners are, in points; the inner control points of a quarter of a circle lie this share of the way to them.
RADIUS, QUARTER = 7.0, 0.5523
# A line that turns without a track swings out by so much at least, and by this share of how far it leads up or down.
SWING, SWING_SHARE = 9.0, 0.1
# What a turning line keeps off the other side of its corridor.
KEPT_OFF = 4.0
# Lines between one pair of neighbours are so far apart.
ASIDE = 16.0


def curve_of(route: Sequence[Stretch], plan: Plan, corridors: Corridors) -> tuple[Point, ...]:
    """Return the control points of a line that runs some stretches."""
    line, first, last = route[0].line, route[0], route[-1]
    (start, end), way = plan.ends[line], plan.ways[line]
    target = side(end, last.end, plan, corridors, on_left=way.enters_left)
    points = [side(start, first.begin, plan, corridors, on_left=way.leaves_left)]
    for stretch in route:
        if stretch is not first:
            points.extend(level_to(points[-1], edge(stretch, corridors, stretch.begin, on_left=stretch.from_left)))
        to = target if stretch is last else edge(stretch, corridors, stretch.end, on_left=stretch.to_left)
        points.extend(through(points[-1], to, stretch, corridors))
    return tuple(points)


def edge(stretch: Stretch, corridors: Corridors, level: float, *, on_left: bool) -> Point:
    """Return the point at a level where a line comes into a corridor from between two boxes, or leaves it there."""
    return (corridors.begins if on_left else corridors.lefts)[stretch.corridor], level


def through(one: Point, to: Point, stretch: Stretch, corridors: Corridors) -> list[Point]:
    """Return the control points that lead on from a point to another through a corridor."""
    has_track = (stretch.line, stretch.number) in corridors.channels.tracks
    if stretch.is_onto:
        to = to[0] + corridors.channels.aside[stretch.line], to[1]
        if not has_track:
            return stepped([one, (to[0], one[1]), to])
        x, level = corridors.track(stretch), before_point(stretch).end
        return stepped([one, (x, one[1]), (x, level), (to[0], level), to])
    if has_track:
        x = corridors.track(stretch)
        return stepped([one, (x, one[1]), (x, to[1]), to])
    return bent(one, to, stretch, corridors)


def bent(one: Point, other: Point, stretch: Stretch, corridors: Corridors) -> list[Point]:
    """Return the control points that lead on through a corridor from one point to another without a track."""
    corridor = stretch.corridor
    begin, bend, left = corridors.begins[corridor], corridors.bends[corridor], corridors.lefts[corridor]
    if stretch.from_left is not stretch.to_left:
        first, second = (
            ((begin, one[1]), (bend, other[1])) if stretch.from_left else ((bend, one[1]), (begin, other[1]))
        )
        pieces = (pair for pair in pairwise((one, first, second, other)) if pair[0] != pair[1])
        return [point for pair in pieces for point in level_to(*pair)]
    if one[0] == other[0]:
        return turned(one, other, begin, left)
    if abs(one[1] - other[1]) < STEEP or not bend < other[0] < one[0]:
        return level_to(one, other)
    x = other[0] + corridors.bracket
    return stepped([one, (x, one[1]), (x, other[1]), other])


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


def stepped(corners: Sequence[Point]) -> list[Point]:
    """Return the control points of a line that runs straight from corner to corner, and round them."""
    points: list[Point] = []
    at = corners[0]
    for corner, after in pairwise(corners[1:]):
        radius = min(RADIUS, distance(at, corner), distance(corner, after) / 2)
        if radius > 0:
            first, second = toward(corner, at, radius), toward(corner, after, radius)
            inner = (toward(first, corner, radius * QUARTER), toward(second, corner, radius * QUARTER))
            points += [*straight(at, first), *inner, second]
            at = second
    return [*points, *straight(at, corners[-1])]


def straight(one: Point, other: Point) -> list[Point]:
    """Return the control points of a straight line; none for one of no length."""
    return [mix(one, other, 1 / 3), mix(one, other, 2 / 3), other] if one != other else []


def toward(one: Point, other: Point, far: float) -> Point:
    """Return the point so far from one towards another."""
    return mix(one, other, far / (distance(one, other) or 1.0))


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
