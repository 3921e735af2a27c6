"""DOT, the language of Graphviz, for people who want to draw it their own way."""

from argmap.diagram import dot
from argmap.diagram.dot import Engine
from argmap.diagram.scene import DiagramOptions, compose
from argmap.diagram.scene.theme import THEMES
from argmap.model.graph import Graph

SUFFIX = ".gv"
SHOWS_VERDICTS = True


def render(graph: Graph, look: DiagramOptions, _engine: Engine) -> str:
    """Return the picture as DOT text; no engine is run."""
    return dot.write(compose(graph, look), THEMES[look.theme])
