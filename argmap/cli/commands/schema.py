"""Prints the JSON Schema of argument files."""

from argmap.cli.commands import CommandGroup
from argmap.cli.streams import write_out

SUMMARY = "Print the JSON Schema for editors."
GROUP = CommandGroup.REFERENCE
EXAMPLE = "argmap schema > argmap.schema.json"


def run() -> None:
    """Print the JSON Schema (draft 7) of argument files, for editors.

    Begin a file with the line "# yaml-language-server: $schema=argmap.schema.json", and an editor with a YAML
    server completes and checks while you type. argmap new writes that line where the schema is there.
    """
    from argmap.syntax.schema import schema_text

    write_out(schema_text())
