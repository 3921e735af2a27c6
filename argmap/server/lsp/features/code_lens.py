"""Code lenses: the numbers of reasons and objections above each statement."""

from lsprotocol.types import TEXT_DOCUMENT_CODE_LENS, CodeLens, CodeLensParams, Command

from argmap.server.answers.marks import lenses
from argmap.server.lsp.answering import known_map, range_here
from argmap.server.lsp.view import FileView


def answer(view: FileView, _: CodeLensParams) -> list[CodeLens]:
    """Return the lenses of a file. They only show text, so their commands are empty."""
    found = lenses(known_map(view)) if view.options.code_lens else ()
    return [CodeLens(range_here(view, each.span), command=Command(each.words, "")) for each in found]


ANSWERS = {TEXT_DOCUMENT_CODE_LENS: answer}
