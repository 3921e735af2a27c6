"""Tells which theses stand, and why."""

from typing import Annotated

import typer

from argmap.cli.evaluation_options import LeavesOption, SemanticsOption, StandardOption
from argmap.cli.output import Colour, ColourOption, FormOption, OutputFormat, Paths, maps_in, write_answer
from argmap.evaluation.terms import Leaves, Standard, Terms

EXAMPLE = "argmap evaluate arguments/library-sundays.yaml"


def run(
    paths: Paths = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    leaves: LeavesOption = Leaves.ACCEPT,
    all_semantics: Annotated[
        bool, typer.Option("--all-semantics", help="Set the theses side by side under every semantics.")
    ] = False,
    form: FormOption = OutputFormat.TEXT,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Tell which theses stand and why: a word with its reasons first, a number second.

    Standing is by the weight of reasons, strength by a gradual semantics. Neither is a probability.
    """
    from argmap.workspace.load import open_maps

    terms = Terms(semantics=semantics, standard=standard, leaves=leaves)
    opened = open_maps(maps_in(paths))
    if all_semantics:
        from argmap.cli.presenters import comparison
        from argmap.evaluation.analysis.comparison import compare

        told = comparison.present([(one.path, compare(one.graph, terms)) for one in opened], form)
    else:
        from argmap.cli.presenters import verdicts
        from argmap.evaluation.analysis.verdicts import find_verdicts

        told = verdicts.present([(one.path, find_verdicts(one.graph, terms)) for one in opened], form)
    write_answer(told, form, color=color)
