"""Hover: a description of the thing under the pointer."""

from lsprotocol.types import TEXT_DOCUMENT_HOVER, Hover, HoverParams

from argmap.server.answers.hover import hover
from argmap.server.lsp.answering import known_map, markdown, range_here
from argmap.server.lsp.view import FileView


def answer(view: FileView, params: HoverParams) -> Hover | None:
    """Return the hover text for a position."""
    found = hover(known_map(view), view.offset(params.position))
    return Hover(markdown(found.markdown), range_here(view, found.span)) if found else None


ANSWERS = {TEXT_DOCUMENT_HOVER: answer}
