"""Prints the path of the Lua filter for pandoc, and draws maps for it."""

from typing import Annotated

import typer

from argmap.cli.commands import CommandGroup

SUMMARY = "Print the path of the filter for pandoc."
GROUP = CommandGroup.EXCHANGE
EXAMPLE = "argmap pandoc-filter"


def run(
    answer: Annotated[
        bool, typer.Option("--answer", help="Draw maps for the filter, which runs this itself (JSON in, JSON out).")
    ] = False,
) -> None:
    """Print the path of the Lua filter that draws argument maps in documents that pandoc converts.

    Use it with pandoc --lua-filter="$(argmap pandoc-filter)" page.md -o page.html. It draws code blocks of the class
    argmap. The folder of the filter is also a Quarto extension: copy it to _extensions/argmap.
    """
    from argmap.cli.streams import protocol_streams, write_out
    from argmap.server.hosts.pandoc import FILTER

    if not answer:
        write_out(f"{FILTER}\n")
        return
    from argmap.server.hosts.pandoc.answers import answer as answer_to

    with protocol_streams() as (stdin, stdout):
        stdout.write(answer_to(stdin.read()).encode())
        stdout.flush()
