"""What is done with an input, and what must be true of the outcome whatever the input is.

Each trial returns whether there was anything to do, and raises for what must not happen.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from itertools import product

from argmap.base.diagnostics import Diagnostic
from argmap.base.errors import ArgmapError
from argmap.base.json_output import as_json
from argmap.base.text import Span
from argmap.cli.presenters import (
    comparison,
    coverage,
    flips,
    listing,
    matrix,
    outline,
    statistics,
    verdicts,
    what_if,
    why,
)
from argmap.evaluation.analysis import summaries
from argmap.evaluation.analysis.comparison import compare
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.analysis.flips import find_flips
from argmap.evaluation.analysis.matrix import matrix_of
from argmap.evaluation.analysis.verdicts import find_verdicts
from argmap.evaluation.analysis.what_if import what_if as ask_what_if
from argmap.evaluation.analysis.why import explain
from argmap.evaluation.semantics import SEMANTICS
from argmap.evaluation.terms import Accept, Standard, Terms
from argmap.formats import FORMATS
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.references.sources import sources_in
from argmap.formats.exporters import EXPORTERS, Exported, ExportOptions
from argmap.formats.importers import IMPORTERS, Imported, ImportOptions, recognised
from argmap.lint import queries
from argmap.lint.checker import Checked
from argmap.lint.fixes import apply_fixes, meaning
from argmap.lint.reports import REPORTS
from argmap.lint.statistics import tally
from argmap.lint.summary import summarise
from argmap.model.views import WHOLE, see
from argmap.page.coverage import page
from argmap.sources.coverage import cover
from argmap.syntax.writer import write_record
from argmap.workspace import adding, sources
from argmap.workspace.import_jobs import ImportJob
from argmap.workspace.importing import finished
from argmap.workspace.load import OpenedMap
from argmap.workspace.overlays import in_memory
from argmap.workspace.recording import Recorder
from argmap.workspace.rendering import RenderOptions, draw_map
from argmap.workspace.workspace import Workspace
from tests.fuzz.inputs import FuzzInput

DRAWN_FORMATS = ("png", "pdf", "html")
TEXT_FORMATS = tuple(name for name in FORMATS.names() if name not in DRAWN_FORMATS)
# What a question of the larger kind is asked of: with more, each takes as long as a hundred maps.
MOST_ASKED = 60


class Stage(StrEnum):
    """What is done with inputs."""

    CHECK = "check"
    WRITE = "write"
    DRAW = "draw"
    EXTRACT = "extract"
    IMPORT = "import"


def check_and_fix(given: FuzzInput) -> bool:
    """Read a map, check it with all rules, and apply the fixes."""
    workspace = Workspace(files=in_memory(given.files))
    _, text, problem = workspace.read(given.main)
    checked = workspace.check_text(text, problem)
    require_places(checked)
    if problem:
        return True
    mended = apply_fixes(text, workspace.check_text)
    require_places(mended.checked)
    if mended.done:
        assert checked.is_whole
        assert mended.checked.is_whole
        assert meaning(mended.checked.map) == meaning(checked.map)
        assert not apply_fixes(mended.text, workspace.check_text).done
    else:
        assert mended.text.content == text.content
    return True


def require_places(checked: Checked) -> None:
    """Assert that every diagnostic says something and lies inside its file, and so do its fix and what goes with it."""
    for diagnostic in checked.diagnostics:
        assert diagnostic.message.strip()
        for span in spans_of(diagnostic):
            assert 0 <= span.first <= span.last <= len(span.text.content), (diagnostic.code, span)
            assert span.start.line >= 1
            assert span.start.column >= 1


def spans_of(diagnostic: Diagnostic) -> Iterator[Span]:
    """Yield every place that a diagnostic names."""
    yield diagnostic.span
    yield from (related.span for related in diagnostic.related)
    yield from (edit.span for edit in (diagnostic.fix.edits if diagnostic.fix else ()))


def evaluate_and_write(given: FuzzInput) -> bool:
    """Evaluate what could be read of a map by every semantics, and write it in every format of text and report."""
    checked = Workspace(files=in_memory(given.files)).check(given.main)
    summary = summarise([checked])
    for name in REPORTS.names():
        REPORTS.get(name).write(summary, colour=True, complete=True).encode()
    if not checked.map.statements:
        return False
    for name in SEMANTICS.names():
        unless_refused(partial(evaluate, checked.graph, Terms(semantics=name)))
    for standard, accept in product(Standard, Accept):
        evaluate(checked.graph, Terms(standard=standard, accept=accept))
    write_all(checked, TEXT_FORMATS)
    answer(checked)
    return True


def unless_refused(work: Callable[[], object]) -> object:
    """Do what may be refused: by a semantics that needs a solver, or by an engine."""
    try:
        return work()
    except ArgmapError:
        return None


def write_all(checked: Checked, formats: tuple[str, ...]) -> None:
    """Write a map in some formats."""
    for name in formats:
        options = RenderOptions(name, is_partial=not checked.is_whole)
        written = unless_refused(partial(draw_map, checked.graph, checked.documents, options))
        if isinstance(written, str):
            written.encode()
        if name == "json":
            assert isinstance(written, str)
            assert isinstance(json.loads(written), dict)


def answer(checked: Checked) -> None:
    """Ask every question about a map, and write the answers in every form."""
    graph, origin = checked.graph, OpenedMap(checked.map.span.path, checked, Recorder())
    first = next(iter(graph.map.statements))
    "".join(outline.as_text(graph, see(graph, WHOLE), summaries.look(graph)))
    "".join(statistics.lines(graph.map.title, tally(graph, checked.documents)))
    "".join(listing.lines(queries.open_work_in([checked], queries.Filter())))
    covered = list(cover(checked.documents, graph.map.statements))
    page(graph, covered).encode()
    for form in ("text", "json"):
        said = [coverage.present(origin, covered, form), matrix.present(origin, matrix_of(graph), form)]
        if len(graph.map.statements) <= MOST_ASKED:
            said += [
                why.present(origin, explain(graph, first), form),
                flips.present(origin, find_flips(graph), form),
                what_if.present(origin, ask_what_if(graph, without=[first]), form),
            ]
        for text in said:
            text.encode()
            assert form == "text" or json.loads(text)
    found = find_verdicts(graph)
    (verdicts.as_text(found) + as_json(verdicts.as_data(origin, found))).encode()
    if len(graph.map.statements) <= MOST_ASKED:
        compared = compare(graph)
        (comparison.as_text(compared) + as_json(comparison.as_data(origin, compared))).encode()


def draw(given: FuzzInput) -> bool:
    """Draw what could be read of a map as PNG, PDF and page."""
    checked = Workspace(files=in_memory(given.files)).check(given.main)
    if checked.map.statements:
        write_all(checked, DRAWN_FORMATS)
    return bool(checked.map.statements)


def extract(given: FuzzInput) -> bool:
    """Add a source from its file, and check the record that is written."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            for name, content in given.files.items():
                with open(name, "wb") as file:
                    file.write(content)
            added = unless_refused(partial(adding.add_source, given.main, "seeds", None, None))
            if isinstance(added, adding.Added):
                checked = sources.check_record(added.record)
                assert not checked.has_errors, [each.message for each in checked.diagnostics]
        finally:
            os.chdir(before)
    return True


