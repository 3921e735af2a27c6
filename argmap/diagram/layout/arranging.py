"""Arranges a picture: its sections one below the other, in the direction in which it reads best."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from argmap.diagram.layout.downwards import draw_downwards
from argmap.diagram.layout.draft import SIBLINGS, Draft
from argmap.diagram.layout.far import far_lines
from argmap.diagram.layout.lanes import lanes_of
from argmap.diagram.layout.sideways import draw_sideways
from argmap.diagram.layout.turning import bounds_of, mirrored, moved, turned
from argmap.diagram.scene.composition import compose, compose_scene, sideways_of
from argmap.diagram.scene.geometry import Area, Heading, Placed, PlacedBox
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.options import DEFAULT_LOOK, SIDEWAYS, DiagramOptions, Direction
from argmap.diagram.scene.picture import Picture, Scene
from argmap.diagram.scene.sizes import Size, sizes_of
from argmap.model.views import Shown
from argmap.sources.documents import Documents

# The space between two sections, the height of the baseline of a heading, and the space below it.
BETWEEN_SECTIONS, HEADING, ABOVE_SECTION = 34.0, 12.0, 12.0
HEADINGS = {Section.LOOSE: "Leads to no thesis yet", Section.ALONE: "Not connected"}
# The headings of a part of a map: the thesis may be in the rest.
HEADINGS_OF_PARTS = {
    Section.LOOSE: "Leads to no thesis shown here",
    Section.ALONE: "Not connected to anything shown here",
}
# The minimum width of rows of isolated statements.
LEAST_ROW = 900.0
# Pictures with more boxes than this are not tried in both directions, because the text would be too small on one sheet
# either way, and the sideways layout is faster; and the height reserved for the head of a picture.
MOST_TRIED, FOR_HEAD = 300, 60.0
# The sides of an A4 sheet within its margins, in points.
SHORT_SIDE, LONG_SIDE = 535.0, 782.0


def arrange(shown: Shown, documents: Documents, look: DiagramOptions = DEFAULT_LOOK) -> tuple[Picture, Placed]:
    """Return the picture of what is shown and its layout, in the direction that the options specify.

    With the direction "auto" it is the one in which the text is larger on an A4 sheet, portrait or landscape:
    downwards, or sideways in the reading direction of the title.
    """
    if look.direction is not Direction.AUTO:
        picture = compose(shown, documents, look)
        return picture, place(picture)
    sideways = arrange(shown, documents, replace(look, direction=sideways_of(shown)))
    if len(sideways[0].outline.places) > MOST_TRIED:
        return sideways
    down = arrange(shown, documents, replace(look, direction=Direction.TB))
    return down if scale_on_paper(down[1]) >= scale_on_paper(sideways[1]) else sideways


def directed(shown: Shown, documents: Documents, look: DiagramOptions = DEFAULT_LOOK) -> Scene:
    """Return the scene of the picture that `arrange` returns, with a layout only if the direction depends on it."""
    is_open = look.direction is Direction.AUTO and len(shown.graph.map.statements) <= MOST_TRIED
    return arrange(shown, documents, look)[0] if is_open else compose_scene(shown, documents, look)


def headings_of(picture: Picture) -> Mapping[Section, str]:
    """Return the headings of the sections that lead to no thesis."""
    return HEADINGS_OF_PARTS if picture.is_part else HEADINGS


def scale_on_paper(placed: Placed) -> float:
    """Return the largest scale, at most 1, at which a picture fits on an A4 sheet, portrait or landscape."""
    high = placed.height + FOR_HEAD
    upright = min(SHORT_SIDE / placed.width, LONG_SIDE / high)
    across = min(LONG_SIDE / placed.width, SHORT_SIDE / high)
    return min(1.0, max(upright, across))


def place(picture: Picture, least_row: float = LEAST_ROW) -> Placed:
    """Return the positions of the parts of a picture; rows of isolated statements are at least `least_row` wide."""
    sizes, lanes = sizes_of(picture.nodes, picture.text_width), lanes_of(picture.outline)
    whole = Draft({}, {}, [], [], [])
    headings, width, top = [], 0.0, 0.0
    for section in Section:
        places = picture.outline.section(section)
        if not places:
            continue
        if section is Section.ALONE:
            draft = in_rows(picture, places, sizes, max(width, least_row))
        elif picture.direction in SIDEWAYS:
            draft = turned(draw_sideways(picture, places, sizes, lanes), picture.direction)
        else:
            draft = turned(draw_downwards(picture, places, sizes, lanes), picture.direction)
        if top:
            top += BETWEEN_SECTIONS
        if section in HEADINGS:
            headings.append(Heading(headings_of(picture)[section], (0.0, top + HEADING)))
            top += HEADING + ABOVE_SECTION
        bounds = bounds_of(draft)
        join(whole, moved(draft, -bounds.left, top - bounds.top))
        width, top = max(width, bounds.right - bounds.left), top + bounds.bottom - bounds.top
    if picture.is_mirrored:
        whole = moved(mirrored(whole), width, 0.0)
    placed = Placed(
        max(width, 1.0),
        max(top, 1.0),
        whole.boxes,
        whole.steps,
        tuple(whole.trunks),
        tuple(whole.bands),
        tuple(whole.pairs),
        tuple(headings),
    )
    return placed._replace(far=tuple(far_lines(picture, placed)))


def in_rows(picture: Picture, places: Sequence[int], sizes: Sequence[Size], most: float) -> Draft:
    """Return the boxes of places in rows from left to right, no wider than `most`."""
    boxes: dict[int, PlacedBox] = {}
    left = top = high = 0.0
    for number in places:
        wide, its_height = sizes[picture.outline.places[number].node]
        if left and left + wide > most:
            left, top, high = 0.0, top + high + SIBLINGS, 0.0
        boxes[number] = PlacedBox(Area(left, top, wide, its_height), None)
        left, high = left + wide + SIBLINGS, max(high, its_height)
    return Draft(boxes, {}, [], [], [])


def join(whole: Draft, part: Draft) -> None:
    """Add a part of a picture to the whole."""
    whole.boxes.update(part.boxes)
    whole.steps.update(part.steps)
    whole.trunks.extend(part.trunks)
    whole.bands.extend(part.bands)
    whole.pairs.extend(part.pairs)
