"""The picture in the DOT language: with all its words for people, and bare for the engine to place its parts."""

from argmap.dot.placing import Engine, place
from argmap.dot.writing import PREFIX, write

__all__ = ["PREFIX", "Engine", "place", "write"]
