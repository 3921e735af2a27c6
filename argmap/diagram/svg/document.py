"""The whole SVG document: head, bands, lines and boxes."""

from collections.abc import Iterable, Iterator

from argmap.base.escapes import markup
from argmap.base.text import visible
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.diagram.layout.bands import TITLE_LEADING, TITLE_SIZE
from argmap.diagram.scene import Box, Card, Group, Picture, Sign
from argmap.diagram.scene.geometry import Area, Placed, PlacedBox, Point
from argmap.diagram.scene.ids import (
    class_of,
    named_id,
    node_ids,
    pair_ids,
    part_id,
    stand_in_ids,
    step_ids,
    trunk_ids,
    unused,
)
from argmap.diagram.scene.outline import OutlinePlace
from argmap.diagram.scene.picture import boxes_of
from argmap.diagram.scene.sizes import Size
from argmap.diagram.scene.theme import ThemeName
from argmap.diagram.scene.words import premises_of_steps, step_in_words
from argmap.diagram.svg.boxes import StandIn, box, card, spine_of, stand_in
from argmap.diagram.svg.changes import marked_line
from argmap.diagram.svg.elements import paragraph, rectangle, text
from argmap.diagram.svg.legend import NO_HEAD, Head, head
from argmap.diagram.svg.lines import far_lines, lines_of, pair, step, trunk, word
from argmap.diagram.svg.numbers import short
from argmap.diagram.svg.paint import Brush, brush_of, stylesheet

MARGIN = 18.0
UNDER_HEAD = 14.0
NAMESPACE = "http://www.w3.org/2000/svg"
FAMILY = "Helvetica, Arial, Arimo, Liberation Sans, sans-serif"
FONT = f'font-family="{FAMILY}" font-size="11"'
# In a page that runs from right to left, the texts of a picture would otherwise be anchored at their right ends.
DIRECTION = 'direction="ltr"'
BAND_RADIUS = 7.0
# The class of what the best support of a thesis depends on.
BEARING = (Sign.BEARING,)
# The background colours of groups, used in turn.
GROUND = ("group", "group2", "group3", "group4", "group5", "group6")


@frozen()
class Dress:
    """The appearance of a document: its theme, whether it has a head, and whether verdicts are shown or hidden.

    One that `is_live` is part of a page, whose rules show and hide verdicts.
    """

    theme: ThemeName = ThemeName.LIGHT
    has_head: bool = True
    shows_verdicts: bool = True
    is_live: bool = False


class DocumentFrame(NamedTuple):
    """The size of a document, its head, and the origin of the picture below the head."""

    width: float
    height: float
    head: Head
    origin: Point


def frame_of(picture: Picture, placed: Placed, dress: Dress) -> DocumentFrame:
    """Return the frame of a picture with a layout."""
    above = (
        head(picture, placed.width, brush_of(dress.theme, is_judged=picture.is_judged)) if dress.has_head else NO_HEAD
    )
    top = MARGIN + (above.height + UNDER_HEAD if dress.has_head else 0.0)
    wide = 2 * MARGIN + max(placed.width, above.width)
    left = wide - MARGIN - placed.width if picture.begins_right else MARGIN
    return DocumentFrame(wide, placed.height + top + MARGIN, above, (left, top))


def head_size(picture: Picture, wide: float) -> Size:
    """Return the size of the head above a picture of a width."""
    above = head(picture, wide, brush_of(ThemeName.LIGHT))
    return Size(max(wide, above.width), above.height)


def draw_head(picture: Picture, wide: float, theme: ThemeName) -> tuple[str, Size]:
    """Return the head of a picture of a width as an SVG document of its own, and its size."""
    above = head(picture, wide, brush_of(theme, is_judged=picture.is_judged))
    size = Size(max(wide, above.width), above.height)
    return f'<svg xmlns="{NAMESPACE}" {extent(size)} {FONT} {DIRECTION}>\n{above.markup}</svg>\n', size


def extent(size: Size) -> str:
    """Return the attributes for the size of a document."""
    wide, high = map(short, size)
    return f'width="{wide}pt" height="{high}pt" viewBox="0 0 {wide} {high}"'


def draw(picture: Picture, placed: Placed, dress: Dress) -> str:
    """Return a picture with a layout as an SVG document."""
    brush = brush_of(dress.theme, is_judged=picture.is_judged and dress.shows_verdicts and not dress.is_live)
    wide, high, above, origin = frame_of(picture, placed, dress)
    size = extent(Size(wide, high))
    title, scope = part_id(picture.prefix, "title"), class_of(picture.prefix)
    role = f'role="graphics-document" aria-roledescription="argument map" aria-labelledby="{title}"'
    about = f"<desc>{markup(picture.question)}</desc>\n" if picture.question else ""
    judged = f' class="{judged_class(is_shown=dress.shows_verdicts)}"' if picture.is_judged else ""
    middle = f'{judged} transform="translate({short(origin[0])} {short(origin[1])})"'
    style = stylesheet(dress.theme, f".{scope}", is_judged=picture.is_judged, is_compared=picture.is_compared)
    return "".join(
        (
            f'<svg xmlns="{NAMESPACE}" class="argmap {scope}" data-direction="{picture.direction}" {size} ',
            f"{FONT} {DIRECTION} {role}>\n",
            f'<title id="{title}">{markup(picture.title)}</title>\n{about}',
            f"<style>\n{style}</style>\n" if style else "",
            rectangle(Area(0, 0, wide, high), brush("paper")),
            f'<g transform="translate({MARGIN:g} {MARGIN:g})">\n{above.markup}</g>\n' if dress.has_head else "",
            f'<g id="{part_id(picture.prefix, "picture")}"{middle}>\n',
            *part(picture, "groups", bands(picture, placed, brush)),
            *part(picture, "lines", lines(picture, placed, brush)),
            *part(picture, "nodes", boxes(picture, placed, brush)),
            "</g>\n</svg>\n",
        )
    )


