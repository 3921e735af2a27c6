"""What is to be imported: files and folders in, and where each map goes."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.workspace.folders import SUFFIXES, walk
from argmap.workspace.overlays import DISK, FileKind
from argmap.workspace.project import STANDARD_INPUT
from argmap.workspace.targets import STANDARD_OUTPUT, form_by_ending, is_folder
from argmap.workspace.workspace import NEW_FILE

MAP_SUFFIX = ".yaml"
# Files that hold no map of any tool, which nobody wants to hear of.
PASSED_OVER = (".png", ".jpg", ".jpeg", ".gif", ".pdf", ".svg", ".zip", ".gz")
# A text that annotations next to it are about is not a map itself.
STANDOFF_SUFFIX, TEXT_SUFFIX = ".ann", ".txt"


class ImportJob(NamedTuple):
    """Files that become one map, where it goes, and whether somebody named them rather than their folder."""

    paths: tuple[str, ...]
    target: str
    is_named: bool = True


def jobs_for(paths: Sequence[str], output: str, *, together: bool) -> list[ImportJob]:
    """Return what is to be imported, and where each map goes. Raises ArgmapError for places that cannot be."""
    form_by_ending(None, output, {suffix: suffix for suffix in SUFFIXES}, "")
    if together:
        named = tuple(file for path in paths for file in files_below(path))
        target = os.path.join(output, f"{stem_of(paths[0])}{MAP_SUFFIX}") if is_folder(output) else output
        return [ImportJob(named, target)]
    if output == STANDARD_OUTPUT or not is_folder(output):
        if len(paths) != 1 or DISK.kind(paths[0]) is FileKind.FOLDER:
            raise ArgmapError(f'"{output}" takes one map: name a folder with --output, which ends in "/"')
        return [ImportJob((paths[0],), output)]
    return list(named_apart(job for path in paths for job in jobs_below(path, output)))


def jobs_below(path: str, output: str) -> Iterator[ImportJob]:
    """Yield a job for a file, or for each file below a folder, whose maps lie below the output as they do there."""
    is_named = DISK.kind(path) is not FileKind.FOLDER
    for file in files_below(path):
        name = stem_of(file) if is_named else os.path.splitext(os.path.relpath(file, path))[0]
        yield ImportJob((file,), os.path.join(output, name + MAP_SUFFIX), is_named)


def named_apart(jobs: Iterable[ImportJob]) -> Iterator[ImportJob]:
    """Yield jobs, those whose maps would go to one file with the ending of their own file in its name."""
    taken: set[str] = set()
    for job in jobs:
        stem, target = os.path.splitext(job.target)[0], job.target
        if target.casefold() in taken:
            target = f"{stem}-{os.path.splitext(job.paths[0])[1].lstrip('.')}{MAP_SUFFIX}"
        if target.casefold() in taken:
            raise ArgmapError(f'two maps would go to "{target}": import one of the two by itself')
        taken.add(target.casefold())
        yield job._replace(target=target)


def files_below(path: str) -> Iterator[str]:
    """Yield a file, or the files below a folder in order, hidden ones left out."""
    if DISK.kind(path) is not FileKind.FOLDER:
        yield path
        return
    for parent, listing in walk(path, DISK):
        names = sorted(listing.files) if listing else []
        texts = {stem + TEXT_SUFFIX for stem, ending in map(os.path.splitext, names) if ending == STANDOFF_SUFFIX}
        for name in names:
            if name[0] != "." and name not in texts and not name.lower().endswith(PASSED_OVER):
                yield os.path.join(parent, name)


def stem_of(path: str) -> str:
    """Return the name of a file without its ending; of standard input that of a map."""
    name = NEW_FILE if path == STANDARD_INPUT else os.path.basename(os.path.abspath(path))
    return os.path.splitext(name)[0]
