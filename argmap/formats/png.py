"""PNG, for places that do not accept SVG."""

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
    """Return the picture as PNG bytes, rendered from the SVG."""
    picture, placed = arrange(shown, documents, look)
    return rasterise(svg.draw(picture, placed, svg.Dress(look.theme)), look.scale)
