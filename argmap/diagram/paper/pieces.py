"""Pieces: the parts of a picture as they are drawn, with their positions on sheets."""

from argmap.base.tuples import NamedTuple
from argmap.diagram import svg
from argmap.diagram.paper.excerpts import PictureExcerpt
from argmap.diagram.paper.parts import OutlinePart
from argmap.diagram.paper.sheets import Drawing
from argmap.diagram.scene.geometry import Area, Placed, Point
from argmap.diagram.scene.theme import ThemeName
from argmap.diagram.scene.words import picture_in_words


class SheetPosition(NamedTuple):
    """The position of a piece: its sheet, the point there that is the origin of its picture, and its scale."""

    sheet: int
    at: Point
    scale: float

    def point(self, at: Point) -> Point:
        """Convert a point of the picture to one of the sheet."""
        return self.at[0] + at[0] * self.scale, self.at[1] + at[1] * self.scale

    def area(self, area: Area) -> Area:
        """Convert an area of the picture to one of the sheet."""
        return Area(*self.point((area.left, area.top)), area.width * self.scale, area.height * self.scale)


class PrintedPiece(NamedTuple):
    """A part of a picture as it is drawn, its position, and the number of the piece that it continues from."""

    part: OutlinePart
    excerpt: PictureExcerpt
    placed: Placed
    position: SheetPosition
    before: int | None = None


def drawing_of(piece: PrintedPiece, theme: ThemeName, *, has_head: bool) -> Drawing:
    """Return the drawing of a piece."""
    picture, placed = piece.excerpt.picture, piece.placed
    dress = svg.Dress(theme, has_head=has_head)
    frame = svg.frame_of(picture, placed, dress)
    left, top = frame.origin
    area = piece.position.area(Area(-left, -top, frame.width, frame.height))
    return Drawing(svg.draw(picture, placed, dress), area, picture_in_words(picture))
