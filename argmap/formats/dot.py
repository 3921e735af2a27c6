"""DOT, the language of Graphviz, for people who want to draw it their own way."""

from argmap import dot
from argmap.dot import Engine
from argmap.picture import Picture

SUFFIX = ".gv"


def render(picture: Picture, _engine: Engine) -> str:
    """Return the picture as DOT text; no engine is run."""
    return dot.write(picture)
