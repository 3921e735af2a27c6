"""The positions of the parts of a picture, in points from its upper left corner; y grows downwards."""

from collections.abc import Mapping
from enum import StrEnum
from math import hypot

from argmap.base.tuples import NamedTuple
from argmap.diagram.scene.shapes import Stroke

Point = tuple[float, float]
# The corners of a line with alternating horizontal and vertical pieces.
Corners = tuple[Point, ...]


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


class Side(StrEnum):
    """A side of a box."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


class PlacedBox(NamedTuple):
    """The area of a place of the outline, and the side facing its target (None for a root)."""

    area: Area
    side: Side | None


class PlacedStep(NamedTuple):
    """The lines of a step: from its premise or bracket to its trunk, its bracket, and the points on it."""

    branch: Corners
    bracket: Corners = ()
    joints: tuple[Point, ...] = ()


class PlacedTrunk(NamedTuple):
    """The lines of a trunk, of which the first ends in its head.

    `target` is the number of a place of the outline, or of a step if `is_on_link` is true; `links` are the steps that
    join the trunk.
    """

    stroke: Stroke
    target: int
    is_on_link: bool
    links: tuple[int, ...]
    lines: tuple[Corners, ...]


class Band(NamedTuple):
    """The background of a run of boxes of one group, with its title as lines that have an area of their own."""

    group: str
    area: Area
    title: tuple[str, ...]
    room: Area


class PlacedPair(NamedTuple):
    """A contradiction: a line with two bars at both ends, or a rail along several statements with two bars at each."""

    nodes: tuple[int, ...]
    lines: tuple[Corners, ...]
    ends: tuple[tuple[Point, Point], ...]


class Heading(NamedTuple):
    """A heading above a part of the picture, and the start of its baseline."""

    words: str
    at: Point


class FarLines(NamedTuple):
    """The lines of a step between distant boxes, each with the control points of a cubic curve."""

    link: int
    curves: tuple[tuple[Point, Point, Point, Point], ...]


class Placed(NamedTuple):
    """The layout of a picture.

    `boxes` maps the numbers of places of the outline to boxes, and `steps` the numbers of steps to steps; everything
    else is in the order of the outline.
    """

    width: float
    height: float
    boxes: Mapping[int, PlacedBox]
    steps: Mapping[int, PlacedStep]
    trunks: tuple[PlacedTrunk, ...]
    bands: tuple[Band, ...] = ()
    pairs: tuple[PlacedPair, ...] = ()
    headings: tuple[Heading, ...] = ()
    far: tuple[FarLines, ...] = ()


def mix(one: Point, other: Point, share: float) -> Point:
    """Return the point at a fraction of the way from one point to another."""
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def distance(one: Point, other: Point) -> float:
    """Return the distance between two points."""
    return hypot(one[0] - other[0], one[1] - other[1])
