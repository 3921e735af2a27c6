"""The argumentation schemes that a step may name, with their premises and critical questions."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.language.suggestions import did_you_mean
from argmap.syntax.schemes.question_table import QUESTIONS


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
    from argmap.syntax.schemes.pattern_table import PATTERNS

    return {
        name: Scheme(name, about, premises, conclusion, QUESTIONS[name])
        for name, about, premises, conclusion in PATTERNS
    }


def questions() -> Mapping[str, Mapping[str, str]]:
    """Return the critical questions of each scheme by its name: no more than it takes to check the steps of a map."""
    return QUESTIONS


def pick(name: str) -> Scheme:
    """Return the scheme of a name. Raises ArgmapError."""
    known = schemes()
    if name not in known:
        raise ArgmapError(f'"{name}" is not one of the schemes; {suggestion(name)}')
    return known[name]


def suggestion(name: str) -> str:
    """Return what to do about a name that is not one of a scheme."""
    return did_you_mean(name.removeprefix("argument-from-"), QUESTIONS, "run argmap schemes to list them")
