"""Formatting: a file is brought into the form of `argmap fmt`, by edits of what is not in form."""

from lsprotocol.types import TEXT_DOCUMENT_FORMATTING, DocumentFormattingParams, TextEdit

from argmap.server.lsp.text_edits import edits_between, form_of
from argmap.server.lsp.view import FileView


def answer(view: FileView, _: DocumentFormattingParams) -> list[TextEdit]:
    """Return the edits that bring a file into form. Raises ArgmapError when it cannot be read whole."""
    return edits_between(view.document.positions, form_of(view.text).content)


ANSWERS = {TEXT_DOCUMENT_FORMATTING: answer}
