"""What a picture or page shows of an evaluation, computed beforehand: whoever draws it need not know any semantics."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.evaluation.bases import strength_of
from argmap.evaluation.carrying import Bearer, bearers
from argmap.evaluation.labels import STANDINGS
from argmap.evaluation.results import Evaluation, Standing
from argmap.evaluation.terms import Terms
from argmap.graph import Graph
from argmap.model import Relation, Step
from argmap.weighing.judging import DEFAULT_TERMS, evaluate
from argmap.weighing.worlds import Worlds, labels_after, open_worlds, strength_after

# A change of a strength that no two decimals show is none.
VISIBLE = 0.005


@dataclass(frozen=True, slots=True)
class Effect:
    """What the fall of something does to a thesis: its standing and strength before and after; None is unknown."""

    thesis: str
    before: Standing
    after: Standing
    strength_before: float | None
    strength_after: float | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The verdicts on a map, what carries each thesis, and what each fall would do.

    `bearing` tells for each thesis what all that supports it passes through. `ways` tells for each the way of the best
    support that applies: ids of statements and steps by turns, from the thesis down. `falls` holds for each piece of
    evidence and each assumption that a thesis hangs on the theses that its fall would change; none is an empty tuple.
    """

    evaluation: Evaluation
    bearing: Mapping[str, tuple[Bearer, ...]]
    ways: Mapping[str, tuple[str, ...]]
    falls: Mapping[str, tuple[Effect, ...]]


def look(graph: Graph, terms: Terms = DEFAULT_TERMS) -> Outlook:
    """Return the outlook of a graph. The effects of falls are by carneades, and by the semantics of strength."""
    worlds, evaluation = open_worlds(graph, terms), evaluate(graph, terms)
    return Outlook(
        evaluation=evaluation,
        bearing={thesis: bearers(graph, thesis) for thesis in graph.theses},
        ways={thesis: tuple(best_way(graph, evaluation, thesis)) for thesis in graph.theses},
        falls={name: tuple(effects(worlds, name)) for name in worlds.regions},
    )


def best_way(graph: Graph, evaluation: Evaluation, thesis: str) -> Iterator[str]:
    """Yield a thesis, the best step for it, the weakest premise of that, and so on down to what is taken as given."""
    name, met = thesis, set[str]()
    while name not in met:
        met.add(name)
        yield name
        pros = graph.bearing_on(name, Relation.SUPPORTS)
        applying = [step for step in pros if evaluation.steps[step.id].standing is Standing.STANDS]
        if not applying:
            return
        step = max(applying, key=lambda step: strength_of(step) * weakest(evaluation, step)[0])
        yield step.id
        name = weakest(evaluation, step)[1]


def weakest(evaluation: Evaluation, step: Step) -> tuple[float, str]:
    """Return the strength and the id of the weakest premise of a step."""
    return min((evaluation.statements[premise].strength or 0.0, premise) for premise in step.premises)


def effects(worlds: Worlds, name: str) -> Iterator[Effect]:
    """Yield what the fall of one item does to the theses, where it does something to see."""
    labels = labels_after(worlds, (name,))
    for thesis, cone in worlds.cones.items():
        number = worlds.structure.numbers[thesis]
        before, after = STANDINGS[worlds.labels.of[number]], STANDINGS[labels.of[number]]
        strength, left = cone.strength if cone else None, strength_after(cone, (name,))
        moved = strength is not None and left is not None and abs(strength - left) >= VISIBLE
        if before is not after or moved:
            yield Effect(thesis, before, after, strength, left)
