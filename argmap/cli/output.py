"""What every command shares: its options, and the two streams that it speaks on."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.cli import completion
from argmap.cli.streams import say, write_error, write_out, write_text
from argmap.language.phrases import plural, quoted, some_quoted

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.lint.checker import Checked
    from argmap.lint.summary import Summary
    from argmap.workspace.folders import FoundMaps, MapFile
    from argmap.workspace.overlays import FileTree
    from argmap.workspace.rewriting import FileChange

# This many files are checked before anybody wonders.
FEW = 50


class Colour(StrEnum):
    """When to use colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class OutputFormat(StrEnum):
    """The forms in which a command tells what it found."""

    TEXT = "text"
    JSON = "json"


class SeriesFormat(StrEnum):
    """The forms in which a command tells what it found in each of many maps."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files or folders; - is standard input. By default the maps of the project.",
        show_default=False,
        autocompletion=completion.map_paths,
    ),
]
InputName = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="PATH",
        help="The path to assume for standard input, for settings and includes.",
        autocompletion=completion.map_paths,
        show_default=False,
    ),
]
FormOption = Annotated[
    OutputFormat, typer.Option("--format", "-f", help=f"The output format: {one_of(list(OutputFormat))}.")
]
SeriesFormOption = Annotated[
    SeriesFormat,
    typer.Option(
        "--format",
        "-f",
        help="The output format: text, json, or jsonl, which writes a line for each map as soon as it is read.",
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help="The number of processes; by default all cores when that is faster.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Suppress all messages except errors.")]
WatchOption = Annotated[bool, typer.Option("--watch", help="Keep running, and repeat after each change to a file.")]
TodayOption = Annotated[
    datetime | None,
    typer.Option(
        "--today",
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="Count the age of sources to this day, such as 2026-03-31, and not to today.",
        show_default=False,
    ),
]
ColourOption = Annotated[Colour, typer.Option("--color", help=f"When to use colours: {one_of(list(Colour))}.")]


def print_data(data: Mapping[str, object]) -> None:
    """Print what a command found as JSON, version 1."""
    from argmap.base.json_output import as_json

    write_out(as_json({"version": 1, **data}))


def write_answer(text: str, form: str = OutputFormat.TEXT, *, color: Colour = Colour.AUTO) -> None:
    """Write an answer to standard output: a text for people, in colours where those are wanted, or data."""
    write_parts([text], form, color=color)


def write_parts(parts: Iterable[str], form: str = OutputFormat.TEXT, *, color: Colour = Colour.AUTO) -> None:
    """Write the parts of an answer one after the other; those of a text for people end with their lines."""
    for part in parts:
        if form == OutputFormat.TEXT:
            write_text(part, colour=wants_colour(color))
        else:
            write_out(part)


def save(path: str, data: str | bytes | Iterable[bytes], *, quiet: bool = False) -> None:
    """Write a file, and say where it could not be replaced as a whole. Raises OSError."""
    from argmap.workspace.writing import write

    reason = write(path, data)
    if reason:
        say(in_place(path, reason), quiet=quiet)


def in_place(path: str, reason: str) -> str:
    """Return what is said of a file that could not be replaced as a whole."""
    return f'wrote "{path}" in place: {reason}'


def uncommitted_warning(paths: Iterable[str]) -> str:
    """Return what is said of files that were changed though git did not have what was in them."""
    return f"warning: uncommitted changes were in {quoted(paths)} before; git diff shows them together with these"


def write_changes(changes: Sequence["FileChange"], *, quiet: bool = False) -> None:
    """Write files that are changed or new, all or none, and say what is to be known of them. Raises OSError."""
    from argmap.workspace.changes import write_all
    from argmap.workspace.git import uncommitted

    paths = [change.path for change in changes if change.before is not None]
    dirty = uncommitted(paths[0]) if paths else frozenset[str]()
    for path, reason in write_all(changes):
        say(in_place(path, reason), quiet=quiet)
    if mixed := [path for path in paths if os.path.realpath(path) in dirty]:
        say(uncommitted_warning(mixed), quiet=quiet)


def day_of(today: datetime | None) -> date:
    """Return the day that was asked for, or today's date where the program runs."""
    return (today or datetime.now().astimezone()).date()


def wants_colour(choice: Colour, stream: TextIO | None = None) -> bool:
    """Return whether to use colours: as asked, or on a terminal unless NO_COLOR is set."""
    if choice is not Colour.AUTO:
        return choice is Colour.ALWAYS
    return not os.environ.get("NO_COLOR") and (stream or sys.stdout).isatty()


