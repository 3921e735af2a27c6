"""The ways by which given statements lead to a thesis, and which of them count."""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.evaluation.labelling import FAILS, HOLDS, Labels
from argmap.evaluation.structure import StepRole, Structure
from argmap.model.cycles import components


class Arrival(NamedTuple):
    """How a way arrives at a statement or step, seen from the thesis that it leads to.

    It helps or hurts (`sign`, 1 or -1). It counts as long as the number of attacks and undercuts before this place is
    even (`parity` 0) or odd (1); None if it does not count anyhow.
    """

    sign: int
    parity: int | None


class Brought(NamedTuple):
    """How much one statement brings to a thesis, for it and against it, on the ways that count and on the others.

    None if there are no such ways.
    """

    counting: tuple[float, float] | None
    other: tuple[float, float] | None


def ways_to(structure: Structure, labels: Labels, thesis: int) -> dict[int, Brought]:
    """Return for each given statement that leads to a thesis how much it brings.

    A way brings the product of the strengths of its steps to statements. It turns its side with every attack and
    undercut. It counts if each step on it applies exactly when an even number of these lies before it, so that what
    stops an objection counts for the thesis. Cycles are gone round once.
    """
    arriving: dict[int, dict[Arrival, float]] = {thesis: {Arrival(1, None): 1.0}}
    for component in below(structure, thesis):
        members = frozenset(component)
        queue = deque(node for node in component if node in arriving)
        met = set(queue)
        while queue:
            node = queue.popleft()
            for bearer, arrival, share in passed_on(structure, labels, node, arriving[node], is_thesis=node == thesis):
                amounts = arriving.setdefault(bearer, {})
                amounts[arrival] = amounts.get(arrival, 0.0) + share
                if bearer in members and bearer not in met:
                    met.add(bearer)
                    queue.append(bearer)
    given = (node for node in arriving if node < structure.size and structure.grounds[node] and node != thesis)
    return {node: brought(arriving[node]) for node in given}


def below(structure: Structure, thesis: int) -> list[list[int]]:
    """Return the components of all that a thesis depends on by steps, each before those that it depends on."""
    bearers: dict[int, list[int]] = {}
    stack = [thesis]
    while stack:
        node = stack.pop()
        if node not in bearers:
            bearers[node] = list(dict.fromkeys(structure.bearers(node)))
            stack.extend(bearers[node])
    return list(components(bearers))[::-1]


def passed_on(
    structure: Structure, labels: Labels, node: int, amounts: Mapping[Arrival, float], *, is_thesis: bool
) -> Iterator[tuple[int, Arrival, float]]:
    """Yield what a statement or step depends on, how ways arrive there, and how much they bring."""
    is_statement = node < structure.size
    for bearer in dict.fromkeys(structure.bearers(node)):
        for (sign, parity), amount in amounts.items():
            if bearer < structure.size:
                yield bearer, Arrival(sign, parity), amount
                continue
            hurts = structure.roles[bearer] in {StepRole.CON, StepRole.UNDERCUT}
            own = {HOLDS: 0, FAILS: 1}.get(labels.of[bearer])
            agrees = own is not None and (is_thesis or parity == own ^ hurts)
            share = amount * structure.weights[bearer] if is_statement else amount
            yield bearer, Arrival(-sign if hurts else sign, own if agrees else None), share


def brought(amounts: Mapping[Arrival, float]) -> Brought:
    """Return what arrives at a statement as what it brings: a way that begins there has nothing before it."""
    counting = {arrival: amount for arrival, amount in amounts.items() if arrival.parity == 0}
    return Brought(both_sides(counting), both_sides({a: amounts[a] for a in amounts if a not in counting}))


def both_sides(amounts: Mapping[Arrival, float]) -> tuple[float, float] | None:
    """Return the sums for and against, None if there are none."""
    if not amounts:
        return None
    pro = sum(amount for arrival, amount in amounts.items() if arrival.sign > 0)
    return pro, sum(amount for arrival, amount in amounts.items() if arrival.sign < 0)
