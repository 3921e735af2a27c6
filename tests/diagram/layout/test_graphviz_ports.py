"""Heads that would lie on each other are moved apart along the border of their box."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.layout.graphviz_ports import APART, End, clusters, place_on, point_on, spread
from argmap.diagram.scene.geometry import Area
from tests.maps import compose

BOX = Area(100, 50, 200, 60)
BORDER = 2 * (200 + 60)


def ends_at(*places: float, turns: tuple[float, ...] = ()) -> list[End]:
    """Return ends of lines at some places of a border."""
    return [
        End(number, is_last=True, place=place, turn=turns[number] if turns else 0)
        for number, place in enumerate(places)
    ]


@pytest.mark.parametrize(
    ("place", "point"), [(0, (100, 50)), (200, (300, 50)), (230, (300, 80)), (260, (300, 110)), (460, (100, 110))]
)
def test_places_run_clockwise_from_the_upper_left_corner(place: float, point: tuple[float, float]) -> None:
    assert point_on(BOX, place) == point
    assert place_on(BOX, point)[0] in {place, place % BORDER}


@given(st.floats(min_value=0, max_value=BORDER, exclude_max=True))
def test_a_place_is_found_again(place: float) -> None:
    x, y = point_on(BOX, place)
    again = point_on(BOX, place_on(BOX, (x, y))[0])
    assert again == pytest.approx((x, y), abs=1e-6)


def test_ends_that_are_far_apart_stay_where_they_are() -> None:
    ends = ends_at(10, 10 + APART)
    assert [[place for _, place in cluster] for cluster in clusters(ends, BOX)] == [[10], [10 + APART]]


def test_ends_in_one_place_are_spread_round_it_in_the_order_in_which_they_come() -> None:
    ends = ends_at(50, 50, 50, turns=(0.5, -0.5, 0))
    (cluster,) = clusters(ends, BOX)
    assert [(end.line, place) for end, place in cluster] == [(1, 50 - APART), (2, 50), (0, 50 + APART)]


@given(st.lists(st.floats(min_value=0, max_value=BORDER), min_size=2, max_size=30))
def test_ends_are_apart_afterwards_as_far_as_there_is_room(places: list[float]) -> None:
    ends = ends_at(*places)
    found = sorted(place for cluster in clusters(ends, BOX) for _, place in cluster)
    least = min(APART, 0.4 * BORDER / len(ends))
    assert len(found) == len(ends)
    assert min(after - before for before, after in pairwise(found)) >= least - 1e-6


def test_lines_to_one_point_end_apart_and_those_to_points_on_lines_stay() -> None:
    picture = compose(
        "claims: {a: {text: A., claims: {b: B., c: C.}}}\ncounterarguments: {x: {text: X., undercuts: b -> a}}"
    )
    areas = {node.id: Area(0, 0, 200, 40) for node in picture.nodes}
    line = ((100.0, 200.0), (100.0, 150.0), (100.0, 100.0), (100.0, 40.0))
    moved = spread(picture, areas, [line] * len(picture.lines))
    ends = {(one.start, one.end): points[-1] for one, points in zip(picture.lines, moved, strict=True)}
    assert ends["c", "a"] != ends["joint:b -> a", "a"]
    assert {ends["c", "a"][1], ends["joint:b -> a", "a"][1]} == {40}
    assert ends["x", "joint:b -> a"] == line[-1]
    assert all(points[0] == line[0] for points in moved)
