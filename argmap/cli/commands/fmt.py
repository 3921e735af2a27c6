"""Formats argument files, and keeps every comment."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.base.text import visible
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import InputName, Paths, Quiet, maps_in, report_problems
from argmap.cli.streams import say, write_out, write_text

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.workspace.folders import MapFile
    from argmap.workspace.formatting import FormattedFile

SUMMARY = "Format argument files."
GROUP = CommandGroup.EDIT
EXAMPLE = "argmap fmt arguments/ --diff"


def run(
    paths: Paths = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail if a file is not formatted.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    stdin_filename: InputName = None,
    nest: Annotated[
        bool, typer.Option("--nest", help="Nest each statement in the first one that it supports or attacks.")
    ] = False,
    flat: Annotated[bool, typer.Option("--flat", help="Move all statements to the top level.")] = False,
    quiet: Quiet = False,
) -> None:
    """Format argument files: indentation, key order, blank lines, folded texts and quotation marks.

    The map keeps its meaning and every comment; lines that are already formatted are not touched. Files with syntax
    errors are reported and left alone. Standard input goes to standard output. --nest moves each statement into the
    target of its first relation if nesting expresses that relation completely; --flat does the reverse.

    Exits with 0 on success, 1 if a file has syntax errors or, with --check or --diff, is not formatted, and 2 if a file
    cannot be opened or written.
    """
    from argmap.syntax.nesting import Arrangement
    from argmap.workspace.folders import tree_of
    from argmap.workspace.formatting import format_files
    from argmap.workspace.workspace import Workspace

    if nest and flat:
        raise ArgmapError("--nest and --flat are opposites: use one of them")
    arrangement = Arrangement.NEST if nest else Arrangement.FLAT if flat else None
    maps = maps_in(paths, input_name=stdin_filename, quiet=quiet)
    files = format_files([file.path for file in maps], Workspace(files=tree_of(maps)), arrangement=arrangement)
    raise typer.Exit(Run(check=check, diff=diff, quiet=quiet).take_all(maps, files))


class Run:
    """A run over some files: its options, and the outcome for each file."""

    def __init__(self, *, check: bool, diff: bool, quiet: bool) -> None:
        """Start without files."""
        from argmap.cli.saving import Saver

        self.check = check
        self.diff = diff
        self.quiet = quiet
        self.saver = Saver(quiet=quiet)
        self.changed = 0
        self.unchanged = 0
        self.refused = 0
        self.obstacles: list[Diagnostic] = []

    def take_all(self, maps: Iterable["MapFile"], files: Iterable["FormattedFile"]) -> ExitCode:
        """Format files, report what was done, and return the exit code. Raises ArgmapError."""
        from argmap.cli.presenters import formatting
        from argmap.lint.checker import is_decided

        for given, file in zip(maps, files, strict=True):
            self.take(file, is_stream=given.path == "-" or given.content is not None)
        report_problems(self.obstacles)
        self.saver.warn()
        counts = self.changed, self.unchanged, self.refused
        if any(counts):
            say(formatting.summary(*counts, is_asked_only=self.check or self.diff), quiet=self.quiet)
        if self.saver.failed or not is_decided(self.obstacles):
            return ExitCode.UNANSWERED
        is_out_of_form = self.changed and (self.check or self.diff)
        return ExitCode.FOUND if self.refused or is_out_of_form else ExitCode.DONE

    def take(self, formatted: "FormattedFile", *, is_stream: bool) -> None:
        """Check, compare or write a file, depending on the options."""
        file, obstacles = formatted
        self.obstacles += obstacles
        if self.diff:
            write_out(file.difference.encode("utf-8", "surrogateescape"))
        elif self.check and file.is_changed:
            write_text(f"would reformat {visible(file.before.path)}\n")
        elif is_stream and not self.check:
            write_out(file.content)
        elif file.is_changed and not self.check and not self.saver.save(file):
            return
        self.refused += bool(obstacles)
        self.changed += file.is_changed
        self.unchanged += not (file.is_changed or obstacles)
