"""The marks of changes in a picture that compares two maps: a ring around a box, and a round badge with a sign.

They can be distinguished without colour: an added box has a thick ring and a plus; a removed one a broken ring and a
minus, and is pale; a changed one a dashed ring and a wave; a renamed one a dotted ring and an arrow.
"""

from collections.abc import Iterator, Sequence

from argmap.diagram.scene import Picture
from argmap.diagram.scene.changes import DrawnChange
from argmap.diagram.scene.geometry import Area, Point, distance, mix
from argmap.diagram.svg.elements import circle, path, points, rectangle
from argmap.diagram.svg.paint import Brush
from argmap.model.difference import ChangeKind

# The distance of a ring from its box, and the radius of its corners.
OFF, ROUND = 3.0, 10.0
RADIUS, REACH = 6.4, 3.4
# The opacity of what was removed: all of its text still has a contrast of 4.5 to 1.
PALE = "0.92"
SIGNS = {
    ChangeKind.ADDED: (((-REACH, 0), (REACH, 0)), ((0, -REACH), (0, REACH))),
    ChangeKind.REMOVED: (((-REACH, 0), (REACH, 0)),),
    ChangeKind.RENAMED: (((-REACH, 0), (REACH, 0)), ((0.6, -2.4), (REACH, 0), (0.6, 2.4))),
}


def kind_class(change: DrawnChange | None) -> str:
    """Return the class of a change with a leading space, or an empty string."""
    return f" {change.kind}" if change else ""


def paleness(change: DrawnChange | None) -> str:
    """Return the attribute that makes removed parts pale."""
    return f' opacity="{PALE}"' if change and change.kind is ChangeKind.REMOVED else ""


def marked_box(change: DrawnChange | None, area: Area, brush: Brush) -> str:
    """Return the ring and the badge of a changed box, or an empty string."""
    if change is None:
        return ""
    ring = Area(area.left - OFF, area.top - OFF, area.width + 2 * OFF, area.height + 2 * OFF)
    corner = area.left, area.top
    return rectangle(ring, brush("halo", change.kind), ROUND) + badge(change.kind, corner, brush)


def marked_line(change: DrawnChange | None, corners: Sequence[Point], brush: Brush) -> str:
    """Return the badge on the longest piece of a changed line; empty if the box of its premise has the badge."""
    if change is None or not change.words or len(corners) < 2:
        return ""
    longest = max(range(len(corners) - 1), key=lambda number: distance(corners[number], corners[number + 1]))
    return badge(change.kind, mix(corners[longest], corners[longest + 1], 0.5), brush)


def badge(kind: ChangeKind, middle: Point, brush: Brush) -> str:
    """Return a badge around a point."""
    x, y = middle
    if kind is ChangeKind.CHANGED:
        data = f"M{points(((x - REACH, y + 0.6),))}q1.7,-3.4 3.4,-0.6t3.4,-0.6"
    else:
        data = "".join(f"M{points([(x + dx, y + dy) for dx, dy in line])}" for line in SIGNS[kind])
    return circle(middle, RADIUS, brush("badge", kind)) + path(data, brush("badge-sign", kind))


def kinds_in(picture: Picture) -> Iterator[ChangeKind]:
    """Yield the kinds of changes that are marked in a picture."""
    marked = (*(box.change for box in picture.boxes), *(step.change for step in picture.steps))
    yield from (change.kind for change in (*marked, *picture.rival_changes.values()) if change)