def judged_class(*, is_shown: bool) -> str:
    """Return the class of a picture with verdicts that are shown, or hidden until the reader asks for them."""
    return "judged" if is_shown else "was-judged"


def part(picture: Picture, name: str, content: Iterable[str]) -> Iterator[str]:
    """Yield a part of the picture as a group with an id."""
    yield f'<g id="{part_id(picture.prefix, name)}">\n'
    yield from content
    yield "</g>\n"


def bands(picture: Picture, placed: Placed, brush: Brush) -> Iterator[str]:
    """Yield the backgrounds of groups with their titles, and the headings of sections."""
    grounds = {group.id: ground_of(group) for group in picture.groups}
    seen: set[str] = set()
    for band in placed.bands:
        name = unused(named_id(picture.prefix, "group", band.group), seen)
        ground = grounds[band.group]
        inner = rectangle(band.area, brush("ground", ground), BAND_RADIUS)
        first = band.room._replace(top=band.room.top + TITLE_SIZE)
        inner += paragraph(band.title, first, TITLE_LEADING, 0, brush("name"))
        yield f'<g id="{name}" class="{ground}">\n{inner}</g>\n'
    for heading in placed.headings:
        yield text(heading.words, heading.at, 0, brush("heading"))


def ground_of(group: Group) -> str:
    """Return the class of the background of a group, the same in all pictures of a map."""
    return GROUND[group.number % len(GROUND)]


def lines(picture: Picture, placed: Placed, brush: Brush) -> Iterator[str]:
    """Yield trunks, steps and contradictions."""
    its_boxes = {one.id: one for one in picture.boxes}
    premises = premises_of_steps(picture)
    names = step_ids(picture)
    for one, name in zip(placed.trunks, trunk_ids(picture, placed.trunks, names), strict=True):
        steps = [picture.steps[link] for link in one.links]
        is_bearing, is_thin = any(each.is_bearing for each in steps), all(each.is_mappers for each in steps)
        yield trunk(one, name, brush.within(*BEARING[:is_bearing]), is_bearing=is_bearing, is_thin=is_thin)
    far = {one.link: one for one in placed.far}
    for number in sorted((*placed.steps, *far)):
        one_step, name = picture.steps[number], names[number]
        said = visible(step_in_words(one_step, premises, its_boxes))
        at = far.get(number)
        its_brush = brush.within(*BEARING[: one_step.is_bearing])
        drawn = far_lines(one_step, at, its_brush) if at else lines_of(one_step, placed.steps[number], its_brush)
        branch = at.curves[0] if at else placed.steps[number].branch
        yield step(one_step, name, said, drawn + marked_line(one_step.change, branch, brush))
    for between, name in zip(placed.pairs, pair_ids(picture, placed.pairs), strict=True):
        its_names = [next(boxes_of(picture.nodes[node])).id for node in between.nodes]
        change = picture.rival_changes.get(frozenset(its_names))
        yield pair(between, name, [its_boxes[each] for each in its_names], brush, change)
    if picture.has_words:
        yield from (word(one, placed.steps, brush) for one in placed.trunks)


def boxes(picture: Picture, placed: Placed, brush: Brush) -> Iterator[str]:
    """Yield boxes, cards and stand-ins, in the order of the outline."""
    ids = node_ids(picture)
    stand_ins = stand_in_ids(picture)
    for number, place in enumerate(picture.outline.places):
        at = placed.boxes[number]
        node = picture.nodes[place.node]
        first = next(boxes_of(node))
        spine = spine_at(picture, place, first, at, brush)
        if not place.is_home:
            said = first.text if place.cut is None else f"the step from: {first.text}"
            one = StandIn(first.number, said, stand_ins[number], ids[node.id], first.elsewhere)
            yield stand_in(one, at.area, spine, brush)
        elif isinstance(node, Card):
            yield card(node, ids, at.area, spine, brush)
        else:
            yield box(node, ids[node.id], at.area, spine, brush)


def spine_at(picture: Picture, place: OutlinePlace, first: Box, at: PlacedBox, brush: Brush) -> str:
    """Return the spine of the box or stand-in at a place; empty for a root."""
    if at.side is None:
        return ""
    mark = first.mark if place.is_home else None
    return spine_of(picture.steps[place.link], at.side, at.area, mark, brush)
