"""Draws argument maps."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from argmap.disk import rendering
from argmap.draw import EngineName
from argmap.evaluation.terms import Leaves, Standard, Terms
from argmap.picture import Direction, Label, Look
from argmap.picture.theme import ThemeName
from argmap.terminal import viewing
from argmap.terminal.asking import LeavesOption, SemanticsOption, StandardOption, terms_if
from argmap.terminal.console import Paths, Quiet, maps_in, say, tell_problems, working
from argmap.view import GroupBy, View

EXAMPLE = "argmap render arguments/ -o build/"


def run(
    paths: Paths = None,
    form: viewing.Format = None,
    output: Annotated[
        str, typer.Option("--output", "-o", help="A file, a folder, or - for standard output.")
    ] = rendering.DEFAULT_OUTPUT,
    theme: viewing.Theme = ThemeName.LIGHT,
    direction: viewing.Way = Direction.AUTO,
    label: viewing.Labels = Label.TEXT,
    words: viewing.Words = False,
    spread: viewing.Spread = False,
    scale: viewing.Scale = 1.0,
    focus: viewing.Focus = None,
    depth: viewing.Depth = None,
    thesis: viewing.Thesis = None,
    kinds: viewing.Kinds = None,
    tag: viewing.Tag = None,
    group_by: viewing.Grouping = GroupBy.GROUP,
    collapse: viewing.Collapse = None,
    verdicts: viewing.Verdicts = False,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    leaves: LeavesOption = Leaves.ACCEPT,
    whole: viewing.Whole = False,
    engine: Annotated[EngineName, typer.Option(help="Which Graphviz draws: embedded or system.")] = EngineName.EMBEDDED,
    partial: Annotated[bool, typer.Option("--partial", help="Draw what can be read of a file with errors.")] = False,
    opens: Annotated[bool, typer.Option("--open", help="Open the result.")] = False,
    quiet: Quiet = False,
) -> None:
    """Draw argument maps, one picture for each file; of a large map an overview, and a page for each branch.

    A file that cannot be read whole is not drawn unless you ask for it with --partial.
    """
    look = Look(direction, label, spread, theme, words, scale)
    view = View(focus, depth, thesis, viewing.kinds_of(kinds), tag, group_by, tuple(collapse or ()))
    # A page has verdicts even where nobody asks.
    terms = terms_if(Terms(standard=standard, semantics=semantics, leaves=leaves), is_wanted=verdicts)
    options = rendering.Options(rendering.form_of(form, output), engine, look, view, is_whole=whole, terms=terms)
    found = rendering.draw_files(maps_in(paths, quiet=quiet), output, options, partial=partial)
    done = list(deliver_each(found, quiet=quiet, opens=opens))
    is_refused = not all(drawn.is_drawn for drawn in done)
    outcome = "not drawn, for it cannot be read whole" if is_refused else "drawn as far as it can be read"
    tell_problems([drawn.checked for drawn in done if not drawn.checked.is_whole], outcome)
    raise typer.Exit(1 if is_refused else 0)


def deliver_each(found: Iterable[rendering.Drawn], *, quiet: bool, opens: bool) -> Iterator[rendering.Drawn]:
    """Draw and write each map, tell where it went, open it where that is asked for, and yield it."""
    for drawn in found:
        with working(f"drawing {drawn.path}", is_long=drawn.is_long and not quiet):
            places = rendering.deliver(drawn)
        if places:
            say(rendering.told(drawn, places), quiet=quiet)
        if places and opens:
            typer.launch(places[0])
        yield drawn
