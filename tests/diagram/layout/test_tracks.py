"""The tracks of trunks: as few as there must be, and no trunk crosses another."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.diagram.layout.corridors import ports_of
from argmap.diagram.layout.lines import PlaceExtent
from argmap.diagram.layout.tracks import NEAR, Reach, tracks_of
from argmap.diagram.scene import Box, Mark
from argmap.diagram.scene.shapes import SMALL_SIZE
from argmap.diagram.scene.sizes import box_height
from tests.laws import examples

APART = 3 * NEAR


@st.composite
def corridors(draw: st.DrawFn) -> list[Reach]:
    """Return trunks whose ports and exits come in one order, each as far apart as boxes hold them."""
    count = draw(st.integers(1, 12))
    port = place = draw(st.integers(-200, 200)) * 1.0
    found = []
    for _ in range(count):
        port += draw(st.integers(int(APART), 120))
        first = place = place + draw(st.integers(int(APART), 120))
        place += draw(st.integers(0, 200))
        found.append(Reach(port, first, place))
    return found


def pairs_of(trunks: list[Reach]) -> list[tuple[int, int]]:
    """Return the pairs of trunks of which the first must turn further away than the second."""
    found = []
    for one, later in combinations(range(len(trunks)), 2):
        if trunks[later].port <= trunks[one].last + NEAR:
            found.append((one, later))
        if trunks[one].port >= trunks[later].first - NEAR:
            found.append((later, one))
    return found


@given(corridors())
@settings(max_examples=examples(3000))
def test_a_track_is_the_length_of_the_longest_chain_of_trunks_that_reach_past_each_other(trunks: list[Reach]) -> None:
    pairs = pairs_of(trunks)
    longest = [0] * len(trunks)
    for _ in trunks:
        for cause, victim in pairs:
            longest[cause] = max(longest[cause], longest[victim] + 1)
    assert tracks_of(trunks) == longest
    assert max(longest) < len(trunks)


def test_four_ports_of_a_box_of_one_line_leave_room_for_words() -> None:
    box = Box("t", Mark.THESIS, ("thesis",), ("One line.",), (), "One line.")
    ports = list(ports_of(PlaceExtent(0.0, 255.0, 0.0, box_height(box)), [(-200.0,), (-100.0,), (100.0,), (200.0,)]))
    assert min(other - one for one, other in pairwise(ports)) > SMALL_SIZE
