"""What became of verdicts from one map to another, and which steps that came with."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.results import Assessment, Evaluation, Standing
from argmap.evaluation.terms import Terms
from argmap.model import Step
from argmap.model.difference.order import woven
from argmap.model.graph import Graph

# Strengths are shown with two decimals.
LEAST_MOVE = 0.005


class StepEffect(NamedTuple):
    """A step to a statement that counts in one of two maps alone: whether it applies in each, None if it is not."""

    step: Step
    before: bool | None
    after: bool | None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


@dataclass(frozen=True, slots=True)
class ChangedVerdict:
    """A statement whose verdict is another one, None if it is not there, with the steps that came with it.

    `was_thesis` and `is_thesis` say whether it was one of the theses, and whether it is.
    """

    id: str
    before: Assessment | None
    after: Assessment | None
    was_thesis: bool
    is_thesis: bool
    effects: tuple[StepEffect, ...] = ()

    __repr__ = short_repr

    @property
    def is_turned(self) -> bool:
        """Whether its standing is another, or it is there in one of the maps alone."""
        return standing_of(self.before) is not standing_of(self.after)


@dataclass(frozen=True, slots=True)
class VerdictChanges:
    """The verdicts on two maps in the same names: the theses that changed, and other statements that are turned."""

    before: Evaluation = field(repr=False)
    after: Evaluation = field(repr=False)
    theses: tuple[ChangedVerdict, ...]
    others: tuple[ChangedVerdict, ...]

    __repr__ = short_repr

    def __bool__(self) -> bool:
        """Return whether any verdict is another."""
        return bool(self.theses or self.others)


def verdict_changes(before: Graph, after: Graph, terms: Terms) -> VerdictChanges:
    """Return what became of the verdicts on a map that was changed. Both call the same parts by the same names.

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
    """Return whether the verdict on a thesis is another, or its strength as far as that is reported."""
    if before is None or after is None or before.standing is not after.standing:
        return True
    if before.strength is None or after.strength is None:
        return before.strength is not after.strength
    return abs(before.strength - after.strength) >= LEAST_MOVE


def standing_of(assessment: Assessment | None) -> Standing | None:
    """Return the standing of a statement, None if it is not there."""
    return assessment.standing if assessment else None


def changed_verdict(name: str, graphs: tuple[Graph, Graph], found: tuple[Evaluation, Evaluation]) -> ChangedVerdict:
    """Return what became of the verdict on one statement."""
    return ChangedVerdict(
        name,
        found[0].statements.get(name),
        found[1].statements.get(name),
        was_thesis=name in graphs[0].theses,
        is_thesis=name in graphs[1].theses,
        effects=tuple(effects_on(name, graphs, found)),
    )


def effects_on(name: str, graphs: tuple[Graph, Graph], found: tuple[Evaluation, Evaluation]) -> Iterator[StepEffect]:
    """Yield the steps to a statement that are there, or apply, in one of two maps alone, or in another way."""
    # A map that was never checked may have steps of which there is nothing to say.
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
