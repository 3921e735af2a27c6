"""The verdict on a statement by the best weights for and against it."""

from collections.abc import Iterable

from argmap.evaluation.grounds import GroundKind
from argmap.evaluation.labelling import HOLDS, OPEN, Labels, against, standard_of
from argmap.evaluation.results import Cause, Reason
from argmap.evaluation.structure import Nodes, Structure
from argmap.evaluation.terms import DIGITS, OF_GIVEN_WEIGHTS, Terms

# Shared, because most statements of a map are accepted as given.
ACCEPTED_AS_GIVEN = Reason(Cause.GIVEN, pro=0.5)


def reason_of(structure: Structure, terms: Terms, labels: Labels, node: int) -> Reason:
    """Return why a statement has its standing, and what decided it."""
    pro, con = labels.low[node], against(structure, labels, node)[0]
    cause = cause_of(structure, terms, labels, node, con)
    if cause is Cause.GIVEN and not con:
        return ACCEPTED_AS_GIVEN
    if cause is Cause.CYCLE:
        return Reason(cause, structure.named(open_steps(structure, labels, node)))
    fors = best_of(structure, labels, structure.pros[node], pro)
    cons = best_of(structure, labels, structure.cons[node], con)
    rivals = tuple(rival for rival in structure.rivals[node] if con and labels.low[rival] >= con)
    steps = fors if labels.of[node] == HOLDS else structure.pros[node] if cause is Cause.EXHAUSTED else cons
    by_default = is_default(structure, labels, node, con)
    return Reason(cause, structure.named(steps), structure.named(rivals), pro, con, by_default)


def cause_of(structure: Structure, terms: Terms, labels: Labels, node: int, con: float) -> Cause:
    """Return the cause of a statement's standing, with the given weight applying against it."""
    if labels.of[node] == HOLDS:
        return cause_of_standing(structure, labels, node)
    if labels.of[node] == OPEN:
        return Cause.CYCLE
    if is_written(structure, terms, node):
        return cause_of_failing(structure, terms, labels, node, con)
    return Cause.UNSUPPORTED


def is_written(structure: Structure, terms: Terms, node: int) -> bool:
    """Return whether a statement has a reason, applying or not, or a ground."""
    has_ground = structure.grounds[node] is not None and structure.names[node] not in terms.without
    return bool(structure.pros[node]) or has_ground


def cause_of_failing(structure: Structure, terms: Terms, labels: Labels, node: int, con: float) -> Cause:
    """Return why a statement with reasons or a ground does not stand."""
    pro = labels.low[node]
    margin = round(pro - con, DIGITS)
    if margin < 0:
        return Cause.OUTWEIGHED
    if pro <= 0:
        return Cause.EXHAUSTED
    if not margin:
        return Cause.TIE
    is_of_weights = standard_of(structure, terms, node, con) in OF_GIVEN_WEIGHTS
    return Cause.UNWEIGHED if is_of_weights and not has_weights(structure, node) else Cause.SHORT


def cause_of_standing(structure: Structure, labels: Labels, node: int) -> Cause:
    """Return why a statement stands: a reason that weighs no less than its ground, or else the ground."""
    ground = structure.grounds[node]
    if ground is None or (structure.weights[node] < labels.low[node] and not ground.outright):
        return Cause.REASON
    if ground.kind is GroundKind.GIVEN:
        return Cause.GIVEN
    if ground.outright or not best_of(structure, labels, structure.pros[node], labels.low[node]):
        return Cause.GROUND
    return Cause.REASON


def best_of(structure: Structure, labels: Labels, steps: Iterable[int], weight: float) -> Nodes:
    """Return the applying steps with the greatest weight."""
    return tuple(n for n in steps if labels.of[n] == HOLDS and structure.weights[n] >= weight > 0)


def open_steps(structure: Structure, labels: Labels, node: int) -> Nodes:
    """Return the undecided steps that a statement, or the case for its rivals, depends on."""
    rivals = (step for rival in structure.rivals[node] for step in structure.pros[rival])
    bearing = (*structure.pros[node], *structure.cons[node], *rivals)
    return tuple(step for step in bearing if labels.of[step] == OPEN)


def is_default(structure: Structure, labels: Labels, node: int, con: float) -> bool:
    """Return whether something applies on both sides, and the best on neither side was weighed by anybody."""
    pro = labels.low[node]
    if pro <= 0 or con <= 0:
        return False
    rivals = [rival for rival in structure.rivals[node] if labels.low[rival] >= con]
    best = [case_for(structure, labels, one) for one in (node, *rivals)]
    best.append(best_of(structure, labels, structure.cons[node], con))
    return structure.weighed.isdisjoint(number for numbers in best for number in numbers)


def case_for(structure: Structure, labels: Labels, node: int) -> Nodes:
    """Return the strongest case for a statement: its heaviest steps, or the statement itself if its ground decides."""
    weight = labels.low[node]
    own = (node,) if structure.weights[node] >= weight > 0 else ()
    return own + best_of(structure, labels, structure.pros[node], weight)


def has_weights(structure: Structure, node: int) -> bool:
    """Return whether anything for or against a statement was weighed."""
    rivals = structure.rivals[node]
    written = (node, *structure.pros[node], *structure.cons[node], *rivals)
    of_rivals = (step for rival in rivals for step in structure.pros[rival])
    return not structure.weighed.isdisjoint(written) or not structure.weighed.isdisjoint(of_rivals)
