"""The semantics: one module each, with `label(graph, terms)` for standing or `MODULAR` for strength."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from argmap.base.plugins import Registry
from argmap.evaluation.semantics_table import GRADUAL

if TYPE_CHECKING:
    from argmap.evaluation.modular_semantics import Modular
    from argmap.evaluation.results import Labelling
    from argmap.evaluation.terms import Terms
    from argmap.model.graph import Graph


class Labeller(Protocol):
    """Labels the statements and steps of a graph."""

    def __call__(self, graph: "Graph", terms: "Terms", /) -> "Labelling":
        """Return the standing of each. Raises ArgmapError where a solver is needed and there is none."""


class SemanticsModule(Protocol):
    """What the module of a semantics holds: one of the two."""

    label: Labeller | None = None
    MODULAR: "Modular | None" = None


class Semantics(NamedTuple):
    """A semantics: its name, and how it labels a graph, or its definition where it is one of strength."""

    name: str
    label: Labeller | None
    modular: "Modular | None"


def as_semantics(name: str, module: SemanticsModule) -> Semantics:
    """Return the semantics that a module makes."""
    return Semantics(name, module.label, module.MODULAR)


SEMANTICS = Registry("argmap.evaluation.semantics", SemanticsModule, as_semantics)
# Those that are used unless others are asked for.
STANDING = "carneades"
STRENGTH = "quadratic-energy"


def standing_semantics() -> tuple[str, ...]:
    """Return the names of the semantics of standing, the default first; none is loaded."""
    others = (name for name in SEMANTICS.names() if name not in GRADUAL and name != STANDING)
    return STANDING, *others


def gradual_semantics() -> tuple[str, ...]:
    """Return the names of the semantics of strength, the default first; none is loaded."""
    return STRENGTH, *(name for name in SEMANTICS.names() if name in GRADUAL and name != STRENGTH)


def is_gradual(name: str) -> bool:
    """Return whether a semantics gives strengths, and not standings. Raises ArgmapError for an unknown one."""
    return SEMANTICS.pick(name) in GRADUAL
