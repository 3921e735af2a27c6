"""Formatting of what can be read whole, and of nothing else."""

from typing import NamedTuple

from argmap.base.diagnostics import Diagnostic, Finding
from argmap.base.errors import ArgmapError
from argmap.base.gc_pause import collector_paused
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.lint.checker import diagnose, is_obstacle
from argmap.syntax import reader
from argmap.syntax.formatter import ChangedMeaningError, in_form
from argmap.syntax.nesting import Arrangement, arranged
from argmap.syntax.tree.composer import compose

# A file that cannot be included is no obstacle: the form of a file depends on that file alone.
OF_OTHERS = frozenset({"A012"})


class Formatted(NamedTuple):
    """A text in form, or as it was where something keeps it from being read whole, and what that is."""

    text: Text
    obstacles: tuple[Diagnostic, ...] = ()


def format_text(text: Text, problem: Finding | None = None, *, arrangement: Arrangement | None = None) -> Formatted:
    """Return the text of an argument file in form; `problem` is what kept its file from being read.

    With an arrangement its statements are moved into each other, or to the top of the file.

    Raises ArgmapError where that would change what the file says, which is a mistake of argmap itself.
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
