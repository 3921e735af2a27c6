"""Completion: ids, fields, values, and the words of a source while they are being quoted."""

from collections.abc import Mapping

from lsprotocol.types import (
    TEXT_DOCUMENT_COMPLETION,
    CompletionItem,
    CompletionItemKind,
    CompletionList,
    CompletionOptions,
    CompletionParams,
    InsertTextFormat,
    TextEdit,
)

from argmap.server.answers.completion import CandidateKind, CompletionCandidate, Completions, complete
from argmap.server.lsp.answering import known_map, markdown, range_here
from argmap.server.lsp.view import FileView

KINDS: Mapping[CandidateKind, CompletionItemKind] = {
    CandidateKind.FIELD: CompletionItemKind.Property,
    CandidateKind.STATEMENT: CompletionItemKind.Class,
    CandidateKind.STEP: CompletionItemKind.Function,
    CandidateKind.SOURCE: CompletionItemKind.Module,
    CandidateKind.GROUP: CompletionItemKind.Struct,
    CandidateKind.TAG: CompletionItemKind.Keyword,
    CandidateKind.SPEAKER: CompletionItemKind.Variable,
    CandidateKind.WORD: CompletionItemKind.EnumMember,
    CandidateKind.SCHEME: CompletionItemKind.Interface,
    CandidateKind.RULE: CompletionItemKind.Constant,
    CandidateKind.FILE: CompletionItemKind.File,
    CandidateKind.QUOTATION: CompletionItemKind.Text,
}
TRIGGERS = (" ", '"', "'", "[", "{", ",", "/")


def answer(view: FileView, params: CompletionParams) -> CompletionList | None:
    """Return the possible completions at a position."""
    found = complete(known_map(view), view.offset(params.position))
    if found is None:
        return None
    items = [as_item(view, found, number) for number in range(len(found.candidates))]
    return CompletionList(found.is_incomplete, items)


def as_item(view: FileView, found: Completions, number: int) -> CompletionItem:
    """Return a candidate in the form of the protocol, with a sort key that keeps the order."""
    candidate: CompletionCandidate = found.candidates[number]
    # Whether the words of a source continue the typed text is decided here; the editor would compare letter by letter.
    is_quoted = candidate.kind is CandidateKind.QUOTATION
    return CompletionItem(
        candidate.label,
        kind=KINDS[candidate.kind],
        detail=candidate.detail or None,
        documentation=markdown(candidate.about) if candidate.about else None,
        sort_text=f"{number:05}",
        filter_text=found.typed if is_quoted else candidate.label,
        insert_text_format=InsertTextFormat.PlainText,
        text_edit=TextEdit(range_here(view, found.span), candidate.text),
    )


ANSWERS = {TEXT_DOCUMENT_COMPLETION: answer}
OPTIONS = {TEXT_DOCUMENT_COMPLETION: CompletionOptions(trigger_characters=TRIGGERS)}
