"""Adds sources and checks them."""

import os
import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.cli import completion
from argmap.cli.answers import exit_code
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Colour, ColourOption, Quiet, in_place, report_checks, uncommitted_warning
from argmap.cli.streams import say

if TYPE_CHECKING:
    from argmap.workspace.adding import Added
    from argmap.workspace.adding_references import AddedReferences

SUMMARY = "Add sources, and check them."
GROUP = CommandGroup.SOURCES
EXAMPLE = "argmap source check"

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Add sources, and check that they have not changed."
)


@app.command("add", epilog="Example: argmap source add seeds/call-log.md")
def add(
    path: Annotated[
        str,
        typer.Argument(
            help="A .txt, .md, .html or .pdf file, or a reference library: .bib or CSL-JSON.",
            autocompletion=completion.text_paths,
        ),
    ],
    name: Annotated[
        str | None,
        typer.Option("--id", help="The id of the source, by default from the file name; in a library, which to add."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Its title; by default the title in the file.")] = None,
    folder: Annotated[
        str | None,
        typer.Option("--into", help="The folder for the record and the fingerprint; by default seeds/ of the project."),
    ] = None,
    renew: Annotated[
        bool, typer.Option("--renew", help="Rewrite the fingerprint of a recorded text in the newest version.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Write the record and the fingerprint of a source.

    The fingerprint lets anybody verify quotations without the text. In an existing record only the fields text,
    extracted, fingerprint and sha256 are updated, and only if they no longer match the text. The output says what to
    write in a map next. From a reference library, a record is written for each source; existing records are not
    changed, and whatever could not be read or kept is reported.
    """
    from argmap.workspace.adding import add_source
    from argmap.workspace.adding_references import add_references, is_references
    from argmap.workspace.sources import records_folder

    if is_references(path):
        if title or renew:
            raise ArgmapError(f'"{path}" is a reference library: omit --title and --renew')
        report_references(path, add_references(path, folder or records_folder(), name), quiet=quiet)
        return
    added = add_source(path, folder or records_folder(), name, title, renew=renew)
    for written, reason in added.in_place:
        say(in_place(written, reason), quiet=quiet)
    for warning in added.warnings:
        say(f"{path}: {warning}", quiet=quiet)
    if added.was_uncommitted:
        say(uncommitted_warning([added.record]), quiet=quiet)
    for line in messages(added, name, title):
        say(line, quiet=quiet)


def report_references(path: str, found: "AddedReferences", *, quiet: bool) -> None:
    """Report which records were written, which already existed, what to write in a map, and what was lost."""
    from argmap.cli.presenters.losses import lines, summary
    from argmap.language.phrases import plural

    for each in found.added:
        if each.in_place:
            say(in_place(each.record, each.in_place), quiet=quiet)
        what = each.source.title if each.is_new else "already exists" + (", and differs" if each.is_other else "")
        say(f"{each.record}: {what}", quiet=quiet)
    written = sum(each.is_new for each in found.added)
    say(f"{path}: {plural(written, 'record')} written; {summary(found.losses)}", quiet=quiet)
    for line in lines(found.losses):
        say(line, quiet=quiet)
    if found.added:
        first = found.added[0]
        say(f"{under_sources()}: {first.source.id}: {first.in_map}", quiet=quiet)
        say(f"in a statement, write: source: {first.source.id}", quiet=quiet)


def under_sources() -> str:
    """Return the instruction under which key, and in which maps, to write the path of a record."""
    from argmap.workspace.default_paths import maps_folder

    folder = maps_folder()
    place = "this folder" if folder == os.curdir else f"{folder.replace(os.sep, '/')}/"
    return f'under "sources" of a map in {place}, write'


def quotable(record: str) -> str:
    """Return the name of a source for argmap quote: its id if its record belongs to the project, else the path."""
    from argmap.workspace.sources import id_of_record, records_folder

    is_of_project = os.path.realpath(os.path.dirname(record)) == os.path.realpath(records_folder())
    return shlex.quote(id_of_record(record) if is_of_project else record)


def messages(added: "Added", name: str | None, title: str | None) -> Iterator[str]:
    """Yield messages about an added source, including a requested name and title, and what to write next."""
    if added.change == "known":
        yield f'"{added.record}" is already up to date: nothing was written'
        if added.older:
            yield f"its fingerprint has version {added.older}: add --renew to rewrite it in the newest"
    elif added.change == "renewed":
        yield f'"{added.record}" is already up to date: rewrote its fingerprint, {added.fingerprint}'
    else:
        yield f"{added.record}, {added.fingerprint}: {added.words:,} words"
    if added.change == "changed":
        yield f'warning: the text of "{added.name}" has changed since it was recorded; run argmap validate'
    if name and name != added.name:
        yield f'it is recorded as "{added.name}", not "{name}"'
    if title and added.title and title != added.title:
        yield f'its record keeps the title "{added.title}": change it there'
    yield f"{under_sources()}: {added.name}: {added.in_map}"
    yield f"in a statement, write: source: {added.name}"
    yield f"to find words to quote, run: argmap quote {quotable(added.record)} WORDS"


@app.command("check", epilog="Example: argmap source check")
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Source records; by default all in seeds/ of the project.", autocompletion=completion.map_paths
        ),
    ] = None,
    quiet: Quiet = False,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Compare sources with their records, and report those that have changed.

    Exits with 0 if all match, 1 if any does not, and 2 if a source could not be checked.
    """
    from argmap.language.phrases import plural
    from argmap.workspace.sources import check_record, records_folder, records_in

    folder = records_folder()
    records = paths or records_in(folder)
    if not records:
        raise ArgmapError(f'no source records in "{folder}": name records, or add one with argmap source add')
    summary = report_checks([check_record(path) for path in records], color)
    say(f"{plural(len(records), 'source')} checked", quiet=quiet)
    raise typer.Exit(exit_code(summary))
