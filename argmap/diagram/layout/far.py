"""Lines from boxes to distant targets, drawn on request instead of stand-ins.

They run straight across whatever is in between, without any guarantees.
"""

from collections.abc import Iterator

from argmap.diagram.scene.geometry import Area, FarLines, Placed, Point, mix
from argmap.diagram.scene.options import SIDEWAYS, Direction
from argmap.diagram.scene.picture import Picture

# The position on a side, as a fraction of its length from the middle, where such lines begin and end, away from those
# of the tree.
ASIDE = 0.32
# The position of the inner control points, as a fraction of the distance.
SWING = 0.45
# The distance of the inner control points of a curve at the side of a column, so small that it stays in the margin.
OUTSIDE = 20.0


def far_lines(picture: Picture, placed: Placed) -> Iterator[FarLines]:
    """Yield the lines of the steps that have no place in the outline."""
    boxes, homes = placed.boxes, picture.outline.homes
    for link in picture.outline.far:
        step = picture.links[link]
        if step.is_on_link:
            # Nothing attaches to a step without a place, so the step that this one leads to has a place.
            before, after, *_ = placed.steps[step.target].branch
            end = Area(*mix(before, after, 0.5), 0.0, 0.0)
        else:
            end = boxes[homes[step.target]].area
        starts = (boxes[homes[premise]].area for premise in step.premises)
        yield FarLines(link, tuple(curve_between(start, end, picture.direction) for start in starts))


def curve_between(start: Area, end: Area, direction: Direction) -> tuple[Point, Point, Point, Point]:
    """Return the control points of a curve between the facing sides of two boxes.

    Boxes at the same depth are connected on the side of their reasons, so that the curve stays in the picture.
    """
    if direction not in SIDEWAYS:
        sideways = Direction.LR if direction is Direction.TB else Direction.RL
        (a, b), (c, d), (e, f), (g, h) = curve_between(across(start), across(end), sideways)
        return (b, a), (d, c), (f, e), (h, g)
    y, to_y = start.middle[1] + ASIDE * start.height, end.middle[1] + ASIDE * end.height
    if start.left < end.left + end.width and end.left < start.left + start.width:
        is_forward = direction is Direction.LR
        x, to_x = (area.left + area.width if is_forward else area.left for area in (start, end))
        outside = OUTSIDE if is_forward else -OUTSIDE
        return (x, y), (x + outside, y), (to_x + outside, to_y), (to_x, to_y)
    is_left = end.middle[0] < start.middle[0]
    x = start.left if is_left else start.left + start.width
    to_x = end.left + end.width if is_left else end.left
    swing = max(abs(to_x - x) * SWING, 2 * ASIDE * start.height) * (-1 if is_left else 1)
    return (x, y), (x + swing, y), (to_x - swing, to_y), (to_x, to_y)


def across(area: Area) -> Area:
    """Return an area with its axes exchanged."""
    return Area(area.top, area.left, area.height, area.width)
