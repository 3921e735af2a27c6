"""The paths by which given statements lead to a thesis, and which of them count."""

from collections import deque
from collections.abc import Iterator, Mapping

from argmap.base.tuples import NamedTuple
from argmap.evaluation.labelling import FAILS, HOLDS, Labels
from argmap.evaluation.structure import StepRole, Structure
from argmap.model.cycles import components


class Arrival(NamedTuple):
    """How a path arrives at a statement or step, seen from the thesis.

    `sign` is 1 if the path helps the thesis and -1 if it hurts it. `parity` says whether the path counts if the number
    of attacks and undercuts before this point is even (0) or odd (1); None if it does not count in either case.
    """

    sign: int
    parity: int | None


class Brought(NamedTuple):
    """How much a statement contributes for and against a thesis, on the paths that count and on the others.

    None if there are no such paths.
    """

    counting: tuple[float, float] | None
    other: tuple[float, float] | None


def ways_to(structure: Structure, labels: Labels, thesis: int) -> dict[int, Brought]:
    """Return how much each given statement that leads to a thesis contributes to it.

    A path contributes the product of the strengths of its steps to statements, and changes sides at every attack and
    undercut. It counts if each of its steps applies exactly when an even number of these precede it, so that what stops
    an objection counts for the thesis. Cycles are followed once.
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
    """Return the components of everything that a thesis depends on by steps, each before those it depends on."""
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
    """Yield what a statement or step depends on, with the arrival and contribution of the paths there."""
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
    """Return the paths that arrive at a statement as its contribution; paths begin there with nothing before them."""
    counting = {arrival: amount for arrival, amount in amounts.items() if arrival.parity == 0}
    return Brought(both_sides(counting), both_sides({a: amounts[a] for a in amounts if a not in counting}))


def both_sides(amounts: Mapping[Arrival, float]) -> tuple[float, float] | None:
    """Return the sums for and against, or None if there are none."""
    if not amounts:
        return None
    pro = sum(amount for arrival, amount in amounts.items() if arrival.sign > 0)
    return pro, sum(amount for arrival, amount in amounts.items() if arrival.sign < 0)
