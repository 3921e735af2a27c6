"""From a picture to its places: its sections below each other, in the direction in which it reads best."""

from collections.abc import Sequence
from dataclasses import replace

from argmap.diagram.layout.downwards import draw_downwards
from argmap.diagram.layout.draft import SIBLINGS, Draft
from argmap.diagram.layout.far import far_lines
from argmap.diagram.layout.lanes import lanes_of
from argmap.diagram.layout.sideways import draw_sideways
from argmap.diagram.layout.turning import bounds_of, moved, turned
from argmap.diagram.scene.composition import compose, sideways_of
from argmap.diagram.scene.geometry import Area, Heading, Placed, PlacedBox
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.options import DEFAULT_LOOK, SIDEWAYS, DiagramOptions, Direction
from argmap.diagram.scene.picture import Picture
from argmap.diagram.scene.sizes import Size, sizes_of
from argmap.model.views import Shown
from argmap.sources.documents import Documents

# What is between two sections, and how far above a section its heading stands.
BETWEEN_SECTIONS, HEADING, ABOVE_SECTION = 34.0, 12.0, 12.0
HEADINGS = {Section.LOOSE: "Leads to no thesis yet", Section.ALONE: "Stands alone"}
# Rows of single statements are at least so wide.
LEAST_ROW = 900.0
# Above so many boxes the text of a whole picture is too small on one sheet either way, and sideways it is laid out
# sooner; what stands above a picture takes so much.
MOST_TRIED, FOR_HEAD = 300, 60.0
# The sides of a sheet of A4 within its margins, in points.
SHORT_SIDE, LONG_SIDE = 535.0, 782.0


def arrange(shown: Shown, documents: Documents, look: DiagramOptions = DEFAULT_LOOK) -> tuple[Picture, Placed]:
    """Return the picture of what is shown of a map and its places, in the direction that the look asks for.

    Where it leaves that open, the one in which the text is larger on a sheet of A4, upright or across: down, or
    sideways as the title is read.
    """
    if look.direction is not Direction.AUTO:
        picture = compose(shown, documents, look)
        return picture, place(picture)
    sideways = arrange(shown, documents, replace(look, direction=sideways_of(shown)))
    if len(sideways[0].outline.places) > MOST_TRIED:
        return sideways
    down = arrange(shown, documents, replace(look, direction=Direction.TB))
    return down if scale_on_paper(down[1]) >= scale_on_paper(sideways[1]) else sideways


def directed(shown: Shown, documents: Documents, look: DiagramOptions = DEFAULT_LOOK) -> Picture:
    """Return the picture that `arrange` gives, without places where these do not decide on its direction."""
    is_open = look.direction is Direction.AUTO and len(shown.graph.map.statements) <= MOST_TRIED
    return arrange(shown, documents, look)[0] if is_open else compose(shown, documents, look)


def scale_on_paper(placed: Placed) -> float:
    """Return how large a picture can be on a sheet of A4, upright or across; 1 where it fits as it is."""
    high = placed.height + FOR_HEAD
    upright = min(SHORT_SIDE / placed.width, LONG_SIDE / high)
    across = min(LONG_SIDE / placed.width, SHORT_SIDE / high)
    return min(1.0, max(upright, across))


def place(picture: Picture, least_row: float = LEAST_ROW) -> Placed:
    """Return where the parts of a picture go, rows of single statements at least so wide."""
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
            headings.append(Heading(HEADINGS[section], (0.0, top + HEADING)))
            top += HEADING + ABOVE_SECTION
        bounds = bounds_of(draft)
        join(whole, moved(draft, -bounds.left, top - bounds.top))
        width, top = max(width, bounds.right - bounds.left), top + bounds.bottom - bounds.top
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
    """Return places of single boxes in rows no wider than that, from left to right."""
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
