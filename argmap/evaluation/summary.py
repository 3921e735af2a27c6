"""The data of an evaluation for pictures and pages, which need not know any semantics."""

from collections.abc import Mapping

from argmap.base.values import frozen
from argmap.evaluation.dominators import Dominator
from argmap.evaluation.results import Evaluation, Standing
from argmap.model.graph import Graph


@frozen()
class Effect:
    """The effect of a fall on a thesis: its standing and strength before and after; None if unknown."""

    thesis: str
    before: Standing
    after: Standing
    strength_before: float | None
    strength_after: float | None

    @property
    def is_turned(self) -> bool:
        """Whether the standing of the thesis changes."""
        return self.before is not self.after


@frozen()
class EvaluationSummary:
    """The verdicts on a map, what each thesis depends on, and the effects of each fall.

    `graph` is that of the whole map, of which a picture or page may show only a part. `bearing` lists for each thesis
    the parts that all its support passes through. `ways` lists for each the path of its best applying support: ids of
    statements and steps in turn, from the thesis down. `falls` maps each given statement that a thesis depends on to
    the effects of its fall, which may be empty; for those in `left` the effects were not computed, because that would
    take too long. `is_shown` is true if the user asked for the evaluation; otherwise a page hides it until requested.
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
        """The ids of all statements and steps that are part of the best support of a thesis."""
        return frozenset(
            name
            for thesis, way in self.ways.items()
            if len(way) > 1
            for name in (*way, *(dominator.id for dominator in self.bearing[thesis]))
        )
