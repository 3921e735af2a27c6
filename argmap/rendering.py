"""Argument files to pictures on the disk."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap import files, graph, picture, plugins
from argmap.checker import Checked
from argmap.draw import EngineName, draw
from argmap.model import Map
from argmap.picture import Direction, Label
from argmap.trouble import Trouble

DEFAULT_OUTPUT = "build/"
STANDARD_OUTPUT = "-"
FORMATS = "argmap.formats"


@dataclass(frozen=True, slots=True)
class Options:
    """How maps are drawn."""

    form: str = "svg"
    engine: EngineName = EngineName.EMBEDDED
    direction: Direction = Direction.AUTO
    label: Label = Label.TEXT
    spread: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """One argument file, checked, and where its picture goes; no picture when its reading failed."""

    path: str
    checked: Checked
    target: str
    content: str | bytes | None


def draw_map(argument_map: Map, options: Options) -> str | bytes:
    """Return the picture of a map. Raises Trouble when the engine cannot draw it."""
    composed = picture.compose(
        graph.index(argument_map), direction=options.direction, label=options.label, spread=options.spread
    )
    return draw(composed, options.form, options.engine)


def draw_files(paths: tuple[str, ...], output: str, options: Options, *, partial: bool) -> Iterator[Drawn]:
    """Check and draw each file; `partial` draws what could be read of a file with errors of reading."""
    suffix = str(plugins.load(FORMATS, options.form).SUFFIX)
    if output == STANDARD_OUTPUT and len(paths) > 1:
        raise Trouble("standard output takes one picture: name one argument file")
    is_folder = len(paths) > 1 or output.endswith(("/", os.sep)) or os.path.isdir(output)
    shared = common_folder(paths)
    for path in paths:
        checked = files.check_file(path)
        target = (
            os.path.join(output, target_name(path, shared, suffix))
            if is_folder and output != STANDARD_OUTPUT
            else output
        )
        can_draw = checked.is_whole or (partial and bool(checked.map.statements))
        yield Drawn(path, checked, target, draw_map(checked.map, options) if can_draw else None)


def common_folder(paths: tuple[str, ...]) -> str:
    """Return the folder that all paths share, so that pictures keep the folders below it."""
    return os.path.commonpath([os.path.dirname(os.path.abspath(path)) for path in paths])


def target_name(path: str, shared: str, suffix: str) -> str:
    """Return the path of a picture below the output folder."""
    if path == files.STANDARD_INPUT:
        return f"map{suffix}"
    return os.path.splitext(os.path.relpath(os.path.abspath(path), shared))[0] + suffix


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
