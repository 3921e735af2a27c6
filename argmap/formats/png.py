"""PNG, for places that take no SVG."""

from argmap.diagram import svg
from argmap.diagram.layout import arrange
from argmap.diagram.raster.pixels import rasterise
from argmap.diagram.scene import DiagramOptions
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".png"
HAS_PAGES = True
SHOWS_VERDICTS = True


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> bytes:
    """Return the picture as PNG bytes, the same as the SVG in all but its pixels."""
    picture, placed = arrange(shown, documents, look)
    return rasterise(svg.draw(picture, placed, svg.Dress(look.theme)), look.scale)
