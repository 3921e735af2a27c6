"""DOT, the language of Graphviz, for people who want to lay out and style the picture themselves."""

from argmap.diagram import dot
from argmap.diagram.layout import directed
from argmap.diagram.scene import DiagramOptions
from argmap.diagram.scene.theme import THEMES
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".gv"
SHOWS_VERDICTS = True


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> str:
    """Return the picture as DOT text."""
    return dot.write(directed(shown, documents, look), THEMES[look.theme])
