"""The semantics: one module each, with `label(graph, terms)` for standing or `MODULAR` for strength."""

from typing import TYPE_CHECKING, Protocol

from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple
from argmap.evaluation.semantics_table import GRADUAL

if TYPE_CHECKING:
    from argmap.evaluation.modular_semantics import Modular
    from argmap.evaluation.results import Labelling
    from argmap.evaluation.terms import Terms
    from argmap.model.graph import Graph


class Labeller(Protocol):
    """A function that labels the statements and steps of a graph."""

    def __call__(self, graph: "Graph", terms: "Terms", /) -> "Labelling":
        """Return the standing of each. Raises ArgmapError if a solver is needed but not installed."""


class SemanticsModule(Protocol):
    """The contents of the module of a semantics: exactly one of the two."""

    label: Labeller | None = None
    MODULAR: "Modular | None" = None


class Semantics(NamedTuple):
    """A semantics: its name, and its labeller or, for a semantics of strength, its definition."""

    name: str
    label: Labeller | None
    modular: "Modular | None"


def as_semantics(name: str, module: SemanticsModule) -> Semantics:
    """Return the semantics defined by a module."""
    return Semantics(name, module.label, module.MODULAR)


SEMANTICS = Registry("argmap.evaluation.semantics", SemanticsModule, as_semantics)
# The defaults.
STANDING = "carneades"
STRENGTH = "quadratic-energy"


def standing_semantics() -> tuple[str, ...]:
    """Return the names of the semantics of standing, the default first, without loading them."""
    others = (name for name in SEMANTICS.names() if name not in GRADUAL and name != STANDING)
    return STANDING, *others


def gradual_semantics() -> tuple[str, ...]:
    """Return the names of the semantics of strength, the default first, without loading them."""
    return STRENGTH, *(name for name in SEMANTICS.names() if name in GRADUAL and name != STRENGTH)


def is_gradual(name: str) -> bool:
    """Return whether a semantics gives strengths rather than standings. Raises ArgmapError if it is unknown."""
    return SEMANTICS.pick(name) in GRADUAL
