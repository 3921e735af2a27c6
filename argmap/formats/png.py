"""PNG, for places that take no SVG."""

from argmap import svg
from argmap.dot import Engine, place
from argmap.graph import Graph
from argmap.picture import Look, compose
from argmap.raster.pixels import rasterise

SUFFIX = ".png"
HAS_PAGES = True
SHOWS_VERDICTS = True


def render(graph: Graph, look: Look, engine: Engine) -> bytes:
    """Return the picture as PNG bytes, the same as the SVG in all but its pixels."""
    picture = compose(graph, look)
    return rasterise(svg.draw(picture, place(picture, engine), svg.Dress(look.theme)), look.scale)
