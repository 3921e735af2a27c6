"""Inlay hints: marks after verified quotations."""

from lsprotocol.types import TEXT_DOCUMENT_INLAY_HINT, InlayHint, InlayHintParams

from argmap.server.answers.marks import quotation_marks
from argmap.server.lsp.answering import known_map, range_here
from argmap.server.lsp.view import FileView


def answer(view: FileView, params: InlayHintParams) -> list[InlayHint]:
    """Return the marks within a range."""
    first, last = view.offset(params.range.start), view.offset(params.range.end)
    found = quotation_marks(known_map(view)) if view.options.inlay_hints else ()
    return [
        InlayHint(range_here(view, each.span).end, each.words, tooltip=each.about, padding_left=True)
        for each in found
        if first <= each.span.last <= last
    ]


ANSWERS = {TEXT_DOCUMENT_INLAY_HINT: answer}
