"""Accessible SVG: every statement and line has a text alternative, and every statement an anchor."""

from argmap.diagram import svg
from argmap.diagram.layout import arrange
from argmap.diagram.scene import DiagramOptions
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".svg"
HAS_PAGES = True
SHOWS_VERDICTS = True


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> str:
    """Return the picture as an SVG document."""
    picture, placed = arrange(shown, documents, look)
    return svg.draw(picture, placed, svg.Dress(look.theme))
