"""The contents of a picture of a map, independent of any output format."""

from argmap.diagram.scene.composition import compose
from argmap.diagram.scene.options import DEFAULT_LOOK, DiagramOptions, Direction, Label
from argmap.diagram.scene.picture import Picture, Scene
from argmap.diagram.scene.shapes import Box, Card, DrawnStep, Flag, Group, Mark, Sign, Stroke

__all__ = [
    "DEFAULT_LOOK",
    "Box",
    "Card",
    "DiagramOptions",
    "Direction",
    "DrawnStep",
    "Flag",
    "Group",
    "Label",
    "Mark",
    "Picture",
    "Scene",
    "Sign",
    "Stroke",
    "compose",
]
