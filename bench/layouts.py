"""Counts what makes a picture tidy: `python -m bench.layouts MAP...` prints a table for some maps in each direction."""

import sys
from collections.abc import Iterator
from itertools import pairwise

import argmap
from argmap.diagram.layout import arrange
from argmap.diagram.scene import DiagramOptions, Direction, Picture
from argmap.diagram.scene.geometry import Placed, distance
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from tests.diagram.layout.tidiness import crossings, lines_through_boxes

WAYS = (Direction.AUTO, Direction.LR, Direction.TB)


def main() -> None:
    """Print the table for some maps."""
    graphs = [argmap.read(path).graph for path in sys.argv[1:]]
    sys.stdout.write("| direction | crossings | through boxes | lines | area | stand-ins |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- | --- |\n")
    for way in WAYS:
        sys.stdout.write(f"| {way} | {' | '.join(measured(graphs, way))} |\n")


def measured(graphs: list[Graph], way: Direction) -> Iterator[str]:
    """Yield the counts of all maps together, lengths in thousands of points and areas in millions of square points."""
    drawn = [arrange(Shown(graph), Documents(graph.map), DiagramOptions(way)) for graph in graphs]
    yield str(sum(len(crossings(*each)) for each in drawn))
    yield str(sum(len(lines_through_boxes(*each)) for each in drawn))
    yield f"{sum(length(placed) for _, placed in drawn) / 1e3:.1f}"
    yield f"{sum(placed.width * placed.height for _, placed in drawn) / 1e6:.1f}"
    yield f"{share_of_stand_ins([picture for picture, _ in drawn]):.0%}"


def length(placed: Placed) -> float:
    """Return how long all lines of a picture are together, in points."""
    lines = [line for trunk in placed.trunks for line in trunk.lines]
    lines.extend(step.branch for step in placed.steps.values())
    lines.extend(line for pair in placed.pairs for line in pair.lines)
    return sum(distance(*piece) for line in lines for piece in pairwise(line))


def share_of_stand_ins(pictures: list[Picture]) -> float:
    """Return the share of all premises that are stand-ins."""
    places = [place for picture in pictures for place in picture.outline.places if place.column]
    return sum(not place.is_home for place in places) / max(1, len(places))


if __name__ == "__main__":
    main()
