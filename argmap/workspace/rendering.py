"""Drawing argument files, whole or in part, with or without verdicts."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from argmap.base.diagnostics import Diagnostic
from argmap.base.errors import ArgmapError
from argmap.base.gc_pause import collect_garbage, collector_paused
from argmap.base.plugins import one_of
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions, compose
from argmap.diagram.scene.options import Paper
from argmap.diagram.scene.words import alternative_text
from argmap.evaluation.terms import Terms
from argmap.formats import FORMATS
from argmap.lint.checker import Checked, diagnose
from argmap.model.graph import Graph
from argmap.model.views import WHOLE, Shown, View, require, see, vocabulary
from argmap.model.views.overview import MANY, pages
from argmap.sources.documents import Documents
from argmap.workspace.discovery import settings_for
from argmap.workspace.engines import EngineName, run
from argmap.workspace.folders import MapFile, tree_of
from argmap.workspace.load import UnansweredMap, can_answer, unanswered
from argmap.workspace.overlays import DISK, FileTree
from argmap.workspace.project import STANDARD_INPUT
from argmap.workspace.recording import Recorder
from argmap.workspace.targets import STANDARD_OUTPUT, PageNames, refuse_doubled, refuse_read, targets_of
from argmap.workspace.workspace import Workspace

# The formats that a Graphviz engine can draw.
DRAWN_BY_ENGINES = ("svg", "png")
# With more steps, the lines may be so dense that drawing takes long.
MANY_STEPS = 150


@frozen()
class RenderOptions:
    """How maps are drawn.

    `engine` is the Graphviz engine that draws instead of argmap. `terms` are those of the verdicts to draw; None draws
    none except in formats that always have them. `is_partial` marks a map that could not be read completely, which gets
    verdicts only on request. `asked` names the fields of the look that settings do not change, and contains "verdicts"
    if settings do not determine the terms.
    """

    form: str = "svg"
    engine: EngineName | None = None
    look: DiagramOptions = DEFAULT_LOOK
    view: View = WHOLE
    is_whole: bool = False
    terms: Terms | None = None
    is_partial: bool = False
    asked: frozenset[str] = frozenset()


class PlannedDrawing(NamedTuple):
    """A map to draw, and its targets: it is read again for drawing, unless it can be read only once."""

    path: str
    target: str
    kept: Checked | None


@frozen()
class DrawingPlan:
    """The maps to draw from given files, and those left out, in order.

    All of them have been read once, so that it is known which files must not be replaced before anything is written.
    """

    files: FileTree
    drawings: tuple[PlannedDrawing, ...]
    refused: tuple[UnansweredMap, ...]
    obstacles: tuple[Diagnostic, ...]


@frozen()
class Drawn:
    """A map and its pictures with their targets; a large map has an overview, and a page for each branch."""

    path: str
    checked: Checked
    pictures: Iterable[tuple[str, str | bytes]]

    @property
    def is_long(self) -> bool:
        """Whether drawing takes so long that progress should be shown."""
        argument_map = self.checked.map
        return len(argument_map.statements) > MANY or len(argument_map.steps) > MANY_STEPS


def draw_map(graph: Graph, documents: Documents, options: RenderOptions) -> str | bytes:
    """Return the picture of a map, or of a part of it. Raises ArgmapError if the engine fails."""
    return draw_shown(see(graph, options.view), documents, judged(graph, options))


def draw_shown(shown: Shown, documents: Documents, options: RenderOptions) -> str | bytes:
    """Return the picture of the shown part of a map. Raises ArgmapError if the engine fails."""
    look = replace(options.look, is_whole=not options.is_partial)
    with collector_paused():
        if options.engine:
            return drawn_by(options.engine, FORMATS.get("dot").render(shown, documents, look), options)
        return FORMATS.get(options.form).render(shown, documents, look)


def drawn_by(engine: EngineName, dot: str | bytes, options: RenderOptions) -> str | bytes:
    """Return a map in DOT drawn by a Graphviz engine. Raises ArgmapError if it fails, or does not have the format."""
    if options.form not in DRAWN_BY_ENGINES:
        raise ArgmapError(
            f'Graphviz does not draw "{options.form}": leave --engine out, or draw {one_of(list(DRAWN_BY_ENGINES))}'
        )
    drawing = run(engine, str(dot), "svg").decode()
    if options.form == "svg":
        return drawing
    from argmap.diagram.raster.pixels import rasterise

    return rasterise(drawing, options.look.scale)


def judged(graph: Graph, options: RenderOptions) -> RenderOptions:
    """Return options with the verdicts on the whole map in the look, if they are requested or always shown.

    Raises ArgmapError for a format that cannot show verdicts.
    """
    form = FORMATS.get(options.form)
    if options.terms and not form.shows_verdicts:
        others = one_of([each.name for each in FORMATS.members() if each.shows_verdicts])
        raise ArgmapError(f'"{options.form}" shows no verdicts: draw {others}')
    is_wanted = options.terms or (form.always_shows_verdicts and not options.is_partial)
    if options.look.summary or not is_wanted:
        return options
    from argmap.evaluation.analysis.summaries import look, verdicts

    summary = (look if form.always_shows_verdicts else verdicts)(graph, options.terms or Terms())
    summary = replace(summary, is_shown=options.terms is not None)
    return replace(options, look=replace(options.look, summary=summary))


def draw_pages(checked: Checked, target: str, options: RenderOptions) -> Iterator[tuple[str, str | bytes]]:
    """Yield the pictures of a map with their targets. Raises ArgmapError if the engine fails."""
    judged_options = judged(checked.graph, options)
    for place, shown in pages_of(checked.graph, target, options):
        yield place, draw_shown(shown, checked.documents, judged_options)


def pages_of(graph: Graph, target: str, options: RenderOptions) -> Iterator[tuple[str, Shown]]:
    """Yield the part of a map in each picture, with its target."""
    seen = see(graph, options.view)
    is_one = options.is_whole or options.look.paper is not Paper.POSTER or target == STANDARD_OUTPUT
    if is_one or not FORMATS.get(options.form).has_pages:
        yield target, seen
        return
    folder = os.path.dirname(target)
    names = PageNames(target)
    for page in pages(seen, names.name):
        yield os.path.join(folder, names.name(page.key)), page.shown


def refuse_paper(options: RenderOptions) -> None:
    """Raise ArgmapError if a paper size is requested for a format that is not printed."""
    if options.look.paper is not Paper.POSTER and not FORMATS.get(options.form).is_printed:
        others = one_of([each.name for each in FORMATS.members() if each.is_printed])
        raise ArgmapError(f'"{options.form}" has no paper size: draw {others}, or omit --paper')


def plan_drawings(
    maps: Sequence[MapFile], output: str, options: RenderOptions, *, is_partial: bool, files: FileTree = DISK
) -> DrawingPlan:
    """Read each map to draw, skip those without the elements that the view names, and determine the targets.

    `is_partial` allows maps with errors. Raises ArgmapError for a paper size in a format without pages, if two pictures
    would have the same target, if one would replace a file that was read, and if no map has the elements of the view.
    """
    refuse_paper(options)
    planned, refused, seen, places = [], [], [], []
    read = Recorder(tree_of(maps, files))
    obstacles: list[Diagnostic] = []
    for file, target in zip(maps, targets_of(maps, output, FORMATS.get(options.form).suffix), strict=True):
        checked = Workspace(files=read).check(file.path, with_rules=False)
        obstacles += (*checked.obstacles, *diagnose((), settings_for(file.path, files)))
        if not can_answer(checked, partial=is_partial):
            refused.append(unanswered(checked))
            continue
        seen.append(vocabulary(checked.graph, options.view))
        if seen[-1].is_suited:
            is_kept = len(maps) == 1 or file.path == STANDARD_INPUT or file.content is not None
            planned.append(PlannedDrawing(file.path, target, checked if is_kept else None))
            its_options = as_set_for(file.path, options, files)
            places += [place for place, _ in pages_of(checked.graph, target, its_options)]
    if seen:
        require(options.view, seen)
    refuse_doubled(places)
    refuse_read(places, read)
    return DrawingPlan(files, tuple(planned), tuple(refused), tuple(obstacles))


def alternative_texts(plan: DrawingPlan, options: RenderOptions) -> Iterator[str]:
    """Yield a description of the picture of each map of a plan. Raises ArgmapError."""
    for drawing in plan.drawings:
        checked = read_again(drawing, plan.files)
        look = replace(as_set_for(drawing.path, options, plan.files).look, is_whole=checked.is_whole)
        yield alternative_text(compose(see(checked.graph, options.view), Documents(checked.map), look))


def read_again(drawing: PlannedDrawing, files: FileTree) -> Checked:
    """Return a map that is to be drawn. Raises ArgmapError if it can no longer be read."""
    checked = drawing.kept or Workspace(files=files).check(drawing.path, with_rules=False)
    if not can_answer(checked, partial=True):
        raise ArgmapError(f'"{drawing.path}" was changed while maps were being drawn and can no longer be read')
    return checked


def as_set_for(path: str, options: RenderOptions, files: FileTree) -> RenderOptions:
    """Return options completed by the settings that apply to a file.

    Verdicts and paper sizes in settings apply only to formats that support them.
    """
    settings, form = settings_for(path, files), FORMATS.get(options.form)
    fields = {name.replace("-", "_"): value for name, value in settings.render.items()}
    fixed = options.asked if form.is_printed else options.asked | {"paper"}
    changes = {name: type(getattr(DEFAULT_LOOK, name))(fields[name]) for name in fields.keys() - fixed}
    terms = Terms() if settings.verdicts and form.shows_verdicts and "verdicts" not in options.asked else None
    return replace(options, look=replace(options.look, **changes), terms=options.terms or terms)


def draw_planned(plan: DrawingPlan, options: RenderOptions) -> Iterator[Drawn]:
    """Yield each map of a plan with its pictures, which are drawn lazily. Raises ArgmapError."""
    if len(plan.drawings) > 1:
        collect_garbage()
    for drawing in plan.drawings:
        path, target, _ = drawing
        checked = read_again(drawing, plan.files)
        its_options = replace(as_set_for(path, options, plan.files), is_partial=not checked.is_whole)
        yield Drawn(path, checked, draw_pages(checked, target, its_options))
