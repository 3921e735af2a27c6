"""Explains why a statement stands or falls."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import AcceptOption, MapPath, SemanticsOption, StandardOption, StrengthsOption
from argmap.cli.output import FormOption, InputName, OutputFormat, maps_in, write_answer
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms

SUMMARY = "Explain why a statement stands or falls."
GROUP = CommandGroup.EVALUATE
EXAMPLE = "argmap why costs-little arguments/library-sundays.yaml"


def run(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a statement.", autocompletion=completion.statement_ids)
    ],
    path: MapPath = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    accept: AcceptOption = Accept.ALL,
    strengths: StrengthsOption = StrengthScope.APPLYING,
    depth: Annotated[int, typer.Option("--depth", min=1, help="How many levels of reasons to show.")] = 3,
    partial: PartialOption = False,
    form: FormOption = OutputFormat.TEXT,
    stdin_filename: InputName = None,
) -> None:
    """Explain why a statement stands or falls: its reasons and objections, and what affects it most."""
    from argmap.cli.presenters import why
    from argmap.evaluation.analysis.why import explain
    from argmap.workspace.load import find_map_with

    maps = maps_in(None if path is None else [path], input_name=stdin_filename)
    opened = find_map_with(name, open_whole(maps, partial=partial))
    terms = Terms(semantics=semantics, standard=standard, accept=accept, strengths=strengths)
    write_answer(why.present(opened, explain(opened.graph, name, terms, depth), form), form)
