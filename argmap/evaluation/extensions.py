"""The standings that follow from the extensions of a framework."""

from collections.abc import Sequence

from argmap.base.values import frozen
from argmap.evaluation.dung_framework import Framework
from argmap.evaluation.results import AcceptanceLabel, Application, Cause, Hitch, Labelling, Reason
from argmap.evaluation.structure import Structure

Extension = frozenset[int]


@frozen()
class Counts:
    """The numbers of extensions that accept each argument, and of those that contain an attacker of it."""

    all: int
    accepted: list[int]
    attacked: list[int]


def label_by(framework: Framework, extensions: Sequence[Extension]) -> Labelling:
    """Return the standing of every statement and step.

    What every extension accepts is in, what every extension attacks is out. Without extensions everything is undecided.
    """
    structure, counts = framework.structure, count(framework, extensions)
    labels = {name: label_of(counts, n) for n, name in enumerate(structure.names[: structure.size])}
    return Labelling(
        labels=labels,
        reasons={
            name: reason(framework, counts, number, labels[name])
            for number, name in enumerate(structure.names[: structure.size])
        },
        grounds=dict(zip(labels, structure.grounds, strict=True)),
        applications={
            name: application(framework, counts, number)
            for number, name in enumerate(structure.names[structure.size :], structure.size)
        },
        extensions=tuple(sorted(members(structure, extension) for extension in extensions)),
    )


def members(structure: Structure, extension: Extension) -> tuple[str, ...]:
    """Return the ids of the statements of an extension, in the order of the map."""
    return tuple(structure.names[node] for node in sorted(extension) if node < structure.size)


def count(framework: Framework, extensions: Sequence[Extension]) -> Counts:
    """Count the extensions that accept each argument, and those that contain an attacker of it."""
    size = len(framework.attackers)
    counts = Counts(len(extensions), [0] * size, [0] * size)
    for extension in extensions:
        for node, attackers in enumerate(framework.attackers):
            counts.accepted[node] += node in extension
            counts.attacked[node] += any(attacker in extension for attacker in attackers)
    return counts


def label_of(counts: Counts, argument: int) -> AcceptanceLabel:
    """Return the label of an argument: in if all extensions accept it, out if all attack it."""
    if not counts.all or (counts.accepted[argument] < counts.all and counts.attacked[argument] < counts.all):
        return AcceptanceLabel.UNDECIDED
    return AcceptanceLabel.IN if counts.accepted[argument] else AcceptanceLabel.OUT


def reason(framework: Framework, counts: Counts, node: int, found: AcceptanceLabel) -> Reason:
    """Return why a statement has its standing."""
    structure = framework.structure
    if found is AcceptanceLabel.IN:
        applying = [step for step in structure.pros[node] if accepts(framework, counts, step)]
        return Reason(Cause.ACCEPTED, structure.named(applying))
    if found is AcceptanceLabel.UNDECIDED:
        cause = Cause.DIVIDED if counts.accepted[node] else Cause.CYCLE if counts.all else Cause.NO_EXTENSION
        bearing = (*structure.cons[node], *structure.pros[node])
        steps, rivals = (
            [n for n in nodes if is_open(framework, counts, n)] for nodes in (bearing, structure.rivals[node])
        )
        return Reason(cause, structure.named(steps), structure.named(rivals))
    attacking = [step for step in structure.cons[node] if accepts(framework, counts, step)]
    rivals = [rival for rival in structure.rivals[node] if counts.accepted[rival]]
    if attacking or rivals:
        return Reason(Cause.ATTACKED, structure.named(attacking), structure.named(rivals))
    pros = structure.pros[node]
    return Reason(Cause.EXHAUSTED if pros else Cause.UNSUPPORTED, structure.named(pros))


def application(framework: Framework, counts: Counts, step: int) -> Application:
    """Return whether a step applies, and if not, why."""
    structure = framework.structure
    found = label_of(counts, framework.applying[step - structure.size])
    if found is AcceptanceLabel.IN:
        return Application(found)
    if found is AcceptanceLabel.UNDECIDED:
        bearing = (*structure.needs[step], *structure.undercuts[step], *structure.backings[step])
        open_ones = structure.named(node for node in bearing if is_open(framework, counts, node))
        return Application(found, Hitch.OPEN, open_ones)
    hits = [undercut for undercut in structure.undercuts[step] if accepts(framework, counts, undercut)]
    failed = [need for need in structure.needs[step] if need < structure.size and not counts.accepted[need]]
    hitch = Hitch.UNDERCUT if hits else Hitch.PREMISE if failed else Hitch.UNBACKED
    return Application(found, hitch, structure.named(hits or failed))


def is_open(framework: Framework, counts: Counts, node: int) -> bool:
    """Return whether a statement or step is undecided."""
    size = framework.structure.size
    return label_of(counts, node if node < size else framework.applying[node - size]) is AcceptanceLabel.UNDECIDED


def accepts(framework: Framework, counts: Counts, step: int) -> bool:
    """Return whether a step applies in some extension."""
    return counts.accepted[framework.applying[step - framework.structure.size]] > 0
