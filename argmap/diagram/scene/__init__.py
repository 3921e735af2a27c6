"""The map as a picture: what is drawn, before any format."""

from argmap.diagram.scene.composition import compose
from argmap.diagram.scene.options import DEFAULT_LOOK, DiagramOptions, Direction, Label
from argmap.diagram.scene.shapes import Box, Card, Flag, Group, Joint, Line, Mark, Picture, Sign, Stroke

__all__ = [
    "DEFAULT_LOOK",
    "Box",
    "Card",
    "DiagramOptions",
    "Direction",
    "Flag",
    "Group",
    "Joint",
    "Label",
    "Line",
    "Mark",
    "Picture",
    "Sign",
    "Stroke",
    "compose",
]
