"""How long the tests take: three speeds, of which the environment variable ARGMAP_TESTS chooses one.

`make quick`, `make test` and `make soak` set it. Every law gives the number of examples of the soak, by `examples`, and
a test of very many values says by `thinned` which of them are enough for `make quick`.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from _pytest.mark import ParameterSet

VARIABLE = "ARGMAP_TESTS"
# What a law of no number of its own is tried on, in the soak.
USUAL = 1000


@dataclass(frozen=True, slots=True)
class Speed:
    """The part of its examples that a law is tried on, as a divisor, and the marks of the tests that are left out."""

    divisor: int
    left_out: frozenset[str] = frozenset()


SPEEDS = {
    "quick": Speed(100, frozenset({"slow", "soak"})),
    "test": Speed(10, frozenset({"soak"})),
    "soak": Speed(1),
}


def chosen() -> str:
    """Return the name of the speed that the environment chooses. Raises ValueError for one that does not exist."""
    name = os.environ.get(VARIABLE) or "test"
    if name not in SPEEDS:
        raise ValueError(f"{VARIABLE}={name} is not a speed of the tests: use {', '.join(SPEEDS)}")
    return name


def examples(soak: int, speed: str | None = None) -> int:
    """Return the number of examples at a speed, by default the chosen one, of a law that takes `soak` in the soak."""
    return max(1, soak // SPEEDS[speed or chosen()].divisor)


def thinned(values: Iterable[object], step: int) -> list[ParameterSet]:
    """Return the values of a test as parameters; all but the first of each `step` are slow."""
    return [
        pytest.param(*(value if isinstance(value, tuple) else (value,)), marks=pytest.mark.slow if place % step else ())
        for place, value in enumerate(values)
    ]
