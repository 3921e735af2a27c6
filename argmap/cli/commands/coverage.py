"""Reports which passages of its sources a map quotes."""

from typing import Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.cli import completion
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import FormOption, InputName, OutputFormat, Quiet, one_map, save, write_answer
from argmap.cli.streams import say

SUMMARY = "Show which passages of sources are quoted."
GROUP = CommandGroup.SOURCES
EXAMPLE = "argmap coverage arguments/library-sundays.yaml --html build/coverage.html"


def run(
    path: Annotated[str, typer.Argument(help="An argument file.", autocompletion=completion.map_paths)],
    form: FormOption = OutputFormat.TEXT,
    html: Annotated[
        str | None, typer.Option("--html", help="Also write an HTML page with the quoted passages highlighted.")
    ] = None,
    fail_under: Annotated[
        int,
        typer.Option(
            "--fail-under", min=0, max=100, help="Fail if less than this percentage of a source's sentences is quoted."
        ),
    ] = 0,
    partial: PartialOption = False,
    quiet: Quiet = False,
    stdin_filename: InputName = None,
) -> None:
    """Report which passages of its sources a map quotes, one line per paragraph, and which sentences it leaves out.

    A sentence counts as quoted when at least some of its words are. Headings, notes and lists of links are not counted.
    Exits with 1 if a source is quoted less than --fail-under requires, and with 2 if no source is available.
    """
    from argmap.cli.presenters.coverage import present
    from argmap.sources.coverage import cover
    from argmap.workspace.targets import form_by_ending, refuse_read

    if html:
        form_by_ending("html", html, {"html": ".html"}, "html")
    (opened,) = open_whole(one_map(path, stdin_filename), partial=partial)
    if html:
        refuse_read([html], opened.files)
    checked = opened.checked
    covered = list(cover(checked.documents, checked.map.statements))
    if not covered:
        raise ArgmapError("no source of this map is quoted and available as text or fingerprint")
    write_answer(present(opened, covered, form), form)
    if html:
        from argmap.page.coverage import page

        save(html, page(checked.graph, covered, is_whole=opened.is_whole), quiet=quiet)
        say(f"{path} -> {html}", quiet=quiet)
    raise typer.Exit(ExitCode.FOUND if any(one.percent_touched < fail_under for one in covered) else ExitCode.DONE)
