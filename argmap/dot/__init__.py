"""The picture in the DOT language: with all its words for people, and bare for the engine to place its parts."""

from argmap.dot.areas import Area, Point
from argmap.dot.placing import Engine, Placed, place
from argmap.dot.writing import PREFIX, write

__all__ = ["PREFIX", "Area", "Engine", "Placed", "Point", "place", "write"]
