"""The command line: finds the commands, and loads each only when it is called."""

import os
import sys
from functools import cache
from typing import Annotated, Any, TypeAlias

import typer
import typer.core
import typer.main

from argmap import __version__
from argmap.base.errors import ArgmapError
from argmap.cli.commands import COMMANDS, CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.streams import in_words, open_streams, say, write_text
from argmap.language.suggestions import did_you_mean

# A shell that asks what may end a word sets this.
COMPLETION = "_ARGMAP_COMPLETE"
# Typer keeps the types of these to itself.
Context: TypeAlias = Any
TyperCommand: TypeAlias = Any
HelpFormatter: TypeAlias = Any
# Of the errors of usage Typer shows this kind only, and not what all of them are.
RENAMED_OPTIONS = {"--leaves": '"--accept", with the values all, grounded and assumptions'}
UsageError: Any = typer.BadParameter.__base__


class Commands(typer.core.TyperGroup):
    """The group of all commands, each a module of `argmap.cli.commands` with a function `run`, or an `app`."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the names of the commands."""
        del ctx
        return list(COMMANDS.names())

    def get_command(self, ctx: Context, cmd_name: str) -> TyperCommand:
        """Return a command by its name. Raises ArgmapError for one that is not there."""
        known = COMMANDS.names()
        if cmd_name not in known:
            if ctx.resilient_parsing:
                return None  # a shell asks what could end a word, and nothing ends this one
            otherwise = "argmap --help lists the commands"
            raise ArgmapError(f'there is no command "{cmd_name}": {did_you_mean(cmd_name, known, otherwise)}')
        return built(cmd_name)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the commands into the help, in groups by what they are for."""
        del ctx
        for group in CommandGroup:
            with formatter.section(group.value):
                formatter.write_dl([(each.name, each.summary) for each in COMMANDS.members() if each.group is group])

    def make_context(self, *words: Any, **options: Any) -> Context:  # noqa: ANN401 - Typer calls it so
        """Return the context of a call. Raises an error of usage, of which all can be seen."""
        try:
            return super().make_context(*words, **options)
        except UsageError as error:
            make_readable(error)
            raise

    def invoke(self, ctx: Context) -> None:
        """Run the command; what the outside world refuses ends it with a message and exit code 2."""
        try:
            super().invoke(ctx)
        except UsageError as error:
            make_readable(error)
            if getattr(error, "option_name", None) in RENAMED_OPTIONS:
                error.message += f"; it is now {RENAMED_OPTIONS[error.option_name]}"
                error.possibilities = ()
            raise
        except (ArgmapError, OSError) as error:
            say(f"argmap: {in_words(error)}")
            raise typer.Exit(ExitCode.UNANSWERED) from error


@cache
def built(name: str) -> TyperCommand:
    """Return a command, which Typer builds from the types of its function: slowly, and so once."""
    found = COMMANDS.get(name)
    command = typer.main.get_command(found.app)
    command.short_help = found.summary
    return command


def make_readable(error: Any) -> None:  # noqa: ANN401 - Typer keeps the types of its errors to itself
    """Make the message of an error of usage one harmless line; the help, shown where no command is named, stays."""
    if error.ctx is None or error.message != error.ctx.get_help():
        error.message = in_line(error.message)


def in_line(message: str) -> str:
    """Return a message of Typer as a line in which nothing steers a terminal or the service of a log."""
    from argmap.base.escapes import log_lines
    from argmap.base.text import visible

    return log_lines(visible(message))


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def show_version(ctx: typer.Context, value: bool) -> None:  # noqa: FBT001 - the form of a Typer callback
    """Print the version and stop, unless a shell only asks what may follow."""
    if value and not ctx.resilient_parsing:
        write_text(f"argmap {__version__}\n")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Arguments as code: check, judge and draw argument maps written in YAML."""


def main() -> None:
    """Run the command line."""
    if COMPLETION in os.environ:
        # Typer folds help to the width of a terminal, and fish would offer each line of it as a word.
        os.environ["TERMINAL_WIDTH"] = "1000"
    open_streams()
    try:
        app(prog_name="argmap")
    except OSError as error:  # the help could not be written
        say(f"argmap: {in_words(error)}")
        sys.exit(ExitCode.UNANSWERED)
    except Exception:  # noqa: BLE001 - a mistake of argmap itself, which must not look like a finding
        sys.excepthook(*sys.exc_info())
        sys.exit(ExitCode.UNANSWERED)
