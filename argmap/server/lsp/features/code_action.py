"""Code actions: fixes, exact words for a quotation, exceptions with a reason, and all safe fixes at once."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from lsprotocol.types import (
    TEXT_DOCUMENT_CODE_ACTION,
    CodeAction,
    CodeActionKind,
    CodeActionOptions,
    CodeActionParams,
)

from argmap.base.errors import ArgmapError
from argmap.base.text import Text
from argmap.lint.checker import Checked
from argmap.lint.fixes import apply_fixes
from argmap.server.lsp.code_actions import remedies
from argmap.server.lsp.diagnostics import as_diagnostic
from argmap.server.lsp.text_edits import edits_between
from argmap.server.lsp.view import FileView
from argmap.server.lsp.workspace_edits import as_workspace_edit, workspace_edit

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.argmap"


def answer(view: FileView, params: CodeActionParams) -> list[CodeAction]:
    """Return the remedies for the diagnostics in a range, and the action that fixes the whole file."""
    wanted = params.context.only
    found = list(quick_fixes(view, params)) if is_wanted(CodeActionKind.QuickFix.value, wanted) else []
    return [*found, *fix_all(view)] if is_wanted(FIX_ALL, wanted) else found


def is_wanted(kind: str, wanted: Sequence[str] | None) -> bool:
    """Return whether actions of a kind are requested, by that kind or by a more general one."""
    if wanted is None:
        return True
    kinds = [each.value if isinstance(each, CodeActionKind) else each for each in wanted]
    return any(not each or f"{kind}.".startswith(f"{each}.") for each in kinds)


def quick_fixes(view: FileView, params: CodeActionParams) -> Iterator[CodeAction]:
    """Yield the remedies for each diagnostic that overlaps a range."""
    first, last = view.offset(params.range.start), view.offset(params.range.end)
    for diagnostic in view.checked.diagnostics:
        span = diagnostic.span
        if span.first <= last and first <= span.last and view.is_here(span):
            shown = as_diagnostic(diagnostic, view.documents, view.document.encoding)
            for remedy in remedies(view.checked, diagnostic):
                # If a file has changed since it was read, the remedy is left out; a new check will follow.
                with suppress(ArgmapError, OSError):
                    edit = workspace_edit(view, remedy.edits)
                    first_of_all = remedy.is_preferred or None
                    yield CodeAction(remedy.title, CodeActionKind.QuickFix, [shown], first_of_all, edit=edit)


def fix_all(view: FileView) -> Iterator[CodeAction]:
    """Yield the action that applies all safe fixes of a file at once, if there are any."""
    if not any(each.has_safe_fix and view.is_here(each.span) for each in view.checked.diagnostics):
        return
    fixed = apply_fixes(view.read_text, lambda text: checked_with(view, text))
    if fixed.done:
        edits = edits_between(view.document.positions, fixed.text.content)
        yield CodeAction("Apply all safe fixes", FIX_ALL, edit=as_workspace_edit(view, {view.document.path: edits}))


def checked_with(view: FileView, text: Text) -> Checked:
    """Check the map that a file belongs to, with another text for that file."""
    if view.read_text.content == text.content:
        return view.checked
    return view.workspace.with_buffers({view.document.path: text.content}).check(view.root)


ANSWERS = {TEXT_DOCUMENT_CODE_ACTION: answer}
OPTIONS = {
    TEXT_DOCUMENT_CODE_ACTION: CodeActionOptions(code_action_kinds=[CodeActionKind.QuickFix, FIX_ALL]),
}
