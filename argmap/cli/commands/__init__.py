"""The commands: one module each, with the function `run` and a working `EXAMPLE`, or with a group of subcommands."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

import typer
from typer.core import TyperCommand

from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple


class CommandGroup(StrEnum):
    """The purposes of commands, in the order in which the help lists them."""

    CHECK = "Check"
    DRAW = "Draw"
    EVALUATE = "Evaluate"
    SOURCES = "Sources"
    EDIT = "Edit"
    EXCHANGE = "Exchange"
    REFERENCE = "Reference"


class CommandModule(Protocol):
    """The contents of a command's module: a Typer function in `run`, or a group of several commands in `app`.

    `SUMMARY` is a sentence of at most 45 characters, so that it fits in the list of commands. `COMMON` names the
    parameters of `run` that `--help` shows; without it, all are shown.
    """

    SUMMARY: str
    GROUP: CommandGroup
    EXAMPLE: str
    COMMON: tuple[str, ...] = ()
    run: Callable[..., None] | None = None
    app: typer.Typer | None = None


class Command(NamedTuple):
    """A command: its name, a short sentence, its group, a working example, and the Typer app that runs it."""

    name: str
    summary: str
    group: CommandGroup
    example: str
    app: typer.Typer


def as_command(name: str, module: CommandModule) -> Command:
    """Return the command defined by a module."""
    app = module.app or typer.Typer(add_completion=False, rich_markup_mode=None)
    if module.run:
        app.command(name, cls=class_of(module), epilog=f"Example: {module.EXAMPLE}")(module.run)
    return Command(name, module.SUMMARY, module.GROUP, module.EXAMPLE, app)


def class_of(module: CommandModule) -> type[TyperCommand] | None:
    """Return the class of a command whose help shows only common options, or None if it shows all."""
    if not module.COMMON:
        return None
    from argmap.cli.short_help import short_help

    return short_help(module.COMMON)


COMMANDS = Registry("argmap.cli.commands", CommandModule, as_command)
