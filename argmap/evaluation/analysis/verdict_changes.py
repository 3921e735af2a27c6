"""How the verdicts changed between two maps, and the steps that changed with them."""

from collections.abc import Iterator
from dataclasses import field

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.results import Assessment, Evaluation, Standing
from argmap.evaluation.terms import Terms
from argmap.model import Step
from argmap.model.difference.order import woven
from argmap.model.graph import Graph

# Strengths are shown with two decimals; smaller changes are not visible.
LEAST_MOVE = 0.005


class StepEffect(NamedTuple):
    """A step to a statement that counts in only one of two maps; whether it applies in each, None if it is absent."""

    step: Step
    before: bool | None
    after: bool | None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


@frozen()
class ChangedVerdict:
    """A statement whose verdict changed, with the steps that changed with it; None if the statement is absent.

    `was_thesis` and `is_thesis` say whether it was and is one of the theses.
    """

    id: str
    before: Assessment | None
    after: Assessment | None
    was_thesis: bool
    is_thesis: bool
    effects: tuple[StepEffect, ...] = ()

    @property
    def is_turned(self) -> bool:
        """Whether its standing changed, or it is in only one of the maps."""
        return standing_of(self.before) is not standing_of(self.after)


@frozen()
class VerdictChanges:
    """The verdicts on two maps with the same ids: the theses that changed, and other statements that turned."""

    before: Evaluation = field(repr=False)
    after: Evaluation = field(repr=False)
    theses: tuple[ChangedVerdict, ...]
    others: tuple[ChangedVerdict, ...]

    def __bool__(self) -> bool:
        """Return whether any verdict changed."""
        return bool(self.theses or self.others)


def verdict_changes(before: Graph, after: Graph, terms: Terms) -> VerdictChanges:
    """Return how the verdicts on a map changed. Both versions must use the same ids for the same parts.

    Raises ArgmapError as `evaluate` does.
    """
    old, new = evaluate(before, terms), evaluate(after, terms)
    theses = [
        changed_verdict(name, (before, after), (old, new))
        for name in woven(before.theses, after.theses)
        if is_moved(old.statements.get(name), new.statements.get(name))
        or (name in before.theses) is not (name in after.theses)
    ]
    known = frozenset((*before.theses, *after.theses))
    others = [
        changed_verdict(name, (before, after), (old, new))
        for name, assessment in new.statements.items()
        if name not in known and name in old.statements and old.statements[name].standing is not assessment.standing
    ]
    return VerdictChanges(old, new, tuple(theses), tuple(others))


def is_moved(before: Assessment | None, after: Assessment | None) -> bool:
    """Return whether the verdict on a thesis, or its strength as shown, changed."""
    if before is None or after is None or before.standing is not after.standing:
        return True
    if before.strength is None or after.strength is None:
        return before.strength is not after.strength
    return abs(before.strength - after.strength) >= LEAST_MOVE


def standing_of(assessment: Assessment | None) -> Standing | None:
    """Return the standing of a statement, or None if it is absent."""
    return assessment.standing if assessment else None


def changed_verdict(name: str, graphs: tuple[Graph, Graph], found: tuple[Evaluation, Evaluation]) -> ChangedVerdict:
    """Return the change of the verdict on one statement."""
    return ChangedVerdict(
        name,
        found[0].statements.get(name),
        found[1].statements.get(name),
        was_thesis=name in graphs[0].theses,
        is_thesis=name in graphs[1].theses,
        effects=tuple(effects_on(name, graphs, found)),
    )


def effects_on(name: str, graphs: tuple[Graph, Graph], found: tuple[Evaluation, Evaluation]) -> Iterator[StepEffect]:
    """Yield the steps to a statement that exist, or apply, in only one of the maps, or that changed their relation."""
    # A map that was never checked may have steps without a result.
    old, new = (
        {step.id: step for step in graph.incoming.get(name, ()) if step.id in each.steps}
        for graph, each in zip(graphs, found, strict=True)
    )
    for step in woven(old, new):
        was = found[0].steps[step].applies if step in old else None
        now = found[1].steps[step].applies if step in new else None
        is_other = step in old and step in new and old[step].relation is not new[step].relation
        if was is not now or is_other:
            yield StepEffect(new.get(step) or old[step], was, now)
