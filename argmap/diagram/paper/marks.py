"""Links and bookmarks of a picture, for output formats in which the links of the SVG do not work."""

from collections.abc import Iterator, Sequence

from argmap.base.text import visible
from argmap.base.tuples import NamedTuple
from argmap.diagram.scene import Box, Picture
from argmap.diagram.scene.geometry import Area, Placed, Point
from argmap.diagram.scene.homes import AT_ROOT
from argmap.diagram.scene.measurement import width
from argmap.diagram.scene.outline import OutlinePlace
from argmap.diagram.scene.picture import boxes_of
from argmap.diagram.scene.sizes import Written, box_height, written
from argmap.language import phrases

# The prefix of the address of a piece; no file name contains a slash.
PIECE = "/#"
# The maximum length of a bookmark.
MOST_LETTERS = 100


class PieceNumber(NamedTuple):
    """The number of a piece of a picture that is cut."""

    number: int


class LinkedArea(NamedTuple):
    """An area with a link to an address, to the box of a node (by number) or to a piece."""

    area: Area
    to: str | int | PieceNumber


class BookmarkedBox(NamedTuple):
    """The text of a statement with its box here, its place in the outline, and the corner of its box."""

    place: int
    words: str
    at: Point


def links_of(picture: Picture, placed: Placed, nodes: Sequence[int]) -> Iterator[LinkedArea]:
    """Yield the links of a picture in the order of its outline. `nodes` has the numbers of its nodes."""
    for number, place in enumerate(picture.outline.places):
        area = placed.boxes[number].area
        if not place.is_home:
            yield LinkedArea(area, nodes[place.node])
            continue
        top = area.top
        for box in boxes_of(picture.nodes[place.node]):
            yield from links_in(box, area._replace(top=top))
            top += box_height(box)


def links_in(box: Box, area: Area) -> Iterator[LinkedArea]:
    """Yield the links in a box: from its citation to the source, from omissions to a page, from notes to boxes."""
    notes = iter(box.notes)
    for line in written(box, area.width):
        to: str | int | PieceNumber | None = None
        if line.part == "note":
            to = next(notes).node
        elif line.part == "citation":
            to = box.url
        elif line.part == "more" and box.page:
            is_piece = box.page.startswith(PIECE)
            to = PieceNumber(int(box.page.removeprefix(PIECE))) if is_piece else box.page
        if to is not None:
            yield LinkedArea(area_of_line(line, area), to)


def area_of_line(line: Written, area: Area) -> Area:
    """Return the area of a line of text in a box."""
    long = width(line.words, line.size)
    left = area.left + line.x - (long if line.is_end else 0.0)
    return Area(left, area.top + line.y - line.size, long, line.size * 1.3)


def bookmarks_of(picture: Picture, placed: Placed) -> Iterator[BookmarkedBox]:
    """Yield a bookmark for each statement with its box in a picture, in the order of its outline."""
    for number, place in enumerate(picture.outline.places):
        if place.is_home:
            left, top, *_ = placed.boxes[number].area
            for box in boxes_of(picture.nodes[place.node]):
                yield BookmarkedBox(number, words_of(picture, place, box), (left, top))
                top += box_height(box)


def words_of(picture: Picture, place: OutlinePlace, box: Box) -> str:
    """Return the text of a bookmark: the sign of the relation to the statement above, and the statement."""
    text = visible(box.text)
    said = text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"
    if place.link == AT_ROOT:
        return said
    step = picture.steps[place.link]
    return f"{phrases.sign(step.stroke, on_step=step.is_on_step)} {said}"
