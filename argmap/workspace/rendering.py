"""Argument files to pictures on the disk."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from argmap.base import plugins
from argmap.base.errors import ArgmapError
from argmap.base.gc_pause import collector_paused
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions
from argmap.evaluation.terms import Terms
from argmap.lint.checker import Checked
from argmap.model.graph import Graph
from argmap.model.views import WHOLE, Shown, View, require, see, suits
from argmap.model.views.overview import MANY, pages
from argmap.sources.documents import Documents
from argmap.workspace import files
from argmap.workspace.engines import EngineName, draw
from argmap.workspace.folders import MapFile

DEFAULT_OUTPUT = "build/"
STANDARD_OUTPUT = "-"
FORMATS = "argmap.formats"
UNSAFE = r"[^\w.\-]"


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How maps are drawn.

    `terms` are those of the verdicts to draw, None for none but in the formats that always have them. `is_partial`
    tells that a map could not be read whole: then there are no verdicts on it.
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

    A large map has several: its overview, and a page for each of its branches.
    """

    path: str
    checked: Checked
    pictures: Iterable[tuple[str, str | bytes]]
    is_drawn: bool

    @property
    def is_long(self) -> bool:
        """Whether drawing takes so long that one wants to see that it goes on."""
        return len(self.checked.map.statements) > MANY


def draw_map(graph: Graph, documents: Documents, options: RenderOptions) -> str | bytes:
    """Return the picture of a map, or of a part of it. Raises ArgmapError when the engine cannot draw it."""
    return draw_shown(see(graph, options.view), documents, judged(graph, options))


def draw_shown(shown: Shown, documents: Documents, options: RenderOptions) -> str | bytes:
    """Return the picture of the part of a map that is shown. Raises ArgmapError when the engine cannot draw it."""
    with collector_paused():
        return draw(shown, documents, options.look, options.form, options.engine)


def judged(graph: Graph, options: RenderOptions) -> RenderOptions:
    """Return options whose look holds the verdicts on a whole map, where they are asked for or always shown.

    Raises ArgmapError for a format that shows none.
    """
    form = plugins.load(FORMATS, options.form)
    has_falls = getattr(form, "SHOWS_FALLS", False)
    if options.terms and not (has_falls or getattr(form, "SHOWS_VERDICTS", False)):
        raise ArgmapError(f'"{options.form}" shows no verdicts: draw svg, png, pdf, dot or html')
    if options.look.outlook or options.is_partial or not (options.terms or has_falls):
        return options
    from argmap.evaluation.analysis.summaries import look, verdicts

    outlook = (look if has_falls else verdicts)(graph, options.terms or Terms())
    return replace(options, look=replace(options.look, outlook=outlook))


def draw_pages(checked: Checked, target: str, options: RenderOptions) -> Iterator[tuple[str, str | bytes]]:
    """Yield the pictures of a map, each with where it goes. Raises ArgmapError when the engine cannot draw them."""
    options, seen = judged(checked.graph, options), see(checked.graph, options.view)
    has_pages = getattr(plugins.load(FORMATS, options.form), "HAS_PAGES", False)
    if options.is_whole or not has_pages or target == STANDARD_OUTPUT:
        yield target, draw_shown(seen, checked.documents, options)
        return
    folder = os.path.dirname(target)
    names = PageNames(target)
    for page in pages(seen, names.name):
        yield os.path.join(folder, names.name(page.root)), draw_shown(page.shown, checked.documents, options)


class PageNames:
    """The names of the files of pages beside the one of their overview, by the statements at their roots.

    What no file's name may hold is replaced, and no two differ in the case of their letters alone.
    """

    def __init__(self, target: str) -> None:
        """Begin with the name of the overview."""
        name = os.path.basename(target)
        self.stem, self.suffix = os.path.splitext(name)
        self.names: dict[str | None, str] = {None: name}

    def name(self, root: str | None) -> str:
        """Return the name of the page of a statement, None for the overview."""
        if root not in self.names:
            taken = {name.casefold() for name in self.names.values()}
            stem = f"{self.stem}.{re.sub(UNSAFE, '_', root or '')}"
            names = (f"{stem}{f'-{number}' if number else ''}{self.suffix}" for number in count())
            self.names[root] = next(name for name in names if name.casefold() not in taken)
        return self.names[root]


def draw_files(maps: Sequence[MapFile], output: str, options: RenderOptions, *, partial: bool) -> Iterator[Drawn]:
    """Check and draw each file that has what the view names; `partial` draws what could be read of a file with errors.

    Raises ArgmapError when two pictures would go to one place, and when no file has what the view names.
    """
    lacking = []
    targets = targets_of(maps, output, str(plugins.load(FORMATS, options.form).SUFFIX))
    for file, target in zip(maps, targets, strict=True):
        checked = files.check_file(file.path, with_rules=False)
        if checked.is_whole and not suits(checked.graph, options.view):
            lacking.append(checked.graph)
            continue
        can_draw = checked.is_whole or (partial and bool(checked.map.statements))
        its_options = replace(options, is_partial=not checked.is_whole)
        yield Drawn(file.path, checked, draw_pages(checked, target, its_options) if can_draw else (), can_draw)
    if len(lacking) == len(maps):
        require(options.view, lacking)


def targets_of(maps: Sequence[MapFile], output: str, suffix: str) -> list[str]:
    """Return where each picture goes: the output itself, or below it when it is a folder. Raises ArgmapError."""
    is_folder = output.endswith(("/", os.sep)) or os.path.isdir(output)
    if not is_folder and len(maps) == 1:
        return [output]
    if output == STANDARD_OUTPUT or (not is_folder and os.path.splitext(output)[1]):
        raise ArgmapError(f'"{output}" takes one picture and there are {len(maps)} maps: name a folder, or one map')
    targets = [os.path.join(output, file.name + suffix) for file in maps]
    doubled = next((target for target, count in Counter(targets).items() if count > 1), None)
    if doubled:
        raise ArgmapError(f'two pictures would go to "{doubled}": draw one of the two maps by itself')
    return targets


def form_of(form: str | None, output: str) -> str:
    """Return the format asked for, or else the one that the output's ending names, or else SVG. Raises ArgmapError."""
    if form:
        return plugins.pick(FORMATS, form)
    ending = os.path.splitext(output)[1]
    by_suffix = {plugins.load(FORMATS, name).SUFFIX: name for name in plugins.names(FORMATS)} if ending else {}
    return by_suffix.get(ending, "svg")


def deliver(drawn: Drawn) -> list[str]:
    """Draw and write the pictures of a map, and return the files that they went to."""
    places = []
    for target, content in drawn.pictures:
        if target == STANDARD_OUTPUT:
            files.write_out(content)
        else:
            files.write(target, content)
            places.append(target)
    return places


def told(drawn: Drawn, places: Sequence[str]) -> str:
    """Return what is said of the files that a map's pictures went to."""
    others = f" and {len(places) - 1} pages beside it; --whole draws it in one" if len(places) > 1 else ""
    return f"{drawn.path} -> {places[0]}{others}"
