"""The catalogue of argumentation schemes, with their premises and critical questions."""

from collections.abc import Mapping
from functools import cache

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.language.suggestions import did_you_mean
from argmap.syntax.schemes.question_table import QUESTIONS


class Scheme(NamedTuple):
    """A common pattern of argument. `premises` and `questions` map the ids used in argument files to texts."""

    name: str
    about: str
    premises: Mapping[str, str]
    conclusion: str
    questions: Mapping[str, str]


@cache
def schemes() -> Mapping[str, Scheme]:
    """Return all schemes by name; similar ones are next to each other."""
    from argmap.syntax.schemes.pattern_table import PATTERNS

    return {
        name: Scheme(name, about, premises, conclusion, QUESTIONS[name])
        for name, about, premises, conclusion in PATTERNS
    }


def questions() -> Mapping[str, Mapping[str, str]]:
    """Return the critical questions of each scheme by name; this loads less than `schemes`."""
    return QUESTIONS


def pick(name: str) -> Scheme:
    """Return the scheme with a name. Raises ArgmapError."""
    known = schemes()
    if name not in known:
        raise ArgmapError(f'"{name}" is not one of the schemes; {suggestion(name)}')
    return known[name]


def suggestion(name: str) -> str:
    """Return the help for a name that is not the name of a scheme."""
    return did_you_mean(name.removeprefix("argument-from-"), QUESTIONS, "run argmap schemes to list them")
