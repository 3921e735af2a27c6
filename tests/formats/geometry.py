"""What must be true of the geometry of every picture: each function returns what is wrong."""

from itertools import pairwise
from xml.etree import ElementTree as ET

from argmap.diagram.scene import Card, Direction
from tests.formats.drawing import SVG, Drawing, area_of_text


def overlapping_boxes(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the pairs of boxes that cover each other, found from left to right."""
    found = []
    boxes = sorted(drawing.boxes().items(), key=lambda item: item[1].left)
    for number, (name, area) in enumerate(boxes):
        for other, other_area in boxes[number + 1 :]:
            if other_area.left >= area.right:
                break
            if area.overlaps(other_area):
                found.append((name, other))
    return found


def texts_outside(drawing: Drawing) -> list[str]:
    """Return the texts that stick out of their boxes."""
    areas = drawing.boxes()
    return [
        "".join(text.itertext())
        for node, area in areas.items()
        for text in texts_of(drawing, node)
        if not area.holds(area_of_text(text))
    ]


def texts_on_each_other(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the pairs of neighbouring lines of a box that cover each other."""
    texts = [texts_of(drawing, node) for node in drawing.boxes()]
    pairs = [pair for lines in texts for pair in pairwise(lines)]
    return [
        ("".join(one.itertext()), "".join(two.itertext()))
        for one, two in pairs
        if area_of_text(one).overlaps(area_of_text(two))
    ]


def not_behind_theses(drawing: Drawing, names: set[str]) -> list[str]:
    """Return those of `names` that do not stand wholly after all theses, seen in the picture's direction."""
    areas = drawing.boxes()
    cards = {row.id: node.id for node in drawing.picture.nodes if isinstance(node, Card) for row in node.rows}
    theses = [areas[cards.get(name, name)] for name in drawing.picture.theses]
    others = {name: areas[cards.get(name, name)] for name in names}
    match drawing.picture.direction:
        case Direction.LR:
            edge = max(area.right for area in theses)
            return [name for name, area in others.items() if area.left < edge]
        case Direction.RL:
            edge = min(area.left for area in theses)
            return [name for name, area in others.items() if area.right > edge]
        case Direction.BT:
            edge = min(area.top for area in theses)
            return [name for name, area in others.items() if area.bottom > edge]
        case _:
            edge = max(area.bottom for area in theses)
            return [name for name, area in others.items() if area.top < edge]


def texts_of(drawing: Drawing, node: str) -> list[ET.Element]:
    """Return the texts in a box or card, but for the numbers in rings."""
    return [text for text in drawing.group(node).iter(f"{SVG}text") if text.get("class") != "number"]
