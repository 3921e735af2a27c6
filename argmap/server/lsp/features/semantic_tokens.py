"""Semantic tokens: the kind of each word, for highlighting in the editor."""

from collections.abc import Iterable

from lsprotocol.types import (
    TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL,
    TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE,
    SemanticTokens,
    SemanticTokensLegend,
    SemanticTokensParams,
    SemanticTokensRangeParams,
)

from argmap.server.answers.colours import ColouredWord, WordKind, colours
from argmap.server.lsp.positions import units_of
from argmap.server.lsp.view import FileView

KINDS = tuple(WordKind)
NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
DECLARATION = "declaration"


def answer(view: FileView, _: SemanticTokensParams) -> SemanticTokens:
    """Return the words of a file, each with its kind."""
    return encoded(view, colours(view.text))


def answer_range(view: FileView, params: SemanticTokensRangeParams) -> SemanticTokens:
    """Return the words of a range, each with its kind."""
    first, last = view.offset(params.range.start), view.offset(params.range.end)
    return encoded(view, colours(view.text, first, last))


def encoded(view: FileView, words: Iterable[ColouredWord]) -> SemanticTokens:
    """Encode words for the protocol, with lines and columns relative to the previous word."""
    data: list[int] = []
    line = column = 0
    positions = view.document.positions
    for word in words:
        place = positions.position(word.span.first)
        begin = place.character - (column if place.line == line else 0)
        length = units_of(view.text.content[word.span.first : word.span.last], positions.encoding)
        data += place.line - line, begin, length, NUMBERS[word.kind], int(word.is_declaration)
        line, column = place.line, place.character
    return SemanticTokens(data)


LEGEND = SemanticTokensLegend([*KINDS], [DECLARATION])
ANSWERS = {TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL: answer, TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE: answer_range}
OPTIONS = {TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL: LEGEND, TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE: LEGEND}
