"""The whole document: head, groups, lines and nodes, each in its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.base.escapes import markup
from argmap.diagram.layout.graphviz import GROUP_LEADING, GROUP_SIZE, GROUP_WIDTH
from argmap.diagram.scene import Card, Joint, Picture
from argmap.diagram.scene.geometry import Area, Placed
from argmap.diagram.scene.ids import class_of, line_ids, named_id, node_ids, part_id
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
    title, scope = part_id(picture.prefix, "title"), class_of(picture.prefix)
    role = f'role="graphics-document" aria-roledescription="argument map" aria-labelledby="{title}"'
    about = f"<desc>{markup(picture.question)}</desc>\n" if picture.question else ""
    judged = ' class="judged"' if picture.is_judged else ""
    middle = f'{judged} transform="translate({MARGIN:g} {short(MARGIN + top)})"'
    return "".join(
        (
            f'<svg xmlns="{NAMESPACE}" class="argmap {scope}" data-direction="{picture.direction}" {size} {role}>\n',
            f'<title id="{title}">{markup(picture.title)}</title>\n{about}',
            f"<style>\n{stylesheet(dress.theme, f'.{scope}', is_judged=picture.is_judged)}</style>\n",
            rectangle("paper", Area(0, 0, wide, high)),
            f'<g transform="translate({MARGIN:g} {MARGIN:g})">\n{above.markup}</g>\n' if dress.has_head else "",
            f'<g id="{part_id(picture.prefix, "picture")}"{middle}>\n',
            *part(picture, "groups", groups(picture, placed)),
            *part(picture, "lines", lines(picture, placed)),
            *part(picture, "titles", titles(picture, placed)),
            *part(picture, "nodes", nodes(picture, placed)),
            "</g>\n</svg>\n",
        )
    )


def part(picture: Picture, name: str, content: Iterable[str]) -> Iterator[str]:
    """Yield a part of the picture with its id."""
    yield f'<g id="{part_id(picture.prefix, name)}">\n'
    yield from content
    yield "</g>\n"


def groups(picture: Picture, placed: Placed) -> Iterator[str]:
    """Yield the grounds of the groups."""
    for group, area in zip(picture.groups, placed.groups, strict=True):
        name = named_id(picture.prefix, "group", group.id)
        yield f'<g id="{name}" class="group">\n{rectangle("ground", area, 9)}</g>\n'


def titles(picture: Picture, placed: Placed) -> Iterator[str]:
    """Yield the titles of the groups, so that no line crosses them out."""
    for group, area in zip(picture.groups, placed.groups, strict=True):
        yield f'<g id="{named_id(picture.prefix, "group-title", group.id)}" class="group">\n'
        top = area.top + 6
        for words in wrap(group.title, GROUP_SIZE, GROUP_WIDTH):
            yield text(words, area.left + 9, top + GROUP_SIZE, GROUP_SIZE, "name")
            top += GROUP_LEADING
        yield "</g>\n"


def lines(picture: Picture, placed: Placed) -> Iterator[str]:
    """Yield the lines."""
    ids = node_ids(picture)
    boxes = {one.id: one for one in picture.boxes}
    for one, name, at in zip(picture.lines, line_ids(picture), placed.lines, strict=True):
        yield line(one, name, at, ids, boxes)
    if picture.has_words:
        yield from (word(one, at) for one, at in zip(picture.lines, placed.lines, strict=True) if one.has_head)


def nodes(picture: Picture, placed: Placed) -> Iterator[str]:
    """Yield boxes, cards and points, in the order of the picture."""
    ids = node_ids(picture)
    for node in picture.nodes:
        area = placed.nodes[node.id]
        if isinstance(node, Joint):
            yield joint(node, ids[node.id], area)
        elif isinstance(node, Card):
            yield card(node, ids, area)
        else:
            yield box(node, ids[node.id], area)
