"""The skyline, against a list of all places."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.layout.skyline import PIECE, Skyline

STRETCHES = st.tuples(st.integers(0, 40), st.integers(1, 40), st.integers(1, 100))


@given(st.lists(STRETCHES, max_size=30), st.integers(0, 40), st.integers(1, 40))
def test_a_stretch_is_taken_as_far_as_anything_in_it_goes_down(
    taken: list[tuple[int, int, int]], first: int, wide: int
) -> None:
    skyline, places = Skyline(0.0, 80 * PIECE), [0.0] * 81
    for begin, count, down in taken:
        skyline.take(begin * PIECE, (begin + count) * PIECE, float(down))
        for place in range(begin, begin + count):
            places[place] = max(places[place], down)
    assert skyline.furthest(first * PIECE, (first + wide) * PIECE) == max(places[first : first + wide])