def import_and_export(given: FuzzInput) -> bool:
    """Import a file in every format that recognises it, and its own, and export what comes of it in all of them."""
    file = GivenFile(given.main, given.files[given.main], given.files.get)
    form = os.path.splitext(given.main)[0].removesuffix("-deep")
    if form == "references":
        found = unless_refused(partial(sources_in, file))
        for source in found[0] if isinstance(found, tuple) else ():
            write_record(source).encode("utf-8", "backslashreplace")
        return True
    for name in dict.fromkeys((*recognised(file), form)):
        importer = IMPORTERS.get(name)
        imported = unless_refused(partial(importer.read, file, ImportOptions()))
        if isinstance(imported, Imported):
            made = finished(ImportJob((given.main,), "made.yaml"), importer, imported, with_rest=True)
            export_all(made.checked, json.loads(as_json(imported.rest)))
    return True


def export_all(checked: Checked, rest: object) -> None:
    """Export a map in every format, and read again what comes of it where that can be."""
    for name in EXPORTERS.names():
        exported = unless_refused(partial(EXPORTERS.get(name).export, checked, ExportOptions(rest)))
        if isinstance(exported, Exported):
            content = exported.content if isinstance(exported.content, bytes) else exported.content.encode()
            if name in IMPORTERS.names():
                unless_refused(partial(IMPORTERS.get(name).read, GivenFile("again.txt", content), ImportOptions()))


TRIALS: dict[Stage, Callable[[FuzzInput], bool]] = {
    Stage.CHECK: check_and_fix,
    Stage.WRITE: evaluate_and_write,
    Stage.DRAW: draw,
    Stage.EXTRACT: extract,
    Stage.IMPORT: import_and_export,
}
