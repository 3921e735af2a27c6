"""The argumentation schemes that a step may name, with their premises and critical questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import did_you_mean
from argmap.base.text import Text
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import plain_data

FILE = "schemes.yaml"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A pattern that people argue in. `premises` and `questions` hold texts by the ids that an argument file names."""

    name: str
    about: str
    premises: Mapping[str, str]
    conclusion: str
    questions: Mapping[str, str]


@cache
def schemes() -> Mapping[str, Scheme]:
    """Return all schemes by name, those that are alike together."""
    root, _ = compose(Text(FILE, files("argmap.syntax.schemes").joinpath(FILE).read_text(encoding="utf-8")))
    # The file is a part of the program, and a test reads every scheme in it.
    data: Any = plain_data(root) if root else {}
    return {name: Scheme(name=name, **entry) for name, entry in data.items()}


def pick(name: str) -> Scheme:
    """Return the scheme of a name. Raises ArgmapError."""
    known = schemes()
    if name not in known:
        raise ArgmapError(f'"{name}" is not one of the schemes; {suggestion(name)}')
    return known[name]


def suggestion(name: str) -> str:
    """Return what to do about a name that is none of a scheme."""
    return did_you_mean(name.removeprefix("argument-from-"), schemes(), "argmap schemes lists them")
