"""An SVG picture read back: where its boxes, texts and lines are, in points."""

import re
from dataclasses import dataclass
from functools import cached_property
from math import hypot
from xml.etree import ElementTree as ET

from argmap.diagram.layout import arrange
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions, Picture
from argmap.diagram.scene.ids import node_ids, part_id, step_ids
from argmap.diagram.scene.measurement import width_with_slack
from argmap.diagram.scene.shapes import SMALL_SIZE, TEXT_SIZE
from argmap.model.graph import Graph
from argmap.model.views import Shown
from tests.maps import documents_of, drawn

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
Point = tuple[float, float]
SIZES = {"words": TEXT_SIZE} | dict.fromkeys(("kind", "citation", "indicator", "note", "more"), SMALL_SIZE)


@dataclass(frozen=True)
class Area:
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, point: Point) -> float:
        """Return how far a point lies outside; 0 inside."""
        x, y = point
        return hypot(max(self.left - x, x - self.right, 0), max(self.top - y, y - self.bottom, 0))

    def overlaps(self, other: "Area") -> bool:
        """Return whether two areas share more than an edge."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.1
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.1
        )

    def holds(self, other: "Area", margin: float = 0.5) -> bool:
        """Return whether another area lies inside."""
        return (
            self.left - margin <= other.left
            and self.top - margin <= other.top
            and other.right <= self.right + margin
            and other.bottom <= self.bottom + margin
        )


def parse(svg: str | bytes) -> ET.Element:
    """Return the root of a picture; fails if it is not well-formed XML."""
    return ET.fromstring(svg)


def title_of(element: ET.Element) -> str:
    """Return the title of an element."""
    title = element.find(f"{SVG}title")
    return "" if title is None else title.text or ""


def text_in(element: ET.Element) -> str:
    """Return all text that is drawn in an element, without spaces, for lines are broken at spaces."""
    return squeeze("".join(words_of(text) for text in element.iter(f"{SVG}text")))


def words_of(text: ET.Element) -> str:
    """Return what a text says, without what tells that it runs from right to left."""
    return "".join(text.itertext()).removeprefix("\u202b").removesuffix("\u202c")


def squeeze(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


def points_of(shape: ET.Element) -> list[Point]:
    """Return the points that a shape is drawn through or held in."""
    if shape.tag == f"{SVG}circle":
        x, y, r = (float(shape.get(name, "nan")) for name in ("cx", "cy", "r"))
        return [(x - r, y - r), (x + r, y + r)]
    if shape.tag == f"{SVG}rect":
        x, y, wide, high = (float(shape.get(name, "nan")) for name in ("x", "y", "width", "height"))
        return [(x, y), (x + wide, y + high)]
    numbers = [float(number) for number in NUMBER.findall(shape.get("d") or "")]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def points_in(group: ET.Element) -> list[Point]:
    """Return the points of all shapes of a group, or of a shape, rules on cards left out."""
    shapes = [shape for shape in group if shape.get("class") in {"frame", "outline", "strip"}] or [group]
    return [point for shape in shapes for point in points_of(shape)]


def area_of(group: ET.Element) -> Area:
    """Return the area of the shapes of a group."""
    points = points_in(group)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Area(min(xs), min(ys), max(xs), max(ys))


def area_of_text(text: ET.Element) -> Area:
    """Return the area that a text may take in any font, from its baseline to the height of small letters."""
    size = SIZES[text.get("class", "")]
    x, y = float(text.get("x", "nan")), float(text.get("y", "nan"))
    long = width_with_slack(words_of(text), size)
    left = x - long if text.get("text-anchor") == "end" else x
    return Area(left, y - size / 2, left + long, y)


@dataclass(frozen=True)
class Drawing:
    """A picture and what became of it."""

    picture: Picture
    root: ET.Element

    @cached_property
    def groups(self) -> dict[str, ET.Element]:
        """The groups, and the points on lines, by their ids."""
        return {element.get("id", ""): element for element in self.root.iter() if element.get("id")}

    def group(self, name: str) -> ET.Element:
        """Return the group of a statement, card or joint by its id in the picture; there must be one."""
        return self.groups[node_ids(self.picture)[name]]

    def part(self, name: str) -> ET.Element:
        """Return a part of the picture, of which there is one."""
        return self.groups[part_id(self.picture.prefix, name)]

    @cached_property
    def steps(self) -> list[ET.Element]:
        """The groups of the steps, in the order of the picture."""
        return [self.groups[name] for name in step_ids(self.picture)]

    def boxes(self) -> dict[str, Area]:
        """Return the area of each box and card by its id in the picture."""
        return {node.id: area_of(self.group(node.id)) for node in self.picture.nodes}


def drawing_of_graph(graph: Graph, look: DiagramOptions = DEFAULT_LOOK) -> Drawing:
    """Return the drawing of a map."""
    picture, _ = arrange(Shown(graph), documents_of(graph), look)
    return Drawing(picture, parse(str(drawn(graph, "svg", look))))
