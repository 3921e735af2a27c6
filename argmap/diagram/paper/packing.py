"""The placement of pieces on sheets."""

from collections.abc import Sequence

from argmap.base.tuples import NamedTuple
from argmap.diagram.paper.pieces import SheetPosition
from argmap.diagram.scene.geometry import Point
from argmap.diagram.scene.sizes import Size

# The margins, the space for a line at the foot, and the space between two pieces.
MARGIN, FOOT, BETWEEN = 28.0, 12.0, 26.0
# At most this many of the last sheets are searched for space, which keeps the time linear.
MOST_OPEN = 12
# A tolerance, because sums of widths are not exact.
ROUNDING = 1e-6


class FreeStretch(NamedTuple):
    """A stretch of a sheet between two sides that is free below some height."""

    left: float
    right: float
    top: float


Skyline = tuple[FreeStretch, ...]


def room_on(size: Size) -> Size:
    """Return the usable area on a sheet of a size."""
    return Size(size.width - 2 * MARGIN, size.height - 2 * MARGIN - FOOT)


def positions_of(sizes: Sequence[Size], before: Sequence[int | None], room: Size, below: float) -> list[SheetPosition]:
    """Return the positions of parts with some sizes: each on the first of the last sheets that has room for it.

    No part is on an earlier sheet than the one `before` it, nor higher on the same sheet. The first sheet has room
    `below` the head. A part that is larger than a sheet is scaled down.
    """
    width = room.width + BETWEEN
    sheets: list[Skyline] = [(FreeStretch(0.0, width, below),)]
    found: list[SheetPosition] = []
    for size, earlier in zip(sizes, before, strict=True):
        scale = min(1.0, room.width / size.width, room.height / size.height)
        taken = Size(size.width * scale + BETWEEN, size.height * scale + BETWEEN)
        first, least = (0, 0.0) if earlier is None else (found[earlier].sheet, found[earlier].at[1] - MARGIN)
        for sheet in range(max(first, len(sheets) - MOST_OPEN), len(sheets)):
            at = point_on(sheets[sheet], taken, least if sheet == first else 0.0)
            if at and at[1] + taken.height <= room.height + BETWEEN + ROUNDING:
                break
        else:
            sheet, at = len(sheets), (0.0, 0.0)
            sheets.append((FreeStretch(0.0, width, 0.0),))
        sheets[sheet] = covered(sheets[sheet], at, taken)
        found.append(SheetPosition(sheet, (MARGIN + at[0], MARGIN + at[1]), scale))
    return found


def from_right(positions: Sequence[SheetPosition], sizes: Sequence[Size], room: Size) -> list[SheetPosition]:
    """Return the positions of parts on sheets that are filled from the right."""
    across = room.width + 2 * MARGIN
    return [
        position._replace(at=(across - position.at[0] - size.width * position.scale, position.at[1]))
        for position, size in zip(positions, sizes, strict=True)
    ]


def point_on(skyline: Skyline, size: Size, least: float) -> Point | None:
    """Return the highest point below a skyline with room for a size, the leftmost of several; None if there is none."""
    points = [
        (
            max(
                least, *(each.top for each in skyline if each.right > left + ROUNDING and each.left < right - ROUNDING)
            ),
            left,
        )
        for left, right in ((stretch.left, stretch.left + size.width) for stretch in skyline)
        if right <= skyline[-1].right + ROUNDING
    ]
    top, left = min(points, default=(0.0, -1.0))
    return (left, top) if points else None


def covered(skyline: Skyline, at: Point, size: Size) -> Skyline:
    """Return a skyline after something of a size was placed at a point."""
    left, right = at[0], at[0] + size.width
    before = (each._replace(right=min(each.right, left)) for each in skyline if each.left < left - ROUNDING)
    after = (each._replace(left=max(each.left, right)) for each in skyline if each.right > right + ROUNDING)
    return (*before, FreeStretch(left, right, at[1] + size.height), *after)
