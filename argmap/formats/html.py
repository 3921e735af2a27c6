"""One page that people can send each other: the picture to explore, the outline, and the articles beside the map."""

from argmap import page
from argmap.diagram.dot import Engine, place
from argmap.diagram.scene import DiagramOptions, compose
from argmap.model.graph import Graph

SUFFIX = ".html"
SHOWS_FALLS = True


def render(graph: Graph, look: DiagramOptions, engine: Engine) -> str:
    """Return the page. It runs nothing but its own script, and loads nothing from anywhere."""
    picture = compose(graph, look)
    return page.write(graph, picture, place(picture, engine), look.outlook)
