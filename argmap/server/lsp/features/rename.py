"""Rename: changes an id wherever it is mentioned, in all files of the project that share it."""

from lsprotocol.types import (
    TEXT_DOCUMENT_PREPARE_RENAME,
    TEXT_DOCUMENT_RENAME,
    PrepareRenameParams,
    PrepareRenamePlaceholder,
    RenameOptions,
    RenameParams,
    WorkspaceEdit,
)

from argmap.base.errors import ArgmapError
from argmap.model.mentions import Mention
from argmap.model.references import references
from argmap.model.renaming import Naming
from argmap.server.lsp.view import FileView
from argmap.server.lsp.workspace_edits import workspace_edit
from argmap.workspace.renaming import rename


def prepare(view: FileView, params: PrepareRenameParams) -> PrepareRenamePlaceholder | None:
    """Return the range of the id that can be renamed, or None if there is none. Raises ArgmapError in a broken file."""
    mention = mention_at(view, view.offset(params.position))
    return PrepareRenamePlaceholder(view.range(mention.span), mention.id) if mention else None


def answer(view: FileView, params: RenameParams) -> WorkspaceEdit:
    """Return the edits of all files. Raises ArgmapError if nothing can be renamed, or the new id is not possible."""
    mention = mention_at(view, view.offset(params.position))
    if mention is None:
        raise ArgmapError("there is no id to rename here")
    naming = Naming(mention.role.namespace, mention.id, params.new_name)
    return workspace_edit(view, rename([view.checked], naming, view.workspace).edits)


def mention_at(view: FileView, offset: int) -> Mention | None:
    """Return the mention of an id that contains an offset or ends at it. Raises ArgmapError in a broken file."""
    if not view.is_present or not view.checked.is_whole:
        raise ArgmapError("nothing can be renamed until the errors in the file are fixed")
    found = [each for each in references(view.checked.map) if each.span.first <= offset <= each.span.last]
    here = [each for each in found if view.is_here(each.span)]
    return here[-1] if here else None


ANSWERS = {TEXT_DOCUMENT_PREPARE_RENAME: prepare, TEXT_DOCUMENT_RENAME: answer}
OPTIONS = {TEXT_DOCUMENT_RENAME: RenameOptions(prepare_provider=True)}
