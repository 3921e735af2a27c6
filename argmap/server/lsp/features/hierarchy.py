"""Call hierarchy as argument hierarchy: reasons and objections come in, targets go out."""

from lsprotocol.types import (
    CALL_HIERARCHY_INCOMING_CALLS,
    CALL_HIERARCHY_OUTGOING_CALLS,
    TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY,
    CallHierarchyIncomingCall,
    CallHierarchyIncomingCallsParams,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CallHierarchyOutgoingCallsParams,
    CallHierarchyPrepareParams,
    SymbolKind,
)

from argmap.base.text import NOWHERE
from argmap.server.answers.arguments import ArgumentPart, incoming, outgoing, part_at
from argmap.server.lsp.answering import known_map
from argmap.server.lsp.view import FileView


def prepare(view: FileView, params: CallHierarchyPrepareParams) -> list[CallHierarchyItem] | None:
    """Return the statement or argument at a place."""
    part = part_at(known_map(view), view.offset(params.position))
    return [as_item(view, part)] if part else None


def as_item(view: FileView, part: ArgumentPart) -> CallHierarchyItem:
    """Return a part of a map in the form of the protocol."""
    place = view.location(part.span)
    kind = SymbolKind.Function if part.is_step else SymbolKind.Class
    return CallHierarchyItem(part.name, kind, place.uri, place.range, place.range, detail=part.detail, data=part.name)


def answer_incoming(view: FileView, params: CallHierarchyIncomingCallsParams) -> list[CallHierarchyIncomingCall]:
    """Return what supports or attacks a part of a map."""
    found = incoming(known_map(view), name_of(params.item))
    return [
        CallHierarchyIncomingCall(as_item(view, each.part), [view.range(each.span)])
        for each in found
        if each.part.span is not NOWHERE
    ]


def answer_outgoing(view: FileView, params: CallHierarchyOutgoingCallsParams) -> list[CallHierarchyOutgoingCall]:
    """Return what a part of a map supports or attacks."""
    found = outgoing(known_map(view), name_of(params.item))
    return [
        CallHierarchyOutgoingCall(as_item(view, each.part), [view.range(each.span)])
        for each in found
        if each.part.span is not NOWHERE
    ]


def name_of(item: CallHierarchyItem) -> str:
    """Return the id of a part of a map, which an editor gives back."""
    return item.data if isinstance(item.data, str) else item.name


ANSWERS = {
    TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY: prepare,
    CALL_HIERARCHY_INCOMING_CALLS: answer_incoming,
    CALL_HIERARCHY_OUTGOING_CALLS: answer_outgoing,
}
