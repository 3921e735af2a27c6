"""PNG, for places that take no SVG."""

from argmap import dot
from argmap.dot import Engine
from argmap.graph import Graph
from argmap.picture import Look, compose

SUFFIX = ".png"


def render(graph: Graph, look: Look, engine: Engine) -> bytes:
    """Return the picture as PNG bytes."""
    return engine(dot.write(compose(graph, look)), "png")
