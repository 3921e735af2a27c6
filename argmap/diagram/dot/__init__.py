"""The picture in the DOT language, with all its words for people."""

from argmap.diagram.dot.writer import write

__all__ = ["write"]
