"""SVG that says what it shows: every statement and line has its words, every statement its anchor."""

from argmap.diagram import svg
from argmap.diagram.layout import Engine, place
from argmap.diagram.scene import DiagramOptions, compose
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".svg"
HAS_PAGES = True
SHOWS_VERDICTS = True


def render(shown: Shown, documents: Documents, look: DiagramOptions, engine: Engine) -> str:
    """Return the picture as an SVG document."""
    picture = compose(shown, documents, look)
    return svg.draw(picture, place(picture, engine), svg.Dress(look.theme))
