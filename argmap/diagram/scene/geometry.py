"""Where the parts of a picture stand, in points from its upper left corner; y grows downwards."""

from collections.abc import Mapping
from enum import StrEnum
from math import hypot
from typing import NamedTuple

from argmap.diagram.scene.shapes import Stroke

Point = tuple[float, float]
# The corners of a line that is level and upright in turn.
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
    """Where a place of the outline stands, and the side on which its target is, None for a root."""

    area: Area
    side: Side | None


class PlacedStep(NamedTuple):
    """How a step is drawn: the line from its premise or bracket to its trunk, its bracket, and the points on it."""

    branch: Corners
    bracket: Corners = ()
    joints: tuple[Point, ...] = ()


class PlacedTrunk(NamedTuple):
    """How a trunk is drawn: its lines, of which the first ends in its head.

    `target` is the number of a place of the outline, or of a step where it `is_on_link`; `links` the steps that come
    along it.
    """

    stroke: Stroke
    target: int
    is_on_link: bool
    links: tuple[int, ...]
    lines: tuple[Corners, ...]


class Band(NamedTuple):
    """The ground after a run of boxes of one group, with its title in lines that have a room of their own."""

    group: str
    area: Area
    title: tuple[str, ...]
    room: Area


class PlacedPair(NamedTuple):
    """A contradiction between two statements: a line with two bars at both ends, or a rail with them at many."""

    nodes: tuple[int, ...]
    lines: tuple[Corners, ...]
    ends: tuple[tuple[Point, Point], ...]


class Heading(NamedTuple):
    """Words above a part of the picture, from a point on their baseline."""

    words: str
    at: Point


class FarLines(NamedTuple):
    """The lines of a step between boxes far from each other: each with the control points of one cubic curve."""

    link: int
    curves: tuple[tuple[Point, Point, Point, Point], ...]


class Placed(NamedTuple):
    """The places of a picture.

    `boxes` holds each place of the outline by its number, and `steps` each step by its own; all else is in the order of
    the outline.
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
    """Return the point that lies a share of the way from one to another."""
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def distance(one: Point, other: Point) -> float:
    """Return how far two points lie apart."""
    return hypot(one[0] - other[0], one[1] - other[1])
