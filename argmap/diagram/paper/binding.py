"""Binds pieces together: the links between them, and the bookmarks of all."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.diagram.paper.marks import PieceNumber, bookmarks_of, links_of
from argmap.diagram.paper.pieces import PrintedPiece
from argmap.diagram.paper.sheets import Bookmark, Drawing, Print, PrintedSheet, Target
from argmap.diagram.scene import Picture
from argmap.diagram.scene.geometry import Area
from argmap.diagram.scene.sizes import Size


def targets_of(pieces: Sequence[PrintedPiece]) -> dict[int, Target]:
    """Return the targets of links to the boxes of all nodes, by their numbers in the whole picture."""
    found: dict[int, Target] = {}
    for piece in pieces:
        for number, place in enumerate(piece.excerpt.picture.outline.places):
            # The box of a repeated root is elsewhere.
            if place.is_home and piece.part.places[number] != piece.part.root:
                left, top, *_ = piece.placed.boxes[number].area
                found[piece.excerpt.nodes[place.node]] = Target(piece.position.sheet, piece.position.point((left, top)))
    return found


def links_on(
    piece: PrintedPiece, pieces: Sequence[PrintedPiece], targets: Mapping[int, Target]
) -> Iterator[tuple[Area, str | Target]]:
    """Yield the links of a piece; a repeated root also links to the piece that it is repeated from."""
    root = piece.part.root
    if piece.before is not None and root is not None and piece.excerpt.picture.outline.places[0].is_home:
        before = pieces[piece.before]
        yield piece.position.area(piece.placed.boxes[0].area), Target(before.position.sheet, before.position.at)
    for link in links_of(piece.excerpt.picture, piece.placed, piece.excerpt.nodes):
        area, to = piece.position.area(link.area), link.to
        if isinstance(to, PieceNumber):
            other = pieces[to.number]
            yield area, Target(other.position.sheet, other.position.at)
        else:
            yield area, targets[to] if isinstance(to, int) else to


def bookmarks_in(picture: Picture, pieces: Sequence[PrintedPiece]) -> list[Bookmark]:
    """Return the bookmarks of a whole picture."""
    found: list[tuple[int, Bookmark]] = []
    for piece in pieces:
        for mark in bookmarks_of(piece.excerpt.picture, piece.placed):
            number = piece.part.places[mark.place]
            if number != piece.part.root:
                target = Target(piece.position.sheet, piece.position.point(mark.at))
                found.append((number, Bookmark(picture.outline.places[number].column, mark.words, target)))
    found.sort(key=lambda pair: pair[0])
    return [mark for _, mark in found]


def bound(picture: Picture, size: Size, drawings: Sequence[Sequence[Drawing]], pieces: Sequence[PrintedPiece]) -> Print:
    """Return sheets with drawings, links and bookmarks."""
    targets = targets_of(pieces)
    links: list[list[tuple[Area, str | Target]]] = [[] for _ in drawings]
    for piece in pieces:
        links[piece.position.sheet].extend(links_on(piece, pieces, targets))
    sheets = (
        PrintedSheet(tuple(its_drawings), tuple(its_links))
        for its_drawings, its_links in zip(drawings, links, strict=True)
    )
    return Print(picture.title, size, tuple(sheets), tuple(bookmarks_in(picture, pieces)))
