"""Counts what makes a picture tidy: `python -m bench.layouts MAP...` prints a table of some maps.

Next to argmap's own layout stand those of other libraries that are installed, given the same boxes and all lines in
place of stand-ins.
"""

import sys
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import argmap
from argmap.diagram.layout import arrange
from argmap.diagram.scene import DiagramOptions, Direction, Picture
from argmap.diagram.scene.geometry import Area, Placed, Point, distance
from argmap.diagram.scene.network import network_of
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from bench.other_layouts import LAYOUTS, OtherDrawing
from tests.diagram.layout.tidiness import crossings, lines_through_boxes

WAYS = (Direction.LR, Direction.TB)
EDGE = 1.0


class Counts(NamedTuple):
    """What is counted of a picture: lengths in points, areas in square points."""

    crossings: int
    through_boxes: int
    length: float
    area: float
    stand_ins: int = 0
    premises: int = 1


def main() -> None:
    """Print the table for some maps."""
    if len(sys.argv) < 2:
        sys.exit("usage: python -m bench.layouts MAP...")
    graphs = [argmap.read(path).graph for path in sys.argv[1:]]
    sys.stdout.write("| layout | direction | crossings | through boxes | lines | area | stand-ins |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- | --- | --- |\n")
    for way in WAYS:
        drawn = [arrange(Shown(graph), Documents(graph.map), DiagramOptions(way)) for graph in graphs]
        sys.stdout.write(row("argmap", way, [own_counts(*each) for each in drawn]))
        networks = [network_of(picture) for picture, _ in drawn]
        for name, lay_out in LAYOUTS.items():
            others = lay_out(networks)
            if others:
                sys.stdout.write(row(name, way, [other_counts(each) for each in others]))


def row(name: str, way: Direction, counts: Sequence[Counts]) -> str:
    """Return a row of the table: lengths in thousands of points, areas in millions of square points."""
    crossed, through = sum(each.crossings for each in counts), sum(each.through_boxes for each in counts)
    long, wide = sum(each.length for each in counts) / 1e3, sum(each.area for each in counts) / 1e6
    share = sum(each.stand_ins for each in counts) / sum(each.premises for each in counts)
    return f"| {name} | {way} | {crossed} | {through} | {long:.1f} | {wide:.1f} | {share:.0%} |\n"


def own_counts(picture: Picture, placed: Placed) -> Counts:
    """Return the counts of a picture as argmap lays it out."""
    lines = [line for trunk in placed.trunks for line in trunk.lines]
    lines.extend(step.branch for step in placed.steps.values())
    lines.extend(line for pair in placed.pairs for line in pair.lines)
    places = [place for place in picture.outline.places if place.column]
    return Counts(
        len(crossings(picture, placed)),
        len(lines_through_boxes(picture, placed)),
        sum(distance(*piece) for line in lines for piece in pairwise(line)),
        placed.width * placed.height,
        sum(not place.is_home for place in places),
        len(places),
    )


def other_counts(drawing: OtherDrawing) -> Counts:
    """Return the counts of a picture as another library lays it out."""
    lines = drawing.lines
    crossed = sum(
        do_cross(piece, other)
        for one, another in combinations(lines, 2)
        if not one.ends & another.ends
        for piece in pairwise(one.corners)
        for other in pairwise(another.corners)
    )
    through = sum(
        runs_through(piece, area)
        for line in lines
        for name, area in drawing.boxes.items()
        if name not in line.ends
        for piece in pairwise(line.corners)
    )
    long = sum(distance(*piece) for line in lines for piece in pairwise(line.corners))
    return Counts(crossed, through, long, drawing.width * drawing.height)


def do_cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Return whether two pieces, level or upright, cross."""
    return meets(one, other, 0) and meets(one, other, 1)


def meets(one: tuple[Point, Point], other: tuple[Point, Point], axis: int) -> bool:
    """Return whether two pieces share more than an end along an axis."""
    low, high = sorted((one[0][axis], one[1][axis]))
    begin, end = sorted((other[0][axis], other[1][axis]))
    return low <= end and begin <= high


def runs_through(piece: tuple[Point, Point], area: Area) -> bool:
    """Return whether a piece runs through an area, its edges left out."""
    inner = Area(area.left + EDGE, area.top + EDGE, area.width - 2 * EDGE, area.height - 2 * EDGE)
    sides = ((inner.left, inner.top), (inner.left + inner.width, inner.top + inner.height))
    return meets(piece, sides, 0) and meets(piece, sides, 1)


if __name__ == "__main__":
    main()
