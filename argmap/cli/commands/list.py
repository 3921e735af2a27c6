"""Lists statements and open work."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import completion
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.output import FormOption, InputName, OutputFormat, Paths, Quiet, maps_in
from argmap.cli.series import write_list, write_texts
from argmap.cli.streams import say
from argmap.model import Kind

if TYPE_CHECKING:
    from argmap.lint.checker import Checked
    from argmap.lint.queries import Filter
    from argmap.workspace.load import OpenedMap

SUMMARY = "List statements and open work."
GROUP = CommandGroup.CHECK
EXAMPLE = "argmap list --kind evidence arguments/library-sundays.yaml"

Text = Annotated[
    list[str] | None,
    typer.Option(metavar="WORDS", help="Only those whose text contains all of these words, ignoring case and accents."),
]
By = Annotated[
    list[str] | None,
    typer.Option(help="Only those said by this person or body, by id or name.", autocompletion=completion.speakers),
]
OriginalId = Annotated[
    list[str] | None,
    typer.Option(metavar="ORIGINAL", help="Only those with this id (`x-id`) in the file they were imported from."),
]
OpenWork = Annotated[
    bool, typer.Option("--open-work", help="Only those that are unanswered, unsupported, unchecked or marked as TODO.")
]

Unreviewed = Annotated[bool, typer.Option("--unreviewed", help="Only those not yet reviewed.")]
Suspect = Annotated[bool, typer.Option("--suspect", help="Only those changed since their review.")]

CitedSource = Annotated[
    list[str] | None, typer.Option(help="Only those that cite this source.", autocompletion=completion.source_ids)
]
Tag = Annotated[list[str] | None, typer.Option(help="Only those with this tag.", autocompletion=completion.tags)]
Voice = Annotated[list[str] | None, typer.Option(help="Only those in this voice.", autocompletion=completion.voices)]


def run(
    paths: Paths = None,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only statements of this kind.")] = None,
    source: CitedSource = None,
    tag: Tag = None,
    voice: Voice = None,
    by: By = None,
    original_id: OriginalId = None,
    text: Text = None,
    unreviewed: Unreviewed = False,
    suspect: Suspect = False,
    open_work: OpenWork = False,
    partial: PartialOption = False,
    form: FormOption = OutputFormat.TEXT,
    quiet: Quiet = False,
    stdin_filename: InputName = None,
) -> None:
    """List the statements of maps, each with its location. Repeat an option to match any of several values."""
    from argmap.cli.presenters import listing
    from argmap.language.phrases import plural
    from argmap.lint import queries

    kinds, sources, tags, voices, speakers = (frozenset(each or ()) for each in (kind, source, tag, voice, by))
    phrases, reviews = queries.phrases_of(text or ()), queries.review_states(unreviewed=unreviewed, suspect=suspect)
    wanted = queries.Filter(kinds, sources, tags, voices, speakers, frozenset(original_id or ()), phrases, reviews)
    maps = maps_in(paths, input_name=stdin_filename, quiet=quiet or bool(reviews), with_parts=not reviews)
    opened = open_whole(maps, partial=partial, with_rules=open_work)
    find, count = queries.open_work_in if open_work else queries.statements_in, 0

    def items(opened: Iterable["OpenedMap"]) -> Iterator[queries.ListedItem]:
        nonlocal count
        for item in find(checks_with(wanted, opened), wanted):
            count += 1
            yield item

    if form is OutputFormat.JSON:
        write_list(opened, "open_work" if open_work else "statements", lambda each: map(listing.as_data, items(each)))
    else:
        write_texts(opened, lambda each: (f"{line}\n" for line in listing.lines(items(each))))
    say(plural(count, "open point" if open_work else "statement"), quiet=quiet)


def checks_with(wanted: "Filter", opened: Iterable["OpenedMap"]) -> Iterator["Checked"]:
    """Yield the checks of maps. Raises ArgmapError after the last if no map has what is requested."""
    from argmap.lint import queries

    known = []
    for one in opened:
        known.append(queries.known_words(one.checked.map))
        yield one.checked
    queries.require_known(wanted, known)
