"""The options that all commands about verdicts share."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.evaluation.terms import Leaves, Standard, Terms

StandardOption = Annotated[
    Standard, typer.Option("--standard", help="How far reasons for what is disputed must outweigh those against it.")
]
SemanticsOption = Annotated[
    str,
    typer.Option(
        "--semantics",
        help="Standing by carneades, grounded, preferred, stable or complete; "
        "strength by quadratic-energy, df-quad, squared-df-quad, euler, euler-top or mlp.",
        autocompletion=completion.semantics,
    ),
]
GradualOption = Annotated[
    str,
    typer.Option(
        "--semantics",
        help="Strength by quadratic-energy, df-quad, squared-df-quad, euler, euler-top or mlp.",
        autocompletion=completion.gradual_semantics,
    ),
]
LeavesOption = Annotated[
    Leaves, typer.Option("--leaves", help="Take what nothing supports as given, or with reject only assumptions.")
]
MapPath = Annotated[
    str | None,
    typer.Argument(
        help="An argument file; - is standard input. Without one, the one in arguments/.",
        show_default=False,
        autocompletion=completion.map_paths,
    ),
]


def terms_if(terms: Terms, *, is_wanted: bool) -> Terms | None:
    """Return the terms of verdicts where those are wanted; whoever asks for other terms than the usual wants them."""
    return terms if is_wanted or terms != Terms() else None
