"""Argument files to pictures on the disk."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from argmap import files, plugins
from argmap.checker import Checked
from argmap.collector import collector_paused
from argmap.draw import EngineName, draw
from argmap.graph import Graph
from argmap.picture import DEFAULT_LOOK, Look
from argmap.trouble import Trouble

DEFAULT_OUTPUT = "build/"
STANDARD_OUTPUT = "-"
FORMATS = "argmap.formats"


@dataclass(frozen=True, slots=True)
class Options:
    """How maps are drawn."""

    form: str = "svg"
    engine: EngineName = EngineName.EMBEDDED
    look: Look = DEFAULT_LOOK


@dataclass(frozen=True, slots=True)
class Drawn:
    """One argument file, checked, and where its picture goes; no picture when its reading failed."""

    path: str
    checked: Checked
    target: str
    content: str | bytes | None


def draw_map(graph: Graph, options: Options) -> str | bytes:
    """Return the picture of a map. Raises Trouble when the engine cannot draw it."""
    with collector_paused():
        return draw(graph, options.look, options.form, options.engine)


def draw_files(maps: Sequence[files.MapFile], output: str, options: Options, *, partial: bool) -> Iterator[Drawn]:
    """Check and draw each file; `partial` draws what could be read of a file with errors of reading.

    Raises Trouble when two pictures would go to one place.
    """
    targets = targets_of(maps, output, str(plugins.load(FORMATS, options.form).SUFFIX))
    for file, target in zip(maps, targets, strict=True):
        checked = files.check_file(file.path, with_rules=False)
        can_draw = checked.is_whole or (partial and bool(checked.map.statements))
        yield Drawn(file.path, checked, target, draw_map(checked.graph, options) if can_draw else None)


def targets_of(maps: Sequence[files.MapFile], output: str, suffix: str) -> list[str]:
    """Return where each picture goes: the output itself, or below it when it is a folder. Raises Trouble."""
    is_folder = output.endswith(("/", os.sep)) or os.path.isdir(output)
    if not is_folder and len(maps) == 1:
        return [output]
    if output == STANDARD_OUTPUT or (not is_folder and os.path.splitext(output)[1]):
        raise Trouble(f'"{output}" takes one picture and there are {len(maps)} maps: name a folder, or one map')
    targets = [os.path.join(output, file.name + suffix) for file in maps]
    doubled = next((target for target, count in Counter(targets).items() if count > 1), None)
    if doubled:
        raise Trouble(f'two pictures would go to "{doubled}": draw one of the two maps by itself')
    return targets


def form_of(form: str | None, output: str) -> str:
    """Return the format asked for, or else the one that the output's ending names, or else SVG. Raises Trouble."""
    if form:
        return plugins.pick(FORMATS, form)
    ending = os.path.splitext(output)[1]
    by_suffix = {plugins.load(FORMATS, name).SUFFIX: name for name in plugins.names(FORMATS)} if ending else {}
    return by_suffix.get(ending, "svg")


def deliver(drawn: Drawn, say: Callable[[str], None]) -> bool:
    """Write a picture where it goes and say so; return whether there was one."""
    if drawn.content is None:
        return False
    if drawn.target == STANDARD_OUTPUT:
        files.write_out(drawn.content)
    else:
        files.write(drawn.target, drawn.content)
        say(f"{drawn.path} -> {drawn.target}")
    return True