@contextmanager
def progress(total: int, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """Give a function that shows how many of some files are done, as long as it takes; only on a terminal."""
    if quiet or total < FEW or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    # Refreshed by hand: a thread that does it would be copied into the processes that check.
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("checking", total=total)
        shown = 0

        def tell(done: int) -> None:
            nonlocal shown
            if done * 100 // total > shown:
                shown = done * 100 // total
                bar.update(task, completed=done, refresh=True)

        yield tell


def maps_in(
    paths: Sequence[str] | None,
    *,
    input_name: str | None = None,
    quiet: bool = False,
    with_parts: bool = True,
    files: "FileTree | None" = None,
) -> tuple["MapFile", ...]:
    """Return the argument files that the paths of a command name, as `found_in` finds them. Raises ArgmapError."""
    return found_in(paths, input_name=input_name, quiet=quiet, with_parts=with_parts, files=files).maps


def found_in(
    paths: Sequence[str] | None,
    *,
    input_name: str | None = None,
    quiet: bool = False,
    with_parts: bool = True,
    files: "FileTree | None" = None,
) -> "FoundMaps":
    """Return the argument files that the paths of a command name. Raises ArgmapError when there are none.

    Without parts, those of folders that others include are left out. With a name for standard input, which is read
    now, it takes the place of the file of that name. The `files` are those of the disk unless others are given.
    """
    from argmap.workspace.folders import FoundMaps, find_maps
    from argmap.workspace.overlays import DISK

    if input_name is not None:
        named, others = named_input(paths or ["-"], input_name), [path for path in paths or () if path != "-"]
        found = found_in(others, quiet=quiet, with_parts=with_parts) if others else FoundMaps(())
        return found._replace(maps=(*named, *found.maps))
    paths = paths or project_paths(quiet=quiet)
    if "" in paths:
        raise ArgmapError("a path is empty: name a file or folder")
    found = find_maps(paths, files or DISK, with_parts=with_parts)
    if found.parts:
        say(f"checked only as parts of other maps: {plural(found.parts, 'file')}", quiet=quiet)
    if not found.maps:
        raise ArgmapError(f'no argument files in {quoted(paths)}: a map has a line "argmap: 1"')
    return found


def named_input(paths: Sequence[str], name: str) -> tuple["MapFile"]:
    """Return standard input as a file of a name. Raises ArgmapError where it is not asked for, and OSError."""
    from argmap.workspace.folders import MapFile
    from argmap.workspace.workspace import read_standard_input

    if "-" not in paths:
        raise ArgmapError("--stdin-filename names standard input: add - to the paths")
    if not name or os.path.isdir(name):
        raise ArgmapError(f'--stdin-filename names a file: "{name}" is not the path of one')
    return (MapFile(name, os.path.splitext(os.path.basename(name))[0], read_standard_input()),)


def project_paths(*, quiet: bool = False) -> tuple[str, ...]:
    """Return the files and folders of the maps of the project. Raises ArgmapError when there are none."""
    from argmap.workspace.default_paths import DEFAULT_FOLDER, default_paths

    paths = default_paths()
    if not paths:
        raise ArgmapError(
            f'name a file or folder: there is no folder "{DEFAULT_FOLDER}" here, and no setting "paths"; '
            "for example: argmap validate market.yaml"
        )
    if any(path.split(os.sep)[0] in {os.curdir, os.pardir} for path in paths):
        say(f"using {'the folder ' if len(paths) == 1 and os.path.isdir(paths[0]) else ''}{quoted(paths)}", quiet=quiet)
    return paths


def one_map(path: str | None, input_name: str | None = None) -> tuple["MapFile", ...]:
    """Return the map that is asked for, or else the only one of the folder. Raises ArgmapError when there are more."""
    maps = maps_in(None if path is None else [path], input_name=input_name)
    if len(maps) > 1:
        raise ArgmapError(f"name a map: there are {len(maps):,}, {some_quoted([file.path for file in maps])}")
    return maps


def report_checks(checks: Sequence["Checked"], colour: Colour) -> "Summary":
    """Write the diagnostics of some checks on standard output, and return their summary."""
    from argmap.lint.reports import text
    from argmap.lint.summary import summarise

    summary = summarise(checks)
    write_answer(text.report(summary, colour=wants_colour(colour), complete=True), color=colour)
    return summary


def tell_problems(diagnostics: Sequence["Diagnostic"]) -> None:
    """Write diagnostics on standard error, each once, in the order of their places."""
    if not diagnostics:
        return
    from argmap.lint.reports import text
    from argmap.lint.summary import Summary, join

    summary = join([Summary(tuple(diagnostics), 0, 0, 0)])
    write_error(text.report(summary, colour=wants_colour(Colour.AUTO, sys.stderr)))
