"""What may not be in any picture: each function returns what is wrong."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from argmap.diagram.layout.lines import RADIUS
from argmap.diagram.scene import Picture
from argmap.diagram.scene.geometry import Area, Placed, Point

# Lines of different trunks keep so far from each other, and boxes from boxes.
APART, BOXES_APART = 1.5, 5.0
# The length of the curve where a line joins a trunk.
CURVE = RADIUS + 0.1
# How far a line may come into a box, because its frame is thick.
EDGE = 0.6
# How far the ends of a bracket are off its boxes, and a head off the point that it leads to.
BRACKET_OFF, POINT_OFF = 4.0, 2.5


class Piece(NamedTuple):
    """A straight piece of a line, as a rectangle, with what it belongs to and the places that it leads to or from."""

    owner: object
    left: float
    top: float
    right: float
    bottom: float
    places: frozenset[int]


def pieces_of(picture: Picture, placed: Placed) -> Iterator[Piece]:
    """Yield all straight pieces of a picture; those of a trunk and of its steps have one owner."""
    outline = picture.outline
    for number, trunk in enumerate(placed.trunks):
        slots = {slot for link in trunk.links for slot in outline.slots[link]}
        target = set(outline.slots[trunk.target]) if trunk.is_on_link else {trunk.target}
        places = frozenset(slots | target)
        for line in trunk.lines:
            yield from pieces(number, line, places)
        for link in trunk.links:
            yield from pieces(number, placed.steps[link].branch, places)
            yield from pieces(number, placed.steps[link].bracket, places)
    for number, pair in enumerate(placed.pairs):
        places = frozenset(outline.homes[node] for node in pair.nodes)
        for line in pair.lines:
            yield from pieces(f"pair {number}", line, places)


def pieces(owner: object, corners: tuple[Point, ...], places: frozenset[int]) -> Iterator[Piece]:
    """Yield the pieces of a line."""
    for (x, y), (to_x, to_y) in pairwise(corners):
        assert min(abs(x - to_x), abs(y - to_y)) < 1e-6, ("neither level nor upright", owner, corners)
        yield Piece(owner, min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y), places)


def do_meet(one: Piece, other: Piece, apart: float = 0.0) -> bool:
    """Return whether two pieces come nearer to each other than that."""
    return (
        one.left < other.right + apart
        and other.left < one.right + apart
        and one.top < other.bottom + apart
        and other.top < one.bottom + apart
    )


def inside(piece: Piece, area: Area, edge: float = EDGE) -> bool:
    """Return whether a piece runs through an area, its edges left out."""
    return (
        piece.left < area.left + area.width - edge
        and piece.right > area.left + edge
        and piece.top < area.top + area.height - edge
        and piece.bottom > area.top + edge
    )


def crossings(picture: Picture, placed: Placed) -> list[tuple[Piece, Piece]]:
    """Return the pieces of different lines that cross, touch, or run along each other."""
    found = list(pieces_of(picture, placed))
    return [
        (one, other) for one, other in combinations(found, 2) if one.owner != other.owner and do_meet(one, other, APART)
    ]


def lines_on_each_other(picture: Picture, placed: Placed) -> list[tuple[Piece, Piece]]:
    """Return the pieces of one trunk that share more of their way than the curve where a line joins the trunk."""
    trunks: dict[object, list[Piece]] = {}
    for piece in pieces_of(picture, placed):
        trunks.setdefault(piece.owner, []).append(piece)
    pairs = (pair for its_pieces in trunks.values() for pair in combinations(its_pieces, 2))
    return [(one, other) for one, other in pairs if shared(one, other) > CURVE]


def shared(one: Piece, other: Piece) -> float:
    """Return the length of what two pieces share, which is that of the overlap of two rectangles without a width."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(wide, high) if min(wide, high) > -0.1 else 0.0


