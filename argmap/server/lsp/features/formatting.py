"""Formatting: a file is brought into the form of `argmap fmt`, by edits of what is not in form."""

from lsprotocol.types import TEXT_DOCUMENT_FORMATTING, DocumentFormattingParams, TextEdit

from argmap.base.errors import ArgmapError
from argmap.lint.formatting import format_text
from argmap.server.lsp.text_edits import edits_between
from argmap.server.lsp.view import FileView


def answer(view: FileView, _: DocumentFormattingParams) -> list[TextEdit]:
    """Return the edits that bring a file into form. Raises ArgmapError when it cannot be read whole."""
    after, obstacles = format_text(view.text)
    if obstacles:
        first = obstacles[0]
        start = first.span.start
        raise ArgmapError(f"the file has errors and is left as it is: {first.message} (line {start.line})")
    return edits_between(view.document.positions, after.content)


ANSWERS = {TEXT_DOCUMENT_FORMATTING: answer}
