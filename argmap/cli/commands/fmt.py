"""Brings argument files into one form, and keeps every comment."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.base.text import visible
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import InputName, Paths, Quiet, maps_in, tell_problems
from argmap.cli.streams import say, write_out, write_text

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.workspace.folders import MapFile
    from argmap.workspace.formatting import FormattedFile

SUMMARY = "Bring argument files into form."
GROUP = CommandGroup.EDIT
EXAMPLE = "argmap fmt arguments/ --diff"


def run(
    paths: Paths = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail if a file is not in form.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    stdin_filename: InputName = None,
    nest: Annotated[bool, typer.Option("--nest", help="Move statements into the first one that they bear on.")] = False,
    flat: Annotated[bool, typer.Option("--flat", help="Move all statements to the top, side by side.")] = False,
    quiet: Quiet = False,
) -> None:
    """Bring argument files into form: indentation, the order of keys, blank lines, folded texts, quotation marks.

    A map says the same afterwards, and keeps every comment; a line that is in form is not touched. Files with reading
    errors are reported and left alone. Standard input goes to standard output. With --nest, statements whose first
    relation says nothing but what nesting would say are moved into its target; --flat is the reverse.

    Exits with 0 when it is done, 1 when a file has reading errors, or with --check or --diff is not in form, and 2 when
    one cannot be opened or written.
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
    """One run over some files: what is asked of them, and what has become of those that it took."""

    def __init__(self, *, check: bool, diff: bool, quiet: bool) -> None:
        """Begin with no file taken."""
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
        """Format files, say what was done, and return the exit code. Raises ArgmapError."""
        from argmap.cli.presenters import formatting
        from argmap.lint.checker import is_decided

        for given, file in zip(maps, files, strict=True):
            self.take(file, is_stream=given.path == "-" or given.content is not None)
        tell_problems(self.obstacles)
        self.saver.warn()
        counts = self.changed, self.unchanged, self.refused
        if any(counts):
            say(formatting.summary(*counts, is_asked_only=self.check or self.diff), quiet=self.quiet)
        if self.saver.failed or not is_decided(self.obstacles):
            return ExitCode.UNANSWERED
        is_out_of_form = self.changed and (self.check or self.diff)
        return ExitCode.FOUND if self.refused or is_out_of_form else ExitCode.DONE

    def take(self, formatted: "FormattedFile", *, is_stream: bool) -> None:
        """Do with a file what is asked."""
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
