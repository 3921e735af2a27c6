"""Hover: what stands under the pointer, in words."""

from lsprotocol.types import TEXT_DOCUMENT_HOVER, Hover, HoverParams

from argmap.server.answers.hover import hover
from argmap.server.lsp.answering import known_map, markdown, range_here
from argmap.server.lsp.view import FileView


def answer(view: FileView, params: HoverParams) -> Hover | None:
    """Return what is shown at a place."""
    found = hover(known_map(view), view.offset(params.position))
    return Hover(markdown(found.markdown), range_here(view, found.span)) if found else None


ANSWERS = {TEXT_DOCUMENT_HOVER: answer}
