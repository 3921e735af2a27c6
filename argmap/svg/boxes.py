"""Boxes, cards and points on lines."""

from collections.abc import Iterator

from argmap.dot import PREFIX, Area
from argmap.picture import Box, Card, Flag, Joint, Mark
from argmap.picture.sizes import SIGN_WIDTH, box_height, written
from argmap.picture.words import box_in_words
from argmap.svg.elements import path, points, rectangle, safe, text, title
from argmap.svg.numbers import short
from argmap.text import visible

RADIUS = 9.0
CORNER = 11.0
STYLES = {"head": "kind", "words": "words", "citation": "citation"}


def box(one: Box, area: Area) -> str:
    """Return a statement in a box of its own."""
    return opening(one, "box") + frame(one.mark, area) + words(one, area.left, area.top) + "</g>\n"


def opening(one: Box, style: str) -> str:
    """Return the beginning of the group of a statement: its id, its classes, its words."""
    classes = " ".join((style, one.mark, *sorted(one.flags)))
    said = box_in_words(one)
    return f'<g id="{safe(visible(one.id))}" class="{classes}" role="img" aria-label="{safe(said)}">\n{title(said)}'


def frame(mark: Mark, area: Area) -> str:
    """Return the outline of a box, which tells its kind."""
    left, top, wide, high = area
    if mark is Mark.EVIDENCE:
        return rectangle("frame", area)
    if mark is Mark.COUNTERARGUMENT:
        right, bottom = left + wide, top + high
        inner = (right - CORNER, top), (right, top + CORNER)
        outline = path("frame", f"M{points(((left, top), *inner, (right, bottom), (left, bottom)))}Z")
        return outline + path("fold", f"M{points((inner[0], (right - CORNER, top + CORNER), inner[1]))}")
    return rectangle("frame", area, RADIUS)


def words(one: Box, left: float, top: float) -> str:
    """Return all words of a box, and its signs."""
    parts = [text(line.words, left + line.x, top + line.y, line.size, STYLES[line.part]) for line in written(one)]
    return "".join(parts) + "".join(signs(one, left, top))


def signs(one: Box, left: float, top: float) -> Iterator[str]:
    """Yield the signs of a box's flags. A verified citation has a hook before it."""
    if Flag.VERIFIED in one.flags:
        line = next(line for line in written(one) if line.part == "citation")
        x, y = left + line.x - SIGN_WIDTH, top + line.y
        yield path("sign", f"M{points(((x + 0.8, y - 3.4), (x + 3.4, y - 0.8), (x + 8, y - 6.6)))}")


def card(one: Card, number: int, area: Area) -> str:
    """Return a card with its rows, which are statements."""
    left, top, wide, _ = area
    parts = [f'<g id="{PREFIX}n{number}" class="card" role="group" aria-label="evidence">\n']
    for row in one.rows:
        row_high = box_height(row)
        parts.append(opening(row, "row") + rectangle("frame", Area(left, top, wide, row_high)))
        parts.append(words(row, left, top) + "</g>\n")
        top += row_high
        if row is not one.rows[-1]:
            parts.append(path("rule", f"M{points(((left, top),))}h{short(wide)}"))
    parts.append(rectangle("outline", area) + "</g>\n")
    return "".join(parts)


def joint(one: Joint, number: int, area: Area) -> str:
    """Return a point on lines."""
    x, y = area.middle
    linked = " linked" if one.is_linked else ""
    at = f'cx="{short(x)}" cy="{short(y)}" r="{short(area.width / 2)}"'
    step = safe(visible(one.step))
    return f'<circle id="{PREFIX}n{number}" class="joint{linked}" data-step="{step}" {at}/>\n'
