"""Where pieces stand on their sheets."""

from collections.abc import Sequence

from argmap.diagram.paper.pieces import SheetPosition
from argmap.diagram.scene.sizes import Size

# Blank on all sides, room for a line at the foot, and what is between two pieces.
MARGIN, FOOT, BETWEEN = 28.0, 12.0, 26.0


def room_on(size: Size) -> Size:
    """Return the room on a sheet of a size."""
    return Size(size.width - 2 * MARGIN, size.height - 2 * MARGIN - FOOT)


def stands_of(sizes: Sequence[Size], room: Size, below: float) -> list[SheetPosition]:
    """Return where parts of some sizes stand: in rows from left to right, and rows below each other on each sheet.

    The first row begins `below` what stands above it. A part that is larger than a sheet is drawn smaller.
    """
    found: list[SheetPosition] = []
    sheet, left, top, high = 0, 0.0, below, 0.0
    for wide, its_height in sizes:
        scale = min(1.0, room.width / wide, room.height / its_height)
        if left and left + wide * scale > room.width:
            left, top, high = 0.0, top + high + BETWEEN, 0.0
        if top and top + its_height * scale > room.height:
            sheet, left, top, high = sheet + 1, 0.0, 0.0, 0.0
        found.append(SheetPosition(sheet, (MARGIN + left, MARGIN + top), scale))
        left, high = left + wide * scale + BETWEEN, max(high, its_height * scale)
    return found
