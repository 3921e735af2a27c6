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
SCHEMA = "argmap.schema.json"


def run(
    path: Annotated[str, typer.Argument(help="The file to write; - is standard output.")] = "-",
    schema: Annotated[
        bool, typer.Option("--schema", help=f"Also write {SCHEMA} next to it, unless a parent folder has one.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Write a commented argument file to start from. An existing file is not overwritten.

    If argmap.schema.json is in its folder, or in a parent folder within the project, the file refers to it in its first
    line, so that editors with YAML support complete and check as you type.
    """
    from argmap.syntax.starter import starter
    from argmap.workspace.folders import SUFFIXES
    from argmap.workspace.project import STANDARD_INPUT
    from argmap.workspace.targets import form_by_ending

    if path == STANDARD_INPUT:
        if schema:
            raise ArgmapError("--schema requires a file: name the one to write, for example map.yaml")
        write_out(starter())
        return
    if os.path.lexists(path):
        raise ArgmapError(f'"{path}" already exists: name another file')
    form_by_ending(None, path, {suffix: suffix for suffix in SUFFIXES}, "")
    found = schema_above(path) or (write_schema(path, quiet=quiet) if schema else "")
    save(path, starter(found), quiet=quiet)
    say(f"{path}: a map to start from; check it with argmap validate, draw it with argmap render", quiet=quiet)


def schema_above(path: str) -> str:
    """Return the path of the nearest schema from the folder of a file, or nothing if the project has none above."""
    from argmap.workspace.project import folder_of, project_of, upwards

    root, folder = project_of(path).root, folder_of(path)
    for above in upwards(folder):
        if os.path.isfile(os.path.join(above, SCHEMA)):
            return os.path.relpath(os.path.join(above, SCHEMA), folder).replace(os.sep, "/")
        if os.path.realpath(above) == root:
            break
    return ""


def write_schema(path: str, *, quiet: bool) -> str:
    """Write the schema next to a file, and return its name."""
    from argmap.syntax.schema import schema_text

    schema = os.path.join(os.path.dirname(path), SCHEMA)
    if os.path.lexists(schema):
        raise ArgmapError(f'"{schema}" already exists, and is not a file: move it away')
    save(schema, schema_text(), quiet=quiet)
    say(f"{schema}: what editors with a YAML server complete and check by", quiet=quiet)
    return SCHEMA
