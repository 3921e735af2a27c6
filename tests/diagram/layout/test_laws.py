"""What is true of every picture that argmap places itself, however tangled its map is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, product

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.diagram.layout import placement
from argmap.diagram.scene import Box, Direction, Joint, Line, Mark, Picture, Stroke
from argmap.diagram.scene.geometry import Area, Placed, Point
from tests.diagram.layout.made import tangles, trees
from tests.formats.tidiness import crossings, lines_through_boxes
from tests.laws import examples

SLOW = settings(max_examples=examples(300), deadline=None, suppress_health_check=[HealthCheck.too_slow])
NEAR = 0.01
# Lines that are nearer to each other than this run along each other where they do so for longer than that.
NARROW, ALONG = 2.0, 6.0
# Several lines that come onto one point stand apart, each so near to it.
BESIDE_POINT = 10.0


def boxes_of(picture: Picture, placed: Placed) -> list[Area]:
    """Return the areas of boxes and cards."""
    return [placed.nodes[node.id] for node in picture.nodes if not isinstance(node, Joint)]


def points_of(picture: Picture) -> set[str]:
    """Return the ids of the points on lines."""
    return {node.id for node in picture.nodes if isinstance(node, Joint)}


def do_overlap(one: Area, other: Area) -> bool:
    """Tell whether two areas share more than an edge."""
    return (
        min(one.left + one.width, other.left + other.width) - max(one.left, other.left) > NEAR
        and min(one.top + one.height, other.top + other.height) - max(one.top, other.top) > NEAR
    )


def off(area: Area, point: Point) -> float:
    """Return how far a point lies outside an area."""
    return max(
        area.left - point[0],
        point[0] - area.left - area.width,
        area.top - point[1],
        point[1] - area.top - area.height,
    )


@SLOW
@given(tangles())
def test_boxes_and_lines_keep_off_each_other_in_every_tangle(picture: Picture) -> None:
    placed = placement.place(picture)
    assert not [pair for pair in combinations(boxes_of(picture, placed), 2) if do_overlap(*pair)]
    assert lines_through_boxes(picture, placed) == []


@SLOW
@given(tangles())
def test_each_line_leads_from_its_start_to_its_end_inside_the_picture(picture: Picture) -> None:
    placed = placement.place(picture)
    whole = Area(0, 0, placed.width, placed.height)
    assert len(placed.lines) == len(picture.lines)
    for line, points in zip(picture.lines, placed.lines, strict=True):
        assert len(points) % 3 == 1
        assert off(placed.nodes[line.start], points[0]) <= NEAR
        assert off(placed.nodes[line.end], points[-1]) <= (BESIDE_POINT if line.end in points_of(picture) else NEAR)
        # The curve lies nearer than its inner control points.
        assert all(off(whole, point) <= NEAR for point in points[::3])
    assert all(off(whole, area.middle) <= NEAR for area in placed.nodes.values())


@SLOW
@given(trees())
def test_a_tree_has_no_crossing_and_keeps_the_order_of_the_file(picture: Picture) -> None:
    placed = placement.place(picture)
    assert crossings(picture, placed) == 0
    siblings: dict[str, list[float]] = defaultdict(list)
    ends = {line.start: line.end for line in picture.lines}
    for node in picture.nodes:
        if isinstance(node, Box) and node.id in ends:
            siblings[ends[node.id]].append(placed.nodes[node.id].top)
    assert all(one < other for tops in siblings.values() for one, other in pairwise(tops))


@SLOW
@given(tangles())
def test_right_to_left_is_left_to_right_in_a_mirror(picture: Picture) -> None:
    one, other = (placement.place(replace(picture, direction=way)) for way in (Direction.LR, Direction.RL))
    assert (one.width, one.height) == (other.width, other.height)
    for name, area in one.nodes.items():
        mirrored = area._replace(left=one.width - area.left - area.width)
        assert other.nodes[name] == pytest.approx(mirrored)


def test_theses_stand_in_the_order_in_which_they_are_named() -> None:
    boxes = tuple(box(name) for name in "abcd")
    placed = placement.place(Picture("", "", Direction.LR, boxes, (line("a", "d"),), (), ("d", "b", "c")))
    assert sorted("bcd", key=lambda name: placed.nodes[name].top) == ["d", "b", "c"]
    assert {placed.nodes[name].left for name in "bcd"} == {0}
    assert placed.nodes["a"].left > placed.nodes["d"].width


def box(name: str) -> Box:
    """Return a box of one line."""
    return Box(name, Mark.CLAIM, ("claim",), (name,), (), name)


def line(start: str, end: str) -> Line:
    """Return a line of support."""
    return Line(start, end, Stroke.SUPPORTS, (start,), end)


@pytest.mark.slow
@pytest.mark.parametrize("is_ring", [False, True])
def test_what_is_thousands_deep_is_placed(is_ring: bool) -> None:  # noqa: FBT001
    count = 3000
    lines = [line(str(n), str(n - 1)) for n in range(1, count)]
    lines += [line("0", str(count - 1))] if is_ring else []
    picture = Picture("", "", Direction.LR, tuple(box(str(n)) for n in range(count)), tuple(lines), (), ())
    placed = placement.place(picture)
    lefts = [placed.nodes[str(n)].left for n in range(count)]
    assert lefts == sorted(set(lefts))


def uprights(points: Sequence[Point]) -> Iterator[tuple[float, float, float]]:
    """Yield the straight pieces of a line that lead up or down: where each lies, its upper and its lower end."""
    for first in range(0, len(points) - 3, 3):
        xs, ys = zip(*points[first : first + 4], strict=True)
        if max(xs) - min(xs) < NEAR and max(ys) - min(ys) > ALONG:
            yield xs[0], min(ys), max(ys)


@SLOW
@given(tangles())
def test_no_line_runs_along_one_that_it_shares_no_end_with(picture: Picture) -> None:
    placed = placement.place(picture)
    pieces = [list(uprights(points)) for points in placed.lines]
    for (one, its), (other, others) in combinations(zip(picture.lines, pieces, strict=True), 2):
        if {one.start, one.end}.isdisjoint((other.start, other.end)):
            for (x, top, foot), (other_x, other_top, other_foot) in product(its, others):
                assert abs(x - other_x) > NARROW or min(foot, other_foot) - max(top, other_top) < ALONG
