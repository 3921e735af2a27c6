"""A picture cut for sheets of a paper size: its parts with their positions, and page numbers in their boxes."""

from math import ceil

from argmap.base.tuples import NamedTuple
from argmap.diagram import svg
from argmap.diagram.layout import place
from argmap.diagram.paper.continuing import Pages
from argmap.diagram.paper.cutting import parts_of
from argmap.diagram.paper.drafting import drafted
from argmap.diagram.paper.excerpts import excerpt
from argmap.diagram.paper.ordering import positions_on_fewest
from argmap.diagram.paper.packing import from_right, room_on
from argmap.diagram.paper.parts import parts_before
from argmap.diagram.paper.pieces import PrintedPiece, SheetPosition
from argmap.diagram.paper.tree import Tree
from argmap.diagram.scene import Picture
from argmap.diagram.scene.shapes import SMALL_SIZE
from argmap.diagram.scene.sizes import Size

# The space below the head of a picture.
UNDER_HEAD = 14.0
# The smallest text, in points, that is easy to read on paper.
LEAST_TEXT = 9.0
# An additional sheet is worth this many fewer pieces, because the reader has to look for the continuation at each cut.
PIECES_FOR_A_SHEET = 5
# A tolerance, because scales are not exact.
ROUNDING = 1e-6


class CutPicture(NamedTuple):
    """A whole picture, the size of the sheets that it is cut for, and its pieces."""

    picture: Picture
    size: Size
    pieces: tuple[PrintedPiece, ...]

    @property
    def sheets(self) -> int:
        """The number of sheets."""
        return 1 + max((piece.position.sheet for piece in self.pieces), default=0)

    @property
    def cost(self) -> tuple[int, int]:
        """The cost for comparison: by how much its smallest text is too small, then a sum of sheets and pieces."""
        smallest = SMALL_SIZE * min((piece.position.scale for piece in self.pieces), default=1.0)
        lacking = ceil(max(0.0, LEAST_TEXT - smallest - ROUNDING))
        return lacking, self.sheets * PIECES_FOR_A_SHEET + len(self.pieces)


def cut_for(picture: Picture, size: Size) -> CutPicture:
    """Return a picture cut for sheets of a size."""
    room = room_on(size)
    below = svg.head_size(picture, room.width).height + UNDER_HEAD
    tree = Tree(picture)
    # If the head takes most of the first sheet, the first part begins on the next one.
    first_room = Size(room.width, room.height - below) if below < room.height / 2 else room
    parts = list(parts_of(tree, first_room, room))
    drafts = [drafted(tree, part, room) for part in parts]
    sizes = [Size(placed.width, placed.height) for placed in drafts]
    before = parts_before(parts)
    positions = positions_on_fewest(sizes, before, room, below)
    if picture.begins_right:
        positions = from_right(positions, sizes, room)
    pages = Pages(tree, parts, [position.sheet for position in positions])
    pieces = []
    for number, (part, draft, position) in enumerate(zip(parts, drafts, positions, strict=True)):
        its_excerpt = excerpt(picture, part, pages.nodes_of(number))
        placed = place(its_excerpt.picture, room.width)
        # With page numbers a box may become narrower, and the title of its band higher.
        scale = min(1.0, draft.width / placed.width, draft.height / placed.height)
        narrower = (draft.width - placed.width * scale) * position.scale if picture.begins_right else 0.0
        left, top = position.at
        its_position = SheetPosition(position.sheet, (left + narrower, top), position.scale * scale)
        pieces.append(PrintedPiece(part, its_excerpt, placed, its_position, before[number]))
    return CutPicture(picture, size, tuple(pieces))
