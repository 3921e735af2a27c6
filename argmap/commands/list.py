"""Lists statements, and the work that is open on them."""

from typing import Annotated

import typer

from argmap.model import Kind
from argmap.terminal import completing
from argmap.terminal.console import Form, FormOption, Paths, Quiet, maps_in, print_data, say

EXAMPLE = "argmap list --kind evidence arguments/library-sundays.yaml"


def run(
    paths: Paths = None,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only statements of this kind.")] = None,
    source: Annotated[
        list[str] | None, typer.Option(help="Only those that cite this source.", autocompletion=completing.source_ids)
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option(help="Only those with this tag.", autocompletion=completing.tags)
    ] = None,
    voice: Annotated[
        list[str] | None, typer.Option(help="Only those in this voice.", autocompletion=completing.voices)
    ] = None,
    by: Annotated[
        list[str] | None, typer.Option(help="Only what this person or body says.", autocompletion=completing.speakers)
    ] = None,
    open_work: Annotated[
        bool, typer.Option("--open-work", help="What is unanswered, unsupported, unchecked or marked as TODO.")
    ] = False,
    form: FormOption = Form.TEXT,
    quiet: Quiet = False,
) -> None:
    """List the statements of maps, each with its place. An option may be given several times, and then takes either."""
    from argmap import listing
    from argmap.disk.files import check_file
    from argmap.text import plural

    wanted = listing.Filter(*(frozenset(each or ()) for each in (kind, source, tag, voice, by)))
    checks = [check_file(file.path, with_rules=open_work) for file in maps_in(paths, quiet=quiet)]
    listing.require_known(wanted, [checked.map for checked in checks])
    items = listing.open_work_in(checks, wanted) if open_work else listing.statements_in(checks, wanted)
    if form is Form.JSON:
        print_data(**{"open_work" if open_work else "statements": [listing.as_data(item) for item in items]})
    else:
        typer.echo("".join(f"{line}\n" for line in listing.lines(items)), nl=False)
    say(plural(len(items), "open point" if open_work else "statement"), quiet=quiet)
