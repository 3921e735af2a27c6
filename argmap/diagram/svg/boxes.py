"""Boxes, cards and stand-ins as SVG."""

from collections.abc import Mapping

from argmap.base.escapes import markup
from argmap.base.tuples import NamedTuple
from argmap.diagram.scene import Box, Card, DrawnStep, Mark
from argmap.diagram.scene.direction import is_right_to_left
from argmap.diagram.scene.geometry import Area, Point, Side
from argmap.diagram.scene.measurement import shorten_before, width
from argmap.diagram.scene.shapes import NUMBER_ROOM, SMALL_SIZE
from argmap.diagram.scene.sizes import FOLD, NOTES_GAP, PAD_X, SMALL_LEADING, Written, box_height, written
from argmap.diagram.scene.words import box_in_words
from argmap.diagram.svg.changes import kind_class, marked_box, paleness
from argmap.diagram.svg.elements import ENDS_HERE, paragraph, path, points, rectangle, text
from argmap.diagram.svg.numbers import short
from argmap.diagram.svg.paint import Brush
from argmap.diagram.svg.verdicts import signs_of, verdict

RADIUS = 9.0
STYLES = {
    "head": "kind",
    "words": "words",
    "citation": "citation",
    "indicator": "indicator",
    "more": "more",
    "note": "note",
}
# The distance of the spine from the edge of its box, and from rounded corners.
SPINE_INSET, OFF_ROUND = 1.4, 4.5
# The height of the ring around a number, the padding of its digits, and the drop of their baseline below its middle.
RING, RING_ROOM, DIGIT_DROP = 12.0, 5.0, 3.2
RULE_INSET = 7.0
# The words in a stand-in are a little smaller than in a box.
STAND_IN_SIZE = 9.0


def box(one: Box, name: str, area: Area, spine: str, brush: Brush) -> str:
    """Return a statement in a box of its own, with an id and its spine."""
    its_brush = brush.within(one.mark, *signs_of(one))
    inner = frame(one.mark, area, its_brush) + spine + words(one, area, its_brush) + verdict(one, area, brush)
    return f"{opening(one, name, 'box')}{inner}{marked_box(one.change, area, brush)}</g>\n"


def spine_of(one: DrawnStep, side: Side, area: Area, mark: Mark | None, brush: Brush) -> str:
    """Return the spine of a box, or of a stand-in, that is a premise of a step.

    The spine is a bar along the side facing the target. It shows the relation, and is slim if only the mapper draws the
    step.
    """
    left, top, right, bottom = area.left, area.top, area.left + area.width, area.top + area.height
    off = 0.0 if mark in {Mark.EVIDENCE, Mark.COUNTERARGUMENT} else OFF_ROUND
    # The spine stops before a cut corner.
    cut = FOLD if mark is Mark.COUNTERARGUMENT else off
    match side:
        case Side.LEFT:
            ends = (left + SPINE_INSET, top + off), (left + SPINE_INSET, bottom - off)
        case Side.RIGHT:
            ends = (right - SPINE_INSET, top + cut), (right - SPINE_INSET, bottom - off)
        case Side.TOP:
            ends = (left + off, top + SPINE_INSET), (right - cut, top + SPINE_INSET)
        case Side.BOTTOM:
            ends = (left + off, bottom - SPINE_INSET), (right - off, bottom - SPINE_INSET)
    return path(f"M{points(ends)}", brush("spine", one.stroke, "slim" if one.is_mappers else ""))


class StandIn(NamedTuple):
    """A stand-in for a statement whose box is elsewhere: number, words, its own id, and the id of the box.

    `where` is the page of the box if that is a different page.
    """

    number: int
    words: str
    name: str
    target: str
    where: str = ""


def stand_in(one: StandIn, area: Area, spine: str, brush: Brush) -> str:
    """Return a stand-in as a strip with its number and first words, which links to the box."""
    left, top, wide, high = area
    middle = top + high / 2
    shown = shorten_before(one.words, one.where, STAND_IN_SIZE, wide - 2 * PAD_X - NUMBER_ROOM)
    strip = rectangle(area, brush("strip"), high / 2) + spine
    is_end = is_right_to_left(one.words)
    room = Area(left + PAD_X + (0.0 if is_end else NUMBER_ROOM), middle + 3.2, wide - 2 * PAD_X - NUMBER_ROOM, 0)
    label = paragraph((shown,), room, 0, STAND_IN_SIZE, brush("kind"))
    about = markup(f"see {one.number}: {one.words}")
    return (
        f'<a id="{one.name}" href="#{one.target}" class="stand-in" aria-label="{about}">\n<title>{about}</title>\n'
        f"{strip}{number(one.number, (before(area, is_end=is_end), middle), brush)}{label}</a>\n"
    )


def number(value: int, at: Point, brush: Brush) -> str:
    """Return the number of a statement in a ring around a point; the ring is as wide as the digits need."""
    digits = str(value)
    wide = max(RING, width(digits, SMALL_SIZE) + RING_ROOM)
    ring = rectangle(Area(at[0] - wide / 2, at[1] - RING / 2, wide, RING), brush("ring"), RING / 2)
    return ring + text(digits, (at[0], at[1] + DIGIT_DROP), 0, brush("number"))


