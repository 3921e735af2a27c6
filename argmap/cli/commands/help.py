"""Shows the help of a command."""

from typing import Annotated, Any

import typer

from argmap.base.errors import ArgmapError
from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.streams import write_text
from argmap.language.suggestions import did_you_mean

SUMMARY = "Show the help of a command."
GROUP = CommandGroup.REFERENCE
EXAMPLE = "argmap help validate"

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[COMMAND]...",
        help="The command, for example validate or source add.",
        show_default=False,
        autocompletion=completion.command_names,
    ),
]


def run(ctx: typer.Context, words: Words = None) -> None:
    """Show the help of a command, or of argmap itself, like --help."""
    context: Any = ctx.find_root()
    for word in words or ():
        known = context.command.list_commands(context) if hasattr(context.command, "list_commands") else []
        command = context.command.get_command(context, word) if word in known or not context.parent else None
        if command is None:
            path = context.command_path
            meant = did_you_mean(word, known, f"run {path} --help for its usage")
            raise ArgmapError(f'"{path}" has no command "{word}": {meant}')
        context = type(context)(command, info_name=word, parent=context)
    write_text(context.get_help() + "\n")
