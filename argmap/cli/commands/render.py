"""Draws argument maps."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import chain, islice
from typing import Annotated

import typer

from argmap.base.tuples import NamedTuple
from argmap.cli import view_options
from argmap.cli.answers import PartialOption, finish
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import AcceptOption, SemanticsOption, StandardOption, StrengthsOption, terms_if
from argmap.cli.output import InputName, Paths, Quiet, WatchOption, maps_in, save
from argmap.cli.streams import say, write_out
from argmap.diagram.scene import DiagramOptions, Direction, Label
from argmap.diagram.scene.options import Far, Paper
from argmap.diagram.scene.theme import ThemeName
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms
from argmap.model.views import GroupBy, View
from argmap.model.views.outline import Order
from argmap.workspace import rendering, targets
from argmap.workspace.engines import EngineName
from argmap.workspace.folders import MapFile
from argmap.workspace.overlays import DISK, FileTree

SUMMARY = "Draw maps as pictures, pages or text."
GROUP = CommandGroup.DRAW
COMMON = (
    "form",
    "output",
    "theme",
    "direction",
    "focus",
    "thesis",
    "verdicts",
    "scale",
    "paper",
    "whole",
    "opens",
    "watch",
)
EXAMPLE = "argmap render arguments/ -o build/"

Output = Annotated[str, typer.Option("--output", "-o", help="A file, a folder, or - for standard output.")]

Engine = Annotated[
    EngineName | None, typer.Option(help="Draw with Graphviz instead: embedded or system.", show_default=False)
]
Alt = Annotated[bool, typer.Option("--alt", help="Print alternative text for each picture instead of drawing.")]
Opens = Annotated[bool, typer.Option("--open", help="Open the result.")]


def run(
    context: typer.Context,
    paths: Paths = None,
    form: view_options.Format = None,
    output: Output = targets.DEFAULT_OUTPUT,
    theme: view_options.Theme = ThemeName.AUTO,
    direction: view_options.Way = Direction.AUTO,
    label: view_options.Labels = Label.TEXT,
    words: view_options.Words = False,
    spread: view_options.Spread = False,
    order: view_options.Orders = Order.FOR_FIRST,
    far: view_options.FarLook = Far.STAND_INS,
    whole_text: view_options.WholeText = False,
    scale: view_options.Scale = 1.0,
    paper: view_options.Papers = Paper.POSTER,
    id_prefix: view_options.IdPrefix = "",
    focus: view_options.Focus = None,
    depth: view_options.Depth = None,
    thesis: view_options.Thesis = None,
    kinds: view_options.Kinds = None,
    tag: view_options.Tag = None,
    group_by: view_options.Grouping = GroupBy.GROUP,
    collapse: view_options.Collapse = None,
    verdicts: view_options.Verdicts = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    accept: AcceptOption = Accept.ALL,
    strengths: StrengthsOption = StrengthScope.APPLYING,
    whole: view_options.Whole = False,
    engine: Engine = None,
    partial: PartialOption = False,
    alt: Alt = False,
    opens: Opens = False,
    watch: WatchOption = False,
    quiet: Quiet = False,
    stdin_filename: InputName = None,
) -> None:
    """Draw argument maps, one picture per file; for a large map, an overview and a page for each branch.

    The overview has the requested name, and its pages are next to it: big.svg, big.STATEMENT.svg. It is written last,
    when all pages exist. With --whole, a large map is one picture too.

    A file with syntax errors is drawn only with --partial.

    Options for the appearance of pictures can also be set under [render] in argmap.toml.
    """
    look = DiagramOptions(direction, label, spread, theme, words, scale, id_prefix, whole_text, order, far, paper)
    view = View(focus, depth, thesis, view_options.kinds_of(kinds), tag, group_by, tuple(collapse or ()))
    terms = terms_if(Terms(semantics, standard, accept, strengths), is_wanted=verdicts)
    asked = view_options.asked_for(context)
    options = rendering.RenderOptions(targets.form_of(form, output), engine, look, view, whole, terms, asked=asked)
    manner = Manner(partial, alt, opens, quiet)
    if watch:
        watch_maps(paths, output, options, manner, {"--alt": alt, "--stdin-filename": stdin_filename})
        return
    draw(maps_in(paths, input_name=stdin_filename, quiet=quiet), output, options, manner)


class Manner(NamedTuple):
    """How maps are drawn: also partially, only as alternative text, opened when done, quietly."""

    partial: bool
    alt: bool
    opens: bool
    quiet: bool


def watch_maps(
    paths: Sequence[str] | None,
    output: str,
    options: rendering.RenderOptions,
    manner: Manner,
    unfit: Mapping[str, object],
) -> None:
    """Draw maps, and again after each change. Raises ArgmapError, for example if `unfit` options are given."""
    from argmap.cli.following import refuse_with_watch
    from argmap.cli.watched_drawings import WatchedDrawing, watch_drawings

    refuse_with_watch(paths, {**unfit, "--output -": output == targets.STANDARD_OUTPUT})

    def draw_one(file: MapFile, target: str, files: FileTree, *, is_first: bool) -> None:
        draw([file], target, options, manner._replace(opens=manner.opens and is_first), files)

    watch_drawings(WatchedDrawing(paths, output, options, manner.partial), draw_one, quiet=manner.quiet)


def draw(
    maps: Sequence[MapFile], output: str, options: rendering.RenderOptions, manner: Manner, files: FileTree = DISK
) -> None:
    """Draw maps. Raises ArgmapError."""
    with planned(maps, output, options, files, partial=manner.partial) as plan:
        carry_out(plan, options, alt=manner.alt, opens=manner.opens, quiet=manner.quiet)


@contextmanager
def planned(
    maps: Sequence[MapFile], output: str, options: rendering.RenderOptions, files: FileTree, *, partial: bool
) -> Iterator[rendering.DrawingPlan]:
    """Yield what to draw for some maps, and finally report what is not drawn. Raises ArgmapError."""
    plan = rendering.plan_drawings(maps, output, options, is_partial=partial, files=files)
    yield plan
    finish(plan.obstacles, plan.refused, partial=partial, work="draw")


def carry_out(
    plan: rendering.DrawingPlan, options: rendering.RenderOptions, *, alt: bool, opens: bool, quiet: bool
) -> None:
    """Draw and write each map, report the path, and open the picture on request; or print its alternative text."""
    if alt:
        write_out("".join(f"{sentence}\n" for sentence in rendering.alternative_texts(plan, options)))
        return
    for drawn in rendering.draw_planned(plan, options):
        places = deliver(drawn, quiet=quiet)
        if places and opens:
            typer.launch(places[0])


def working(message: str, *, is_long: bool) -> AbstractContextManager[object]:
    """Return a context in which a terminal shows a spinner during long work; other outputs show nothing."""
    if not is_long or not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(message)


def deliver(drawn: rendering.Drawn, *, quiet: bool) -> list[str]:
    """Draw and write the pictures of a map, report their paths, and return their files.

    The first one links to all others and is written last, so that an interrupted run never leaves broken links. Raises
    ArgmapError and OSError.
    """
    places: list[str] = []
    with working(f"drawing {drawn.path}", is_long=drawn.is_long and not quiet):
        pictures = iter(drawn.pictures)
        first = list(islice(pictures, 1))
        for target, content in chain(pictures, first):
            if target == targets.STANDARD_OUTPUT:
                write_out(content)
            else:
                save(target, content, quiet=quiet)
                places.append(target)
    places = places[-1:] + places[:-1]
    if places:
        say(message_for(drawn, places), quiet=quiet)
    return places


def message_for(drawn: rendering.Drawn, places: Sequence[str]) -> str:
    """Return the message about the files that a map's pictures were written to."""
    others = f" and {len(places) - 1} more pages; use --whole for a single picture" if len(places) > 1 else ""
    incomplete = "" if drawn.checked.is_whole else " (incomplete)"
    return f"{drawn.path} -> {places[0]}{incomplete}{others}"
