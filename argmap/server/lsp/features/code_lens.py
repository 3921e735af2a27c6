"""Code lenses: the numbers of reasons and objections above each statement. A click lists them."""

from lsprotocol.types import TEXT_DOCUMENT_CODE_LENS, CodeLens, CodeLensParams, Command, Location

from argmap.base.text import NOWHERE
from argmap.server.answers.arguments import incoming
from argmap.server.answers.marks import Lens, lenses
from argmap.server.lsp.answering import known_map, location_of, range_here
from argmap.server.lsp.view import FileView


def answer(view: FileView, _: CodeLensParams) -> list[CodeLens]:
    """Return the code lenses of the statements of a file."""
    found = lenses(known_map(view)) if view.options.code_lens else ()
    return [CodeLens(range_here(view, each.span), command=command_of(view, each)) for each in found]


def command_of(view: FileView, lens: Lens) -> Command:
    """Return what a click on a lens does: the editor's command, with the locations of the lens and of what it counts.

    The protocol has no command that lists locations, so without one of the editor a click does nothing.
    """
    places = places_of(view, lens) if view.options.lens_command else []
    if not places:
        return Command(lens.words, "")
    here = location_of(view, lens.span)
    return Command(lens.words, view.options.lens_command, arguments=[here.uri, here.range.start, places])


def places_of(view: FileView, lens: Lens) -> list[Location]:
    """Return where the reasons for a statement and the objections to it are declared."""
    parts = (each.part for each in incoming(known_map(view), lens.statement))
    return [location_of(view, part.span) for part in parts if part.span is not NOWHERE]


ANSWERS = {TEXT_DOCUMENT_CODE_LENS: answer}
