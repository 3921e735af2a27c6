"""Formatting of a whole file as by `argmap fmt`, with minimal edits."""

from lsprotocol.types import TEXT_DOCUMENT_FORMATTING, DocumentFormattingParams, TextEdit

from argmap.server.lsp.text_edits import edits_between, form_of
from argmap.server.lsp.view import FileView


def answer(view: FileView, _: DocumentFormattingParams) -> list[TextEdit]:
    """Return the edits that format a file. Raises ArgmapError if the file has errors."""
    return edits_between(view.document.positions, form_of(view.text).content)


ANSWERS = {TEXT_DOCUMENT_FORMATTING: answer}
