"""Counts what makes a picture tidy: `python -m bench.layouts MAP...` prints a table of some maps.

Next to argmap's own layout stands that of `elkjs` (npm), where Node is there: its layered layout with lines of level
and upright pieces, given the same boxes and all lines in place of stand-ins.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Any, NamedTuple

import argmap
from argmap.diagram.layout import arrange
from argmap.diagram.scene import Box, Card, DiagramOptions, Direction, Picture
from argmap.diagram.scene.geometry import Area, Placed, Point, distance
from argmap.diagram.scene.network import Joint, NodesAndLines, network_of
from argmap.diagram.scene.sizes import sizes_of
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from bench import peer
from tests.diagram.layout.tidiness import crossings, lines_through_boxes

WAYS = (Direction.LR, Direction.TB)
ELK_WAYS = {Direction.LR: "LEFT", Direction.TB: "UP"}
POINT = 3.0
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
    graphs = [argmap.read(path).graph for path in sys.argv[1:]]
    sys.stdout.write("| layout | direction | crossings | through boxes | lines | area | stand-ins |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- | --- | --- |\n")
    has_node = peer.install_elk()
    for way in WAYS:
        drawn = [arrange(Shown(graph), Documents(graph.map), DiagramOptions(way)) for graph in graphs]
        sys.stdout.write(row("argmap", way, [own_counts(*each) for each in drawn]))
        if has_node:
            sys.stdout.write(row("elkjs", way, list(elk_counts([picture for picture, _ in drawn]))))


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


def elk_counts(pictures: Sequence[Picture]) -> Iterator[Counts]:
    """Yield the counts of pictures as ELK lays them out."""
    networks = [network_of(picture) for picture in pictures]
    words = ("node", str(peer.FOLDER.parent / "elk.mjs"), str(peer.FOLDER))
    given = json.dumps([elk_graph(network) for network in networks])
    done = subprocess.run(words, input=given, capture_output=True, text=True, check=True)
    for network, found in zip(networks, json.loads(done.stdout), strict=True):
        yield counted(network, found)


def elk_graph(network: NodesAndLines) -> dict[str, Any]:
    """Return nodes and lines as ELK takes them."""
    picture = network.picture
    sizes = {
        node.id: size for node, size in zip(picture.nodes, sizes_of(picture.nodes, picture.direction), strict=True)
    }
    return {
        "id": "root",
        "layoutOptions": {
            "elk.algorithm": "layered",
            "elk.direction": ELK_WAYS[picture.direction],
            "elk.edgeRouting": "ORTHOGONAL",
        },
        "children": [
            {"id": node.id, "width": POINT, "height": POINT}
            if isinstance(node, Joint)
            else {"id": node.id, "width": sizes[node.id].width, "height": sizes[node.id].height}
            for node in network.nodes
        ],
        "edges": [
            {"id": str(number), "sources": [line.start], "targets": [line.end]}
            for number, line in enumerate(network.lines)
        ],
    }


def counted(network: NodesAndLines, found: dict[str, Any]) -> Counts:
    """Return the counts of what ELK gives."""
    lines = [points_of(edge) for edge in found["edges"]]
    ends = [{edge["sources"][0], edge["targets"][0]} for edge in found["edges"]]
    boxes = {node.id for node in network.nodes if isinstance(node, Box | Card)}
    areas = {
        child["id"]: Area(child["x"], child["y"], child["width"], child["height"])
        for child in found["children"]
        if child["id"] in boxes
    }
    crossed = sum(
        do_cross(piece, other)
        for (one, its_ends), (line, others) in combinations(list(zip(lines, ends, strict=True)), 2)
        if not its_ends & others
        for piece in pairwise(one)
        for other in pairwise(line)
    )
    through = sum(
        runs_through(piece, area)
        for line, its_ends in zip(lines, ends, strict=True)
        for name, area in areas.items()
        if name not in its_ends
        for piece in pairwise(line)
    )
    long = sum(distance(*piece) for line in lines for piece in pairwise(line))
    return Counts(crossed, through, long, found["width"] * found["height"])


def points_of(edge: dict[str, Any]) -> list[Point]:
    """Return the corners of a line of ELK."""
    return [
        (point["x"], point["y"])
        for section in edge.get("sections", ())
        for point in (section["startPoint"], *section.get("bendPoints", ()), section["endPoint"])
    ]


def do_cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two pieces, level or upright, cross."""
    return meets(one, other, 0) and meets(one, other, 1)


def meets(one: tuple[Point, Point], other: tuple[Point, Point], axis: int) -> bool:
    """Tell whether two pieces share more than an end along an axis."""
    low, high = sorted((one[0][axis], one[1][axis]))
    begin, end = sorted((other[0][axis], other[1][axis]))
    return low <= end and begin <= high


def runs_through(piece: tuple[Point, Point], area: Area) -> bool:
    """Tell whether a piece runs through an area, its edges left out."""
    inner = Area(area.left + EDGE, area.top + EDGE, area.width - 2 * EDGE, area.height - 2 * EDGE)
    sides = ((inner.left, inner.top), (inner.left + inner.width, inner.top + inner.height))
    return meets(piece, sides, 0) and meets(piece, sides, 1)


if __name__ == "__main__":
    main()
