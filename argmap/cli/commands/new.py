"""Writes a commented argument file to start from."""

import os
from typing import Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Quiet, save
from argmap.cli.streams import say, write_out

SUMMARY = "Write a commented starter file."
GROUP = CommandGroup.EDIT
EXAMPLE = "argmap new my-question.yaml"


def run(
    path: Annotated[str, typer.Argument(help="Where to write it; - is standard output.")] = "-",
    quiet: Quiet = False,
) -> None:
    """Write a commented argument file to start from. A file that is there already is left alone."""
    from argmap.syntax.starter import starter
    from argmap.workspace.folders import SUFFIXES
    from argmap.workspace.project import STANDARD_INPUT
    from argmap.workspace.targets import form_by_ending

    if path == STANDARD_INPUT:
        write_out(starter())
        return
    if os.path.lexists(path):
        raise ArgmapError(f'"{path}" is there already: name another file')
    form_by_ending(None, path, {suffix: suffix for suffix in SUFFIXES}, "")
    save(path, starter(), quiet=quiet)
    say(f"{path}: a map to start from; check it with argmap validate, draw it with argmap render", quiet=quiet)
