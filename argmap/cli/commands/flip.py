"""Reports what the conclusion depends on."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import AcceptOption, GradualOption, MapPath, StandardOption, StrengthsOption
from argmap.cli.output import FormOption, InputName, OutputFormat, one_map, write_answer
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms

SUMMARY = "Find what would turn a verdict."
GROUP = CommandGroup.EVALUATE
EXAMPLE = "argmap flip arguments/library-sundays.yaml"


def run(
    path: MapPath = None,
    thesis: Annotated[
        str | None,
        typer.Option(
            "--thesis",
            metavar="ID",
            help="The thesis to report; by default all.",
            autocompletion=completion.thesis_ids,
        ),
    ] = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: GradualOption = "quadratic-energy",
    accept: AcceptOption = Accept.ALL,
    strengths: StrengthsOption = StrengthScope.APPLYING,
    partial: PartialOption = False,
    form: FormOption = OutputFormat.TEXT,
    stdin_filename: InputName = None,
) -> None:
    """Find what the conclusion depends on: the smallest sets of given statements whose removal would change it.

    Tries all sets of up to three statements, and every step as weak, moderate and strong.
    """
    from argmap.cli.presenters import flips
    from argmap.evaluation.analysis.flips import find_flips

    (opened,) = open_whole(one_map(path, stdin_filename), partial=partial)
    terms = Terms(semantics=semantics, standard=standard, accept=accept, strengths=strengths)
    write_answer(flips.present(opened, find_flips(opened.graph, terms, thesis), form), form)
