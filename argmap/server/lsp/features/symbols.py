"""Symbols: the outline of a file, and a search through the declarations of all open maps."""

from collections.abc import Mapping

from lsprotocol.types import (
    TEXT_DOCUMENT_DOCUMENT_SYMBOL,
    WORKSPACE_SYMBOL,
    DocumentSymbol,
    DocumentSymbolParams,
    SymbolKind,
    WorkspaceSymbol,
    WorkspaceSymbolParams,
)

from argmap.model.mentions import Role
from argmap.server.answers.symbols import MapSymbol, matching, symbols
from argmap.server.lsp.answering import known_map, location_of, range_here
from argmap.server.lsp.registry import ProjectView
from argmap.server.lsp.view import FileView

KINDS: Mapping[Role | None, SymbolKind] = {
    None: SymbolKind.Namespace,
    Role.STATEMENT: SymbolKind.Class,
    Role.ARGUMENT: SymbolKind.Function,
    Role.SOURCE: SymbolKind.Module,
    Role.GROUP: SymbolKind.Struct,
    Role.SPEAKER: SymbolKind.Variable,
}
MOST_SYMBOLS = 1_000


def answer(view: FileView, _: DocumentSymbolParams) -> list[DocumentSymbol]:
    """Return the outline of a file."""
    found = symbols(view.text)
    made = [as_symbol(view, each) for each in found]
    for symbol, own in zip(found, made, strict=True):
        if symbol.owner >= 0:
            made[symbol.owner].children = [*(made[symbol.owner].children or ()), own]
    return [own for symbol, own in zip(found, made, strict=True) if symbol.owner < 0]


def as_symbol(view: FileView, symbol: MapSymbol) -> DocumentSymbol:
    """Return a symbol in the form of the protocol."""
    ranges = range_here(view, symbol.span), range_here(view, symbol.name_span)
    return DocumentSymbol(symbol.name, KINDS[symbol.role], *ranges, detail=symbol.detail)


def answer_workspace(project: ProjectView, params: WorkspaceSymbolParams) -> list[WorkspaceSymbol]:
    """Return the declarations of the open maps whose id or text contains the words of a query."""
    found: dict[tuple[str, int], WorkspaceSymbol] = {}
    for view in project.views:
        for symbol in matching(known_map(view).texts, params.query):
            place = location_of(view, symbol.name_span)
            key = place.uri, symbol.name_span.first
            if key not in found and len(found) < MOST_SYMBOLS:
                found[key] = WorkspaceSymbol(place, symbol.name, KINDS[symbol.role], container_name=symbol.detail)
    return list(found.values())


ANSWERS = {TEXT_DOCUMENT_DOCUMENT_SYMBOL: answer}
GENERAL_ANSWERS = {WORKSPACE_SYMBOL: answer_workspace}
