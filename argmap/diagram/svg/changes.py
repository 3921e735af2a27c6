"""What is marked in a picture of two maps, told apart without colour: a ring around a box and a sign in a cycle.

What is new has a thick ring and a plus, what is gone a broken ring and a minus, and is pale; what has changed has a
ring of dashes and a wave, and what has another name one of dots and an arrow.
"""

from collections.abc import Iterator, Sequence

from argmap.diagram.scene import Picture
from argmap.diagram.scene.changes import DrawnChange
from argmap.diagram.scene.geometry import Area, Point, distance, mix
from argmap.diagram.svg.elements import circle, path, points, rectangle
from argmap.diagram.svg.paint import Brush
from argmap.model.difference import ChangeKind

# How far a ring stands off its box, and how around it is.
OFF, ROUND = 3.0, 10.0
RADIUS, REACH = 6.4, 3.4
# How pale is what is gone: its words, the small ones too, keep a contrast of 4.5 to 1.
PALE = "0.92"
SIGNS = {
    ChangeKind.ADDED: (((-REACH, 0), (REACH, 0)), ((0, -REACH), (0, REACH))),
    ChangeKind.REMOVED: (((-REACH, 0), (REACH, 0)),),
    ChangeKind.RENAMED: (((-REACH, 0), (REACH, 0)), ((0.6, -2.4), (REACH, 0), (0.6, 2.4))),
}


def kind_class(change: DrawnChange | None) -> str:
    """Return the class of what became of something, with a space before it; nothing if nothing did."""
    return f" {change.kind}" if change else ""


def paleness(change: DrawnChange | None) -> str:
    """Return the attribute that makes pale what is gone."""
    return f' opacity="{PALE}"' if change and change.kind is ChangeKind.REMOVED else ""


def marked_box(change: DrawnChange | None, area: Area, brush: Brush) -> str:
    """Return the ring and the sign of a box; nothing if nothing became of it."""
    if change is None:
        return ""
    ring = Area(area.left - OFF, area.top - OFF, area.width + 2 * OFF, area.height + 2 * OFF)
    corner = area.left, area.top
    return rectangle(ring, brush("halo", change.kind), ROUND) + badge(change.kind, corner, brush)


def marked_line(change: DrawnChange | None, corners: Sequence[Point], brush: Brush) -> str:
    """Return the sign on the longest stretch of a line; nothing if the box of its premise has it."""
    if change is None or not change.words or len(corners) < 2:
        return ""
    longest = max(range(len(corners) - 1), key=lambda number: distance(corners[number], corners[number + 1]))
    return badge(change.kind, mix(corners[longest], corners[longest + 1], 0.5), brush)


def badge(kind: ChangeKind, middle: Point, brush: Brush) -> str:
    """Return a sign in a cycle around a point."""
    x, y = middle
    if kind is ChangeKind.CHANGED:
        data = f"M{points(((x - REACH, y + 0.6),))}q1.7,-3.4 3.4,-0.6t3.4,-0.6"
    else:
        data = "".join(f"M{points([(x + dx, y + dy) for dx, dy in line])}" for line in SIGNS[kind])
    return circle(middle, RADIUS, brush("badge", kind)) + path(data, brush("badge-sign", kind))


def kinds_in(picture: Picture) -> Iterator[ChangeKind]:
    """Yield what is marked in a picture."""
    marked = (*(box.change for box in picture.boxes), *(step.change for step in picture.steps))
    yield from (change.kind for change in (*marked, *picture.rival_changes.values()) if change)
