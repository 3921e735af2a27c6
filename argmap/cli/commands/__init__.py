"""The commands: one module each, with the function `run` and an `EXAMPLE` that works, or with a group of its own."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

import typer

from argmap.base.plugins import Registry


class CommandModule(Protocol):
    """What the module of a command holds: a Typer function in `run`, or a group of several commands in `app`."""

    EXAMPLE: str
    run: Callable[..., None] | None = None
    app: typer.Typer | None = None


class Command(NamedTuple):
    """A command, or a group of them: its name, an example that works, and the application that runs it."""

    name: str
    example: str
    app: typer.Typer


def as_command(name: str, module: CommandModule) -> Command:
    """Return the command that a module makes."""
    app = module.app or typer.Typer(add_completion=False, rich_markup_mode=None)
    if module.run:
        app.command(name, epilog=f"Example: {module.EXAMPLE}")(module.run)
    return Command(name, module.EXAMPLE, app)


COMMANDS = Registry("argmap.cli.commands", CommandModule, as_command)
