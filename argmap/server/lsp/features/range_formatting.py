"""Formatting of a range of lines, by those edits of `argmap fmt` that lie within the range."""

from lsprotocol.types import (
    TEXT_DOCUMENT_RANGE_FORMATTING,
    DocumentRangeFormattingParams,
    TextEdit,
)

from argmap.base.errors import ArgmapError
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.server.lsp.alignment import align
from argmap.server.lsp.text_edits import form_of
from argmap.server.lsp.view import FileView
from argmap.syntax import reader


def answer(view: FileView, params: DocumentRangeFormattingParams) -> list[TextEdit]:
    """Return the edits that format the lines of a range. Raises ArgmapError if that is not possible."""
    positions, content = view.document.positions, view.text.content
    after = form_of(view.text).content
    end = params.range.end.line - (params.range.end.character == 0 and params.range.end != params.range.start)
    edits: list[TextEdit] = []
    parts: list[str] = []
    last = 0
    for first, stop, start, until in align(content, after).gaps():
        if params.range.start.line <= positions.position(first).line and positions.position(stop).line <= end:
            edits.append(TextEdit(positions.range(first, stop), after[start:until]))
            parts += content[last:first], after[start:until]
            last = stop
    if edits and not says_the_same(view.text, "".join([*parts, content[last:]])):
        raise ArgmapError("these lines can only be formatted together with others: format the whole file")
    return edits


def says_the_same(text: Text, content: str) -> bool:
    """Return whether another text is read as an equal map, with the same diagnostics."""
    (one, found), (other, found_then) = (reader.read(each, NoFiles()) for each in (text, Text(text.path, content)))
    return one == other and [each.code for each in found] == [each.code for each in found_then]


ANSWERS = {TEXT_DOCUMENT_RANGE_FORMATTING: answer}