def lines_through_boxes(picture: Picture, placed: Placed) -> list[tuple[Piece, int]]:
    """Return the pieces of lines that run through a box or a stand-in, with its place."""
    found = pieces_of(picture, placed)
    return [(piece, place) for piece in found for place, box in placed.boxes.items() if inside(piece, box.area)]


def overlapping_boxes(placed: Placed) -> list[tuple[int, int]]:
    """Return the places whose boxes come too near to each other."""
    wide = [
        (place, Piece(place, a.left, a.top, a.left + a.width, a.top + a.height, frozenset()))
        for place, (a, _) in placed.boxes.items()
    ]
    return [(one, other) for (one, a), (other, b) in combinations(wide, 2) if do_meet(a, b, BOXES_APART)]


def crossed_bands(picture: Picture, placed: Placed) -> list[object]:
    """Return the lines through titles and through bands that they have no business in, and bands on boxes and bands."""
    found: list[object] = []
    lines = list(pieces_of(picture, placed))
    for band in placed.bands:
        members = {place for place, box in placed.boxes.items() if is_within(box.area, band.area)}
        for piece in lines:
            if inside(piece, band.room):
                found.append(("title", band, piece))
            elif inside(piece, band.area) and not piece.places & members:
                found.append(("band", band, piece))
        for place, box in placed.boxes.items():
            if place not in members and do_overlap(box.area, band.area):
                found.append(("box", band, place))
            if do_overlap(box.area, band.room):
                found.append(("box on title", band, place))
    found.extend((one, other) for one, other in combinations(placed.bands, 2) if do_overlap(one.area, other.area))
    return found


def is_within(inner: Area, outer: Area) -> bool:
    """Return whether an area lies in another."""
    return (
        inner.left >= outer.left
        and inner.top >= outer.top
        and inner.left + inner.width <= outer.left + outer.width
        and inner.top + inner.height <= outer.top + outer.height
    )


def do_overlap(one: Area, other: Area) -> bool:
    """Return whether two areas share more than an edge."""
    return (
        min(one.left + one.width, other.left + other.width) - max(one.left, other.left) > 0.1
        and min(one.top + one.height, other.top + other.height) - max(one.top, other.top) > 0.1
    )


def loose_ends(picture: Picture, placed: Placed) -> list[object]:
    """Return the steps whose line does not begin at its premise or bracket, and the trunks that end at no target."""
    outline = picture.outline
    found: list[object] = []
    for number, step in placed.steps.items():
        areas = [placed.boxes[slot].area for slot in outline.slots[number]]
        begin = step.branch[0]
        if step.bracket:
            xs, ys = [x for x, _ in step.bracket], [y for _, y in step.bracket]
            around = Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
            if not is_on_edge(begin, around) or any(
                distance_to(area, step.bracket[0]) > BRACKET_OFF for area in areas[:1]
            ):
                found.append(("bracket", number))
        elif not is_on_edge(begin, areas[0]):
            found.append(("branch", number))
    for number, trunk in enumerate(placed.trunks):
        end = trunk.lines[0][-1]
        if trunk.is_on_link:
            joints = placed.steps[trunk.target].joints
            if not any(abs(x - end[0]) + abs(y - end[1]) < POINT_OFF for x, y in joints):
                found.append(("gate", number))
        elif not is_on_edge(end, placed.boxes[trunk.target].area):
            found.append(("trunk", number))
    return found


def is_on_edge(point: Point, area: Area) -> bool:
    """Return whether a point lies on the edge of an area."""
    x, y = point
    right, bottom = area.left + area.width, area.top + area.height
    is_across = area.left - 0.1 <= x <= right + 0.1
    is_along = area.top - 0.1 <= y <= bottom + 0.1
    return (is_across and min(abs(y - area.top), abs(y - bottom)) < 0.1) or (
        is_along and min(abs(x - area.left), abs(x - right)) < 0.1
    )


def distance_to(area: Area, point: Point) -> float:
    """Return how far a point lies outside of an area, level or upright."""
    x, y = point
    return max(area.left - x, x - area.left - area.width, area.top - y, y - area.top - area.height, 0.0)
