"""The grounded labelling of a structure, computed with a worklist."""

import itertools
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from argmap.base.tuples import NamedTuple
from argmap.evaluation.results import AcceptanceLabel
from argmap.evaluation.structure import BACKING, NEED, PRO, UNDERCUT, StepRole, Structure
from argmap.evaluation.terms import SCINTILLA, Standard, Terms, meets

OPEN, HOLDS, FAILS = 0, 1, -1
LABELS: Mapping[int, AcceptanceLabel] = {
    HOLDS: AcceptanceLabel.IN,
    FAILS: AcceptanceLabel.OUT,
    OPEN: AcceptanceLabel.UNDECIDED,
}
DOOMED = -1


class Labels(NamedTuple):
    """The label of every statement and step by number: `HOLDS`, `FAILS` or `OPEN`.

    For each statement, `low` and `high` bound the best weight for it, and `low_against` and `high_against` the best
    weight of the steps against it, without its rivals. `ranks` gives the order in which labels were concluded: each
    follows only from labels of lower rank.
    """

    of: list[int]
    low: list[float]
    high: list[float]
    low_against: list[float]
    high_against: list[float]
    ranks: list[int]

    def copy(self) -> "Labels":
        """Return an independent copy of the labels."""
        bounds = (self.low.copy(), self.high.copy(), self.low_against.copy(), self.high_against.copy())
        return Labels(self.of.copy(), *bounds, self.ranks.copy())


class Region(NamedTuple):
    """The part to label: everything `inside`. What is `gone` fails in any case, and what is `pinned` stays open."""

    inside: Container[int]
    gone: Container[int] = ()
    pinned: Container[int] = ()


class PartialLabelling(NamedTuple):
    """A labelling in progress: a region whose labels are open, while all others are final.

    `inside`, `gone` and `pinned` are those of its `Region`. `unmet` counts the unmet needs of a step, and `unbacked`
    the backings that may still hold, unless it is `backed`. `next_pro` and `next_con` are indexes into the steps for
    and against a statement, heaviest first. `ranks` yields the ranks of conclusions.
    """

    structure: Structure
    terms: Terms
    labels: Labels
    inside: Container[int]
    gone: Container[int]
    pinned: Container[int]
    unmet: list[int]
    unbacked: list[int]
    backed: list[bool]
    next_pro: list[int]
    next_con: list[int]
    queue: list[int]
    ranks: Iterator[int]


def label(structure: Structure, terms: Terms) -> Labels:
    """Return the labels of a whole structure, in time linear in its size."""
    everything = range(len(structure.names))
    labels = open_labels(structure)
    gone = {structure.numbers[name] for name in terms.without if name in structure.numbers}
    settle(begun(structure, terms, labels, Region(everything, gone)), everything, ())
    return labels


def label_with_open(structure: Structure, terms: Terms, ties: Container[int]) -> Labels:
    """Return the labels that hold however some ties are resolved.

    The ties are labelled open; their weights for and against are unchanged.
    """
    everything = range(len(structure.names))
    opened = open_labels(structure)
    gone = {structure.numbers[name] for name in terms.without if name in structure.numbers}
    settle(begun(structure, terms, opened, Region(everything, gone, ties)), everything, ())
    return opened


def label_part(structure: Structure, terms: Terms, unknown: Container[int]) -> Labels:
    """Return labels that hold whatever the labels of the unknown statements are; those and others may be open."""
    everything = range(len(structure.names))
    region = [node for node in everything if node not in unknown]
    labels = open_labels(structure, most=1.0)
    settle(begun(structure, terms, labels, Region(frozenset(region))), region, ())
    return labels


def relabel(structure: Structure, terms: Terms, labels: Labels, region: Sequence[int], gone: Container[int]) -> Labels:
    """Return the labels after some statements or steps are removed, when only `region` can change."""
    changed, inside = labels.copy(), frozenset(region)
    for node in region:
        changed.of[node] = OPEN
    around = dict.fromkeys(bearer for node in region for bearer in structure.bearers(node))
    frontier = [node for node in around if node not in inside and changed.of[node] != OPEN]
    settle(begun(structure, terms, changed, Region(inside, gone)), region, frontier)
    return changed


def open_labels(structure: Structure, most: float = 0.0) -> Labels:
    """Return labels that are all open, with nothing known of weights except that they are at most `most`."""
    count, size = len(structure.names), structure.size
    return Labels([OPEN] * count, [0.0] * size, [most] * size, [0.0] * size, [most] * size, [0] * count)


def begun(structure: Structure, terms: Terms, labels: Labels, region: Region) -> PartialLabelling:
    """Return a labelling at its beginning."""
    count, size = len(structure.names), structure.size
    inside, gone, pinned = region
    counters = [0] * count, [0] * count, [False] * count, [0] * size, [0] * size
    ranks = itertools.count(max(labels.ranks, default=0) + 1)
    return PartialLabelling(structure, terms, labels, inside, gone, pinned, *counters, queue=[], ranks=ranks)


def settle(work: PartialLabelling, region: Sequence[int], frontier: Iterable[int]) -> None:
    """Label a region, on whose `frontier` the labels are final.

    Each statement and step is propagated once to its dependents, which makes the time linear. Until then, dependents
    treat it as open, so that they may conclude too little but nothing that would have to be revised.
    """
    for node in region:
        if node < work.structure.size:
            begin_statement(work, node)
        else:
            begin_step(work, node)
    for node in frontier:
        propagate(work, node)
    for node in region:
        if node < work.structure.size or not work.unmet[node]:
            touch(work, node)
    while work.queue:
        propagate(work, work.queue.pop())


