"""The data of an evaluation that pictures and pages show, computed in advance."""

from collections.abc import Iterator
from dataclasses import replace

from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS, evaluate
from argmap.evaluation.analysis.scenarios import Scenarios, labels_without, open_scenarios
from argmap.evaluation.analysis.strength_scenarios import StrengthScenarios, open_strengths, strengths_without
from argmap.evaluation.bases import strength_of
from argmap.evaluation.dominators import find_all_dominators
from argmap.evaluation.labelling import Labels
from argmap.evaluation.proof import reason_of
from argmap.evaluation.results import Evaluation, Standing
from argmap.evaluation.summary import Effect, EvaluationSummary
from argmap.evaluation.terms import VISIBLE, Terms
from argmap.model import Relation, Step
from argmap.model.graph import Graph

# The limit of work for the effects of all falls together.
MOST_WORK = 4_000_000


def look(graph: Graph, terms: Terms = DEFAULT_TERMS) -> EvaluationSummary:
    """Return the summary of an evaluation, with the effects of falls by carneades and by the semantics of strength."""
    found, scenarios = verdicts(graph, terms), open_scenarios(graph, terms, graph.theses)
    strengths = open_strengths(graph, scenarios, (scenarios.structure.numbers[thesis] for thesis in graph.theses))
    names = scenarios.structure.names
    falls = {
        names[item]: tuple(effects(scenarios, strengths, item))
        for item in scenarios.items
        if scenarios.meter.work + strengths.meter.work <= MOST_WORK
    }
    return replace(found, falls=falls, left=frozenset(scenarios.structure.named(scenarios.items)) - falls.keys())


def verdicts(graph: Graph, terms: Terms = DEFAULT_TERMS) -> EvaluationSummary:
    """Return the summary of an evaluation without the effects of falls, which take long and are not drawn."""
    evaluation = evaluate(graph, terms)
    return EvaluationSummary(
        graph=graph,
        evaluation=evaluation,
        bearing=find_all_dominators(graph, graph.theses),
        ways={thesis: tuple(best_way(graph, evaluation, thesis)) for thesis in graph.theses},
        falls={},
    )


def best_way(graph: Graph, evaluation: Evaluation, thesis: str) -> Iterator[str]:
    """Yield a thesis, the best step to it, the weakest premise of that step, and so on, until there are no reasons."""
    name, met = thesis, set[str]()
    while name not in met:
        met.add(name)
        yield name
        pros = graph.steps_to(name, Relation.SUPPORTS)
        applying = [step for step in pros if evaluation.steps[step.id].applies]
        if not applying:
            return
        step = max(applying, key=lambda step: strength_of(step) * weakest(evaluation, step)[0])
        yield step.id
        name = weakest(evaluation, step)[1]


def weakest(evaluation: Evaluation, step: Step) -> tuple[float, str]:
    """Return the strength and the id of the weakest premise of a step."""
    return min((evaluation.statements[premise].strength or 0.0, premise) for premise in step.premises)


def effects(scenarios: Scenarios, strengths: StrengthScenarios, item: int) -> Iterator[Effect]:
    """Yield the visible effects of the fall of one item on the theses."""
    labels = labels_without(scenarios, (item,))
    strengths_after = strengths_without(strengths, (item,), labels)
    # Outside this region, standings do not change.
    region = frozenset(scenarios.structure.downstream((item,)))
    for thesis, strength in strengths.before.items():
        left = strengths_after[thesis]
        moved = strength is not None and left is not None and abs(strength - left) >= VISIBLE
        if moved or thesis in region:
            before, after = (standing(scenarios, found, thesis) for found in (scenarios.labels, labels))
            if moved or before is not after:
                yield Effect(scenarios.structure.names[thesis], before, after, strength, left)


def standing(scenarios: Scenarios, labels: Labels, node: int) -> Standing:
    """Return the standing of a statement by the given labels."""
    return reason_of(scenarios.structure, scenarios.terms, labels, node).standing
