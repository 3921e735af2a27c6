"""What if: the verdicts on a map before and after some of it is taken away or weighted anew."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.results import Assessment, Evaluation
from argmap.evaluation.terms import Terms
from argmap.model.graph import Graph


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One statement before and after."""

    name: str
    before: Assessment
    after: Assessment

    @property
    def is_turned(self) -> bool:
        """Whether its standing is another."""
        return self.before.standing is not self.after.standing


@dataclass(frozen=True, slots=True)
class Changes:
    """A map before and after: its theses in order, and all other statements whose standing is turned."""

    before: Evaluation
    after: Evaluation
    theses: tuple[VerdictChange, ...]
    others: tuple[VerdictChange, ...]


def change(graph: Graph, before: Terms, after: Terms) -> Changes:
    """Return the verdicts on a graph on two terms, side by side."""
    first, second = evaluate(graph, before), evaluate(graph, after)
    theses = tuple(one for one in pairs(first, second) if one.name in graph.theses)
    others = tuple(one for one in pairs(first, second) if one.name not in graph.theses and one.is_turned)
    return Changes(first, second, tuple(sorted(theses, key=lambda one: graph.theses.index(one.name))), others)


def pairs(before: Evaluation, after: Evaluation) -> Iterator[VerdictChange]:
    """Yield each statement of two evaluations of one map."""
    for name, assessment in before.statements.items():
        yield VerdictChange(name, assessment, after.statements[name])
