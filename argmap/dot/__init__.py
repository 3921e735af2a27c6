"""The picture in the DOT language, which is what the engines draw."""

from collections.abc import Callable

from argmap.dot.writing import PREFIX, write

__all__ = ["PREFIX", "Engine", "write"]

# Runs a DOT text through Graphviz: text and Graphviz's name of the format in, bytes out.
Engine = Callable[[str, str], bytes]
