"""Reports what changed in the argument between two versions of maps."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import typer

from argmap.base.plugins import one_of
from argmap.cli import completion, view_options
from argmap.cli.answers import PartialOption
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import AcceptOption, SemanticsOption, StandardOption, terms_if
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import Colour, ColourOption, Quiet, project_paths
from argmap.diagram.scene import Direction
from argmap.diagram.scene.theme import ThemeName
from argmap.evaluation.terms import Accept, Standard, Terms

SUMMARY = "Report what changed in the argument."
GROUP = CommandGroup.EDIT
EXAMPLE = "argmap diff arguments/ arguments/ --verdicts"


class DifferenceForm(StrEnum):
    """The form in which differences are reported."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    SVG = "svg"
    HTML = "html"


SUFFIXES: Mapping[str, str] = {
    DifferenceForm.TEXT: ".txt",
    DifferenceForm.JSON: ".json",
    DifferenceForm.MARKDOWN: ".md",
    DifferenceForm.SVG: ".svg",
    DifferenceForm.HTML: ".html",
}
Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[A B | [REV [REV]] [PATHS]]",
        help="Two files or folders; or one or two git revisions, optionally with files and folders.",
        show_default=False,
        autocompletion=completion.map_paths,
    ),
]
First = Annotated[
    bool | None,
    typer.Option(
        "--verdicts/--no-verdicts",
        help="Report first which verdicts changed, and why; by default as the settings say.",
        show_default=False,
    ),
]
Form = Annotated[
    DifferenceForm | None,
    typer.Option(
        "--format",
        "-f",
        help=f"The output format: {one_of(list(DifferenceForm))}; by default from the file extension, else text.",
        show_default=False,
    ),
]
Output = Annotated[str, typer.Option("--output", "-o", help="A file, a folder, or - for standard output.")]
ForGit = Annotated[bool, typer.Option("--git", help="Act as an external diff driver for git.")]


def run(
    context: typer.Context,
    words: Words = None,
    verdicts: First = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    accept: AcceptOption = Accept.ALL,
    form: Form = None,
    output: Output = "-",
    theme: view_options.Theme = ThemeName.AUTO,
    direction: view_options.Way = Direction.AUTO,
    git: ForGit = False,
    partial: PartialOption = False,
    color: ColourOption = Colour.AUTO,
    quiet: Quiet = False,
) -> None:
    """Report what changed in the argument rather than the text: statements, steps, quotations, sources, verdicts.

    A single revision is compared with the working files, and a single path with its version in HEAD; REV..REV and
    REV...REV mean what they mean to git. A name that is both a path and a revision is read as a path. Exits with 0 if
    nothing changed and with 1 otherwise.
    """
    from argmap.cli import comparing, delivering, external_diff
    from argmap.cli.presenters.difference.forms import present
    from argmap.workspace import targets

    terms = terms_if(Terms(standard=standard, semantics=semantics, accept=accept), is_wanted=verdicts)
    if git:
        external_diff.answer(words or (), terms, color)
        return
    asked = comparing.versions_in(words or (), lambda: project_paths(quiet=quiet))
    chosen = targets.form_by_ending(form, output, SUFFIXES, DifferenceForm.TEXT)
    is_drawn = chosen in {DifferenceForm.SVG, DifferenceForm.HTML}
    draw = comparing.drawer(theme, direction, view_options.asked_for(context)) if is_drawn else None
    options = comparing.DiffOptions(terms, verdicts is None, draw, partial)
    read: set[str] = set()
    found = [present(one, chosen) for one in comparing.compare_whole(asked, options, read)]
    to = delivering.Delivery(chosen, output, (asked.before, asked.after), read)
    if delivering.deliver(found, to, color, quiet=quiet):
        raise typer.Exit(ExitCode.FOUND)
