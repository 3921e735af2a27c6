"""Tells which theses stand, and why."""

from typing import Annotated

import typer

from argmap.console import Colour, ColourOption, Form, FormOption, Paths, maps_in, wants_colour
from argmap.evaluation.terms import Leaves, Standard, Terms

EXAMPLE = "argmap evaluate arguments/library-sundays.yaml"


def run(
    paths: Paths = None,
    standard: Annotated[
        Standard, typer.Option(help="How far the reasons for what is disputed must outweigh those against it.")
    ] = Standard.PREPONDERANCE,
    semantics: Annotated[
        str, typer.Option(help="The semantics of standing, or of strength; docs/explanation/verdicts.md has all.")
    ] = "carneades",
    leaves: Annotated[
        Leaves, typer.Option(help="Take what nothing supports as given, or with reject only assumptions.")
    ] = Leaves.ACCEPT,
    all_semantics: Annotated[
        bool, typer.Option("--all-semantics", help="Set the theses side by side under every semantics.")
    ] = False,
    form: FormOption = Form.TEXT,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Tell which theses stand and why, in words first and with a number second.

    Standing is by the weight of reasons, strength by a gradual semantics. Neither is a probability.
    """
    from argmap.telling import comparisons, verdicts

    maps, terms = [file.path for file in maps_in(paths)], Terms(standard=standard, leaves=leaves)
    told = comparisons.tell(maps, terms, form) if all_semantics else verdicts.tell(maps, terms, semantics, form)
    typer.echo(told, nl=False, color=wants_colour(color))
