"""Folding ranges and selection ranges."""

from lsprotocol.types import (
    TEXT_DOCUMENT_FOLDING_RANGE,
    TEXT_DOCUMENT_SELECTION_RANGE,
    FoldingRange,
    FoldingRangeKind,
    FoldingRangeParams,
    Position,
    SelectionRange,
    SelectionRangeParams,
)

from argmap.server.answers.ranges import folds, ranges_around
from argmap.server.lsp.answering import range_here
from argmap.server.lsp.view import FileView


def answer_folding(view: FileView, _: FoldingRangeParams) -> list[FoldingRange]:
    """Return the foldable ranges of a file."""
    kinds = {True: FoldingRangeKind.Comment, False: FoldingRangeKind.Region}
    return [FoldingRange(each.first - 1, each.last - 1, kind=kinds[each.is_comment]) for each in folds(view.text)]


def answer_selection(view: FileView, params: SelectionRangeParams) -> list[SelectionRange]:
    """Return the nested selection ranges around each position."""
    return [selection(view, position) for position in params.positions]


def selection(view: FileView, position: Position) -> SelectionRange:
    """Return the ranges around a position, linked from the innermost to the outermost."""
    made: SelectionRange | None = None
    for span in reversed(ranges_around(view.text, view.offset(position))):
        made = SelectionRange(range_here(view, span), made)
    return made or SelectionRange(range_here(view, view.checked.map.span))


ANSWERS = {TEXT_DOCUMENT_FOLDING_RANGE: answer_folding, TEXT_DOCUMENT_SELECTION_RANGE: answer_selection}
