"""Formatting of files that can be read whole."""

from argmap.base.diagnostics import Diagnostic, Finding
from argmap.base.errors import ArgmapError
from argmap.base.gc_pause import collector_paused
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.lint.checker import diagnose, is_obstacle
from argmap.syntax import reader
from argmap.syntax.formatter import ChangedMeaningError, in_form
from argmap.syntax.nesting import Arrangement, arranged
from argmap.syntax.tree.composer import compose

# A failed include does not prevent formatting, because the form of a file depends only on that file.
OF_OTHERS = frozenset({"A012"})


class Formatted(NamedTuple):
    """A formatted text, or the unchanged text with the diagnostics that prevented formatting."""

    text: Text
    obstacles: tuple[Diagnostic, ...] = ()


def format_text(text: Text, problem: Finding | None = None, *, arrangement: Arrangement | None = None) -> Formatted:
    """Return the formatted text of an argument file; `problem` says why the file could not be read, if it could not.

    With an arrangement, its statements are moved into each other, or to the top of the file.

    Raises ArgmapError if this would change the meaning of the file, which is a bug in argmap.
    """
    if problem:
        return Formatted(text, diagnose([problem]))
    with collector_paused():
        composed = compose(text)
        _, found = reader.read(text, NoFiles(), lambda _: composed)
        obstacles = tuple(each for each in diagnose(found) if is_obstacle(each) and each.code not in OF_OTHERS)
        if obstacles:
            return Formatted(text, obstacles)
        try:
            done = in_form(text, composed[0])
            if arrangement:
                done = arranged(done, arrangement)
                done = in_form(done, compose(done)[0])
            return Formatted(done)
        except ChangedMeaningError as error:
            message = f'"{text.path}" was left unchanged: formatting would change its meaning, which is a bug in argmap'
            raise ArgmapError(message) from error
