"""The map as a picture: what is drawn, before any format."""

from argmap.picture.composing import compose
from argmap.picture.look import DEFAULT_LOOK, Direction, Label, Look
from argmap.picture.shapes import Box, Card, Flag, Group, Joint, Line, Mark, Picture, Sign, Stroke

__all__ = [
    "DEFAULT_LOOK",
    "Box",
    "Card",
    "Direction",
    "Flag",
    "Group",
    "Joint",
    "Label",
    "Line",
    "Look",
    "Mark",
    "Picture",
    "Sign",
    "Stroke",
    "compose",
]
