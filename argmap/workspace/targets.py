"""Where pictures go: in which format, to which files, and how the pages of a large map are called."""

import os
import re
from collections import Counter
from collections.abc import Sequence
from itertools import count

from argmap.base.errors import ArgmapError
from argmap.formats import FORMATS
from argmap.workspace.folders import MapFile

DEFAULT_OUTPUT = "build/"
STANDARD_OUTPUT = "-"
UNSAFE = r"[^\w.\-]"


def form_of(form: str | None, output: str) -> str:
    """Return the format asked for, or else the one that the output's ending names, or else SVG. Raises ArgmapError."""
    if form:
        return FORMATS.pick(form)
    ending = os.path.splitext(output)[1]
    by_suffix = {each.suffix: each.name for each in FORMATS.members()} if ending else {}
    return by_suffix.get(ending, "svg")


def targets_of(maps: Sequence[MapFile], output: str, suffix: str) -> list[str]:
    """Return where each picture goes: the output itself, or below it when it is a folder. Raises ArgmapError."""
    is_folder = output.endswith(("/", os.sep)) or os.path.isdir(output)
    if not is_folder and len(maps) == 1:
        return [output]
    if output == STANDARD_OUTPUT or (not is_folder and os.path.splitext(output)[1]):
        raise ArgmapError(f'"{output}" takes one picture and there are {len(maps)} maps: name a folder, or one map')
    targets = [os.path.join(output, file.name + suffix) for file in maps]
    doubled = next((target for target, count in Counter(targets).items() if count > 1), None)
    if doubled:
        raise ArgmapError(f'two pictures would go to "{doubled}": draw one of the two maps by itself')
    return targets


class PageNames:
    """The names of the files of pages beside the one of their overview, by the statements at their roots.

    What no file's name may hold is replaced, and no two differ in the case of their letters alone.
    """

    def __init__(self, target: str) -> None:
        """Begin with the name of the overview."""
        name = os.path.basename(target)
        self.stem, self.suffix = os.path.splitext(name)
        self.names: dict[str | None, str] = {None: name}

    def name(self, root: str | None) -> str:
        """Return the name of the page of a statement, None for the overview."""
        if root not in self.names:
            taken = {name.casefold() for name in self.names.values()}
            stem = f"{self.stem}.{re.sub(UNSAFE, '_', root or '')}"
            names = (f"{stem}{f'-{number}' if number else ''}{self.suffix}" for number in count())
            self.names[root] = next(name for name in names if name.casefold() not in taken)
        return self.names[root]
