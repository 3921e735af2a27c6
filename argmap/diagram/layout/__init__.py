"""Places of our own for pictures that are nearly trees: each statement beside what it bears on, read as an outline."""

from argmap.diagram.layout.placement import place, suits

__all__ = ["place", "suits"]
