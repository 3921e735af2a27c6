"""The picture in the DOT language: with all its words for people, and bare for the engine to place its parts."""

from argmap.dot.placing import Area, Engine, Placed, Point, place
from argmap.dot.writing import PREFIX, write

__all__ = ["PREFIX", "Area", "Engine", "Placed", "Point", "place", "write"]
