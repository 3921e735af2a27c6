"""Finds a passage and prints the YAML to paste."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import FormOption, OutputFormat, print_data, write_answer
from argmap.cli.streams import say, write_out

SUMMARY = "Find words in a source, ready to paste."
GROUP = CommandGroup.SOURCES
EXAMPLE = "argmap quote seeds/call-log.md 34 percent of urgent orders"
MOST_INDENT = 200


SourceArgument = Annotated[
    str,
    typer.Argument(
        help="A text file, a source record, or the id of a record in seeds/.", autocompletion=completion.quotables
    ),
]
WordsArgument = Annotated[
    list[str], typer.Argument(help="The words to find, or their beginning and end with ... in between.")
]
NameOption = Annotated[
    str | None,
    typer.Option("--as", metavar="NEW-ID", help="Print a whole statement with this id.", show_default=False),
]
PickOption = Annotated[
    int | None,
    typer.Option(
        min=1, metavar="N", help="The number of the occurrence to use if there are several.", show_default=False
    ),
]
IndentOption = Annotated[
    int | None,
    typer.Option(
        min=0,
        max=MOST_INDENT,
        metavar="N",
        help="Print a block indented by this many spaces.",
        show_default=False,
    ),
]


def run(
    source: SourceArgument,
    words: WordsArgument,
    name: NameOption = None,
    pick: PickOption = None,
    indent: IndentOption = None,
    form: FormOption = OutputFormat.TEXT,
) -> None:
    """Find words in a source, and print the exact quotation and its place as YAML to paste.

    Quotation marks, dashes, spaces, case and accents do not matter. Prints one line to paste into a statement at any
    depth; with --as, into a section like evidence. If the words occur several times, the occurrences are listed in
    context: choose one with --pick. JSON lists all of them. Exits with 1 if the words are not found.
    """
    from argmap.cli.presenters import quotations
    from argmap.sources.excerpts import distinct_excerpt, excerpt, search
    from argmap.workspace.sources import find_text

    name = quotations.checked_id(name)
    opened = find_text(source)
    found = search(opened.normal, " ".join(words))
    is_there = found.verdict in quotations.PASTED
    if form == OutputFormat.JSON:
        places = range(len(found.places)) if is_there else ()
        passages = [distinct_excerpt(opened.normal, found, place) for place in places]
        print_data(quotations.as_data(opened.path, opened.name, found, passages))
        raise typer.Exit(ExitCode.DONE if is_there else ExitCode.FOUND)
    if is_there and pick is None and len(found.places) > 1:
        say(f"{len(found.places)} places in {opened.path}: choose one with --pick")
        write_answer(quotations.as_list([excerpt(opened.normal, place) for place in found.places]))
        return
    number = quotations.picked(found, pick) if is_there else 0
    for line in quotations.messages(opened.path, found, number):
        say(line)
    if not is_there:
        raise typer.Exit(ExitCode.FOUND)
    write_out(quotations.as_yaml(distinct_excerpt(opened.normal, found, number), opened.name, name, indent))
    if name and not opened.name:
        say(f'no record describes "{opened.path}": run argmap source add {opened.path}, and name it as "source"')
