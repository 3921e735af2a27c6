"""Argument files to pictures: drawn as asked, whole or in parts, with the verdicts on them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from argmap.base.errors import ArgmapError
from argmap.base.gc_pause import collector_paused
from argmap.base.plugins import one_of
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions
from argmap.evaluation.terms import Terms
from argmap.formats import FORMATS
from argmap.lint.checker import Checked
from argmap.model.graph import Graph
from argmap.model.views import WHOLE, Shown, View, require, see, suits
from argmap.model.views.overview import MANY, pages
from argmap.sources.documents import Documents
from argmap.workspace.engines import EngineName, run
from argmap.workspace.folders import MapFile
from argmap.workspace.load import can_answer
from argmap.workspace.recording import Recorder
from argmap.workspace.targets import STANDARD_OUTPUT, PageNames, targets_of
from argmap.workspace.workspace import Workspace

# With more steps, the lines of a map may be so dense that the engine takes long to keep them apart.
MANY_STEPS = 150


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How maps are drawn.

    `terms` are those of the verdicts to draw, None for none but in the formats that always have them. `is_partial`
    tells that a map could not be read whole: then there are verdicts on it only where they are asked for.
    """

    form: str = "svg"
    engine: EngineName = EngineName.EMBEDDED
    look: DiagramOptions = DEFAULT_LOOK
    view: View = WHOLE
    is_whole: bool = False
    terms: Terms | None = None
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """One argument file, checked, and its pictures, each with where it goes; none when its reading failed.

    A large map has several: its overview, and a page for each of its branches. `files` holds all that was read.
    """

    path: str
    checked: Checked
    files: Recorder
    pictures: Iterable[tuple[str, str | bytes]]
    is_drawn: bool

    @property
    def is_long(self) -> bool:
        """Whether drawing takes so long that one wants to see that it goes on."""
        argument_map = self.checked.map
        return len(argument_map.statements) > MANY or len(argument_map.steps) > MANY_STEPS


def draw_map(graph: Graph, documents: Documents, options: RenderOptions) -> str | bytes:
    """Return the picture of a map, or of a part of it. Raises ArgmapError when the engine cannot draw it."""
    return draw_shown(see(graph, options.view), documents, judged(graph, options))


def draw_shown(shown: Shown, documents: Documents, options: RenderOptions) -> str | bytes:
    """Return the picture of the part of a map that is shown. Raises ArgmapError when the engine cannot draw it."""
    render = FORMATS.get(options.form).render
    with collector_paused():
        look = replace(options.look, is_whole=not options.is_partial)
        drawn: str | bytes = render(shown, documents, look, partial(run, options.engine))
    return drawn


def judged(graph: Graph, options: RenderOptions) -> RenderOptions:
    """Return options whose look holds the verdicts on a whole map, where they are asked for or always shown.

    Raises ArgmapError for a format that shows none.
    """
    form = FORMATS.get(options.form)
    if options.terms and not form.shows_verdicts:
        others = one_of([each.name for each in FORMATS.members() if each.shows_verdicts])
        raise ArgmapError(f'"{options.form}" shows no verdicts: draw {others}')
    is_wanted = options.terms or (form.always_shows_verdicts and not options.is_partial)
    if options.look.outlook or not is_wanted:
        return options
    from argmap.evaluation.analysis.summaries import look, verdicts

    outlook = (look if form.always_shows_verdicts else verdicts)(graph, options.terms or Terms())
    return replace(options, look=replace(options.look, outlook=outlook))


def draw_pages(checked: Checked, target: str, options: RenderOptions) -> Iterator[tuple[str, str | bytes]]:
    """Yield the pictures of a map, each with where it goes. Raises ArgmapError when the engine cannot draw them."""
    options, seen = judged(checked.graph, options), see(checked.graph, options.view)
    if options.is_whole or not FORMATS.get(options.form).has_pages or target == STANDARD_OUTPUT:
        yield target, draw_shown(seen, checked.documents, options)
        return
    folder = os.path.dirname(target)
    names = PageNames(target)
    for page in pages(seen, names.name):
        yield os.path.join(folder, names.name(page.root)), draw_shown(page.shown, checked.documents, options)


def draw_files(maps: Sequence[MapFile], output: str, options: RenderOptions, *, is_partial: bool) -> Iterator[Drawn]:
    """Check and draw each file that has what the view names.

    `is_partial` draws what could be read of a file with errors. Raises ArgmapError when two pictures would go to one
    place, and when no file has what the view names.
    """
    lacking, files = [], Recorder()
    targets = targets_of(maps, output, FORMATS.get(options.form).suffix)
    for file, target in zip(maps, targets, strict=True):
        checked = Workspace(files=files).check(file.path, with_rules=False)
        if checked.is_whole and not suits(checked.graph, options.view):
            lacking.append(checked.graph)
            continue
        can_draw = can_answer(checked, partial=is_partial)
        its_options = replace(options, is_partial=not checked.is_whole)
        yield Drawn(file.path, checked, files, draw_pages(checked, target, its_options) if can_draw else (), can_draw)
    if len(lacking) == len(maps):
        require(options.view, lacking)
