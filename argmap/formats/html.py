"""A self-contained page for sharing: an interactive picture, the outline, and the articles next to the map."""

from dataclasses import replace

from argmap import page
from argmap.diagram.layout import arrange
from argmap.diagram.scene import DiagramOptions
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".html"
SHOWS_FALLS = True


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> str:
    """Return the page. It runs only its own script, and loads nothing from elsewhere."""
    return render_page(shown, documents, look)


def render_page(shown: Shown, documents: Documents, look: DiagramOptions, *, is_live: bool = False) -> str:
    """Return the page. A live page belongs to a preview and can take over the state of the page it replaces."""
    picture, placed = arrange(shown, documents, replace(look, whole_text=True))
    return page.write(page.gather(shown.graph, documents, picture, placed, look), is_live=is_live)
