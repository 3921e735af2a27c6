"""Where everything of a picture goes: the engine arranges boxes whose sizes are known, and gives back the places."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from argmap.diagram.dot.structure import Attributes, DotParts, assemble, is_forward, names_of
from argmap.diagram.layout import placement
from argmap.diagram.layout.graphviz_ports import spread
from argmap.diagram.scene import Box, Card, Group, Joint, Line, Picture
from argmap.diagram.scene.geometry import Area, Placed, Point
from argmap.diagram.scene.measurement import width, wrap
from argmap.diagram.scene.sizes import size_of

# Runs a DOT text through Graphviz: text and Graphviz's name of the format in, bytes out.
Engine = Callable[[str, str], bytes]
INCH = 72.0
GROUP_SIZE = 10.0
GROUP_LEADING = 12.5
GROUP_WIDTH = 300.0


def place(picture: Picture, engine: Engine) -> Placed:
    """Return where the parts of a picture go. Raises ArgmapError when the engine is asked and cannot tell."""
    return placement.place(picture) if placement.suits(picture) else by_engine(picture, engine)


def by_engine(picture: Picture, engine: Engine) -> Placed:
    """Return where an engine puts the parts of a picture. Raises ArgmapError when it cannot."""
    found = json.loads(engine(bare(picture), "json0"))
    _, _, wide, high = numbers(found.get("bb") or "0,0,0,0")
    objects: dict[str, Any] = {each["name"]: each for each in found.get("objects", ())}
    areas = {name: area_of_node(each, high) for name, each in objects.items() if "pos" in each}
    nodes = {node: areas[name] for node, name in names_of(picture).items()}
    curves = {int(edge["id"]): edge["pos"] for edge in found.get("edges", ()) if "id" in edge and "pos" in edge}
    lines = tuple(
        points_of(curves[number], high, line) if number in curves else straight(line, nodes)
        for number, line in enumerate(picture.lines)
    )
    groups = tuple(area_of(objects[f"cluster{number}"]["bb"], high) for number in range(len(picture.groups)))
    return Placed(wide, high, nodes, spread(picture, nodes, lines), groups)


def bare(picture: Picture) -> str:
    """Return the DOT text of a picture without its words: a third of the work for the engine, and nothing to escape."""

    def node_look(_name: str, node: Box | Card | Joint) -> str:
        size = size_of(node, picture.direction)
        round_ = " shape=circle" if isinstance(node, Joint) else ""
        return f"width={size.width / INCH:.4f} height={size.height / INCH:.4f}{round_}"

    def line_look(number: int, _line: Line) -> str:
        return f"id={number}"

    def group_look(_number: int, group: Group) -> Attributes:
        lines = wrap(group.title, GROUP_SIZE, GROUP_WIDTH) or ("",)
        size = f'WIDTH="{max(width(line, GROUP_SIZE) for line in lines):.0f}" HEIGHT="{len(lines) * GROUP_LEADING:.0f}"'
        return {"label": f'<<TABLE BORDER="0" FIXEDSIZE="TRUE" {size}><TR><TD></TD></TR></TABLE>>', "margin": "12"}

    node = {"label": "", "shape": "box", "fixedsize": "true"}
    return assemble(picture, DotParts({}, node, {"dir": "none"}, node_look, line_look, group_look))


def numbers(text: str) -> list[float]:
    """Return numbers that stand between commas."""
    return [float(number) for number in text.split(",")]


def points_of(text: str, high: float, line: Line) -> tuple[Point, ...]:
    """Return the points of a line from its start to its end, whichever way the engine was given it."""
    pairs = (pair.split(",") for pair in text.partition(";")[0].split())
    points = tuple((float(x), high - float(y)) for x, y in pairs)
    return points if is_forward(line) else points[::-1]


def straight(line: Line, nodes: dict[str, Area]) -> tuple[Point, ...]:
    """Return a straight line between the middles of its ends, for one that the engine lost."""
    start, end = nodes[line.start].middle, nodes[line.end].middle
    return start, start, end, end


def area_of_node(node: Mapping[str, str], high: float) -> Area:
    """Return the area of a node."""
    x, y = numbers(node["pos"])
    wide, tall = float(node["width"]) * INCH, float(node["height"]) * INCH
    return Area(x - wide / 2, high - y - tall / 2, wide, tall)


def area_of(text: str, high: float) -> Area:
    """Return the area of a group."""
    left, bottom, right, top = numbers(text)
    return Area(left, high - top, right - left, top - bottom)
