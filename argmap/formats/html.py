"""One page that people can send each other: the picture to explore, the outline, and the articles beside the map."""

from argmap import page
from argmap.diagram.layout import Engine, place
from argmap.diagram.scene import DiagramOptions, compose
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".html"
SHOWS_FALLS = True


def render(shown: Shown, documents: Documents, look: DiagramOptions, engine: Engine) -> str:
    """Return the page. It runs nothing but its own script, and loads nothing from anywhere."""
    picture = compose(shown, documents, look)
    return page.write(shown.graph, documents, picture, place(picture, engine), look.outlook)
