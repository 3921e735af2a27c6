"""From a picture to its places, for those that are nearly trees and read from left to right or from right to left."""

from collections import Counter

from argmap.diagram.layout.channels import channels_of
from argmap.diagram.layout.corridors import corridors_of, side
from argmap.diagram.layout.curves import between_neighbours, curve_of
from argmap.diagram.layout.forest import numbers_of, plant, targets_of
from argmap.diagram.layout.plan import plan
from argmap.diagram.layout.ports import height_for, ports_of
from argmap.diagram.layout.segments import stretches_of
from argmap.diagram.scene import Direction, Joint, Picture
from argmap.diagram.scene.geometry import Area, Placed, Point
from argmap.diagram.scene.options import SIDEWAYS
from argmap.diagram.scene.sizes import size_of

# A picture suits with no more nodes than these, and when less than one line of so many is none of the tree.
MOST_NODES = 200
LINES_FOR_ONE_BESIDE = 3


def suits(picture: Picture) -> bool:
    """Tell whether a picture is one that reads better as a tidy tree: sideways, without groups, and nearly a tree."""
    if picture.direction not in SIDEWAYS or picture.groups or not 0 < len(picture.nodes) <= MOST_NODES:
        return False
    targets = targets_of(picture, numbers_of(picture))
    beside = len(picture.lines) - len(targets)
    return beside * LINES_FOR_ONE_BESIDE < max(1, len(picture.lines))


def place(picture: Picture) -> Placed:
    """Return the places of a picture: theses at the left or right, each part beside what it bears on."""
    numbers = numbers_of(picture)
    sizes = [size_of(node, picture.direction) for node in picture.nodes]
    meeting = Counter(numbers[line.end] for line in picture.lines)
    heights = [
        size.height if isinstance(node, Joint) else max(size.height, height_for(meeting[number]))
        for number, (node, size) in enumerate(zip(picture.nodes, sizes, strict=True))
    ]
    widths = [size.width for size in sizes]
    planned = plan(picture, plant(picture, heights), widths, heights)
    routes = [tuple(stretches_of(line, levels, picture, planned)) for line, levels in enumerate(ports_of(planned))]
    used = {stretch.corridor for route in routes for stretch in route}
    corridors = corridors_of(planned, channels_of(planned, routes), used, have_words=picture.has_words)
    lines = [
        curve_of(route, planned, corridors) if route else between_neighbours(line, planned, corridors)
        for line, route in enumerate(routes)
    ]
    areas = []
    for number, (wide, high) in enumerate(zip(widths, heights, strict=True)):
        x, y = side(number, planned.middles[number], planned, corridors, on_left=True)
        left = x - wide / 2 if planned.forest.joints[number] else x
        areas.append(Area(left, y - high / 2, wide, high))
    return framed(picture, areas, lines, corridors.width)


def framed(picture: Picture, areas: list[Area], lines: list[tuple[Point, ...]], width: float) -> Placed:
    """Return areas and lines as the places of a picture, moved to its upper left corner, and turned round for RL."""
    levels = [
        *(y for line in lines for _, y in line),
        *(y for area in areas for y in (area.top, area.top + area.height)),
    ]
    top = min(levels)
    is_turned = picture.direction is Direction.RL

    def at(point: Point) -> Point:
        return width - point[0] if is_turned else point[0], point[1] - top

    moved = [Area(width - left - wide if is_turned else left, y - top, wide, high) for left, y, wide, high in areas]
    nodes = {name: moved[number] for name, number in numbers_of(picture).items()}
    return Placed(width, max(levels) - top, nodes, tuple(tuple(map(at, line)) for line in lines), ())
