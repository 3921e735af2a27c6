"""Printing of a map: on one sheet of the size of its picture, or on as few sheets of a paper size as possible."""

from collections.abc import Mapping
from dataclasses import replace
from math import floor

from argmap.diagram import svg
from argmap.diagram.layout import arrange
from argmap.diagram.paper.binding import bound
from argmap.diagram.paper.cuts import CutPicture, cut_for
from argmap.diagram.paper.drafting import REMINDER_WIDTH
from argmap.diagram.paper.excerpts import PictureExcerpt
from argmap.diagram.paper.packing import MARGIN, room_on
from argmap.diagram.paper.parts import OutlinePart
from argmap.diagram.paper.pieces import PrintedPiece, SheetPosition, drawing_of
from argmap.diagram.paper.sheets import Drawing, Print
from argmap.diagram.scene import DiagramOptions, Direction, Picture, compose
from argmap.diagram.scene.composition import sideways_of
from argmap.diagram.scene.geometry import Area, Placed
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.options import SIDEWAYS, Far, Paper
from argmap.diagram.scene.sizes import PAD_X, Size
from argmap.diagram.scene.theme import ThemeName
from argmap.model.views import Shown
from argmap.sources.documents import Documents

# The paper sizes in points, portrait.
SIZES: Mapping[Paper, Size] = {
    Paper.A4: Size(595.276, 841.89),
    Paper.A3: Size(841.89, 1190.551),
    Paper.LETTER: Size(612.0, 792.0),
}
# PDF readers do not accept pages with a longer side.
MOST_LONG = 14_400.0
# Pictures with more statements than this are cut in one way only, for portrait sheets.
MOST_TRIED = 1_000
# Maps with more statements than this do not fit on one sheet.
MOST_ON_ONE = 60
# Sideways, the minimum width of text on paper, and the space between two columns.
LEAST_COLUMN_TEXT, CORRIDOR = 140.0, 40.0


def print_out(shown: Shown, documents: Documents, look: DiagramOptions) -> Print:
    """Return what is shown of a map on the paper given in the options, cut in the way that reads best."""
    if look.paper is Paper.POSTER:
        return as_poster(*arrange(shown, documents, look), look.theme)
    upright = SIZES[look.paper]
    sizes = (upright, Size(*reversed(upright)))
    is_open = look.direction is Direction.AUTO
    ways = (sideways_of(shown), Direction.TB) if is_open else (look.direction,)
    tried = [(way, size) for way in ways for size in sizes]
    if len(shown.graph.map.statements) > MOST_TRIED:
        del tried[1:]
    if len(shown.graph.map.statements) <= MOST_ON_ONE:
        for way, size in tried:
            picture, placed = arrange(shown, documents, replace(look, direction=way))
            if fits(picture, placed, size):
                return as_poster(picture, placed, look.theme, size)
    cuts = (cut_for(composed_for(size, shown, documents, replace(look, direction=way)), size) for way, size in tried)
    return as_sheets(min(cuts, key=lambda cut: cut.cost), look.theme)


def fits(picture: Picture, placed: Placed, size: Size) -> bool:
    """Return whether a picture fits on one sheet of a size without scaling."""
    frame = svg.frame_of(picture, placed, svg.Dress())
    return frame.width <= size.width and frame.height <= size.height


def composed_for(size: Size, shown: Shown, documents: Documents, look: DiagramOptions) -> Picture:
    """Return the picture for sheets of a size. On paper it always has stand-ins, as no line can lead to another sheet.

    Sideways, its columns are as wide as the sheet allows next to the column of a repeated box.
    """
    wide = columns_text(room_on(size).width) if look.direction in SIDEWAYS else None
    return compose(shown, documents, replace(look, far=Far.STAND_INS, text_width=wide))


def columns_text(room: float) -> float:
    """Return the width of text with as many readable columns on a sheet as possible."""
    free = room - REMINDER_WIDTH
    least = LEAST_COLUMN_TEXT + 2 * PAD_X + CORRIDOR
    return free / max(1, floor(free / least)) - 2 * PAD_X - CORRIDOR


def as_poster(picture: Picture, placed: Placed, theme: ThemeName, paper: Size | None = None) -> Print:
    """Return a picture on one sheet: on `paper` if given, otherwise on a sheet of its own size.

    It is scaled down if that sheet would be longer than PDF readers accept.
    """
    frame = svg.frame_of(picture, placed, svg.Dress(theme))
    scale = min(1.0, MOST_LONG / max(frame.width, frame.height))
    size = paper or Size(frame.width * scale, frame.height * scale)
    part = OutlinePart(tuple(range(len(picture.outline.places))), Section.THESES)
    left = size.width - frame.width * scale if picture.begins_right else 0.0
    position = SheetPosition(0, (left + frame.origin[0] * scale, frame.origin[1] * scale), scale)
    piece = PrintedPiece(part, PictureExcerpt(picture, tuple(range(len(picture.nodes)))), placed, position)
    found = bound(picture, size, [[drawing_of(piece, theme, has_head=True)]], [piece])
    in_head = position._replace(at=(left + svg.MARGIN * scale, svg.MARGIN * scale))
    ways = tuple((in_head.area(way.area), way.page) for way in frame.head.ways)
    return found._replace(sheets=tuple(sheet._replace(links=(*ways, *sheet.links)) for sheet in found.sheets))


def as_sheets(cut: CutPicture, theme: ThemeName) -> Print:
    """Return a cut picture on its sheets, with its head on the first."""
    room = room_on(cut.size)
    document, (wide, high) = svg.draw_head(cut.picture, room.width, theme)
    scale = min(1.0, room.width / wide, room.height / high)
    drawings: list[list[Drawing]] = [[] for _ in range(cut.sheets)]
    drawings[0].append(Drawing(document, Area(MARGIN, MARGIN, wide * scale, high * scale), cut.picture.title))
    for piece in cut.pieces:
        drawings[piece.position.sheet].append(drawing_of(piece, theme, has_head=False))
    return bound(cut.picture, cut.size, drawings, cut.pieces)
