"""The picture in the DOT language, with all its texts."""

from argmap.diagram.dot.writer import write

__all__ = ["write"]
