"""The picture in the DOT language: with all its words for people, and bare for the engine to place its parts."""

from argmap.diagram.dot.writer import PREFIX, write
from argmap.diagram.layout.graphviz import Engine, place

__all__ = ["PREFIX", "Engine", "place", "write"]
