"""Contradictions that are drawn: a line between neighbours, or a rail along theses that all exclude each other."""

from collections.abc import Iterator, Mapping

from argmap.diagram.scene.geometry import Area, Corners, PlacedBox, PlacedPair, Point
from argmap.diagram.scene.picture import Picture

# The distance of a rail from the roots.
RAIL = 15.0
# The line is in the middle of the boxes unless the title of a band is there; then it has this distance from their ends.
OFF_END = 16.0


def between(picture: Picture, boxes: Mapping[int, PlacedBox], section: range) -> Iterator[PlacedPair]:
    """Yield the lines between neighbours of a section, and its rails, in coordinates of depth and breadth."""
    homes, nodes = picture.outline.homes, picture.nodes
    for one, other in picture.pairs.neighbours:
        if homes[one] not in section:
            continue
        first, second = boxes[homes[one]].area, boxes[homes[other]].area
        is_titled = bool(picture.groups) and nodes[other].group is not None
        yield PlacedPair((one, other), *line_between(first, second, is_titled=is_titled))
    for rail in picture.pairs.rails:
        if homes[rail[0]] not in section:
            continue
        areas = [boxes[homes[node]].area for node in rail]
        near = min(area.left for area in areas)
        middles = [area.top + area.height / 2 for area in areas]
        out = near - RAIL
        top, *others, foot = middles
        lines: list[Corners] = [((near, top), (out, top), (out, foot), (near, foot))]
        lines.extend(((out, level), (near, level)) for level in others)
        yield PlacedPair(rail, tuple(lines), tuple(((near, level), (near - 1, level)) for level in middles))


def line_between(
    first: Area, second: Area, *, is_titled: bool
) -> tuple[tuple[Corners, ...], tuple[tuple[Point, Point], ...]]:
    """Return the line between two boxes of which the second follows the first, and its ends.

    In a stack the second box follows in depth, otherwise across. The title of a band may be before the middle of the
    second.
    """
    end = first.top + first.height
    if second.top < end:
        across = end - OFF_END if is_titled else first.top + first.height / 2
        foot, top = first.left + first.width, second.left
        return (((foot, across), (top, across)),), (
            ((foot, across), (foot + 1, across)),
            ((top, across), (top - 1, across)),
        )
    wide = min(first.width, second.width)
    depth = first.left + (wide - OFF_END if is_titled else wide / 2)
    return (((depth, end), (depth, second.top)),), (
        ((depth, end), (depth, end + 1)),
        ((depth, second.top), (depth, second.top - 1)),
    )
