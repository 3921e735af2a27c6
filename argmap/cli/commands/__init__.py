"""The commands: one module each, with the function `run` and an `EXAMPLE` that works, or with a group of its own."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, Protocol

import typer

from argmap.base.plugins import Registry


class CommandGroup(StrEnum):
    """What commands are for, in the order in which the help lists them."""

    CHECK = "Check"
    DRAW = "Draw"
    EVALUATE = "Evaluate"
    SOURCES = "Sources"
    EDIT = "Edit"
    EXCHANGE = "Exchange"
    REFERENCE = "Reference"


class CommandModule(Protocol):
    """What the module of a command holds: a Typer function in `run`, or a group of several commands in `app`.

    `SUMMARY` is a sentence of at most 45 characters, which the list of commands shows whole.
    """

    SUMMARY: str
    GROUP: CommandGroup
    EXAMPLE: str
    run: Callable[..., None] | None = None
    app: typer.Typer | None = None


class Command(NamedTuple):
    """A command: its name, a short sentence, what it is for, an example that works, and what runs it."""

    name: str
    summary: str
    group: CommandGroup
    example: str
    app: typer.Typer


def as_command(name: str, module: CommandModule) -> Command:
    """Return the command that a module makes."""
    app = module.app or typer.Typer(add_completion=False, rich_markup_mode=None)
    if module.run:
        app.command(name, epilog=f"Example: {module.EXAMPLE}")(module.run)
    return Command(name, module.SUMMARY, module.GROUP, module.EXAMPLE, app)


COMMANDS = Registry("argmap.cli.commands", CommandModule, as_command)
