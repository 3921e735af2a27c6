"""Options and output functions shared by all commands."""

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

# Up to this many files are checked quickly enough to need no progress bar.
FEW = 50


class Colour(StrEnum):
    """When to use colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class OutputFormat(StrEnum):
    """The output formats of a command with a single answer."""

    TEXT = "text"
    JSON = "json"


class SeriesFormat(StrEnum):
    """The output formats of a command with an answer for each of many maps."""

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
        help="The date for computing the age of sources, for example 2026-03-31; by default today.",
        show_default=False,
    ),
]
ColourOption = Annotated[Colour, typer.Option("--color", help=f"When to use colours: {one_of(list(Colour))}.")]


def print_data(data: Mapping[str, object]) -> None:
    """Print an answer as JSON, version 1."""
    from argmap.base.json_output import as_json

    write_out(as_json({"version": 1, **data}))


def write_answer(text: str, form: str = OutputFormat.TEXT, *, color: Colour = Colour.AUTO) -> None:
    """Write an answer to standard output: text for people, in colour if wanted, or data."""
    write_parts([text], form, color=color)


def write_parts(parts: Iterable[str], form: str = OutputFormat.TEXT, *, color: Colour = Colour.AUTO) -> None:
    """Write the parts of an answer one after the other; each part of a text for people ends with a line break."""
    for part in parts:
        if form == OutputFormat.TEXT:
            write_text(part, colour=wants_colour(color))
        else:
            write_out(part)


def save(path: str, data: str | bytes | Iterable[bytes], *, quiet: bool = False) -> None:
    """Write a file, and report if it had to be written in place. Raises OSError."""
    from argmap.workspace.writing import write

    reason = write(path, data)
    if reason:
        say(in_place(path, reason), quiet=quiet)


def in_place(path: str, reason: str) -> str:
    """Return the message about a file that had to be written in place."""
    return f'wrote "{path}" in place: {reason}'


def uncommitted_warning(paths: Iterable[str]) -> str:
    """Return the warning about changed files that had uncommitted changes in git before."""
    return f"warning: uncommitted changes were in {quoted(paths)} before; git diff shows them together with these"


def write_changes(changes: Sequence["FileChange"], *, quiet: bool = False) -> None:
    """Write changed and new files, all or none, and report warnings about them. Raises OSError."""
    from argmap.workspace.changes import write_all
    from argmap.workspace.git import uncommitted

    paths = [change.path for change in changes if change.before is not None]
    dirty = uncommitted(paths[0]) if paths else frozenset[str]()
    for path, reason in write_all(changes):
        say(in_place(path, reason), quiet=quiet)
    if mixed := [path for path in paths if os.path.realpath(path) in dirty]:
        say(uncommitted_warning(mixed), quiet=quiet)


def day_of(today: datetime | None) -> date:
    """Return the requested date, or today's local date."""
    return (today or datetime.now().astimezone()).date()


def wants_colour(choice: Colour, stream: TextIO | None = None) -> bool:
    """Return whether to use colours: as requested, or by default on a terminal unless NO_COLOR is set."""
    if choice is not Colour.AUTO:
        return choice is Colour.ALWAYS
    return not os.environ.get("NO_COLOR") and (stream or sys.stdout).isatty()


@contextmanager
def progress(total: int, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """Yield a function that updates a progress bar with the number of files done; it appears only on a terminal."""
    if quiet or total < FEW or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    # Refreshed manually, because a refreshing thread would be copied into the worker processes.
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("checking", total=total)
        shown = 0

        def update(done: int) -> None:
            nonlocal shown
            if done * 100 // total > shown:
                shown = done * 100 // total
                bar.update(task, completed=done, refresh=True)

        yield update


def maps_in(
    paths: Sequence[str] | None,
    *,
    input_name: str | None = None,
    quiet: bool = False,
    with_parts: bool = True,
    files: "FileTree | None" = None,
) -> tuple["MapFile", ...]:
    """Return the argument files that the paths of a command name, like `found_in`. Raises ArgmapError."""
    return found_in(paths, input_name=input_name, quiet=quiet, with_parts=with_parts, files=files).maps


def found_in(
    paths: Sequence[str] | None,
    *,
    input_name: str | None = None,
    quiet: bool = False,
    with_parts: bool = True,
    files: "FileTree | None" = None,
) -> "FoundMaps":
    """Return the argument files that the paths of a command name. Raises ArgmapError if there are none.

    Without `with_parts`, files in folders that other files include are left out. If standard input has a name, it is
    read now and replaces the file of that name. `files` defaults to the disk.
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
        were, they = ("was", "it") if found.parts == 1 else ("were", "them")
        message = f"{plural(found.parts, 'file')} {were} checked only as part of the maps that include {they}"
        say(message, quiet=quiet)
    if not found.maps:
        raise ArgmapError(f'no argument files in {quoted(paths)}: a map has a line "argmap: 1"')
    return found


def named_input(paths: Sequence[str], name: str) -> tuple["MapFile"]:
    """Return standard input as a file with a name. Raises ArgmapError if it is not among the paths, and OSError."""
    from argmap.workspace.folders import MapFile
    from argmap.workspace.workspace import read_standard_input

    if "-" not in paths:
        raise ArgmapError("--stdin-filename names standard input: add - to the paths")
    if not name or os.path.isdir(name):
        raise ArgmapError(f'--stdin-filename names a file: "{name}" is not the path of one')
    return (MapFile(name, os.path.splitext(os.path.basename(name))[0], read_standard_input()),)


def project_paths(*, quiet: bool = False) -> tuple[str, ...]:
    """Return the files and folders of the project's maps. Raises ArgmapError if there are none."""
    from argmap.workspace.default_paths import DEFAULT_FOLDER, default_paths

    paths = default_paths()
    if not paths:
        raise ArgmapError(
            f'name a file or folder, such as market.yaml: there is no folder "{DEFAULT_FOLDER}" here, '
            'and no setting "paths"'
        )
    if any(path.split(os.sep)[0] in {os.curdir, os.pardir} for path in paths):
        say(f"using {'the folder ' if len(paths) == 1 and os.path.isdir(paths[0]) else ''}{quoted(paths)}", quiet=quiet)
    return paths


def one_map(path: str | None, input_name: str | None = None) -> tuple["MapFile", ...]:
    """Return the requested map, or else the only one of the project. Raises ArgmapError if there are several."""
    maps = maps_in(None if path is None else [path], input_name=input_name)
    if len(maps) > 1:
        raise ArgmapError(f"name a map: there are {len(maps):,}, {some_quoted([file.path for file in maps])}")
    return maps


def report_checks(checks: Sequence["Checked"], colour: Colour) -> "Summary":
    """Write the diagnostics of some checks to standard output, and return their summary."""
    from argmap.lint.reports import text
    from argmap.lint.summary import summarise

    summary = summarise(checks)
    write_answer(text.report(summary, colour=wants_colour(colour), complete=True), color=colour)
    return summary


def report_problems(diagnostics: Sequence["Diagnostic"]) -> None:
    """Write diagnostics to standard error, each once, ordered by position."""
    if not diagnostics:
        return
    from argmap.lint.reports import text
    from argmap.lint.summary import Summary, join

    summary = join([Summary(tuple(diagnostics), 0, 0, 0)])
    write_error(text.report(summary, colour=wants_colour(Colour.AUTO, sys.stderr)))
