"""DOT, the language of Graphviz, for people who want to draw it their own way."""

from argmap import dot
from argmap.dot import Engine
from argmap.graph import Graph
from argmap.picture import Look, compose
from argmap.picture.theme import THEMES

SUFFIX = ".gv"
SHOWS_VERDICTS = True


def render(graph: Graph, look: Look, _engine: Engine) -> str:
    """Return the picture as DOT text; no engine is run."""
    return dot.write(compose(graph, look), THEMES[look.theme])
