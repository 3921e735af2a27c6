"""Where the parts of a picture stand, in points from its upper left corner; y grows downwards."""

from math import hypot
from typing import NamedTuple

Point = tuple[float, float]


class Area(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """The point in its middle."""
        return self.left + self.width / 2, self.top + self.height / 2


class Placed(NamedTuple):
    """The places of a picture.

    `nodes` holds the area of each node by its id, of a row that of its card. `lines` holds for each line of the picture
    in turn, from its start to its end, the control points of its cubic Bézier curves: one point, and three more for
    each curve. `groups` holds the areas of the groups in turn.
    """

    width: float
    height: float
    nodes: dict[str, Area]
    lines: tuple[tuple[Point, ...], ...]
    groups: tuple[Area, ...]


def mix(one: Point, other: Point, share: float) -> Point:
    """Return the point that lies a share of the way from one to another."""
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def distance(one: Point, other: Point) -> float:
    """Return how far two points lie apart."""
    return hypot(one[0] - other[0], one[1] - other[1])
