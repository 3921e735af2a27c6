"""The call hierarchy shows arguments: reasons and objections are incoming calls, targets are outgoing calls."""

from collections.abc import Mapping

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
from argmap.server.lsp.registry import ProjectView
from argmap.server.lsp.view import FileView

# The keys of the data that an editor keeps with an item between two requests.
ID, FROM = "id", "from"


def prepare(view: FileView, params: CallHierarchyPrepareParams) -> list[CallHierarchyItem] | None:
    """Return the statement or argument at a position."""
    part = part_at(known_map(view), view.offset(params.position))
    return [as_item(view, part)] if part else None


def as_item(view: FileView, part: ArgumentPart) -> CallHierarchyItem:
    """Return a part of a map in the form of the protocol.

    The file that declares the part need not be open. The editor sends `data` back: the id, and the file of the request.
    """
    place = view.location(part.span)
    kind = SymbolKind.Function if part.is_step else SymbolKind.Class
    data = {ID: part.name, FROM: view.document.uri}
    return CallHierarchyItem(part.name, kind, place.uri, place.range, place.range, detail=part.detail, data=data)


def answer_incoming(project: ProjectView, params: CallHierarchyIncomingCallsParams) -> list[CallHierarchyIncomingCall]:
    """Return what supports or attacks a part of a map."""
    name, view = asked_of(project, params.item)
    found = incoming(known_map(view), name) if view else ()
    return [
        CallHierarchyIncomingCall(as_item(view, each.part), [view.range(each.span)])
        for each in found
        if view and each.part.span is not NOWHERE
    ]


def answer_outgoing(project: ProjectView, params: CallHierarchyOutgoingCallsParams) -> list[CallHierarchyOutgoingCall]:
    """Return what a part of a map supports or attacks."""
    name, view = asked_of(project, params.item)
    found = outgoing(known_map(view), name) if view else ()
    return [
        CallHierarchyOutgoingCall(as_item(view, each.part), [view.range(each.span)])
        for each in found
        if view and each.part.span is not NOWHERE
    ]


def asked_of(project: ProjectView, item: CallHierarchyItem) -> tuple[str, FileView | None]:
    """Return the id of an item, and an open map that contains it, preferably that of the file of the first request."""
    data = item.data if isinstance(item.data, Mapping) else {}
    name, uri = str(data.get(ID, item.name)), data.get(FROM, item.uri)
    containing = [
        each for each in project.views if name in each.latest.map.statements or name in each.latest.graph.steps
    ]
    return name, next((each for each in containing if each.document.uri == uri), next(iter(containing), None))


ANSWERS = {TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY: prepare}
GENERAL_ANSWERS = {
    CALL_HIERARCHY_INCOMING_CALLS: answer_incoming,
    CALL_HIERARCHY_OUTGOING_CALLS: answer_outgoing,
}
