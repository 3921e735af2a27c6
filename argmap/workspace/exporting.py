"""Exporting argument files to other formats, with one map in memory at a time."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import partial

from argmap.base.diagnostics import Diagnostic
from argmap.base.errors import ArgmapError
from argmap.base.suggestions import there_are
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.formats import FORMATS
from argmap.formats.exchange.given import NO_JSON, GivenFile
from argmap.formats.exchange.row_forms import ROW_FORMS
from argmap.formats.exporters import EXPORTERS, Exported, Exporter, ExportOptions
from argmap.language.suggestions import did_you_mean
from argmap.workspace.folders import MapFile
from argmap.workspace.load import UnansweredMap, can_answer, open_map, unanswered
from argmap.workspace.parallel import in_order, processes_for
from argmap.workspace.project import STANDARD_INPUT
from argmap.workspace.targets import (
    REST_SUFFIX,
    STANDARD_OUTPUT,
    ending_of,
    identity,
    refuse_doubled,
    refuse_read,
    targets_of,
)


@frozen()
class ExportPlan:
    """The maps to export and their targets, and, after exporting, those that could not be exported."""

    exporter: Exporter
    jobs: tuple[tuple[MapFile, str], ...]
    refused: list[UnansweredMap] = field(default_factory=list)
    obstacles: list[Diagnostic] = field(default_factory=list)


class ExportedMap(NamedTuple):
    """An exported map: its source, its target, and whether it could be read completely."""

    path: str
    target: str
    exported: Exported
    is_whole: bool


class TriedExport(NamedTuple):
    """The result of exporting a map, and the reasons why it could not be read completely."""

    obstacles: tuple[Diagnostic, ...]
    done: ExportedMap | None = None
    refused: UnansweredMap | None = None


def plan_exports(maps: Sequence[MapFile], output: str, form: str) -> ExportPlan:
    """Return what to export. Raises ArgmapError for an unknown format and for impossible targets."""
    if form not in EXPORTERS.names() and form in FORMATS.names():
        raise ArgmapError(f'"{form}" is drawn: run argmap render -f {form}')
    if form not in EXPORTERS.names():
        known = (*EXPORTERS.names(), *ROW_FORMS)
        raise ArgmapError(f'"{form}" is not a format to export to; {did_you_mean(form, known, there_are(known))}')
    exporter = EXPORTERS.get(form)
    if ending_of(output) not in {"", exporter.suffix}:
        raise ArgmapError(f'"{output}" does not have the suffix of {exporter.title}: end it with "{exporter.suffix}"')
    targets = targets_of(maps, output, exporter.suffix)
    refuse_doubled(targets)
    read = {identity(file.path) for file in maps} - {None}
    for target in targets:
        if target != STANDARD_OUTPUT and identity(target) in read:
            raise ArgmapError(f'"{target}" is one of the maps: choose another folder')
    return ExportPlan(exporter, tuple(zip(maps, targets, strict=True)))


def sidecar_of(path: str) -> object:
    """Return the sidecar of an import next to a map, or None if there is none. Raises ArgmapError."""
    place = os.path.splitext(path)[0] + REST_SUFFIX
    if path == STANDARD_INPUT or not os.path.isfile(place):
        return None
    try:
        with open(place, "rb") as file:
            given = GivenFile(place, file.read())
    except OSError as error:
        raise ArgmapError(f'"{place}" cannot be read: {error.strerror}') from error
    if given.json is NO_JSON:
        raise given.refuse("JSON")
    return given.json


def export_maps(plan: ExportPlan, *, is_partial: bool, jobs: int | None = None) -> Iterator[ExportedMap]:
    """Yield each map of a plan in its new format; those that cannot be exported are recorded in the plan.

    Raises ArgmapError if a map would replace a file that was read for it.
    """
    work = partial(export_map, exporter=plan.exporter, is_partial=is_partial)
    processes = processes_for([file.path for file, _ in plan.jobs], jobs)
    for tried in in_order(work, plan.jobs, processes, path_of):
        plan.obstacles.extend(tried.obstacles)
        plan.refused.extend([tried.refused] if tried.refused else [])
        if tried.done:
            yield tried.done


def export_map(job: tuple[MapFile, str], exporter: Exporter, *, is_partial: bool) -> TriedExport:
    """Return a map in its new format, or why it cannot be exported. Raises ArgmapError as `export_maps` does."""
    file, target = job
    opened = open_map(file)
    if not can_answer(opened.checked, partial=is_partial):
        return TriedExport(opened.checked.obstacles, refused=unanswered(opened.checked))
    exported = exporter.export(opened.checked, ExportOptions(sidecar_of(file.path)))
    refuse_read([target], opened.files)
    return TriedExport(opened.checked.obstacles, ExportedMap(file.path, target, exported, opened.is_whole))


def path_of(job: tuple[MapFile, str]) -> str:
    """Return the path of the map in an export job, as shown to people."""
    return job[0].path
