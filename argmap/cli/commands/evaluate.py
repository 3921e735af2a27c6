"""Tells which theses stand, and why."""

from typing import Annotated

import typer

from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import LeavesOption, SemanticsOption, StandardOption
from argmap.cli.output import Colour, ColourOption, FormOption, OutputFormat, Paths, maps_in, write_answer
from argmap.evaluation.terms import Leaves, Standard, Terms

SUMMARY = "Report which theses stand, and why."
GROUP = CommandGroup.EVALUATE
EXAMPLE = "argmap evaluate arguments/library-sundays.yaml"


def run(
    paths: Paths = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    leaves: LeavesOption = Leaves.ACCEPT,
    all_semantics: Annotated[
        bool, typer.Option("--all-semantics", help="Set the theses side by side under every semantics.")
    ] = False,
    partial: PartialOption = False,
    form: FormOption = OutputFormat.TEXT,
    color: ColourOption = Colour.AUTO,
) -> None:
    """Tell which theses stand and why: a word with its reasons first, a number second.

    Standing is by the weight of reasons, strength by a gradual semantics. Neither is a probability.
    """
    terms = Terms(semantics=semantics, standard=standard, leaves=leaves)
    opened = open_whole(maps_in(paths), partial=partial)
    if all_semantics:
        from argmap.cli.presenters import comparison
        from argmap.evaluation.analysis.comparison import compare

        told = comparison.present([(one, compare(one.graph, terms)) for one in opened], form)
    else:
        from argmap.cli.presenters import verdicts
        from argmap.evaluation.analysis.verdicts import find_verdicts

        told = verdicts.present([(one, find_verdicts(one.graph, terms)) for one in opened], form)
    write_answer(told, form, color=color)
