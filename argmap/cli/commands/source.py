"""Adds sources and checks them."""

from typing import Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.cli import completion
from argmap.cli.answers import exit_code
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Colour, ColourOption, Quiet, in_place, report_checks, uncommitted_warning
from argmap.cli.streams import say

SUMMARY = "Add sources, and check them."
GROUP = CommandGroup.SOURCES
EXAMPLE = "argmap source check"

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Add sources, and check that they have not changed."
)


@app.command("add", epilog="Example: argmap source add seeds/call-log.md")
def add(
    path: Annotated[str, typer.Argument(help="A .txt, .md, .html or .pdf file.", autocompletion=completion.text_paths)],
    name: Annotated[
        str | None, typer.Option("--id", help="The id of the source; by default made of the file's name.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="Its title; by default the one that the file tells.")] = None,
    folder: Annotated[
        str | None,
        typer.Option("--into", help="The folder of the record and the fingerprint; by default seeds/ of the project."),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write the record and the fingerprint of a source.

    The fingerprint lets everybody verify quotations without the text. In a record that is there already only the
    lines text, fingerprint and sha256 are set.
    """
    from argmap.workspace.adding import add_source
    from argmap.workspace.sources import records_folder

    added = add_source(path, folder or records_folder(), name, title)
    for written, reason in added.in_place:
        say(in_place(written, reason), quiet=quiet)
    for warning in added.warnings:
        say(f"{path}: {warning}", quiet=quiet)
    if added.was_uncommitted:
        say(uncommitted_warning([added.record]), quiet=quiet)
    say(f"{added.record}, {added.fingerprint}: {added.words:,} words", quiet=quiet)


@app.command("check", epilog="Example: argmap source check")
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Records; by default all in seeds/ of the project.", autocompletion=completion.map_paths),
    ] = None,
    quiet: Quiet = False,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Read all texts and fingerprints at hand again, and report a source that has changed.

    Exits with 0 when all agree, 1 when something does not, and 2 when it could not look.
    """
    from argmap.language.phrases import plural
    from argmap.workspace import sources

    folder = sources.records_folder()
    records = paths or sources.records_in(folder)
    if not records:
        raise ArgmapError(f'there are no source records in "{folder}": name records, or add one with argmap source add')
    summary = report_checks([sources.check_record(path) for path in records], color)
    say(f"{plural(len(records), 'source')} looked at", quiet=quiet)
    raise typer.Exit(exit_code(summary))
