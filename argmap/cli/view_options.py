"""The options that select a part of a map and its appearance, shared by all commands that show one."""

from typing import Annotated

import typer

from argmap.base.plugins import one_of
from argmap.cli import completion
from argmap.diagram.scene import Direction, Label
from argmap.diagram.scene.options import Far, Paper
from argmap.diagram.scene.theme import ThemeName
from argmap.formats import FORMATS
from argmap.model import Kind
from argmap.model.views import GroupBy
from argmap.model.views.outline import Order

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        help=f"{one_of(FORMATS.names())}.",
        autocompletion=completion.picture_formats,
    ),
]
Theme = Annotated[
    ThemeName, typer.Option(help="The colours: light, dark, auto (follows the reader's system) or print (greyscale).")
]
Way = Annotated[Direction, typer.Option(help=f"The direction from theses to reasons: {one_of(list(Direction))}.")]
Labels = Annotated[Label, typer.Option(help=f"The content of boxes: {one_of(list(Label))}.")]
Words = Annotated[bool, typer.Option("--words/--no-words", help="Label each line with its relation.")]
Orders = Annotated[
    Order, typer.Option("--order", help="The order of reasons: those for a statement first, or as in the file.")
]
OutlineOrder = Annotated[
    Order | None,
    typer.Option(
        "--order",
        help="The order of reasons: those for a statement first, or as in the file; by default as the settings say.",
        show_default=False,
    ),
]
FarLook = Annotated[
    Far,
    typer.Option(
        "--far", help="How to connect a premise whose box is elsewhere: stand-ins, or lines, which may cross."
    ),
]
WholeText = Annotated[
    bool, typer.Option("--whole-text/--no-whole-text", help="Show long texts in full instead of 8 lines.")
]
Spread = Annotated[
    bool, typer.Option("--spread/--no-spread", help="Draw each piece of evidence in its own box, not on cards.")
]
Verdicts = Annotated[
    bool | None,
    typer.Option(
        "--verdicts/--no-verdicts",
        help="Mark what falls or is undecided, the strengths, and the best support; by default as the settings say.",
        show_default=False,
    ),
]
Whole = Annotated[
    bool, typer.Option("--whole", help="Draw a map of more than 300 statements in one picture instead of pages.")
]
IdPrefix = Annotated[
    str,
    typer.Option(
        "--id-prefix",
        metavar="NAME",
        help="The prefix of ids in SVG, HTML and DOT, instead of the file and view names.",
        show_default=False,
    ),
]
Papers = Annotated[
    Paper,
    typer.Option(
        "--paper", help=f"The page size of a PDF: {one_of(list(Paper))}, which is one page as large as the picture."
    ),
]
Scale = Annotated[float, typer.Option(min=0.1, max=10, help="The size of a PNG: 2 makes it twice as wide and high.")]

Focus = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help="Show one statement and everything within --depth steps.",
        autocompletion=completion.statement_ids,
    ),
]
Depth = Annotated[
    int | None,
    typer.Option(min=0, help="The number of steps to show, from the focus (by default 2) or from the theses."),
]
Thesis = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help="Show one statement with its whole argument.",
        autocompletion=completion.statement_ids,
    ),
]
Kinds = Annotated[
    str | None,
    typer.Option(
        metavar="KINDS",
        help="Show the theses and the statements of these kinds: claim,evidence,...",
        autocompletion=completion.kinds,
    ),
]
Tag = Annotated[
    str | None,
    typer.Option(
        help="Show the statements with this tag, and their paths to the theses.", autocompletion=completion.tags
    ),
]
Grouping = Annotated[GroupBy, typer.Option("--group-by", help=f"Group statements by: {one_of(list(GroupBy))}.")]
Collapse = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ID",
        help="Fold the argument for a statement; may be repeated.",
        autocompletion=completion.statement_ids,
    ),
]


def kinds_of(words: str | None) -> tuple[Kind, ...]:
    """Return kinds from a comma-separated list. Raises BadParameter for an unknown kind."""
    try:
        return tuple(Kind(word.strip()) for word in words.split(",")) if words else ()
    except ValueError as error:
        raise typer.BadParameter(f"{error}; the kinds are {', '.join(Kind)}", param_hint="--kinds") from error


def asked_for(context: typer.Context) -> frozenset[str]:
    """Return the options given on the command line, including those set to their default values."""
    sources = {name: context.get_parameter_source(name) for name in context.params}
    return frozenset(name for name, source in sources.items() if source and source.name == "COMMANDLINE")
