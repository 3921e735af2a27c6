"""SVG that says what it shows: every statement and line has its words, every statement its anchor."""

from argmap.diagram import svg
from argmap.diagram.dot import Engine, place
from argmap.diagram.scene import DiagramOptions, compose
from argmap.model.graph import Graph

SUFFIX = ".svg"
HAS_PAGES = True
SHOWS_VERDICTS = True


def render(graph: Graph, look: DiagramOptions, engine: Engine) -> str:
    """Return the picture as an SVG document."""
    picture = compose(graph, look)
    return svg.draw(picture, place(picture, engine), svg.Dress(look.theme))
