"""Files in other formats to argument files: recognised, converted, written, and read again like any other file."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
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


@dataclass(frozen=True, slots=True)
class Conversion:
    """What came of a job: the map as a file, what it says when it is read again, and what was lost on the way.

    `others` are the files that go with the map: texts of sources, their fingerprints, and what has no place in it.
    """

    job: ImportJob
    importer: Importer
    content: str
    checked: Checked
    losses: LossReport
    others: tuple[tuple[str, str], ...] = ()

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """All files of the conversion, the map last, so that it is never there without what it names."""
        return (*self.others, (self.job.target, self.content))


def convert(job: ImportJob, options: ImportOptions, form: str | None, *, with_rest: bool = False) -> Conversion | None:
    """Return what comes of a job, or None for a file of a folder that is in no known format. Nothing is written.

    Raises ImportRefusedError for a file that cannot be imported, and for a map that could not be read again.
    """
    given = [read_given(path) for path in job.paths]
    importer = importer_for(given[0], form, is_named=job.is_named)
    if importer is None:
        return None
    imported = read_all(importer, given, options)
    known = imported._replace(map=with_provenance(imported.map, importer.name, given[0]))
    return finished(job, importer, known, with_rest=with_rest)


def read_given(path: str) -> GivenFile:
    """Return a file, or standard input. Raises ImportRefusedError where it cannot be read."""
    try:
        if path == STANDARD_INPUT:
            return GivenFile(path, read_standard_input())
        return GivenFile(path, DISK.read(path), partial(read_beside, os.path.dirname(path)))
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise ImportRefusedError(f'"{path}" cannot be read: {why}') from error


def read_beside(folder: str, name: str) -> bytes | None:
    """Return a file of a folder that another file there needs, None if there is none of that plain name."""
    if os.path.basename(name) != name:
        return None
    try:
        return DISK.read(os.path.join(folder, name))
    except (OSError, ValueError):
        return None


def importer_for(given: GivenFile, form: str | None, *, is_named: bool) -> Importer | None:
    """Return the importer that was asked for, or the one that recognises a file.

    None for a file of a folder that none recognises. Raises ImportRefusedError for a file that was named and is in no
    known format, and for any that may be in several.
    """
    if form:
        return IMPORTERS.get(form)
    found = recognised(given)
    if len(found) == 1:
        return IMPORTERS.get(found[0])
    if found:
        raise ImportRefusedError(f'"{given.path}" may be {one_of(found)}: name one with --from')
    if is_named:
        known = ", ".join(IMPORTERS.names())
        raise ImportRefusedError(f'"{given.path}" is in no known format: name it with --from ({known})')
    return None


def read_all(importer: Importer, given: Sequence[GivenFile], options: ImportOptions) -> Imported:
    """Return the map that files make. Raises ImportRefusedError."""
    if len(given) == 1:
        return importer.read(given[0], options)
    if importer.read_together is None:
        having = one_of([each.name for each in IMPORTERS.members() if each.read_together])
        raise ImportRefusedError(f"files in {importer.title} cannot be merged: --merge is for {having}")
    return importer.read_together(given, options)


def finished(job: ImportJob, importer: Importer, imported: Imported, *, with_rest: bool) -> Conversion:
    """Return a conversion whose map was written and read again, with the texts that its quotations are in."""
    is_stream = job.target == STANDARD_OUTPUT
    target = stem_of(job.paths[0]) + MAP_SUFFIX if is_stream else job.target
    stem = os.path.splitext(target)[0]
    argument_map, others = with_texts(imported, stem)
    content = write(argument_map)
    checked = Workspace().with_buffers({**dict(others), target: content}).check(target)
    if not checked.is_whole:
        first = checked.obstacles[0]
        raise ImportRefusedError(f'"{job.paths[0]}" makes a map that cannot be read: {first.message}')
    losses = joined(imported.losses, anchors_in(checked, imported))
    if with_rest and imported.rest is not None:
        from argmap.base.json_output import as_json

        others = (*others, (f"{stem}{REST_SUFFIX}", as_json(imported.rest)))
    if is_stream and others:
        raise ArgmapError(f'"{others[0][0]}" goes with the map: name a file for it with --output')
    return Conversion(job, importer, content, checked, losses, others)


def with_texts(imported: Imported, stem: str) -> tuple[Map, tuple[tuple[str, str], ...]]:
    """Return a map whose sources name the texts that came with it and their fingerprints, and these files."""
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
    """Return how many anchors into texts that came with a map are verified quotations, and which are not."""
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
    """Return one report of two, in which each concept stands once."""
    found = {each.concept: each for each in first.concepts}
    for each in second.concepts:
        known = found.get(each.concept, ConceptLosses(each.concept, 0, 0, 0))
        counts = (known.kept + each.kept, known.changed + each.changed, known.dropped + each.dropped)
        found[each.concept] = ConceptLosses(each.concept, *counts, (*known.examples, *each.examples))
    return LossReport(tuple(found.values()))


def refuse_there(conversion: Conversion) -> None:
    """Raise ArgmapError where a file of a conversion would replace another one, which somebody may have changed."""
    for path, content in conversion.files:
        if path != STANDARD_OUTPUT and os.path.lexists(path) and DISK.read(path) != content.encode():
            raise ArgmapError(
                f'"{path}" already exists: name another file, or bring it up to date with --update "{path}"'
            )
