"""Prints maps as outlines."""

import typer

from argmap.console import Colour, ColourOption, Paths, maps_in, print_outline, tell_problems, wants_colour

EXAMPLE = "argmap show arguments/library-sundays.yaml"


def run(paths: Paths = None, color: ColourOption = Colour.AUTO) -> None:
    """Print argument maps as outlines: theses, and below each statement what bears on it.

    + supports the line above, ++ backs its step, - attacks it, ~ undercuts its step, & works together with others.
    """
    from argmap.files import check_file

    checks = [check_file(file.path, with_rules=False) for file in maps_in(paths)]
    for checked in checks:
        print_outline(checked.map, colour=wants_colour(color))
    broken = [checked for checked in checks if not checked.is_whole]
    tell_problems(broken, "shown as far as it can be read")
    raise typer.Exit(1 if broken else 0)
