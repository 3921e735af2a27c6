"""Sources added to a project from a file of references: a record for each, none of which is ever replaced."""

import os
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import nearest
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
    """A source of a file of references: its record, how maps name that, and whether it was written just now.

    `is_other` tells that there is a record of that name already which says something else: it stays as it is.
    """

    source: Source
    record: str
    in_map: str
    is_new: bool
    is_other: bool = False
    in_place: str | None = None


class AddedReferences(NamedTuple):
    """What came of a file of references, and what was lost."""

    added: tuple[AddedReference, ...]
    losses: LossReport


def is_references(path: str) -> bool:
    """Return whether a file holds references, by its ending."""
    return path.lower().endswith(SUFFIXES)


def add_references(path: str, folder: str, name: str | None) -> AddedReferences:
    """Write the record of each source that a file of references tells of, or of the one that is named.

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
    """Write the record of a source, unless there is one of that name."""
    record = os.path.join(folder, source.id + RECORD_SUFFIX)
    content = write_record(source)
    if os.path.lexists(record):
        is_other = DISK.read(record) != content.encode("utf-8", "backslashreplace")
        return AddedReference(source, record, path_in_map(record), is_new=False, is_other=is_other)
    reason = write(record, content)
    return AddedReference(source, record, path_in_map(record), is_new=True, in_place=reason)
