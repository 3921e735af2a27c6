"""The options shared by all commands about verdicts."""

from typing import Annotated

import typer

from argmap.base.plugins import one_of
from argmap.cli import completion
from argmap.evaluation.semantics import gradual_semantics, standing_semantics
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms

StandardOption = Annotated[
    Standard,
    typer.Option("--standard", help="How far the reasons for a disputed statement must outweigh those against it."),
]
SemanticsOption = Annotated[
    str,
    typer.Option(
        "--semantics",
        help=f"Standing by {one_of(standing_semantics())}; strength by {one_of(gradual_semantics())}.",
        autocompletion=completion.semantics,
    ),
]
GradualOption = Annotated[
    str,
    typer.Option(
        "--semantics",
        help=f"Strength by {one_of(gradual_semantics())}.",
        autocompletion=completion.gradual_semantics,
    ),
]
AcceptOption = Annotated[
    Accept,
    typer.Option(
        "--accept",
        help="What counts without a reason: all, grounded (weights, sources, assumptions), or assumptions.",
    ),
]
StrengthsOption = Annotated[
    StrengthScope,
    typer.Option(
        "--strengths",
        help="Compute strengths from the steps that apply, or from all steps, as the semantics were published.",
    ),
]
MapPath = Annotated[
    str | None,
    typer.Argument(
        help="An argument file; - is standard input. By default the only one of the project.",
        show_default=False,
        autocompletion=completion.map_paths,
    ),
]


def terms_if(terms: Terms, *, is_wanted: bool | None) -> Terms | None:
    """Return the terms if verdicts are requested, else None.

    If `is_wanted` is None, terms other than the defaults imply that verdicts are requested.
    """
    return terms if is_wanted or (is_wanted is None and terms != Terms()) else None
