"""Edits of several files in the form of the protocol, provided that the files have not changed since they were read."""

from collections import defaultdict
from collections.abc import Iterable

from lsprotocol.types import (
    ClientCapabilities,
    OptionalVersionedTextDocumentIdentifier,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from argmap.base.decoding import decode
from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.text import Text
from argmap.server.lsp.paths import real_path
from argmap.server.lsp.positions import Positions
from argmap.server.lsp.text_edits import as_text_edits
from argmap.server.lsp.view import FileView, address


def workspace_edit(view: FileView, edits: Iterable[Edit]) -> WorkspaceEdit:
    """Return edits of a map's files. Raises ArgmapError if one of them has changed since it was read."""
    by_text: dict[Text, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_text[edit.span.text].append(edit)
    made = {
        text.path: as_text_edits(sorted(each, key=lambda edit: edit.span.first), positions_of(view, text))
        for text, each in by_text.items()
    }
    return as_workspace_edit(view, made)


def as_workspace_edit(view: FileView, edits: dict[str, list[TextEdit]]) -> WorkspaceEdit:
    """Return edits by path, tied to the open versions if the editor supports that."""
    if not takes_versions(view.client):
        return WorkspaceEdit(changes={address(path, view.documents): each for path, each in edits.items()})
    changes = []
    for path, each in edits.items():
        document = view.documents.get(real_path(path))
        identifier = OptionalVersionedTextDocumentIdentifier(
            uri=address(path, view.documents), version=document.version if document else None
        )
        changes.append(TextDocumentEdit(text_document=identifier, edits=each))
    return WorkspaceEdit(document_changes=changes)


def positions_of(view: FileView, text: Text) -> Positions:
    """Return the positions of a file that was read. Raises ArgmapError if it has changed, and OSError."""
    document = view.documents.get(real_path(text.path))
    if document:
        positions = document.positions
    else:
        positions = Positions(decode(view.workspace.files.read(text.path), text.path)[0], view.document.encoding)
    if positions.text.content != text.content:
        raise ArgmapError(f'"{text.path}" has changed in the meantime: try again')
    return positions


def takes_versions(client: ClientCapabilities) -> bool:
    """Return whether an editor supports edits of specific versions of files."""
    edits = client.workspace.workspace_edit if client.workspace else None
    return bool(edits and edits.document_changes)
