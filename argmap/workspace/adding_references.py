"""Adding sources from a bibliography file: a record for each, without replacing existing ones."""

import os

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import nearest
from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.losses import LossReport
from argmap.formats.exchange.references.sources import SUFFIXES, sources_in
from argmap.model import Source
from argmap.syntax.writer import write_record
from argmap.workspace.adding import path_in_map
from argmap.workspace.importing import read_given
from argmap.workspace.overlays import DISK
from argmap.workspace.sources import RECORD_SUFFIX
from argmap.workspace.writing import write


class AddedReference(NamedTuple):
    """A source of a bibliography file: its record, the path that maps write for it, and whether it was written.

    `is_other` is true if a record with this name already exists with different contents, which is left unchanged.
    """

    source: Source
    record: str
    in_map: str
    is_new: bool
    is_other: bool = False
    in_place: str | None = None


class AddedReferences(NamedTuple):
    """The result of adding a bibliography file, and the losses."""

    added: tuple[AddedReference, ...]
    losses: LossReport


def is_references(path: str) -> bool:
    """Return whether a file is a bibliography, by its suffix."""
    return path.lower().endswith(SUFFIXES)


def add_references(path: str, folder: str, name: str | None) -> AddedReferences:
    """Write the record of each source in a bibliography file, or only of the named one.

    Raises ArgmapError and OSError.
    """
    sources, losses = sources_in(read_given(path))
    if name is not None:
        known = [each.id for each in sources]
        sources = [each for each in sources if each.id == name]
        if not sources:
            near = nearest(name, known)
            raise ArgmapError(f'"{path}" has no source "{name}"' + (f': did you mean "{near}"?' if near else ""))
    return AddedReferences(tuple(write_one(each, folder) for each in sources), losses.report())


def write_one(source: Source, folder: str) -> AddedReference:
    """Write the record of a source, unless one with that name exists."""
    record = os.path.join(folder, source.id + RECORD_SUFFIX)
    content = write_record(source)
    if os.path.lexists(record):
        is_other = DISK.read(record) != content.encode("utf-8", "backslashreplace")
        return AddedReference(source, record, path_in_map(record), is_new=False, is_other=is_other)
    reason = write(record, content)
    return AddedReference(source, record, path_in_map(record), is_new=True, in_place=reason)
