"""Lists statements, and the work that is open on them."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.output import FormOption, OutputFormat, Paths, Quiet, maps_in, print_data, write_answer
from argmap.cli.streams import say
from argmap.model import Kind

SUMMARY = "List statements and open work."
GROUP = CommandGroup.CHECK
EXAMPLE = "argmap list --kind evidence arguments/library-sundays.yaml"

Text = Annotated[
    list[str] | None,
    typer.Option(metavar="WORDS", help="Only those whose text contains all of these words, case and accents aside."),
]
OpenWork = Annotated[
    bool, typer.Option("--open-work", help="What is unanswered, unsupported, unchecked or marked as TODO.")
]


def run(
    paths: Paths = None,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only statements of this kind.")] = None,
    source: Annotated[
        list[str] | None, typer.Option(help="Only those that cite this source.", autocompletion=completion.source_ids)
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option(help="Only those with this tag.", autocompletion=completion.tags)
    ] = None,
    voice: Annotated[
        list[str] | None, typer.Option(help="Only those in this voice.", autocompletion=completion.voices)
    ] = None,
    by: Annotated[
        list[str] | None, typer.Option(help="Only what this person or body says.", autocompletion=completion.speakers)
    ] = None,
    text: Text = None,
    open_work: OpenWork = False,
    partial: PartialOption = False,
    form: FormOption = OutputFormat.TEXT,
    quiet: Quiet = False,
) -> None:
    """List the statements of maps, each with its place. An option may be given several times, and then takes either."""
    from argmap.cli.presenters.incomplete import first_line, flag
    from argmap.language.phrases import plural
    from argmap.lint import queries

    kinds, sources, tags, voices, speakers = (frozenset(each or ()) for each in (kind, source, tag, voice, by))
    wanted = queries.Filter(kinds, sources, tags, voices, speakers, queries.phrases_of(text or ()))
    opened = open_whole(maps_in(paths, quiet=quiet), partial=partial, with_rules=open_work)
    checks = [one.checked for one in opened]
    queries.require_known(wanted, [checked.map for checked in checks])
    items = queries.open_work_in(checks, wanted) if open_work else queries.statements_in(checks, wanted)
    if form is OutputFormat.JSON:
        rows = [queries.as_data(item) for item in items]
        print_data(**flag(opened), **{"open_work" if open_work else "statements": rows})
    else:
        write_answer(first_line(opened) + "".join(f"{line}\n" for line in queries.lines(items)))
    say(plural(len(items), "open point" if open_work else "statement"), quiet=quiet)
