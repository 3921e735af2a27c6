"""Where pictures go: in which format, to which files, and how the pages of a large map are called."""

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
# The sidecar of an import ends so, after the name of the map.
REST_SUFFIX = ".rest.json"
UNSAFE = r"[^\w.\-]"


def form_of(form: str | None, output: str) -> str:
    """Return the format asked for, or else the one that the output's ending names, or else SVG. Raises ArgmapError."""
    asked = FORMATS.pick(form) if form else None
    ending = ending_of(output)
    if not ending:
        return asked or "svg"
    # Most files end like the name of their format, and then no other format need be loaded.
    likely = asked or ending[1:]
    if likely in FORMATS.names() and FORMATS.get(likely).suffix == ending:
        return likely
    return form_by_ending(asked, output, {each.name: each.suffix for each in FORMATS.members()}, "svg")


def form_by_ending(asked: str | None, output: str, suffixes: Mapping[str, str], otherwise: str) -> str:
    """Return the form asked for, or else the one that the output's ending names, or else another.

    `suffixes` are the endings of all forms, by name. Raises ArgmapError for an ending of no form, and of another one
    than was asked for.
    """
    ending = ending_of(output)
    if not ending:
        return asked or otherwise
    named = next((name for name, suffix in suffixes.items() if suffix == ending), None)
    if named is None:
        known = one_of([f'"{suffix}"' for suffix in suffixes.values()])
        raise ArgmapError(f'no format has the ending of "{output}": use {known}')
    if asked and asked != named:
        raise ArgmapError(
            f'"{output}" ends like {named}, not {asked}: end it with "{suffixes[asked]}", or ask for {named}'
        )
    return named


def ending_of(output: str) -> str:
    """Return the ending of a file in small letters; none of a folder or a stream."""
    return "" if is_folder(output) else os.path.splitext(output)[1].lower()


def is_folder(output: str) -> bool:
    """Return whether an output is a folder, by its name or because it is there."""
    return output.endswith(("/", os.sep)) or os.path.isdir(output)


def refuse_read(outputs: Iterable[str], files: Recorder) -> None:
    """Raise ArgmapError for an output that would replace what was read: a map, an include, a record or a text.

    A file is known by itself, whatever it is called: links may give it several names, and so may letter case.
    """
    read = set(map(identity, files.found)) - {None}
    for output in outputs:
        if identity(output) in read:
            raise ArgmapError(f'"{output}" is one of the files that were read: name another one')


def refuse_doubled(outputs: Sequence[str]) -> None:
    """Raise ArgmapError when two pictures would go to one file; standard output takes one only."""
    counts = Counter(os.path.normcase(os.path.realpath(output)) for output in outputs if output != STANDARD_OUTPUT)
    for output in outputs:
        if counts[os.path.normcase(os.path.realpath(output))] > 1:
            raise ArgmapError(f'two pictures would go to "{output}": draw one of the two maps by itself')


def identity(path: str) -> tuple[int, int] | None:
    """Return what tells the file that a path leads to from all others, or None when there is none."""
    try:
        about = os.stat(path)
    except (OSError, ValueError):
        return None
    return about.st_dev, about.st_ino


def targets_of(maps: Sequence[MapFile], output: str, suffix: str) -> list[str]:
    """Return where each picture goes: the output itself, or below it when it is a folder. Raises ArgmapError."""
    if not is_folder(output) and len(maps) == 1:
        return [output]
    if output == STANDARD_OUTPUT or (not is_folder(output) and os.path.splitext(output)[1]):
        raise ArgmapError(f'"{output}" takes one picture and there are {len(maps)} maps: name a folder, or one map')
    return [os.path.join(output, file.name + suffix) for file in maps]


class PageNames:
    """The names of the files of pages next to the one of their overview, by the statements at their roots and numbers.

    What no file's name may hold is replaced, and no two differ in the case of their letters alone.
    """

    def __init__(self, target: str) -> None:
        """Begin with the name of the overview."""
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
