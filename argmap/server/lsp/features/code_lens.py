"""Code lens: over each statement how many reasons and objections it has."""

from lsprotocol.types import TEXT_DOCUMENT_CODE_LENS, CodeLens, CodeLensParams, Command

from argmap.server.answers.marks import lenses
from argmap.server.lsp.answering import known_map, range_here
from argmap.server.lsp.view import FileView


def answer(view: FileView, _: CodeLensParams) -> list[CodeLens]:
    """Return what stands over the statements of a file. It leads nowhere, so its command is none."""
    found = lenses(known_map(view)) if view.options.code_lens else ()
    return [CodeLens(range_here(view, each.span), command=Command(each.words, "")) for each in found]


ANSWERS = {TEXT_DOCUMENT_CODE_LENS: answer}
