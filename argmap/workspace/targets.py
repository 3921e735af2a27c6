"""Output targets: the format, the files, and the names of the pages of a large map."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.formats import FORMATS
from argmap.model.views.overview import OVERVIEW, PageKey
from argmap.workspace.folders import MapFile
from argmap.workspace.recording import Recorder

DEFAULT_OUTPUT = "build/"
STANDARD_OUTPUT = "-"
# The suffix of an import's sidecar, after the name of the map.
REST_SUFFIX = ".rest.json"
UNSAFE = r"[^\w.\-]"


def form_of(form: str | None, output: str) -> str:
    """Return the requested format, or else the one of the output's suffix, or else SVG. Raises ArgmapError."""
    asked = FORMATS.pick(form) if form else None
    ending = ending_of(output)
    if not ending:
        return asked or "svg"
    # Most suffixes are the name of the format, in which case no other format needs to be loaded.
    likely = asked or ending[1:]
    if likely in FORMATS.names() and FORMATS.get(likely).suffix == ending:
        return likely
    return form_by_ending(asked, output, {each.name: each.suffix for each in FORMATS.members()}, "svg")


def form_by_ending(asked: str | None, output: str, suffixes: Mapping[str, str], otherwise: str) -> str:
    """Return the requested form, or else the one of the output's suffix, or else the default.

    `suffixes` are the suffixes of all forms by name. Raises ArgmapError for an unknown suffix, and for that of a form
    other than the requested one.
    """
    ending = ending_of(output)
    if not ending:
        return asked or otherwise
    named = next((name for name, suffix in suffixes.items() if suffix == ending), None)
    if named is None:
        known = one_of([f'"{suffix}"' for suffix in suffixes.values()])
        raise ArgmapError(f'no format has the suffix of "{output}": use {known}')
    if asked and asked != named:
        raise ArgmapError(
            f'"{output}" ends like {named}, not {asked}: end it with "{suffixes[asked]}", or ask for {named}'
        )
    return named


def ending_of(output: str) -> str:
    """Return the suffix of a file in lower case; "" for a folder or a stream."""
    return "" if is_folder(output) else os.path.splitext(output)[1].lower()


def is_folder(output: str) -> bool:
    """Return whether an output is a folder, by its name or because it exists as one."""
    return output.endswith(("/", os.sep)) or os.path.isdir(output)


def refuse_read(outputs: Iterable[str], files: Recorder) -> None:
    """Raise ArgmapError for an output that would replace a file that was read: a map, an include, a record or a text.

    Files are compared by identity, because links and letter case may give a file several names.
    """
    read = set(map(identity, files.found)) - {None}
    for output in outputs:
        if identity(output) in read:
            raise ArgmapError(f'"{output}" is one of the files that were read: choose another one')


def refuse_doubled(outputs: Sequence[str]) -> None:
    """Raise ArgmapError if two pictures have the same target; standard output can take only one."""
    counts = Counter(os.path.normcase(os.path.realpath(output)) for output in outputs if output != STANDARD_OUTPUT)
    for output in outputs:
        if counts[os.path.normcase(os.path.realpath(output))] > 1:
            raise ArgmapError(f'two pictures would be written to "{output}": draw the two maps separately')


def identity(path: str) -> tuple[int, int] | None:
    """Return what identifies the file at a path, or None if there is none."""
    try:
        about = os.stat(path)
    except (OSError, ValueError):
        return None
    return about.st_dev, about.st_ino


def targets_of(maps: Sequence[MapFile], output: str, suffix: str) -> list[str]:
    """Return the target of each picture: the output, or a file below it if it is a folder. Raises ArgmapError."""
    if not is_folder(output) and len(maps) == 1:
        return [output]
    if output == STANDARD_OUTPUT or (not is_folder(output) and os.path.splitext(output)[1]):
        raise ArgmapError(f'"{output}" takes one picture and there are {len(maps)} maps: use a folder, or name one map')
    return [os.path.join(output, file.name + suffix) for file in maps]


class PageNames:
    """The file names of the pages next to an overview, made from the ids of their roots and their numbers.

    Characters that are not portable in file names are replaced, and no two names differ only in letter case.
    """

    def __init__(self, target: str) -> None:
        """Start with the name of the overview."""
        name = os.path.basename(target)
        self.stem, self.suffix = os.path.splitext(name)
        self.taken = {name.casefold()}
        self.names: dict[PageKey, str] = {OVERVIEW: name}

    def name(self, key: PageKey) -> str:
        """Return the name of a page."""
        if key not in self.names:
            parts = (self.stem, re.sub(UNSAFE, "_", key.root or ""), f"page-{key.number}" if key.number > 1 else "")
            stem = ".".join(filter(None, parts))
            names = (f"{stem}{f'-{number}' if number else ''}{self.suffix}" for number in count())
            self.names[key] = next(name for name in names if name.casefold() not in self.taken)
            self.taken.add(self.names[key].casefold())
        return self.names[key]