def opening(one: Box, name: str, style: str) -> str:
    """Return the start tag and title of the group of a statement: its id, classes and label.

    A box with links does not have the role "img", because screen readers ignore links inside images.
    """
    classes = " ".join((style, one.mark, *sorted(one.flags), *signs_of(one))) + kind_class(one.change)
    said = markup(box_in_words(one))
    role = "group" if is_linked(one) else "img"
    about = f'class="{classes}"{paleness(one.change)} role="{role}" aria-label="{said}"'
    return f'<g id="{name}" {about}>\n<title>{said}</title>\n'


def frame(mark: Mark, area: Area, brush: Brush) -> str:
    """Return the outline of a box, whose shape shows the kind of statement."""
    left, top, wide, high = area
    if mark is Mark.EVIDENCE:
        return rectangle(area, brush("frame", mark))
    if mark is Mark.COUNTERARGUMENT:
        right, bottom = left + wide, top + high
        inner = (right - FOLD, top), (right, top + FOLD)
        outline = path(f"M{points(((left, top), *inner, (right, bottom), (left, bottom)))}Z", brush("frame", mark))
        return outline + path(f"M{points((inner[0], (right - FOLD, top + FOLD), inner[1]))}", brush("fold"))
    return rectangle(area, brush("frame", mark), RADIUS)


def words(one: Box, area: Area, brush: Brush) -> str:
    """Return the text and signs of a box. Text without links is hidden from screen readers, which read the label."""
    left, top, wide, _ = area
    parts: dict[str, list[str]] = {"said": [], "citation": [], "more": []}
    is_numbered = False
    for line in written(one, wide):
        kind = line.part if line.part in parts else "said"
        if line.sign is not None:
            parts[kind].append(hook(left + line.sign, top + line.y, brush))
        elif line.part == "note" and not is_numbered:
            parts[kind].append(before_notes(one, line, area, brush))
            is_numbered = True
        look = brush(STYLES[line.part], "a" if line.part == "more" and one.page else "")
        look += ENDS_HERE if line.is_end else ""
        parts[kind].append(text(line.words, (left + line.x, top + line.y), line.size, look, is_rtl=line.is_rtl))
    if not is_linked(one):
        return "".join(markup for part in parts.values() for markup in part)
    said, cited, more = ("".join(part) for part in parts.values())
    aside = link(one.url, "source", cited) + link(one.page, "branch", more)
    return f'<g aria-hidden="true">\n{said}</g>\n{aside}'


def before_notes(one: Box, line: Written, area: Area, brush: Brush) -> str:
    """Return what precedes the first note of a box: a rule above it, and the number of the box."""
    middle = area.top + line.y - 3.2
    begin = area.left + RULE_INSET, middle - SMALL_LEADING / 2 - NOTES_GAP / 2
    rule = path(f"M{points((begin,))}h{short(area.width - 2 * RULE_INSET)}", brush("rule"))
    return rule + number(one.number, (before(area, is_end=line.is_end), middle), brush)


def before(area: Area, *, is_end: bool) -> float:
    """Return the middle of a number placed before words that begin at the left or at the right end."""
    return area.left + area.width - PAD_X - RING / 2 if is_end else area.left + PAD_X + RING / 2


def is_linked(one: Box) -> bool:
    """Return whether a box contains links."""
    return bool(one.url or one.page)


def link(url: str | None, what: str, shown: str) -> str:
    """Return content as a link, or unchanged without an address."""
    if not url or not shown:
        return shown and f'<g aria-hidden="true">\n{shown}</g>\n'
    aside = ' target="_blank" rel="noopener"' if what == "source" else ""
    underlined = 'text-decoration="underline"'
    return f'<a href="{markup(url)}"{aside} {underlined} aria-label="{what}: {markup(url)}">\n{shown}</a>\n'


def hook(x: float, y: float, brush: Brush) -> str:
    """Return the check mark of a verified quotation, on a baseline."""
    return path(f"M{points(((x + 0.8, y - 3.4), (x + 3.4, y - 0.8), (x + 8, y - 6.6)))}", brush("sign"))


def card(one: Card, ids: Mapping[str, str], area: Area, spine: str, brush: Brush) -> str:
    """Return a card with its rows, which are statements. `ids` has the ids in the SVG."""
    left, top, wide, _ = area
    parts = [f'<g id="{ids[one.id]}" class="card" role="group" aria-label="evidence">\n']
    for row in one.rows:
        row_high = box_height(row)
        place = Area(left, top, wide, row_high)
        its_brush = brush.within(row.mark, *signs_of(row))
        ground = rectangle(place, its_brush("frame", "row"))
        inner = (
            ground + words(row, place, its_brush) + verdict(row, place, brush) + marked_box(row.change, place, brush)
        )
        parts.append(f"{opening(row, ids[row.id], 'row')}{inner}</g>\n")
        top += row_high
        if row is not one.rows[-1]:
            parts.append(path(f"M{points(((left, top),))}h{short(wide)}", brush("rule")))
    parts.append(f"{rectangle(area, brush('outline'))}{spine}</g>\n")
    return "".join(parts)
