"""The map as a picture: what is drawn, before any format."""

from argmap.picture.compose import compose
from argmap.picture.shapes import Box, Card, Direction, Group, Joint, Label, Line, Mark, Picture, Stroke

__all__ = ["Box", "Card", "Direction", "Group", "Joint", "Label", "Line", "Mark", "Picture", "Stroke", "compose"]
