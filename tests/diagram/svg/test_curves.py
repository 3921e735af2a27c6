"""Lines that are cut short, and what stands on them."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.scene.geometry import distance
from argmap.diagram.svg.curves import beside, cut_end, first_part, heading, point_at

NUMBERS = st.floats(min_value=-1000, max_value=1000)
POINTS = st.tuples(NUMBERS, NUMBERS)
CURVES = st.tuples(POINTS, POINTS, POINTS, POINTS)
STRAIGHT = ((0.0, 0.0), (10.0, 0.0), (20.0, 0.0), (30.0, 0.0))


@given(CURVES, st.floats(min_value=0, max_value=1), st.floats(min_value=0, max_value=1))
def test_the_first_part_of_a_curve_runs_along_it(curve: tuple[tuple[float, float], ...], end: float, at: float) -> None:
    part = first_part(curve, end)
    assert point_at(part, at) == pytest.approx(point_at(curve, end * at), abs=1e-6)


@given(CURVES, st.floats(min_value=1, max_value=50))
def test_a_line_is_cut_so_far_off_its_end(curve: tuple[tuple[float, float], ...], off: float) -> None:
    cut = cut_end(curve, off)
    assert cut[0] == pytest.approx(curve[0])
    if distance(curve[0], curve[-1]) > off:
        assert distance(cut[-1], curve[-1]) == pytest.approx(off, abs=2.5)


def test_whole_curves_are_left_out_where_they_are_short() -> None:
    tail = ((31.0, 0.0), (32.0, 0.0), (33.0, 0.0))
    assert cut_end((*STRAIGHT, *tail), 8)[-1] == pytest.approx((25, 0), abs=0.1)
    assert len(cut_end((*STRAIGHT, *tail), 8)) == 4


def test_a_line_that_is_shorter_than_its_head_keeps_its_first_half() -> None:
    assert cut_end(STRAIGHT, 100)[-1] == pytest.approx((15, 0))


def test_a_point_beside_another_lies_along_and_across_the_way() -> None:
    way = heading((0, 0), (0, 5))
    assert way == (0, 1)
    assert beside((1, 1), way, 2, 3) == (-2, 3)
    assert hypot(*heading((3, 4), (3, 4))) == 1
