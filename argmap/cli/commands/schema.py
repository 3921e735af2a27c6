"""Prints the JSON Schema of argument files."""

import json

import typer

EXAMPLE = "argmap schema > argmap.schema.json"


def run() -> None:
    """Print the JSON Schema (draft 7) of argument files, for editors.

    Begin a file with the line "# yaml-language-server: $schema=argmap.schema.json", and an editor with a YAML
    server completes and checks while you type.
    """
    from argmap.syntax.schema import schema

    typer.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
