"""A map prepared for a preview: its page, its findings, and the place of each statement in its files."""

import os
from collections.abc import Mapping
from dataclasses import replace

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.gc_pause import collector_paused
from argmap.base.text import Span, visible
from argmap.base.values import frozen
from argmap.formats import html
from argmap.lint.settings import Choice
from argmap.model.views import Shown
from argmap.server.preview.editors import FilePlace
from argmap.workspace.folders import MapFile
from argmap.workspace.load import can_answer
from argmap.workspace.overlays import FileTree
from argmap.workspace.rendering import RenderOptions, as_set_for, judged
from argmap.workspace.workspace import Workspace

WORST_FIRST = {severity: number for number, severity in enumerate(Severity)}


@frozen()
class DrawnPreview:
    """The page of a map (None if it cannot be read whole), its title, and its findings, most serious first.

    `places` maps the ids of the statements, as the page shows them, to their places.
    """

    title: str
    page: bytes | None
    places: Mapping[str, FilePlace]
    findings: tuple[Diagnostic, ...]


def draw_preview(file: MapFile, files: FileTree, choice: Choice) -> DrawnPreview:
    """Check a map, and draw its page if it can be read whole."""
    checked = Workspace(choice, files).check(file.path)
    findings = tuple(sorted(checked.diagnostics, key=lambda each: WORST_FIRST[each.severity]))
    title = visible(checked.map.title)
    if not can_answer(checked, partial=False):
        return DrawnPreview(title, None, {}, findings)
    look = judged(checked.graph, as_set_for(file.path, RenderOptions("html"), files)).look
    with collector_paused():
        page = html.render_page(Shown(checked.graph), checked.documents, replace(look, is_whole=True), is_live=True)
    places = {visible(each.id): place_of(each.span) for each in checked.map.statements.values()}
    return DrawnPreview(title, page.encode(), places, findings)


def place_of(span: Span) -> FilePlace:
    """Return the beginning of a span as a place that an editor can open."""
    return FilePlace(os.path.abspath(span.path), *span.start)
