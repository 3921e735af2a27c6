"""Shell completion: the functions that Typer calls for options and arguments with known values."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

import typer

Complete: TypeAlias = Callable[[typer.Context, str], list[tuple[str, str]]]


def completer(name: str) -> Complete:
    """Return a completion function for Typer, which returns the candidates that match and never raises.

    The function with the given name in `argmap.cli.candidates` is loaded only when a shell requests completion.
    """

    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        # Errors must not be reported here: the message would appear in the middle of the command line.
        with suppress(Exception):
            from argmap.cli.candidates import FINDERS, offered

            return offered(FINDERS[name](ctx, incomplete), incomplete)
        return []

    return complete


statement_ids = completer("statement_ids")
part_ids = completer("part_ids")
weights = completer("weights")
thesis_ids = completer("thesis_ids")
tags = completer("tags")
speakers = completer("speakers")
source_ids = completer("source_ids")
rule_names = completer("rule_names")
selectors = completer("selectors")
unwanted = completer("unwanted")
semantics = completer("semantics")
gradual_semantics = completer("gradual_semantics")
picture_formats = completer("picture_formats")
import_formats = completer("import_formats")
export_formats = completer("export_formats")
tables = completer("tables")
report_formats = completer("report_formats")
kinds = completer("kinds")
voices = completer("voices")
scheme_names = completer("scheme_names")
map_paths = completer("map_paths")
command_names = completer("command_names")
document_paths = completer("document_paths")
text_paths = completer("text_paths")
given_paths = completer("given_paths")
quotables = completer("quotables")
