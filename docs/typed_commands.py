"""All commands, by what people type."""

from collections.abc import Iterator
from typing import Any, TypeAlias

import typer.main

from argmap.cli.app import app

# Typer keeps the types of these to itself.
TyperCommand: TypeAlias = Any
TyperParameter: TypeAlias = Any


def typed_commands() -> Iterator[tuple[str, TyperCommand]]:
    """Yield what is typed for each command, such as "source add", and the command as Typer has it."""
    group: TyperCommand = typer.main.get_command(app)
    context = group.make_context("argmap", [], resilient_parsing=True)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        below = getattr(command, "commands", {})
        yield from ((f"{name} {word}", each) for word, each in below.items())
        if command.epilog:
            yield name, command
