"""The whole document: head, groups, lines and nodes, each in its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.base.escapes import markup
from argmap.base.text import visible
from argmap.diagram.dot import PREFIX
from argmap.diagram.layout.graphviz import GROUP_LEADING, GROUP_SIZE, GROUP_WIDTH
from argmap.diagram.scene import Card, Joint, Picture
from argmap.diagram.scene.geometry import Area, Placed
from argmap.diagram.scene.measurement import wrap
from argmap.diagram.scene.theme import ThemeName
from argmap.diagram.svg.boxes import box, card, joint
from argmap.diagram.svg.elements import rectangle, text
from argmap.diagram.svg.legend import head
from argmap.diagram.svg.lines import line, word
from argmap.diagram.svg.numbers import short
from argmap.diagram.svg.style import stylesheet

MARGIN = 18.0
UNDER_HEAD = 14.0
NAMESPACE = "http://www.w3.org/2000/svg"


@dataclass(frozen=True, slots=True)
class Dress:
    """What a document wears beside its picture: its style, and a head above it or none."""

    theme: ThemeName = ThemeName.LIGHT
    has_head: bool = True


def draw(picture: Picture, placed: Placed, dress: Dress) -> str:
    """Return a picture whose parts have their places as an SVG document."""
    above = head(picture, placed.width)
    top = above.height + UNDER_HEAD if dress.has_head else 0.0
    wide = 2 * MARGIN + max(placed.width, above.width if dress.has_head else 0.0)
    high = 2 * MARGIN + placed.height + top
    size = f'width="{short(wide)}pt" height="{short(high)}pt" viewBox="0 0 {short(wide)} {short(high)}"'
    role = f'role="graphics-document" aria-roledescription="argument map" aria-labelledby="{PREFIX}title"'
    about = f"<desc>{markup(picture.question)}</desc>\n" if picture.question else ""
    judged = ' class="judged"' if picture.is_judged else ""
    return "".join(
        (
            f'<svg xmlns="{NAMESPACE}" class="argmap" data-direction="{picture.direction}" {size} {role}>\n',
            f'<title id="{PREFIX}title">{markup(picture.title)}</title>\n{about}',
            f"<style>\n{stylesheet(dress.theme, is_judged=picture.is_judged)}</style>\n",
            rectangle("paper", Area(0, 0, wide, high)),
            f'<g transform="translate({MARGIN:g} {MARGIN:g})">\n{above.markup}</g>\n' if dress.has_head else "",
            f'<g id="{PREFIX}picture"{judged} transform="translate({MARGIN:g} {short(MARGIN + top)})">\n',
            *groups(placed),
            *lines(picture, placed),
            *titles(picture, placed),
            *nodes(picture, placed),
            "</g>\n</svg>\n",
        )
    )


def groups(placed: Placed) -> Iterator[str]:
    """Yield the grounds of the groups."""
    yield f'<g id="{PREFIX}groups">\n'
    for number, area in enumerate(placed.groups):
        yield f'<g id="{PREFIX}group:{number}" class="group">\n{rectangle("ground", area, 9)}</g>\n'
    yield "</g>\n"


def titles(picture: Picture, placed: Placed) -> Iterator[str]:
    """Yield the titles of the groups, so that no line crosses them out."""
    yield f'<g id="{PREFIX}titles">\n'
    for number, (group, area) in enumerate(zip(picture.groups, placed.groups, strict=True)):
        yield f'<g id="{PREFIX}group:{number}:title" class="group">\n'
        top = area.top + 6
        for words in wrap(group.title, GROUP_SIZE, GROUP_WIDTH):
            yield text(words, area.left + 9, top + GROUP_SIZE, GROUP_SIZE, "name")
            top += GROUP_LEADING
        yield "</g>\n"
    yield "</g>\n"


def lines(picture: Picture, placed: Placed) -> Iterator[str]:
    """Yield the lines."""
    yield f'<g id="{PREFIX}lines">\n'
    ids = ids_of(picture)
    boxes = {one.id: one for one in picture.boxes}
    for number, (one, at) in enumerate(zip(picture.lines, placed.lines, strict=True)):
        yield line(one, number, at, ids, boxes)
    if picture.has_words:
        yield from (word(one, at) for one, at in zip(picture.lines, placed.lines, strict=True) if one.has_head)
    yield "</g>\n"


def nodes(picture: Picture, placed: Placed) -> Iterator[str]:
    """Yield boxes, cards and points, in the order of the picture."""
    yield f'<g id="{PREFIX}nodes">\n'
    for number, node in enumerate(picture.nodes):
        area = placed.nodes[node.id]
        if isinstance(node, Joint):
            yield joint(node, number, area)
        elif isinstance(node, Card):
            yield card(node, number, area)
        else:
            yield box(node, area)
    yield "</g>\n"


def ids_of(picture: Picture) -> dict[str, str]:
    """Return the id in the SVG of all that lines lead to, by the ids of the picture."""
    ids = {one.id: visible(one.id) for one in picture.boxes}
    for number, node in enumerate(picture.nodes):
        if isinstance(node, Card | Joint):
            ids[node.id] = f"{PREFIX}n{number}"
    return ids
