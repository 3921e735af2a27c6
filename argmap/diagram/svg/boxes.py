"""Boxes, cards and points on lines."""

from collections.abc import Mapping

from argmap.base.escapes import markup
from argmap.diagram.scene import Box, Card, Flag, Joint, Mark
from argmap.diagram.scene.geometry import Area
from argmap.diagram.scene.sizes import FOLD, SIGN_WIDTH, box_height, written
from argmap.diagram.scene.words import box_in_words
from argmap.diagram.svg.elements import path, points, rectangle, text
from argmap.diagram.svg.numbers import short
from argmap.diagram.svg.verdicts import signs_of, verdict

RADIUS = 9.0
STYLES = {"head": "kind", "words": "words", "citation": "citation", "more": "more"}


def box(one: Box, name: str, area: Area) -> str:
    """Return a statement in a box of its own, with an id."""
    return opening(one, name, "box") + frame(one.mark, area) + words(one, area) + verdict(one, area) + "</g>\n"


def opening(one: Box, name: str, style: str) -> str:
    """Return the beginning of the group of a statement: its id, its classes, its words.

    One with a link is no image to readers who hear, for in an image there can be no link.
    """
    classes = " ".join((style, one.mark, *sorted(one.flags), *signs_of(one)))
    said = markup(box_in_words(one))
    role = "group" if is_linked(one) else "img"
    return f'<g id="{name}" class="{classes}" role="{role}" aria-label="{said}">\n<title>{said}</title>\n'


def frame(mark: Mark, area: Area) -> str:
    """Return the outline of a box, which tells its kind."""
    left, top, wide, high = area
    if mark is Mark.EVIDENCE:
        return rectangle("frame", area)
    if mark is Mark.COUNTERARGUMENT:
        right, bottom = left + wide, top + high
        inner = (right - FOLD, top), (right, top + FOLD)
        outline = path("frame", f"M{points(((left, top), *inner, (right, bottom), (left, bottom)))}Z")
        return outline + path("fold", f"M{points((inner[0], (right - FOLD, top + FOLD), inner[1]))}")
    return rectangle("frame", area, RADIUS)


def words(one: Box, area: Area) -> str:
    """Return all words of a box, and its signs. Those that lead nowhere are heard from its label already."""
    left, top, wide, _ = area
    parts: dict[str, list[str]] = {"said": [], "citation": [], "more": []}
    for line in written(one, wide):
        kind = line.part if line.part in parts else "said"
        if kind == "citation" and not parts[kind] and Flag.VERIFIED in one.flags:
            parts[kind].append(hook(left + line.x - SIGN_WIDTH, top + line.y))
        parts[kind].append(text(line.words, left + line.x, top + line.y, line.size, STYLES[line.part]))
    if not is_linked(one):
        return "".join(markup for part in parts.values() for markup in part)
    said, cited, more = ("".join(part) for part in parts.values())
    aside = link(one.url, "source", cited) + link(one.page, "branch", more)
    return f'<g aria-hidden="true">\n{said}</g>\n{aside}'


def is_linked(one: Box) -> bool:
    """Tell whether a box leads anywhere."""
    return bool(one.url or one.page)


def link(url: str | None, what: str, shown: str) -> str:
    """Return what is shown as a link, or as it is where it leads nowhere."""
    if not url or not shown:
        return shown and f'<g aria-hidden="true">\n{shown}</g>\n'
    aside = ' target="_blank" rel="noopener"' if what == "source" else ""
    return f'<a href="{markup(url)}"{aside} aria-label="{what}: {markup(url)}">\n{shown}</a>\n'


def hook(x: float, y: float) -> str:
    """Return the sign that a quotation was verified, on a baseline."""
    return path("sign", f"M{points(((x + 0.8, y - 3.4), (x + 3.4, y - 0.8), (x + 8, y - 6.6)))}")


def card(one: Card, ids: Mapping[str, str], area: Area) -> str:
    """Return a card with its rows, which are statements. `ids` holds the ids in the SVG of what is drawn."""
    left, top, wide, _ = area
    parts = [f'<g id="{ids[one.id]}" class="card" role="group" aria-label="evidence">\n']
    for row in one.rows:
        row_high = box_height(row)
        place = Area(left, top, wide, row_high)
        parts.append(
            opening(row, ids[row.id], "row")
            + rectangle("frame", place)
            + words(row, place)
            + verdict(row, place)
            + "</g>\n"
        )
        top += row_high
        if row is not one.rows[-1]:
            parts.append(path("rule", f"M{points(((left, top),))}h{short(wide)}"))
    parts.append(rectangle("outline", area) + "</g>\n")
    return "".join(parts)


def joint(one: Joint, name: str, area: Area) -> str:
    """Return a point on lines, with an id."""
    x, y = area.middle
    linked = " linked" if one.is_linked else ""
    at = f'cx="{short(x)}" cy="{short(y)}" r="{short(area.width / 2)}"'
    step = markup(one.step)
    return f'<circle id="{name}" class="joint{linked}" data-step="{step}" {at}/>\n'
