"""The entry point of the command line, which loads a command only when it is called."""

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

# Set by a shell that requests completion.
COMPLETION = "_ARGMAP_COMPLETE"
# Typer does not export these types.
Context: TypeAlias = Any
TyperCommand: TypeAlias = Any
HelpFormatter: TypeAlias = Any
# Typer marks options that no longer exist only with this kind of usage error.
RENAMED_OPTIONS = {"--leaves": '"--accept", with the values all, grounded and assumptions'}
UsageError: Any = typer.BadParameter.__base__


class Commands(typer.core.TyperGroup):
    """The group of all commands: each is a module of `argmap.cli.commands` with a function `run` or an `app`."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the names of the commands."""
        del ctx
        return list(COMMANDS.names())

    def get_command(self, ctx: Context, cmd_name: str) -> TyperCommand:
        """Return a command by name. Raises ArgmapError if there is none."""
        known = COMMANDS.names()
        if cmd_name not in known:
            if ctx.resilient_parsing:
                return None  # a shell requests completion, and there is none
            otherwise = "argmap --help lists the commands"
            raise ArgmapError(f'there is no command "{cmd_name}": {did_you_mean(cmd_name, known, otherwise)}')
        return built(cmd_name)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the commands into the help, grouped by purpose."""
        del ctx
        for group in CommandGroup:
            with formatter.section(group.value):
                formatter.write_dl([(each.name, each.summary) for each in COMMANDS.members() if each.group is group])

    def make_context(self, *words: Any, **options: Any) -> Context:  # noqa: ANN401 - as in Typer
        """Return the context of a call. Usage errors are raised with a readable message."""
        try:
            return super().make_context(*words, **options)
        except UsageError as error:
            make_readable(error)
            raise

    def invoke(self, ctx: Context) -> None:
        """Run the command; an ArgmapError or OSError ends it with a message and exit code 2."""
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
    """Return a command; cached, because Typer builds it slowly from the types of its function."""
    found = COMMANDS.get(name)
    command = typer.main.get_command(found.app)
    command.short_help = found.summary
    return command


def make_readable(error: Any) -> None:  # noqa: ANN401 - Typer does not export the types of its errors
    """Make the message of a usage error a single safe line; the help shown when no command is given is unchanged."""
    if error.ctx is None or error.message != error.ctx.get_help():
        error.message = in_line(error.message)


def in_line(message: str) -> str:
    """Return a message from Typer as one line that cannot control a terminal or a CI log."""
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


def show_version(ctx: typer.Context, value: bool) -> None:  # noqa: FBT001 - the signature of a Typer callback
    """Print the version and exit, unless a shell requests completion."""
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
        # Typer wraps help to the terminal's width, and fish would offer each wrapped line as a word.
        os.environ["TERMINAL_WIDTH"] = "1000"
    open_streams()
    try:
        app(prog_name="argmap")
    except OSError as error:  # the help could not be written
        say(f"argmap: {in_words(error)}")
        sys.exit(ExitCode.UNANSWERED)
    except Exception:  # noqa: BLE001 - a bug in argmap, which must not look like a finding
        sys.excepthook(*sys.exc_info())
        sys.exit(ExitCode.UNANSWERED)
