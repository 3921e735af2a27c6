"""What there is to show of an evaluation, for pictures and pages that need not know any semantics."""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.evaluation.dominators import Dominator
from argmap.evaluation.results import Evaluation, Standing
from argmap.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Effect:
    """What the fall of something does to a thesis: its standing and strength before and after; None is unknown."""

    thesis: str
    before: Standing
    after: Standing
    strength_before: float | None
    strength_after: float | None

    @property
    def is_turned(self) -> bool:
        """Whether the standing of the thesis is another."""
        return self.before is not self.after


@dataclass(frozen=True, slots=True)
class EvaluationSummary:
    """The verdicts on a map, what carries each thesis, and what each fall would do.

    `graph` is that of the whole map, of which a picture or page may show a part. `bearing` tells for each thesis what
    all that supports it passes through. `ways` tells for each the way of the best support that applies: ids of
    statements and steps by turns, from the thesis down. `falls` holds for each given statement that a thesis depends on
    the theses that its fall would change; none is an empty tuple. `left` are those of which that was not computed,
    because it would take too long. It `is_shown` where somebody asked for it; else a page keeps it after a switch.
    """

    graph: Graph
    evaluation: Evaluation
    bearing: Mapping[str, tuple[Dominator, ...]]
    ways: Mapping[str, tuple[str, ...]]
    falls: Mapping[str, tuple[Effect, ...]]
    left: frozenset[str] = frozenset()
    is_shown: bool = True

    @property
    def best_support(self) -> frozenset[str]:
        """The ids of all statements and steps on which the best support of a thesis stands."""
        return frozenset(
            name
            for thesis, way in self.ways.items()
            if len(way) > 1
            for name in (*way, *(dominator.id for dominator in self.bearing[thesis]))
        )
