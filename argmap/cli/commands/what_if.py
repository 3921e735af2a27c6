"""Reports how the verdicts would change."""

from typing import Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.cli import completion
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import AcceptOption, MapPath, SemanticsOption, StandardOption, StrengthsOption
from argmap.cli.output import FormOption, InputName, OutputFormat, one_map, write_answer
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms

SUMMARY = "Show how a change would affect verdicts."
GROUP = CommandGroup.EVALUATE
EXAMPLE = "argmap what-if arguments/library-sundays.yaml --without few-asked"

WithoutOption = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        metavar="ID",
        help="Remove a statement or step; may be repeated.",
        autocompletion=completion.part_ids,
    ),
]
WeightOption = Annotated[
    list[str] | None,
    typer.Option(
        "--weight",
        metavar="ID=NUMBER",
        help="Change the weight of a statement or step, 0 to 1.",
        autocompletion=completion.weights,
    ),
]


def run(
    path: MapPath = None,
    without: WithoutOption = None,
    weight: WeightOption = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    accept: AcceptOption = Accept.ALL,
    strengths: StrengthsOption = StrengthScope.APPLYING,
    partial: PartialOption = False,
    form: FormOption = OutputFormat.TEXT,
    stdin_filename: InputName = None,
) -> None:
    """Show how the verdicts would change if something were removed or reweighted. The file is not changed."""
    from argmap.cli.presenters import what_if as presenter
    from argmap.evaluation.analysis.what_if import what_if

    weights = dict(weight_in(text) for text in weight or [])
    if not without and not weights:
        raise ArgmapError(
            "nothing to change: use --without ID to remove something, or --weight ID=0.3 to change its weight"
        )
    (opened,) = open_whole(one_map(path, stdin_filename), partial=partial)
    terms = Terms(semantics=semantics, standard=standard, accept=accept, strengths=strengths)
    changes = what_if(opened.graph, terms, without=without or (), weights=weights)
    write_answer(presenter.present(opened, changes, form), form)


def weight_in(text: str) -> tuple[str, float]:
    """Return the id and the weight that "id=0.3" gives. Raises ArgmapError."""
    name, equals, number = text.rpartition("=")
    try:
        value = float(number)
    except ValueError:
        value = -1.0
    if not (equals and 0 <= value <= 1):
        raise ArgmapError(f'"{text}" is not a weight: write the id, "=", and a number from 0 to 1')
    return name.strip(), value
