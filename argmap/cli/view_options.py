"""The options that ask for a part of a map and for its look, the same for every command that shows one."""

from typing import Annotated

import typer

from argmap.base.plugins import one_of
from argmap.cli import completion
from argmap.diagram.scene import Direction, Label
from argmap.diagram.scene.options import Far, Order, Paper
from argmap.diagram.scene.theme import ThemeName
from argmap.formats import FORMATS
from argmap.model import Kind
from argmap.model.views import GroupBy

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
    ThemeName, typer.Option(help="The colours: light, dark, auto (as the reader's screen is) or print (grey).")
]
Way = Annotated[Direction, typer.Option(help=f"Which way the reasons go from the theses: {one_of(list(Direction))}.")]
Labels = Annotated[Label, typer.Option(help=f"What boxes say: {one_of(list(Label))}.")]
Words = Annotated[bool, typer.Option("--words/--no-words", help="Write on each line what it does.")]
Orders = Annotated[
    Order, typer.Option("--order", help="How reasons are ordered: those for a statement first, or as in the file.")
]
FarLook = Annotated[
    Far,
    typer.Option("--far", help="What shows a premise whose box is elsewhere: stand-ins, or lines, which may cross."),
]
WholeText = Annotated[
    bool, typer.Option("--whole-text/--no-whole-text", help="Show long texts to their end, not 8 lines of them.")
]
Spread = Annotated[
    bool, typer.Option("--spread/--no-spread", help="Draw each piece of evidence by itself, not on cards.")
]
Verdicts = Annotated[
    bool, typer.Option("--verdicts", help="Mark what falls or is undecided, strengths, and the best support.")
]
Whole = Annotated[
    bool, typer.Option("--whole", help="Draw a map of more than 300 statements in one picture, not in pages.")
]
IdPrefix = Annotated[
    str,
    typer.Option(
        "--id-prefix",
        metavar="NAME",
        help="What ids in SVG, HTML and DOT begin with, instead of the names of file and view.",
        show_default=False,
    ),
]
Papers = Annotated[
    Paper,
    typer.Option("--paper", help=f"The pages of a PDF: {one_of(list(Paper))}, which is one as large as the picture."),
]
Scale = Annotated[float, typer.Option(min=0.1, max=10, help="How large raster images are.")]

Focus = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help="Show one statement with what is near it, --depth steps far.",
        autocompletion=completion.statement_ids,
    ),
]
Depth = Annotated[
    int | None,
    typer.Option(min=0, help="How many steps far: from the focus (2 unless said), or from the theses."),
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
        help="Show the theses and the statements of some kinds: claim,evidence,...",
        autocompletion=completion.kinds,
    ),
]
Tag = Annotated[
    str | None,
    typer.Option(help="Show what has a tag, and its ways to the theses.", autocompletion=completion.tags),
]
Grouping = Annotated[GroupBy, typer.Option("--group-by", help=f"What groups are made of: {one_of(list(GroupBy))}.")]
Collapse = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ID",
        help="Fold away the argument for a statement; may be given several times.",
        autocompletion=completion.statement_ids,
    ),
]


def kinds_of(words: str | None) -> tuple[Kind, ...]:
    """Return the kinds that are named between commas. Raises BadParameter for one that is not there."""
    try:
        return tuple(Kind(word.strip()) for word in words.split(",")) if words else ()
    except ValueError as error:
        raise typer.BadParameter(f"{error}; the kinds are {', '.join(Kind)}", param_hint="--kinds") from error


def asked_for(context: typer.Context) -> frozenset[str]:
    """Return the options that are given on the command line, also those with the values that they have by default."""
    sources = {name: context.get_parameter_source(name) for name in context.params}
    return frozenset(name for name, source in sources.items() if source and source.name == "COMMANDLINE")
