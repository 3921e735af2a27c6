"""The argumentation schemes that a step may name, with their premises and critical questions."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.language.suggestions import did_you_mean
from argmap.syntax.schemes.table import ROWS


class Scheme(NamedTuple):
    """A pattern that people argue in. `premises` and `questions` hold texts by the ids that an argument file names."""

    name: str
    about: str
    premises: Mapping[str, str]
    conclusion: str
    questions: Mapping[str, str]


@cache
def schemes() -> Mapping[str, Scheme]:
    """Return all schemes by name, those that are alike together."""
    return {row[0]: Scheme(*row) for row in ROWS}


def pick(name: str) -> Scheme:
    """Return the scheme of a name. Raises ArgmapError."""
    known = schemes()
    if name not in known:
        raise ArgmapError(f'"{name}" is not one of the schemes; {suggestion(name)}')
    return known[name]


def suggestion(name: str) -> str:
    """Return what to do about a name that is none of a scheme."""
    return did_you_mean(name.removeprefix("argument-from-"), schemes(), "argmap schemes lists them")
