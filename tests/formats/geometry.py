"""What must be true of the geometry of every picture: each function returns what is wrong."""

from itertools import pairwise

from argmap.diagram.scene import Card, Direction, Joint
from tests.formats.drawing import SVG, Drawing, area_of_text, points_in

# A heavy frame keeps the tip of an arrow that far off.
NEAR = 5.0
# Of several lines onto one joint some come so far beside it.
BESIDE_JOINT = 10.0


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
        for text in drawing.group(node).iter(f"{SVG}text")
        if not area.holds(area_of_text(text))
    ]


def texts_on_each_other(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the pairs of neighbouring lines of a box that cover each other."""
    texts = [list(drawing.group(node).iter(f"{SVG}text")) for node in drawing.boxes()]
    pairs = [pair for lines in texts for pair in pairwise(lines)]
    return [
        ("".join(one.itertext()), "".join(two.itertext()))
        for one, two in pairs
        if area_of_text(one).overlaps(area_of_text(two))
    ]


def loose_lines(drawing: Drawing) -> list[tuple[str, str, str]]:
    """Return the lines that do not lead from the one of their nodes to the other, with the end that is loose."""
    areas = drawing.areas()
    cards = {row.id: node.id for node in drawing.picture.nodes if isinstance(node, Card) for row in node.rows}
    joints = {node.id for node in drawing.picture.nodes if isinstance(node, Joint)}
    found = []
    for number, line in enumerate(drawing.picture.lines):
        points = points_in(drawing.lines[number])
        for end in (line.start, line.end):
            area = areas[cards.get(end, end)]
            near = BESIDE_JOINT if end in joints else NEAR
            if min(area.distance(point) for point in points) > near:
                found.append((line.start, line.end, end))
    return found


def lone_joints(drawing: Drawing) -> list[str]:
    """Return the joints that no line leads to."""
    ends = {end for line in drawing.picture.lines for end in (line.start, line.end)}
    return [node.id for node in drawing.picture.nodes if isinstance(node, Joint) and node.id not in ends]


def not_behind_theses(drawing: Drawing, names: set[str]) -> list[str]:
    """Return those of `names` that do not stand wholly behind all theses, seen in the picture's direction."""
    areas = drawing.areas()
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
