"""Where lines lead up and down: on tracks of their own, in brackets, and onto points from above and below."""

from itertools import combinations

from argmap.diagram.layout import placement
from argmap.diagram.layout.channels import crossings, firsts, ordered
from argmap.diagram.layout.segments import Stretch
from argmap.diagram.scene import Direction, Line, Picture
from argmap.diagram.scene.geometry import Placed, Point
from tests.maps import compose

FAN = "theses: t\nclaims:\n  t: {text: T.}\n" + "".join(f"  s{n}: {{text: S., supports: t}}\n" for n in range(5))
LINKED = "theses: t\nclaims: {t: T., a: A., b: B., c: C.}\narguments: {x: {premises: [a, b, c], supports: t}}\n"
UNDERCUT = """
theses: t
claims: {t: T., a: {text: A., supports: t}, b: {text: B., supports: a -> t}}
counterarguments: {c: {text: C., undercuts: a -> t}}
"""


def placed_of(content: str) -> tuple[Picture, Placed]:
    """Return a picture that is read from the left, and its places."""
    picture = compose(content, direction=Direction.LR)
    return picture, placement.place(picture)


def line(picture: Picture, placed: Placed, start: str, end: str) -> tuple[Line, tuple[Point, ...]]:
    """Return the line between two ids, and its control points."""
    number = next(n for n, line in enumerate(picture.lines) if (line.start, line.end) == (start, end))
    return picture.lines[number], placed.lines[number]


def upright(points: tuple[Point, ...]) -> float | None:
    """Return where the longest piece of a line that leads straight up or down lies, None where there is none."""
    pieces = [points[first : first + 4] for first in range(0, len(points) - 3, 3)]
    straight = [piece for piece in pieces if len({round(x, 3) for x, _ in piece}) == 1]
    longest = max(straight, key=lambda piece: abs(piece[3][1] - piece[0][1]), default=None)
    return longest[0][0] if longest else None


def stretch(begin: float, end: float, number: int = 0) -> Stretch:
    """Return what a line runs from the right of a corridor to its left."""
    return Stretch(number, 0, 1, begin, from_left=False, end=end, to_left=True)


def test_each_line_of_a_fan_has_a_track_of_its_own_and_the_outer_ones_the_nearest_to_the_target() -> None:
    picture, placed = placed_of(FAN)
    tracks = {name: upright(line(picture, placed, name, "t")[1]) for name in ("s0", "s1", "s2", "s3", "s4")}
    above, below = (tracks["s0"], tracks["s1"]), (tracks["s4"], tracks["s3"])
    assert tracks["s2"] is None
    for outer, inner in (above, below):
        assert outer is not None
        assert inner is not None
        assert inner - outer >= 5


def test_linked_premises_share_one_upright_beside_their_point() -> None:
    picture, placed = placed_of(LINKED)
    found = {upright(line(picture, placed, name, "joint:x")[1]) for name in ("a", "c")}
    assert len(found) == 1
    point = placed.nodes["joint:x"].middle[0]
    assert all(x is not None and point < x < placed.nodes["a"].left for x in found)


def test_what_bears_on_a_step_comes_onto_its_point_upright_each_beside_the_other() -> None:
    picture, placed = placed_of(UNDERCUT)
    point = placed.nodes["joint:a -> t"].middle
    ends = []
    for name in ("b", "c"):
        points = line(picture, placed, name, "joint:a -> t")[1]
        assert points[-1][1] == point[1]
        assert points[-1][0] == points[-2][0]
        ends.append((points[-1][0], points[-2][1] > point[1]))
    assert len(set(ends)) == len(ends)


def test_of_two_beside_each_other_the_one_whose_level_piece_would_cross_is_put_on_the_right() -> None:
    upper, lower = stretch(100, 0), stretch(140, 10, 1)
    assert (crossings(upper, lower), crossings(lower, upper)) == (2, 0)
    assert ordered([upper, lower]) == ordered([lower, upper]) == [lower, upper]


def test_lines_that_are_not_beside_each_other_share_a_track() -> None:
    row = [stretch(0, 50), stretch(100, 150, 1), stretch(40, 110, 2)]
    assert firsts(row) == [0, 0, 1]
    assert all(one.is_beside(other) is other.is_beside(one) for one, other in combinations(row, 2))
