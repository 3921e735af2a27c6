"""Finds a passage and prints the YAML to paste."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.streams import say, write_out

SUMMARY = "Find words in a source, ready to paste."
GROUP = CommandGroup.SOURCES
EXAMPLE = "argmap quote seeds/call-log.md 34 percent of urgent orders"


def run(
    source: Annotated[
        str,
        typer.Argument(
            help="A text, a source record, or the id of a record in seeds/.", autocompletion=completion.quotables
        ),
    ],
    words: Annotated[list[str], typer.Argument(help="The words to find, or their beginning and end with ... between.")],
) -> None:
    """Find words in a source, and print the exact quotation and its place as YAML to paste.

    Quotation marks, dashes, spaces, case and accents may be typed as you like.
    Exits with 1 when the words are not there.
    """
    from argmap.cli.presenters import quotations
    from argmap.sources.quotation.verdict import find
    from argmap.workspace.sources import find_text

    path, normal = find_text(source)
    found = find(" ".join(words), normal)
    for line in quotations.told(path, found):
        say(line)
    if found.verdict in quotations.PASTED:
        write_out("---\n".join(quotations.as_yaml(normal, found)))
    raise typer.Exit(ExitCode.DONE if found.verdict in quotations.PASTED else ExitCode.FOUND)
