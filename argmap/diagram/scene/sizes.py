"""How large boxes and cards are, and where their words stand in them: in points, from their upper left corners."""

from typing import NamedTuple

from argmap.diagram.scene.measurement import width
from argmap.diagram.scene.options import SIDEWAYS, TEXT_WIDTHS, Direction
from argmap.diagram.scene.shapes import SMALL_SIZE, TEXT_SIZE, Box, Card, Flag, Joint, Mark

PAD_X = 10.0
PAD_Y = 7.0
# From one baseline to the next.
TEXT_LEADING = 13.6
SMALL_LEADING = 11.4
# The letters of a line lie this much of its size above the baseline.
ASCENT = 0.78
GAP = 2.5
# Room before a citation for the sign that it was verified.
SIGN_WIDTH = 12.0
# The cut corner of a counterargument.
FOLD = 11.0
# Room at the foot of a box for the bar of its strength.
FOOT = 4.0
LINKED_RADIUS = 3.2
POINT_RADIUS = 1.5


class Written(NamedTuple):
    """A line of words: what it says, its part of the box, its font size, its left end and baseline."""

    words: str
    part: str
    size: float
    x: float
    y: float


class Size(NamedTuple):
    """A width and a height, in points."""

    width: float
    height: float


def size_of(node: Box | Card | Joint, way: Direction) -> Size:
    """Return the size of anything that lines lead to. Sideways all boxes are of one width at least."""
    if isinstance(node, Joint):
        radius = LINKED_RADIUS if node.is_linked else POINT_RADIUS
        return Size(2 * radius, 2 * radius)
    rows = node.rows if isinstance(node, Card) else (node,)
    least = TEXT_WIDTHS[way] + 2 * PAD_X if way in SIDEWAYS else 0.0
    return Size(max(least, *map(box_width, rows)), sum(map(box_height, rows)))


def box_width(box: Box) -> float:
    """Return the width that the words of a box need."""
    lines = [width(line, TEXT_SIZE) for line in box.lines]
    fold = FOLD if box.mark is Mark.COUNTERARGUMENT else 0.0
    lines.extend(fold + width(line, SMALL_SIZE) for line in box.head[:1])
    lines.extend(width(line, SMALL_SIZE) for line in box.head[1:])
    lines.extend(sign_width(box) + width(line, SMALL_SIZE) for line in box.citation)
    return max(lines) + 2 * PAD_X


def sign_width(box: Box) -> float:
    """Return the room for a sign before the citation of a box."""
    return SIGN_WIDTH if Flag.VERIFIED in box.flags else 0.0


def box_height(box: Box) -> float:
    """Return the height that the words of a box need."""
    small = len(box.head) + len(box.citation) + bool(box.more)
    gaps = GAP * (bool(box.head) + bool(box.citation) + bool(box.more))
    foot = FOOT if box.assessment else 0.0
    return 2 * PAD_Y + small * SMALL_LEADING + len(box.lines) * TEXT_LEADING + gaps + foot


def written(box: Box, wide: float) -> list[Written]:
    """Return the lines of words of a box of a width, from above."""
    lines: list[Written] = []
    top = PAD_Y
    parts = (
        ("head", box.head, SMALL_SIZE, SMALL_LEADING, 0.0),
        ("words", box.lines, TEXT_SIZE, TEXT_LEADING, 0.0),
        ("citation", box.citation, SMALL_SIZE, SMALL_LEADING, sign_width(box)),
        ("more", (box.more,) if box.more else (), SMALL_SIZE, SMALL_LEADING, 0.0),
    )
    for part, words, size, leading, indent in parts:
        if words and top > PAD_Y:
            top += GAP
        for line in words:
            baseline = top + (leading - size) / 2 + size * ASCENT
            lines.append(Written(line, part, size, PAD_X + indent, baseline))
            top += leading
    if box.corner:
        cut = FOLD if box.mark is Mark.COUNTERARGUMENT else 0.0
        left = wide - PAD_X - cut - width(box.corner, SMALL_SIZE)
        lines.insert(1, Written(box.corner, "citation", SMALL_SIZE, left, lines[0].y))
    return lines
