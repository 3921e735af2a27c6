"""Prints the JSON Schema of argument files."""

from argmap.cli.commands import CommandGroup
from argmap.cli.streams import write_out

SUMMARY = "Print the JSON Schema for editors."
GROUP = CommandGroup.REFERENCE
EXAMPLE = "argmap schema > argmap.schema.json"


def run() -> None:
    """Print the JSON Schema (draft 7) of argument files, for editors.

    Start a file with the line "# yaml-language-server: $schema=argmap.schema.json", and an editor with YAML support
    completes and checks as you type. argmap new writes that line if it finds the schema.
    """
    from argmap.syntax.schema import schema_text

    write_out(schema_text())