def begin_statement(work: PartialLabelling, node: int) -> None:
    """Initialise a statement before any step is considered."""
    structure, labels = work.structure, work.labels
    ground, pros, cons = structure.grounds[node], structure.pros[node], structure.cons[node]
    labels.low_against[node], labels.high_against[node] = 0.0, structure.weights[cons[0]] if cons else 0.0
    if node in work.gone:
        conclude(work, node, FAILS)
        labels.low[node] = labels.high[node] = 0.0
        return
    labels.low[node] = labels.high[node] = structure.weights[node]
    if ground and ground.outright:
        conclude(work, node, HOLDS)
    elif pros:
        labels.high[node] = max(structure.weights[node], structure.weights[pros[0]])


def begin_step(work: PartialLabelling, node: int) -> None:
    """Initialise a step before anything else is considered."""
    structure = work.structure
    if node in work.gone:
        conclude(work, node, FAILS)
    work.unmet[node] = len(structure.needs[node]) + len(structure.undercuts[node])
    work.unbacked[node] = len(structure.backings[node])
    work.backed[node] = not structure.backings[node]


def conclude(work: PartialLabelling, node: int, found: int) -> None:
    """Set the final label of a statement or step and queue it; dependents follow in turn."""
    work.labels.of[node] = found
    work.labels.ranks[node] = next(work.ranks)
    work.queue.append(node)


def propagate(work: PartialLabelling, node: int) -> None:
    """Propagate the label of a statement or step to its dependents."""
    structure, holds = work.structure, work.labels.of[node] == HOLDS
    if node < structure.size:
        for step in structure.users[node]:
            meet(work, step, is_met=holds)
        return
    target, role = structure.targets[node], structure.roles[node]
    if role is NEED or role is UNDERCUT:
        meet(work, target, is_met=holds is (role is NEED))
    elif target not in work.inside:
        return
    elif role is BACKING:
        work.backed[target] = work.backed[target] or holds
        work.unbacked[target] -= 1
        touch(work, target)
    else:
        weigh(work, target, node, role)


def meet(work: PartialLabelling, step: int, *, is_met: bool) -> None:
    """Record that a need of a step is met, or will never be."""
    if step in work.inside and work.unmet[step] != DOOMED:
        work.unmet[step] = work.unmet[step] - 1 if is_met else DOOMED
        touch(work, step)


def weigh(work: PartialLabelling, statement: int, step: int, role: StepRole) -> None:
    """Update the bounds of a statement for a step for or against it, and those of its rivals."""
    structure, labels = work.structure, work.labels
    if role is PRO and statement in work.gone:
        return
    if role is PRO:
        steps, places, low, high = structure.pros[statement], work.next_pro, labels.low, labels.high
    else:
        steps, places, low, high = structure.cons[statement], work.next_con, labels.low_against, labels.high_against
    before = low[statement], high[statement]
    if labels.of[step] == HOLDS:
        low[statement] = max(low[statement], structure.weights[step])
    while places[statement] < len(steps) and labels.of[steps[places[statement]]] == FAILS:
        places[statement] += 1
    best = structure.weights[steps[places[statement]]] if places[statement] < len(steps) else 0.0
    high[statement] = max(low[statement], best)
    if before != (low[statement], high[statement]):
        touch(work, statement)
        for rival in structure.rivals[statement] if role is PRO else ():
            if rival in work.inside:
                touch(work, rival)


def touch(work: PartialLabelling, node: int) -> None:
    """Label a statement or step once enough is known to decide."""
    if work.labels.of[node] == OPEN and node not in work.pinned:
        found = decide_statement(work, node) if node < work.structure.size else decide_step(work, node)
        if found != OPEN:
            conclude(work, node, found)


def decide_step(work: PartialLabelling, step: int) -> int:
    """Return the label of a step, as far as it is decided."""
    if work.unmet[step] == DOOMED or not (work.backed[step] or work.unbacked[step]):
        return FAILS
    return HOLDS if not work.unmet[step] and work.backed[step] else OPEN


def decide_statement(work: PartialLabelling, statement: int) -> int:
    """Return the label of a statement, as far as it is decided."""
    structure, terms, labels = work.structure, work.terms, work.labels
    low_against, high_against = against(structure, labels, statement)
    if meets(standard_of(structure, terms, statement, high_against), labels.low[statement], high_against):
        return HOLDS
    is_possible = meets(standard_of(structure, terms, statement, low_against), labels.high[statement], low_against)
    return OPEN if is_possible else FAILS


def standard_of(structure: Structure, terms: Terms, statement: int, con: float) -> Standard:
    """Return the standard of proof for a statement with the given weight against it.

    It is the statement's own, if it sets one. A statement at issue, because it is a thesis or something applies against
    it, must meet the standard of the terms; any other needs only an applying reason, as in carneades-4.
    """
    own = structure.standards.get(statement)
    if own is not None:
        return own
    return terms.standard if con > 0 or statement in structure.theses else SCINTILLA


def against(structure: Structure, labels: Labels, statement: int) -> tuple[float, float]:
    """Return the bounds of the best weight against a statement, from steps and from the case for its rivals."""
    low, high = labels.low_against[statement], labels.high_against[statement]
    for rival in structure.rivals[statement]:
        low = max(low, labels.low[rival])
        high = max(high, labels.high[rival])
    return low, high
