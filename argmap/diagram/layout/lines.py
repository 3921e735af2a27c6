"""The lines of steps as corners: from boxes and brackets to trunks, and from trunks to their heads.

Coordinates are depth (away from the theses) and breadth (along which siblings are placed); a point is a pair, depth
first.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from argmap.base.tuples import NamedTuple
from argmap.diagram.layout.lanes import Lanes
from argmap.diagram.scene.geometry import Corners, PlacedStep, PlacedTrunk, Point
from argmap.diagram.scene.outline import Outline, Trunk
from argmap.diagram.scene.shapes import Stroke

# The radius of rounded corners.
RADIUS = 6.0
# The distance of brackets from their boxes, the gap at their ends, and their inset from the outer edges of the boxes.
BRACKET, BRACKET_END, BRACKET_INSET = 8.0, 3.0, 2.0
# The distance between lanes.
LANE = 9.0
# Exits nearer than this to the port are regarded as straight ahead.
STRAIGHT = 0.6
# The distance between the head of a step on a step and the point that it leads to.
OFF_POINT = 2.0

Turn = Callable[[Point], Point]


class PlaceExtent(NamedTuple):
    """The position of a place: the depth of its side facing the target and of its far side, and its two ends across."""

    near: float
    far: float
    first: float
    last: float

    @property
    def middle(self) -> float:
        """The middle across the depth."""
        return (self.first + self.last) / 2


class Frame(NamedTuple):
    """The context for drawing lines: outline, lanes, positions of places, space for brackets, and a transform."""

    outline: Outline
    lanes: Sequence[Lanes]
    extents: Mapping[int, PlaceExtent]
    for_brackets: float = BRACKET + 1
    turn: Turn | None = None

    def exit(self, link: int) -> float:
        """Return the position across at which the line of a step leaves its premise or the middle of its bracket."""
        slots = self.outline.slots[link]
        return (self.extents[slots[0]].first + self.extents[slots[-1]].last) / 2

    def turned(self, corners: Corners) -> Corners:
        """Return corners in the coordinates outside of this frame."""
        return tuple(map(self.turn, corners)) if self.turn else corners


def step_at(frame: Frame, link: int, depth: float, port: float) -> PlacedStep:
    """Return the lines of a step whose trunk or lane turns at a depth and comes from a port."""
    outline, extents = frame.outline, frame.extents
    slots = outline.slots[link]
    near, level = extents[slots[0]].near, frame.exit(link)
    bracket: Corners = ()
    start = near
    if len(slots) > 1:
        start = near - BRACKET
        first, last = extents[slots[0]].first + BRACKET_INSET, extents[slots[-1]].last - BRACKET_INSET
        end = near - BRACKET_END
        bracket = ((end, first), (start, first), (start, last), (end, last))
    lanes = frame.lanes[link]
    joints = tuple((lane_depth(frame, near, lane), level) for lane in (lanes.backing, lanes.undercuts) if lane)
    branch = ((start, level), *merging(depth, level, port))
    return PlacedStep(frame.turned(branch), frame.turned(bracket), frame.turned(joints))


def merging(depth: float, level: float, port: float) -> Corners:
    """Return the corners where a line joins a trunk that turns at a depth towards its port."""
    far = port - level
    if abs(far) < STRAIGHT:
        return ((depth - RADIUS, level),)
    turn = min(RADIUS, abs(far) / 2)
    return (depth, level), (depth, level + (turn if far > 0 else -turn))


def trunk_lines(depth: float, port: float, head: float, exits: Sequence[float]) -> Iterator[Corners]:
    """Yield the lines of a trunk: the one with the head, and the longest one that leads to it from each side.

    No two lie on each other, because dashes would fill each other's gaps.
    """
    yield (depth - RADIUS, port), (head, port)
    for level in (min(port, *exits), max(port, *exits)):
        if abs(level - port) >= STRAIGHT:
            begin = merging(depth, level, port)[-1]
            yield begin, (depth, port), (depth - RADIUS, port)


def lane_depth(frame: Frame, near: float, lane: int) -> float:
    """Return the depth of a lane before boxes whose near side is at a depth."""
    return near - frame.for_brackets - lane * LANE


def at_step(frame: Frame, link: int) -> Iterator[tuple[PlacedTrunk, dict[int, PlacedStep]]]:
    """Yield the trunks of the backing and of the undercuts of a step, each with the steps that join it."""
    lanes, gate = frame.lanes[link], frame.outline.gates[link]
    near, port = frame.extents[frame.outline.slots[link][0]].near, frame.exit(link)
    for lane, links, stroke in (
        (lanes.backing, gate.backing, Stroke.SUPPORTS),
        (lanes.undercuts, gate.undercuts, Stroke.UNDERCUTS),
    ):
        if not links:
            continue
        depth = lane_depth(frame, near, lane)
        begin = merging(depth, frame.exit(links[-1]), port)[-1]
        line = frame.turned((begin, (depth, port + OFF_POINT)))
        trunk = PlacedTrunk(stroke, link, is_on_link=True, links=links, lines=(line,))
        yield trunk, {other: step_at(frame, other, depth, port) for other in links}


def with_all_at(outline: Outline, links: Sequence[int]) -> Iterator[int]:
    """Yield links and, recursively, all links that back or undercut them."""
    stack = list(links)
    while stack:
        link = stack.pop()
        yield link
        stack.extend((*outline.gates[link].backing, *outline.gates[link].undercuts))


def links_of_trunks(trunks: Sequence[Trunk]) -> list[int]:
    """Return the links of some trunks in their order."""
    return [link for trunk in trunks for link in trunk.links]
