"""Why a statement stands or falls: what it rests on, its dominators, and what influences its strength most."""

from collections.abc import Iterator
from dataclasses import field

from argmap.base.errors import ArgmapError
from argmap.base.given_numbers import whole_number
from argmap.base.suggestions import there_are
from argmap.base.values import frozen
from argmap.evaluation.analysis.contributions import Contribution, Contributions, contributions
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS, evaluate, modular, network_of
from argmap.evaluation.dependency_cone import cone_of
from argmap.evaluation.dominators import Dominator, find_dominators
from argmap.evaluation.results import Application, Assessment, Evaluation, Standing
from argmap.evaluation.terms import VISIBLE, Terms
from argmap.language.suggestions import did_you_mean
from argmap.model import Step
from argmap.model.graph import Graph
from argmap.model.views.outline import OutlineItem, branch

DEFAULT_DEPTH = 3


@frozen()
class ExplanationItem:
    """A line of the outline of what a statement rests on.

    `assessment` is the verdict on the line's statement, or None for the line of a linked or named step. `application`
    says whether the line's step applies, and if not, why; None if there is no step.
    """

    item: OutlineItem
    assessment: Assessment | None
    application: Application | None

    @property
    def is_excluded(self) -> bool:
        """Whether the statement stands although the step of which it is the only premise does not apply."""
        stands = self.assessment is not None and self.assessment.standing is Standing.STANDS
        is_alone = self.item.step is not None and len(self.item.step.premises) == 1
        is_broken = self.application is not None and not self.application.applies
        return stands and is_alone and is_broken


@frozen()
class Explanation:
    """Why a statement has its standing and strength.

    `items` is the outline of what it rests on, without the statement itself; `steps` are the steps to it, and `rivals`
    the ids of the statements it contradicts. `dominators` are the parts that all support for it passes through.
    `contributions` says what each statement adds to its strength, None if that cannot be determined; `influential`
    lists the ids of those whose removal is visible in two decimals, most influential first.
    """

    id: str
    assessment: Assessment = field(repr=False)
    graph: Graph = field(repr=False)
    evaluation: Evaluation = field(repr=False)
    items: tuple[ExplanationItem, ...] = field(repr=False)
    steps: tuple[Step, ...] = field(repr=False)
    rivals: tuple[str, ...] = field(repr=False)
    dominators: tuple[Dominator, ...] = field(repr=False)
    contributions: Contributions | None = field(repr=False)
    influential: tuple[str, ...] = field(repr=False)


def explain(graph: Graph, name: str, terms: Terms = DEFAULT_TERMS, depth: int = DEFAULT_DEPTH) -> Explanation:
    """Explain why a statement of a graph stands or falls, with `depth` levels of what it rests on.

    Raises ArgmapError for an unknown statement or a depth that is not a whole number, and as `evaluate` does.
    """
    levels = whole_number(depth, "depth", least=0)
    if name not in graph.map.statements:
        known = graph.map.statements
        raise ArgmapError(f'no statement is called "{name}": {did_you_mean(name, known, there_are(known))}')
    evaluation = evaluate(graph, terms)
    network = network_of(graph, terms, evaluation.steps)
    cone = cone_of(network, modular(evaluation.strength_by), network.numbers[name])
    found = contributions(cone) if cone else None
    return Explanation(
        id=name,
        assessment=evaluation.statements[name],
        graph=graph,
        evaluation=evaluation,
        items=tuple(items_below(graph, evaluation, name, levels)),
        steps=graph.incoming.get(name, ()),
        rivals=graph.rivals.get(name, ()),
        dominators=find_dominators(graph, name),
        contributions=found,
        influential=influential(found) if found else (),
    )


def items_below(graph: Graph, evaluation: Evaluation, name: str, depth: int) -> Iterator[ExplanationItem]:
    """Yield the lines of the outline below a statement, down to a depth, each with its verdict."""
    for item in branch(graph, name, set()):
        if 0 < item.depth <= depth:
            assessment = evaluation.statements[item.statement.id] if item.statement else None
            yield ExplanationItem(item, assessment, evaluation.steps[item.step.id] if item.step else None)


def influential(found: Contributions) -> tuple[str, ...]:
    """Return the statements with a visible contribution, by the size of the loss without them."""
    shown = [item for item in found.items.items() if is_visible(item[1])]
    return tuple(name for name, _ in sorted(shown, key=lambda item: -abs(item[1].removal or 0.0)))


def is_visible(one: Contribution) -> bool:
    """Return whether a contribution is visible in two decimals."""
    return any(abs(value or 0.0) >= VISIBLE for value in (one.removal, one.gradient, one.shapley))
