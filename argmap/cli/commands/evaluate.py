"""Reports which theses stand, and why."""

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.tuples import NamedTuple
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import AcceptOption, SemanticsOption, StandardOption, StrengthsOption
from argmap.cli.output import (
    Colour,
    ColourOption,
    InputName,
    JobsOption,
    Paths,
    SeriesFormat,
    SeriesFormOption,
    maps_in,
    print_data,
)
from argmap.cli.presenters.incomplete import VERDICTS_VERSION
from argmap.cli.series import refuse_jobs, write_lines, write_list, write_texts
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms

if TYPE_CHECKING:
    from argmap.workspace.load import OpenedMap

SUMMARY = "Report which theses stand, and why."
GROUP = CommandGroup.EVALUATE
EXAMPLE = "argmap evaluate arguments/library-sundays.yaml"


def run(
    paths: Paths = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    accept: AcceptOption = Accept.ALL,
    strengths: StrengthsOption = StrengthScope.APPLYING,
    all_semantics: Annotated[
        bool, typer.Option("--all-semantics", help="Compare the theses under every semantics.")
    ] = False,
    partial: PartialOption = False,
    jobs: JobsOption = None,
    form: SeriesFormOption = SeriesFormat.TEXT,
    color: ColourOption = Colour.AUTO,
    stdin_filename: InputName = None,
) -> None:
    """Report which theses stand and why: first a verdict with its reasons, then a number.

    Standing is decided by the weight of reasons, strength by a gradual semantics. Neither is a probability.
    """
    terms = Terms(semantics=semantics, standard=standard, accept=accept, strengths=strengths)
    maps = maps_in(paths, input_name=stdin_filename)
    if form is SeriesFormat.JSONL:
        answer = functools.partial(answer_data, terms=terms, all_semantics=all_semantics)
        write_lines(maps, answer, partial=partial, jobs=jobs)
        return
    refuse_jobs(jobs)
    opened = open_whole(maps, partial=partial)
    answers = comparisons(terms) if all_semantics else verdicts(terms)
    if form is SeriesFormat.TEXT:
        write_texts(opened, lambda each: map(answers.as_text, each), between="\n\n", color=color)
    elif len(maps) == 1:
        (one,) = opened
        print_data(answers.as_data(one))
    else:
        write_list(opened, "maps", lambda each: map(answers.as_data, each), version=VERDICTS_VERSION)


def answer_data(one: "OpenedMap", terms: Terms, *, all_semantics: bool) -> Mapping[str, object]:
    """Return the answer for a map as JSON values."""
    return (comparisons(terms) if all_semantics else verdicts(terms)).as_data(one)


class Answers(NamedTuple):
    """The functions that answer for a map as text and as JSON values."""

    as_text: Callable[["OpenedMap"], str]
    as_data: Callable[["OpenedMap"], Mapping[str, object]]


def verdicts(terms: Terms) -> Answers:
    """Return the functions that present the verdicts on a map."""
    from argmap.cli.presenters import verdicts as presenter
    from argmap.evaluation.analysis.verdicts import find_verdicts

    return Answers(
        lambda one: presenter.as_text(find_verdicts(one.graph, terms)),
        lambda one: presenter.as_data(one, find_verdicts(one.graph, terms)),
    )


def comparisons(terms: Terms) -> Answers:
    """Return the functions that present the theses of a map under every semantics."""
    from argmap.cli.presenters import comparison as presenter
    from argmap.evaluation.analysis.comparison import compare

    return Answers(
        lambda one: presenter.as_text(compare(one.graph, terms)),
        lambda one: presenter.as_data(one, compare(one.graph, terms)),
    )
