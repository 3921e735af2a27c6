"""Pieces: parts of a picture as they are drawn, each with where it is on which sheet."""

from typing import NamedTuple

from argmap.diagram import svg
from argmap.diagram.paper.excerpts import PictureExcerpt
from argmap.diagram.paper.parts import OutlinePart
from argmap.diagram.paper.sheets import Drawing
from argmap.diagram.scene.geometry import Area, Placed, Point
from argmap.diagram.scene.theme import ThemeName
from argmap.diagram.scene.words import picture_in_words


class SheetPosition(NamedTuple):
    """Where a piece stands: its sheet, the point there from which on its picture is drawn, and its scale."""

    sheet: int
    at: Point
    scale: float

    def point(self, at: Point) -> Point:
        """Return a point of the picture as one of the sheet."""
        return self.at[0] + at[0] * self.scale, self.at[1] + at[1] * self.scale

    def area(self, area: Area) -> Area:
        """Return an area of the picture as one of the sheet."""
        return Area(*self.point((area.left, area.top)), area.width * self.scale, area.height * self.scale)


class PrintedPiece(NamedTuple):
    """A part of a whole picture as it is drawn, and where; and the number of the piece that it continues from."""

    part: OutlinePart
    excerpt: PictureExcerpt
    placed: Placed
    stand: SheetPosition
    before: int | None = None


def drawing_of(piece: PrintedPiece, theme: ThemeName, *, has_head: bool) -> Drawing:
    """Return the drawing of a piece."""
    picture, placed = piece.excerpt.picture, piece.placed
    dress = svg.Dress(theme, has_head=has_head)
    frame = svg.frame_of(picture, placed, dress)
    left, top = frame.origin
    area = piece.stand.area(Area(-left, -top, frame.width, frame.height))
    return Drawing(svg.draw(picture, placed, dress), area, picture_in_words(picture))
