"""Draws argument maps."""

from typing import Annotated

import typer

from argmap import rendering
from argmap.console import Paths, Quiet, maps_in, say, tell_problems
from argmap.draw import EngineName
from argmap.picture import Direction, Label, Look
from argmap.theme import ThemeName

EXAMPLE = "argmap render arguments/ -o build/"


def run(
    paths: Paths = None,
    form: Annotated[str | None, typer.Option("--format", "-f", help="svg (default), png or dot.")] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", help="A file, a folder, or - for standard output.")
    ] = "build/",
    engine: Annotated[EngineName, typer.Option(help="Which Graphviz draws: embedded or system.")] = EngineName.EMBEDDED,
    direction: Annotated[
        Direction, typer.Option(help="Which way the reasons go from the theses: auto, TB, BT, LR or RL.")
    ] = Direction.AUTO,
    label: Annotated[Label, typer.Option(help="What boxes say: text, id or both.")] = Label.TEXT,
    spread: Annotated[
        bool, typer.Option("--spread", help="Draw each piece of evidence by itself, not on cards.")
    ] = False,
    words: Annotated[bool, typer.Option("--words", help="Write on each line what it does.")] = False,
    theme: Annotated[
        ThemeName, typer.Option(help="The colours: light, dark, auto (as the reader's screen is) or print (grey).")
    ] = ThemeName.LIGHT,
    partial: Annotated[bool, typer.Option("--partial", help="Draw what can be read of a file with errors.")] = False,
    quiet: Quiet = False,
) -> None:
    """Draw argument maps, one picture for each file.

    A file that cannot be read whole is not drawn unless you ask for it with --partial.
    """
    options = rendering.Options(rendering.form_of(form, output), engine, Look(direction, label, spread, theme, words))
    broken, refused = [], 0
    for drawn in rendering.draw_files(maps_in(paths, quiet=quiet), output, options, partial=partial):
        refused += not rendering.deliver(drawn, lambda line: say(line, quiet=quiet))
        broken += [] if drawn.checked.is_whole else [drawn.checked]
    tell_problems(broken, "not drawn, for it cannot be read whole" if refused else "drawn as far as it can be read")
    raise typer.Exit(1 if refused else 0)
