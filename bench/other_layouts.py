"""Pictures of argument maps as general libraries for graphs lay them out: ELK (npm) and graphlay (Python).

Both draw in layers, with lines of level and upright pieces. A library that is not there lays out nothing.
"""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import Any, NamedTuple

from argmap.diagram.scene import Box, Card, Direction
from argmap.diagram.scene.geometry import Area, Point
from argmap.diagram.scene.network import Joint, NodesAndLines
from argmap.diagram.scene.sizes import Size, sizes_of
from bench import peer

ELK_WAYS = {Direction.LR: "LEFT", Direction.TB: "UP"}
GRAPHLAY_WAYS = {Direction.LR: "leftright", Direction.TB: "topbottom"}
JOINT_SIZE = Size(3.0, 3.0)


class OtherLine(NamedTuple):
    """A line through its corners, and the ids of the two nodes that it connects."""

    corners: tuple[Point, ...]
    ends: frozenset[str]


class OtherDrawing(NamedTuple):
    """The lines of a picture, its boxes by their ids, and its size, in points."""

    lines: tuple[OtherLine, ...]
    boxes: Mapping[str, Area]
    width: float
    height: float


def elk(networks: Sequence[NodesAndLines]) -> list[OtherDrawing]:
    """Return networks as the layered layout of ELK draws them."""
    if not peer.install_elk():
        return []
    words = ("node", str(peer.FOLDER.parent / "elk.mjs"), str(peer.FOLDER))
    given = json.dumps([elk_graph(network) for network in networks])
    done = subprocess.run(words, input=given, capture_output=True, text=True, check=True)
    return [elk_drawing(network, found) for network, found in zip(networks, json.loads(done.stdout), strict=True)]


def elk_graph(network: NodesAndLines) -> dict[str, Any]:
    """Return a network as ELK takes it."""
    return {
        "id": "root",
        "layoutOptions": {
            "elk.algorithm": "layered",
            "elk.direction": ELK_WAYS[network.scene.direction],
            "elk.edgeRouting": "ORTHOGONAL",
        },
        "children": [{"id": name, "width": size.width, "height": size.height} for name, size in node_sizes(network)],
        "edges": [
            {"id": str(number), "sources": [line.start], "targets": [line.end]}
            for number, line in enumerate(network.lines)
        ],
    }


def elk_drawing(network: NodesAndLines, found: Mapping[str, Any]) -> OtherDrawing:
    """Return what ELK draws."""
    boxes = {each["id"]: Area(each["x"], each["y"], each["width"], each["height"]) for each in found["children"]}
    corners = [
        [
            point
            for section in edge.get("sections", ())
            for point in (section["startPoint"], *section.get("bendPoints", ()), section["endPoint"])
        ]
        for edge in found["edges"]
    ]
    return drawing_of(network, corners, boxes, (found["width"], found["height"]))


def graphlay(networks: Sequence[NodesAndLines]) -> list[OtherDrawing]:
    """Return networks as the layered layout of graphlay draws them."""
    return [graphlay_drawing(network) for network in networks] if find_spec("graphlay") else []


def graphlay_drawing(network: NodesAndLines) -> OtherDrawing:
    """Return what graphlay draws."""
    import graphlay as library

    graph = library.Graph()
    for name, size in node_sizes(network):
        graph.node(name, width=size.width, height=size.height)
    for line in network.lines:
        graph.edge(line.start, line.end)
    options = {"direction": GRAPHLAY_WAYS[network.scene.direction], "routing": {"style": "orthogonal"}}
    found = library.layout(graph, preset="layered", options=options).raw
    boxes = {
        name: Area(each["center"]["x"] - size.width / 2, each["center"]["y"] - size.height / 2, size.width, size.height)
        for (name, size), each in zip(node_sizes(network), found["nodes"], strict=True)
    }
    least, most = found["bounds"]["min"], found["bounds"]["max"]
    whole = (most["x"] - least["x"], most["y"] - least["y"])
    return drawing_of(network, [edge["points"] for edge in found["edges"]], boxes, whole)


def node_sizes(network: NodesAndLines) -> Iterator[tuple[str, Size]]:
    """Yield the id and the size of each node: boxes as argmap draws them, joints as points."""
    scene = network.scene
    sizes = dict(zip([node.id for node in scene.nodes], sizes_of(scene.nodes, scene.text_width), strict=True))
    for node in network.nodes:
        yield node.id, JOINT_SIZE if isinstance(node, Joint) else sizes[node.id]


def drawing_of(
    network: NodesAndLines,
    corners: Sequence[Sequence[Mapping[str, float]]],
    areas: Mapping[str, Area],
    size: tuple[float, float],
) -> OtherDrawing:
    """Return a picture from the corners of its lines, in the order of the network, and the areas of its nodes."""
    lines = tuple(
        OtherLine(tuple((point["x"], point["y"]) for point in points), frozenset({line.start, line.end}))
        for line, points in zip(network.lines, corners, strict=True)
    )
    boxes = {node.id: areas[node.id] for node in network.nodes if isinstance(node, Box | Card)}
    return OtherDrawing(lines, boxes, *size)


LAYOUTS: Mapping[str, Callable[[Sequence[NodesAndLines]], list[OtherDrawing]]] = {"elkjs": elk, "graphlay": graphlay}
