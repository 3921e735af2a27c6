"""Conversion from depth and breadth to left and top for each direction, and moving of sections."""

from collections.abc import Callable, Iterator

from argmap.base.tuples import NamedTuple
from argmap.diagram.layout.draft import Draft
from argmap.diagram.scene.geometry import Area, Corners, PlacedBox, PlacedPair, PlacedStep, Point, Side
from argmap.diagram.scene.options import SIDEWAYS, Direction

# In a draft, the side of a box that faces its target is the left one, or the top one in a stack.
SIDES = {
    Direction.LR: {Side.LEFT: Side.LEFT, Side.TOP: Side.TOP},
    Direction.RL: {Side.LEFT: Side.RIGHT, Side.TOP: Side.TOP},
    Direction.TB: {Side.LEFT: Side.TOP, Side.TOP: Side.LEFT},
    Direction.BT: {Side.LEFT: Side.BOTTOM, Side.TOP: Side.LEFT},
}
SAME = {side: side for side in Side}
EXCHANGED = SAME | {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


class Bounds(NamedTuple):
    """The bounding box of a part of a picture."""

    left: float
    top: float
    right: float
    bottom: float


def turned(draft: Draft, way: Direction) -> Draft:
    """Return a draft in coordinates of left and top, from one in coordinates of depth and breadth."""
    is_back = way in {Direction.RL, Direction.BT}
    is_sideways = way in SIDEWAYS

    def point(at: Point) -> Point:
        depth = -at[0] if is_back else at[0]
        return (depth, at[1]) if is_sideways else (at[1], depth)

    def area(one: Area) -> Area:
        depth = -one.left - one.width if is_back else one.left
        return Area(depth, *one[1:]) if is_sideways else Area(one.top, depth, one.height, one.width)

    return mapped(draft, point, area, SIDES[way])


def moved(draft: Draft, right: float, down: float) -> Draft:
    """Return a draft moved by an offset."""
    return mapped(
        draft,
        lambda at: (at[0] + right, at[1] + down),
        lambda one: Area(one.left + right, one.top + down, one.width, one.height),
        SAME,
    )


def mirrored(draft: Draft) -> Draft:
    """Return a draft with left and right exchanged."""
    return mapped(
        draft,
        lambda at: (-at[0], at[1]),
        lambda one: Area(-one.left - one.width, one.top, one.width, one.height),
        EXCHANGED,
    )


def mapped(
    draft: Draft, point: Callable[[Point], Point], area: Callable[[Area], Area], sides: dict[Side, Side]
) -> Draft:
    """Return a draft with transformed points, areas and sides."""

    def corners(one: Corners) -> Corners:
        return tuple(map(point, one))

    return Draft(
        {place: PlacedBox(area(box.area), box.side and sides[box.side]) for place, box in draft.boxes.items()},
        {link: PlacedStep(*map(corners, step)) for link, step in draft.steps.items()},
        [trunk._replace(lines=tuple(map(corners, trunk.lines))) for trunk in draft.trunks],
        [band._replace(area=area(band.area), room=area(band.room)) for band in draft.bands],
        [
            PlacedPair(
                pair.nodes, tuple(map(corners, pair.lines)), tuple((point(end), point(off)) for end, off in pair.ends)
            )
            for pair in draft.pairs
        ],
    )


def bounds_of(draft: Draft) -> Bounds:
    """Return the bounding box of everything drawn in a draft."""
    areas = [*(box.area for box in draft.boxes.values()), *(band.area for band in draft.bands)]
    points = list(points_in(draft))
    return Bounds(
        min(*(area.left for area in areas), *(x for x, _ in points), float("inf")),
        min(*(area.top for area in areas), *(y for _, y in points), float("inf")),
        max(*(area.left + area.width for area in areas), *(x for x, _ in points), float("-inf")),
        max(*(area.top + area.height for area in areas), *(y for _, y in points), float("-inf")),
    )


def points_in(draft: Draft) -> Iterator[Point]:
    """Yield the corners of all lines of a draft."""
    for trunk in draft.trunks:
        for line in trunk.lines:
            yield from line
    for step in draft.steps.values():
        for part in step:
            yield from part
    for pair in draft.pairs:
        for line in pair.lines:
            yield from line
