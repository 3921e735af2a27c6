"""The settling of boxes: in order, apart, and as near to each other as that allows."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.layout.settling import Columns, pooled, settle


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(1, 5)), max_size=12))
def test_pooled_numbers_rise_and_keep_their_weighted_mean(wished: list[tuple[int, int]]) -> None:
    wishes, weights = [float(wish) for wish, _ in wished], [float(weight) for _, weight in wished]
    found = pooled(wishes, weights)
    assert all(one <= other + 1e-9 for one, other in pairwise(found))
    assert sum(map(float.__mul__, found, weights)) == pytest.approx(sum(map(float.__mul__, wishes, weights)))


def test_a_lone_reason_stands_straight_before_its_target() -> None:
    middles = settle(Columns([[0], [1]], [40.0, 60.0], [0.0, 0.0], [-1, 0], [0.0, 0.0]))
    assert middles[0] == pytest.approx(middles[1], abs=0.5)


def test_reasons_stand_apart_on_both_sides_of_their_target() -> None:
    middles = settle(Columns([[0], [1, 2]], [40.0] * 3, [0.0, 0.0, 12.0], [-1, 0, 0], [0.0] * 3))
    assert middles[2] - middles[1] == pytest.approx(52.0)
    assert (middles[1] + middles[2]) / 2 == pytest.approx(middles[0], abs=0.5)


def test_what_is_held_stays_with_the_one_before_it() -> None:
    free = Columns([[0, 1], [2, 3]], [40.0] * 4, [0.0, 200.0, 0.0, 12.0], [-1, -1, 0, 1], [0.0] * 4)
    held = Columns(free.rows, free.sizes, free.spaces, [-1, -1, 0, -1], [0.0, 0.0, 0.0, 4.0])
    assert settle(free)[3] - settle(free)[2] > 200
    assert settle(held)[3] - settle(held)[2] == pytest.approx(52.0, abs=1.0)
