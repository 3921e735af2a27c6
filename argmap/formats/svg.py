"""SVG that says what it shows: every statement and line has its words, every statement its anchor."""

from argmap import svg
from argmap.dot import Engine, place
from argmap.graph import Graph
from argmap.picture import Look, compose

SUFFIX = ".svg"
HAS_PAGES = True
SHOWS_VERDICTS = True


def render(graph: Graph, look: Look, engine: Engine) -> str:
    """Return the picture as an SVG document."""
    picture = compose(graph, look)
    return svg.draw(picture, place(picture, engine), svg.Dress(look.theme))
