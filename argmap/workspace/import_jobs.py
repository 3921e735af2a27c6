"""Determining what to import from files and folders, and where each map is written."""

import os
from collections.abc import Iterable, Iterator, Sequence

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.workspace.folders import SUFFIXES, walk
from argmap.workspace.overlays import DISK, FileKind
from argmap.workspace.project import STANDARD_INPUT
from argmap.workspace.targets import STANDARD_OUTPUT, form_by_ending, is_folder
from argmap.workspace.workspace import NEW_FILE

MAP_SUFFIX = ".yaml"
# Common files that contain no map; skipping them is not reported.
SKIPPED = (".png", ".jpg", ".jpeg", ".gif", ".pdf", ".svg", ".zip", ".gz")
# A text that neighbouring annotations refer to is not a map itself.
STANDOFF_SUFFIX, TEXT_SUFFIX = ".ann", ".txt"


class ImportJob(NamedTuple):
    """Files that become one map, its target, and whether they were given explicitly rather than by their folder."""

    paths: tuple[str, ...]
    target: str
    is_named: bool = True


def jobs_for(paths: Sequence[str], output: str, *, together: bool) -> list[ImportJob]:
    """Return what to import, with the target of each map. Raises ArgmapError for impossible targets."""
    form_by_ending(None, output, {suffix: suffix for suffix in SUFFIXES}, "")
    if together:
        named = tuple(file for path in paths for file in files_below(path))
        target = os.path.join(output, f"{stem_of(paths[0])}{MAP_SUFFIX}") if is_folder(output) else output
        return [ImportJob(named, target)]
    if output == STANDARD_OUTPUT or not is_folder(output):
        if len(paths) != 1 or DISK.kind(paths[0]) is FileKind.FOLDER:
            raise ArgmapError(f'"{output}" can contain only one map: use --output with a folder, which ends in "/"')
        return [ImportJob((paths[0],), output)]
    return list(with_distinct_outputs(job for path in paths for job in jobs_below(path, output)))


def jobs_below(path: str, output: str) -> Iterator[ImportJob]:
    """Yield a job for a file, or for each file below a folder, with the same folder structure below the output."""
    is_named = DISK.kind(path) is not FileKind.FOLDER
    for file in files_below(path):
        name = stem_of(file) if is_named else os.path.splitext(os.path.relpath(file, path))[0]
        yield ImportJob((file,), os.path.join(output, name + MAP_SUFFIX), is_named)


def with_distinct_outputs(jobs: Iterable[ImportJob]) -> Iterator[ImportJob]:
    """Yield jobs, with the original suffix in the file name of maps that would otherwise have the same target."""
    taken: set[str] = set()
    for job in jobs:
        stem, target = os.path.splitext(job.target)[0], job.target
        if target.casefold() in taken:
            target = f"{stem}-{os.path.splitext(job.paths[0])[1].lstrip('.')}{MAP_SUFFIX}"
        if target.casefold() in taken:
            raise ArgmapError(f'two maps would be written to "{target}": import them separately')
        taken.add(target.casefold())
        yield job._replace(target=target)


def files_below(path: str) -> Iterator[str]:
    """Yield a file, or the files below a folder in order, skipping hidden ones."""
    if DISK.kind(path) is not FileKind.FOLDER:
        yield path
        return
    for parent, listing in walk(path, DISK):
        names = sorted(listing.files) if listing else []
        texts = {stem + TEXT_SUFFIX for stem, ending in map(os.path.splitext, names) if ending == STANDOFF_SUFFIX}
        for name in names:
            if name[0] != "." and name not in texts and not name.lower().endswith(SKIPPED):
                yield os.path.join(parent, name)


def stem_of(path: str) -> str:
    """Return the name of a file without its suffix; for standard input, a default name."""
    name = NEW_FILE if path == STANDARD_INPUT else os.path.basename(os.path.abspath(path))
    return os.path.splitext(name)[0]
