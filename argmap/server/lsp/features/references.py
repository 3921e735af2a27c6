"""Definition, references and highlights of an id."""

from lsprotocol.types import (
    TEXT_DOCUMENT_DEFINITION,
    TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT,
    TEXT_DOCUMENT_REFERENCES,
    DefinitionParams,
    DocumentHighlight,
    DocumentHighlightKind,
    DocumentHighlightParams,
    Location,
    ReferenceParams,
)

from argmap.server.answers.references import definition, highlights, references
from argmap.server.lsp.answering import known_map, location_of, range_here
from argmap.server.lsp.view import FileView


def answer_definition(view: FileView, params: DefinitionParams) -> list[Location]:
    """Return the locations where the id at a position is declared."""
    found = definition(known_map(view), view.offset(params.position))
    return [location_of(view, span) for span in found]


def answer_references(view: FileView, params: ReferenceParams) -> list[Location]:
    """Return the locations that mention the id at a position."""
    with_declaration = params.context.include_declaration
    found = references(known_map(view), view.offset(params.position), with_declaration=with_declaration)
    return [location_of(view, span) for span in found]


def answer_highlights(view: FileView, params: DocumentHighlightParams) -> list[DocumentHighlight]:
    """Return the ranges in this file that mention the id at a position."""
    kinds = {True: DocumentHighlightKind.Write, False: DocumentHighlightKind.Read}
    found = highlights(known_map(view), view.offset(params.position))
    return [DocumentHighlight(range_here(view, each.span), kinds[each.role.is_declaration]) for each in found]


ANSWERS = {
    TEXT_DOCUMENT_DEFINITION: answer_definition,
    TEXT_DOCUMENT_REFERENCES: answer_references,
    TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: answer_highlights,
}
