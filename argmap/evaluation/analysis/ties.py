"""The unweighed things that verdicts depend on: ties, and the ratings of evidence."""

from collections.abc import Iterator, Mapping

from argmap.evaluation.bases import DEFAULT, STRENGTHS, strength_of
from argmap.evaluation.grounds import GroundKind
from argmap.evaluation.labelling import OPEN, label_with_open
from argmap.evaluation.results import AcceptanceLabel, Cause, Evaluation, Standing
from argmap.evaluation.structure import Structure
from argmap.model import Relation, Step
from argmap.model.graph import Graph

# The limit on statements and steps visited for all theses together.
MOST_VISITED = 2_000_000
# The weights, greater than usual, to suggest for a step or statement.
MORE = (0.75, 0.9, 1)


def ties_under(graph: Graph, evaluation: Evaluation, structure: Structure) -> Mapping[str, tuple[str, ...]]:
    """Return the ties that the verdict on each thesis depends on, other than its own, in the order of the map.

    The map is labelled again with the ties undecided. A thesis that is then undecided depends on those ties that a path
    of undecided statements and steps connects to it.
    """
    tied = [name for name, one in evaluation.statements.items() if one.standing is Standing.TIED]
    if not tied:
        return {}
    ties = frozenset(structure.numbers[name] for name in tied)
    opened = label_with_open(structure, evaluation.terms, ties)
    open_now = frozenset(n for n in range(len(opened.of)) if opened.of[n] == OPEN) - frozenset(
        structure.numbers[name] for name in undecided_in(evaluation)
    )
    undecided = open_now - ties
    found: dict[str, tuple[str, ...]] = {}
    left = MOST_VISITED
    for name in graph.theses:
        if structure.numbers[name] in undecided and left > 0:
            connected, visited = ties_to(structure, open_now, structure.numbers[name], ties)
            found[name] = structure.named(sorted(connected))
            left -= visited
    return found


def undecided_in(evaluation: Evaluation) -> Iterator[str]:
    """Yield the ids of the statements and steps that are undecided."""
    yield from (name for name, one in evaluation.statements.items() if one.label is AcceptanceLabel.UNDECIDED)
    yield from (name for name, one in evaluation.steps.items() if one.label is AcceptanceLabel.UNDECIDED)


def ties_to(structure: Structure, open_now: frozenset[int], node: int, ties: frozenset[int]) -> tuple[set[int], int]:
    """Return the ties connected to a statement by a path of what they leave open, and the number of nodes visited."""
    found: set[int] = set()
    seen: set[int] = set()
    stack = [node]
    while stack:
        current = stack.pop()
        if current in seen or current not in open_now:
            continue
        seen.add(current)
        if current in ties:
            found.add(current)
        else:
            stack.extend(bearers(structure, current))
    return found, len(seen)


def bearers(structure: Structure, node: int) -> Iterator[int]:
    """Yield what the label of a statement or step depends on directly."""
    if node < structure.size:
        yield from structure.pros[node]
        yield from structure.cons[node]
        for rival in structure.rivals[node]:
            yield from structure.pros[rival]
    else:
        yield from structure.needs[node]
        yield from structure.undercuts[node]
        yield from structure.backings[node]


def to_decide(graph: Graph, evaluation: Evaluation, name: str) -> tuple[str, str] | None:
    """Return the two things to weigh against each other to decide a tie: ids of steps, or of statements."""
    reason = evaluation.statements[name].reason
    if reason.cause is not Cause.TIE:
        return None
    best = best_for(graph, evaluation, name)
    against = reason.steps[0] if reason.steps else best_for(graph, evaluation, reason.rivals[0])
    return best, against


def best_for(graph: Graph, evaluation: Evaluation, name: str) -> str:
    """Return the id of the reason with the greatest weight for a statement, or its own id if its ground decides."""
    applying = applying_to(graph, evaluation, name, Relation.SUPPORTS)
    ground = evaluation.statements[name].ground
    if ground and (not applying or ground.weight > max(weight_of(evaluation, step) for step in applying)):
        return name
    return max(applying, key=lambda step: weight_of(evaluation, step)).id


def stronger(graph: Graph, evaluation: Evaluation, name: str) -> str | None:
    """Return what to write so that a step, or a statement itself, weighs more than now; None if it cannot."""
    step = graph.steps.get(name)
    ground = evaluation.statements[name].ground if step is None else None
    now = weight_of(evaluation, step) if step else ground.weight if ground else 0.0
    words = {word: value for word, value in STRENGTHS.items() if value > max(now, DEFAULT)} if step else {}
    numbers = (f"{value:g}" for value in MORE if value > now)
    return next(iter(words), None) or next(numbers, None)


def rated_objections(graph: Graph, evaluation: Evaluation) -> Mapping[str, int]:
    """Return for each thesis the number of objections to its evidence that apply and lose only to a rating."""
    losing = {name: objections for name in graph.statements if (objections := lost_to_rating(graph, evaluation, name))}
    theses = set(graph.theses)
    found: dict[str, int] = {}
    for name, objections in losing.items():
        for thesis in theses & supported_by(graph, name):
            found[thesis] = found.get(thesis, 0) + objections
    return found


def lost_to_rating(graph: Graph, evaluation: Evaluation, name: str) -> int:
    """Return the number of applying attacks on a piece of evidence that would tie or win if it were not rated."""
    ground, reason = evaluation.statements[name].ground, evaluation.statements[name].reason
    if ground is None or ground.kind is not GroundKind.RATED_SOURCE or reason.cause is not Cause.GROUND:
        return 0
    fors = (weight_of(evaluation, step) for step in applying_to(graph, evaluation, name, Relation.SUPPORTS))
    least = max(DEFAULT, max(fors, default=0.0))
    attacks = applying_to(graph, evaluation, name, Relation.ATTACKS)
    return sum(weight_of(evaluation, step) >= least for step in attacks)


def supported_by(graph: Graph, name: str) -> set[str]:
    """Return the statements that a statement supports, directly or indirectly."""
    found: set[str] = set()
    stack = [name]
    while stack:
        for step in graph.outgoing.get(stack.pop(), ()):
            if step.relation is Relation.SUPPORTS and step.target not in found:
                found.add(step.target)
                stack.append(step.target)
    return found


def applying_to(graph: Graph, evaluation: Evaluation, name: str, relation: Relation) -> list[Step]:
    """Return the applying steps of a relation to a statement."""
    return [step for step in graph.steps_to(name, relation) if evaluation.steps[step.id].applies]


def weight_of(evaluation: Evaluation, step: Step) -> float:
    """Return the weight of a step in an evaluation, in [0, 1]."""
    return evaluation.terms.weights.get(step.id, strength_of(step))
