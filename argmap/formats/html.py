"""One page that people can send each other: the picture to explore, the outline, and the articles next to the map."""

from dataclasses import replace

from argmap import page
from argmap.diagram.layout import arrange
from argmap.diagram.scene import DiagramOptions
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".html"
SHOWS_FALLS = True


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> str:
    """Return the page. It runs nothing but its own script, and loads nothing from anywhere."""
    return render_page(shown, documents, look)


def render_page(shown: Shown, documents: Documents, look: DiagramOptions, *, is_live: bool = False) -> str:
    """Return the page, or one that is live: a preview shows it, and it can take over what was chosen in another."""
    picture, placed = arrange(shown, documents, replace(look, whole_text=True))
    return page.write(page.gather(shown.graph, documents, picture, placed, look.summary), is_live=is_live)
