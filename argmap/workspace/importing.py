"""Importing files in other formats: recognising, converting and writing them, and reading the result back."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.base.values import frozen
from argmap.formats.exchange.anchors import ANCHORS
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.losses import ConceptLosses, LossRecorder, LossReport
from argmap.formats.exchange.provenance import with_provenance
from argmap.formats.importers import IMPORTERS, Imported, Importer, ImportOptions, recognised
from argmap.lint.checker import Checked
from argmap.model import Map
from argmap.syntax.writer import write
from argmap.workspace.import_jobs import MAP_SUFFIX, ImportJob, stem_of
from argmap.workspace.overlays import DISK, reason
from argmap.workspace.project import STANDARD_INPUT
from argmap.workspace.targets import REST_SUFFIX, STANDARD_OUTPUT
from argmap.workspace.workspace import Workspace, read_standard_input

FINGERPRINT_SUFFIX = ".fingerprint"


@frozen()
class Conversion:
    """The result of an import job: the map as a file, the map as it is read back, and the losses.

    `others` are the files that belong to the map: texts of sources, their fingerprints, and the sidecar.
    """

    job: ImportJob
    importer: Importer
    content: str
    checked: Checked
    losses: LossReport
    others: tuple[tuple[str, str], ...] = ()

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """All files of the conversion, with the map last, so that it never exists without the files that it names."""
        return (*self.others, (self.job.target, self.content))


def convert(job: ImportJob, options: ImportOptions, form: str | None, *, with_rest: bool = False) -> Conversion | None:
    """Return the result of a job, or None for a file in a folder that is in no known format. Nothing is written.

    Raises ImportRefusedError for a file that cannot be imported, and for a map that cannot be read back.
    """
    given = [read_given(path) for path in job.paths]
    importer = importer_for(given[0], form, is_named=job.is_named)
    if importer is None:
        return None
    imported = read_all(importer, given, options)
    known = imported._replace(map=with_provenance(imported.map, importer.name, given[0]))
    return finished(job, importer, known, with_rest=with_rest)


def read_given(path: str) -> GivenFile:
    """Return a file, or standard input. Raises ImportRefusedError if it cannot be read."""
    try:
        if path == STANDARD_INPUT:
            return GivenFile(path, read_standard_input())
        return GivenFile(path, DISK.read(path), partial(read_neighbour, os.path.dirname(path)))
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise ImportRefusedError(f'"{path}" cannot be read: {why}') from error


def read_neighbour(folder: str, name: str) -> bytes | None:
    """Return the file with a plain name in a folder, for another file there; None if there is none."""
    if os.path.basename(name) != name:
        return None
    try:
        return DISK.read(os.path.join(folder, name))
    except (OSError, ValueError):
        return None


def importer_for(given: GivenFile, form: str | None, *, is_named: bool) -> Importer | None:
    """Return the requested importer, or the one that recognises a file.

    Returns None for an unrecognised file in a folder. Raises ImportRefusedError for an unrecognised file that was given
    explicitly, and for a file that may be in several formats.
    """
    if form:
        return IMPORTERS.get(form)
    found = recognised(given)
    if len(found) == 1:
        return IMPORTERS.get(found[0])
    if found:
        raise ImportRefusedError(f'"{given.path}" may be {one_of(found)}: choose one with --from')
    if is_named:
        known = ", ".join(IMPORTERS.names())
        raise ImportRefusedError(f'"{given.path}" is not in a known format: give its format with --from ({known})')
    return None


def read_all(importer: Importer, given: Sequence[GivenFile], options: ImportOptions) -> Imported:
    """Return the map from one or several files. Raises ImportRefusedError."""
    if len(given) == 1:
        return importer.read(given[0], options)
    if importer.read_together is None:
        having = one_of([each.name for each in IMPORTERS.members() if each.read_together])
        raise ImportRefusedError(f"files in {importer.title} cannot be merged: --merge supports {having}")
    return importer.read_together(given, options)


def finished(job: ImportJob, importer: Importer, imported: Imported, *, with_rest: bool) -> Conversion:
    """Return a conversion with the map written and read back, and the texts of its quotations."""
    is_stream = job.target == STANDARD_OUTPUT
    target = stem_of(job.paths[0]) + MAP_SUFFIX if is_stream else job.target
    stem = os.path.splitext(target)[0]
    argument_map, others = with_texts(imported, stem)
    content = write(argument_map)
    checked = Workspace().with_buffers({**dict(others), target: content}).check(target)
    if not checked.is_whole:
        first = checked.obstacles[0]
        raise ImportRefusedError(f'"{job.paths[0]}" results in a map that cannot be read: {first.message}')
    losses = joined(imported.losses, anchors_in(checked, imported))
    if with_rest and imported.rest is not None:
        from argmap.base.json_output import as_json

        others = (*others, (f"{stem}{REST_SUFFIX}", as_json(imported.rest)))
    if is_stream and others:
        raise ArgmapError(f'"{others[0][0]}" belongs to the map: give a file with --output')
    return Conversion(job, importer, content, checked, losses, others)


def with_texts(imported: Imported, stem: str) -> tuple[Map, tuple[tuple[str, str], ...]]:
    """Return a map whose sources name the texts imported with it and their fingerprints, and these files."""
    if not imported.texts:
        return imported.map, ()
    from argmap.sources import fingerprint
    from argmap.sources.quotation import normalise

    sources, files = dict(imported.map.sources), []
    for each in imported.texts:
        place = stem if len(imported.texts) == 1 else f"{stem}.{each.source}"
        made = fingerprint.make(normalise(each.content))
        files += [(f"{place}.txt", each.content), (place + FINGERPRINT_SUFFIX, fingerprint.write(made))]
        sources[each.source] = replace(
            sources[each.source],
            text=os.path.basename(f"{place}.txt"),
            fingerprint=os.path.basename(place + FINGERPRINT_SUFFIX),
            sha256=made.sha256,
        )
    return replace(imported.map, sources=sources), tuple(files)


def anchors_in(checked: Checked, imported: Imported) -> LossReport:
    """Return how many anchors into imported texts became verified quotations, and which did not."""
    losses, texts = LossRecorder(), {each.source for each in imported.texts}
    if not texts:
        return losses.report()
    from argmap.sources.quotation import STANDING

    for quoted in checked.documents.quotations:
        if quoted.citation.source not in texts:
            continue
        if quoted.found.verdict in STANDING:
            losses.kept(ANCHORS)
        else:
            message = f"the quotation is not verified: {quoted.found.verdict}"
            losses.changed(ANCHORS, f'statement "{quoted.statement.id}"', message)
    return losses.report()


def joined(first: LossReport, second: LossReport) -> LossReport:
    """Return two reports as one, in which each concept occurs once."""
    found = {each.concept: each for each in first.concepts}
    for each in second.concepts:
        known = found.get(each.concept, ConceptLosses(each.concept, 0, 0, 0))
        counts = (known.kept + each.kept, known.changed + each.changed, known.dropped + each.dropped)
        found[each.concept] = ConceptLosses(each.concept, *counts, (*known.examples, *each.examples))
    return LossReport(tuple(found.values()))


def refuse_there(conversion: Conversion) -> None:
    """Raise ArgmapError if a file of a conversion would replace an existing one."""
    for path, content in conversion.files:
        if path != STANDARD_OUTPUT and os.path.lexists(path) and DISK.read(path) != content.encode():
            raise ArgmapError(f'"{path}" already exists: choose another file, or update it with --update "{path}"')
