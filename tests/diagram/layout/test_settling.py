"""The settling of boxes: in order, apart, and as near to each other as that allows."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.layout.settling import ROOT_WITHIN, Columns, pooled, raise_roots, settle


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(1, 5)), max_size=12))
def test_pooled_numbers_rise_and_keep_their_weighted_mean(wished: list[tuple[int, int]]) -> None:
    wishes, weights = [float(wish) for wish, _ in wished], [float(weight) for _, weight in wished]
    found = pooled(wishes, weights)
    assert all(one <= other + 1e-9 for one, other in pairwise(found))
    assert sum(map(float.__mul__, found, weights)) == pytest.approx(sum(map(float.__mul__, wishes, weights)))


def test_a_single_reason_is_aligned_with_its_target() -> None:
    middles = settle(Columns([[0], [1]], [40.0, 60.0], [0.0, 0.0], [-1, 0], [0.0, 0.0]))
    assert middles[0] == pytest.approx(middles[1], abs=0.5)


def test_a_single_reason_far_from_the_middle_is_exactly_in_line_with_its_target() -> None:
    # The first root has one reason, the second one twelve, so that the middle of the picture is far from the first.
    targets = [-1, -1, 0, *[1] * 12]
    columns = Columns([[0, 1], [*range(2, 15)]], [40.0] * 15, [12.0] * 15, targets, [0.0] * 15)
    middles = settle(columns)
    assert abs(middles[0] - (min(middles) + max(middles)) / 2) > 100
    assert middles[2] == middles[0]


def test_a_box_without_targets_and_reasons_stays_in_its_place() -> None:
    assert settle(Columns([[0, 1]], [40.0] * 2, [0.0, 12.0], [-1, -1], [0.0] * 2)) == pytest.approx([-26.0, 26.0])


def test_reasons_stand_apart_on_both_sides_of_their_target() -> None:
    middles = settle(Columns([[0], [1, 2]], [40.0] * 3, [0.0, 0.0, 12.0], [-1, 0, 0], [0.0] * 3))
    assert middles[2] - middles[1] == pytest.approx(52.0)
    assert (middles[1] + middles[2]) / 2 == pytest.approx(middles[0], abs=0.5)


def test_reasons_of_a_long_picture_stand_straight_before_their_targets_at_its_ends() -> None:
    count = 400
    rows = [list(range(count)), list(range(count, 2 * count))]
    targets = [*[-1] * count, *range(count)]
    sizes = [*[60.0] * count, *[40.0] * count]
    middles = settle(Columns(rows, sizes, [12.0] * 2 * count, targets, [0.0] * 2 * count))
    # Lines turn where a reason does not stand before its target; a bend of a few points is none.
    off = [abs(middles[number] - middles[count + number]) for number in range(count)]
    assert max(off) < 60.0
    assert sum(off) / count < 20.0


def test_a_bonded_box_stays_near_the_previous_one() -> None:
    free = Columns([[0, 1], [2, 3]], [40.0] * 4, [0.0, 200.0, 0.0, 12.0], [-1, -1, 0, 1], [0.0] * 4)
    bonds = Columns(free.rows, free.sizes, free.spaces, [-1, -1, 0, -1], [0.0, 0.0, 0.0, 4.0])
    assert settle(free)[3] - settle(free)[2] > 200
    assert settle(bonds)[3] - settle(bonds)[2] == pytest.approx(52.0, abs=1.0)


def test_roots_of_tall_pictures_stand_where_they_begin() -> None:
    # Two roots with 20 reasons each, of which the first of the second root is below all of the first.
    roots, reasons = [0, 21], [*range(1, 21), *range(22, 42)]
    targets = [-1, *[0] * 20, -1, *[21] * 20]
    columns = Columns([roots, reasons], [60.0] * 42, [0.0, *[12.0] * 41], targets, [0.0] * 42)
    middles = settle(columns)
    assert middles[0] - middles[1] > 600
    raise_roots(columns, middles)
    assert middles[0] == pytest.approx(middles[1] - 30 + ROOT_WITHIN)
    assert middles[21] == pytest.approx(middles[22] - 30 + ROOT_WITHIN)


def test_a_root_that_is_raised_keeps_its_distance_to_the_one_above_it() -> None:
    columns = Columns([[0, 1], [2]], [40.0] * 3, [0.0, 12.0, 0.0], [-1, -1, 1], [0.0] * 3)
    middles = [0.0, 900.0, -400.0]
    raise_roots(columns, middles)
    assert middles == [0.0, 52.0, -400.0]


def test_a_later_root_is_not_above_its_first_reason() -> None:
    columns = Columns([[0, 1], [2], [3]], [40.0] * 4, [0.0, 12.0, 0.0, 0.0], [-1, -1, 1, 2], [0.0] * 4)
    middles = [0.0, 2_000.0, 1_500.0, 400.0]
    raise_roots(columns, middles)
    assert middles[1] == 1_500.0


def test_with_the_first_root_goes_its_first_reason_and_the_first_reason_for_that() -> None:
    # The root has two reasons, the first of them 40, and each of those one.
    rows = [[0], [1, 82], [2 * number for number in range(1, 41)], [2 * number + 1 for number in range(1, 41)]]
    targets = [-1, 0, *[at for number in range(1, 41) for at in (1, 2 * number)], 0]
    columns = Columns(rows, [60.0] * 83, [12.0] * 83, targets, [0.0] * 83)
    middles = settle(columns)
    assert middles[1] - middles[2] > 1_000
    raise_roots(columns, middles)
    assert middles[0] == middles[1] == pytest.approx(middles[2] - 30 + ROOT_WITHIN)


def test_a_first_reason_that_holds_what_is_below_it_stays_with_that() -> None:
    columns = Columns([[0], [1, 2], [3]], [40.0] * 4, [0.0] * 4, [-1, 0, 0, 1], [0.0, 0.0, 3.0, 0.0])
    middles = [900.0, 800.0, 852.0, -400.0]
    raise_roots(columns, middles)
    assert middles == [-420.0 + ROOT_WITHIN, 800.0, 852.0, -400.0]
