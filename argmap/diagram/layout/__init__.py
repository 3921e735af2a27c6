"""Where everything of a picture goes: an outline of our own where that suits, else as Graphviz arranges it."""

from argmap.diagram.layout.graphviz import Engine, place

__all__ = ["Engine", "place"]
