"""PDF, for printing: one page as large as the picture, its text to be searched and copied."""

import os
from typing import Any

from argmap.base.errors import ArgmapError
from argmap.diagram import svg
from argmap.diagram.layout import arrange
from argmap.diagram.raster.fonts import needs_others, own_font
from argmap.diagram.scene import DiagramOptions
from argmap.diagram.scene.words import picture_in_words
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".pdf"
HAS_PAGES = True
SHOWS_VERDICTS = True
# It is scaled down where it would be longer than any reader of PDF takes.
PAGE = b"""
#set document(title: sys.inputs.title, date: none)
#set page(width: auto, height: auto, margin: 0pt)
#context {
  let whole = measure(image("picture.svg"))
  let share = calc.min(1, 14400pt / whole.width, 14400pt / whole.height)
  image("picture.svg", width: whole.width * share, alt: sys.inputs.words)
}
"""


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> bytes:
    """Return the picture as a PDF document. Raises ArgmapError where the extra for it is not installed."""
    try:
        import typst
    except ImportError as error:
        raise ArgmapError('a PDF needs one more package: run pip install "argmap[pdf]", or draw svg or png') from error
    picture, placed = arrange(shown, documents, look)
    document = svg.draw(picture, placed, svg.Dress(look.theme))
    # What typst takes is more than its types say.
    files: Any = {"main.typ": PAGE, "picture.svg": document.encode()}
    return typst.compile(
        files,
        font_paths=[os.path.dirname(own_font())],
        ignore_system_fonts=not needs_others(document),
        sys_inputs={"title": picture.title, "words": picture_in_words(picture)},
    )
