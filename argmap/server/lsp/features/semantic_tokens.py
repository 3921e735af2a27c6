"""Semantic tokens: what each word is, for the colours of the editor."""

from lsprotocol.types import (
    TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL,
    SemanticTokens,
    SemanticTokensLegend,
    SemanticTokensParams,
)

from argmap.server.answers.colours import WordKind, colours
from argmap.server.lsp.positions import units_of
from argmap.server.lsp.view import FileView

KINDS = tuple(WordKind)
NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
DECLARATION = "declaration"


def answer(view: FileView, _: SemanticTokensParams) -> SemanticTokens:
    """Return the words of a file with what each is; of the lines and columns only how far they are from the last."""
    data: list[int] = []
    line = column = 0
    positions = view.document.positions
    for word in colours(view.text):
        place = positions.position(word.span.first)
        begin = place.character - (column if place.line == line else 0)
        length = units_of(view.text.content[word.span.first : word.span.last], positions.encoding)
        data += place.line - line, begin, length, NUMBERS[word.kind], int(word.is_declaration)
        line, column = place.line, place.character
    return SemanticTokens(data)


ANSWERS = {TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL: answer}
OPTIONS = {TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL: SemanticTokensLegend([*KINDS], [DECLARATION])}
