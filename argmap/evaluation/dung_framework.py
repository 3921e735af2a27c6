"""A map as an abstract argumentation framework, which consists only of arguments and attacks between them.

Source: Dung 1995, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning, logic
programming and n-person games". Other notions are expressed by auxiliary arguments: that a premise is not accepted,
that nothing supports a statement, that a step applies. In a map that contains only attacks, they do not change the
extensions of the statements.
"""

from collections.abc import Iterable

from argmap.base.values import frozen
from argmap.evaluation.structure import Structure, compile_structure
from argmap.evaluation.terms import Accept, Terms
from argmap.model.graph import Graph


@frozen()
class Framework:
    """Arguments by number, with their attackers; the first `structure.size` are the statements of a map.

    `applying` lists, by the number of each step less the size, the argument that is accepted if the step applies.
    `unsupported` maps a statement with reasons to the argument that none of them applies.
    """

    structure: Structure
    attackers: list[list[int]]
    applying: list[int]
    unsupported: dict[int, int]


@frozen()
class Building:
    """A framework under construction."""

    attackers: list[list[int]]
    denials: dict[int, int]

    def add(self, attackers: Iterable[int] = ()) -> int:
        """Add an argument with some attackers, and return its number."""
        self.attackers.append(list(attackers))
        return len(self.attackers) - 1

    def denial(self, argument: int) -> int:
        """Return the argument that is accepted if another is not, because only that one attacks it."""
        if argument not in self.denials:
            self.denials[argument] = self.add([argument])
        return self.denials[argument]


def read_framework(graph: Graph, terms: Terms) -> Framework:
    """Return a map as a framework.

    A statement is attacked by the applying steps against it and by its rivals; one that has reasons but no ground also
    needs an applying reason. Weights and the standard of proof are ignored, and unsupported statements, including
    theses, are accepted unless the terms ask for a ground.
    """
    structure = compile_structure(graph, terms)
    size, steps = structure.size, range(structure.size, len(structure.names))
    building = Building([[] for _ in range(size)], {})
    applying = [argument_of(structure, step, terms, building) for step in steps]
    for step, argument in zip(steps, applying, strict=True):
        if argument >= size:
            building.attackers[argument].extend(attackers_of(structure, step, applying, building))
    unsupported: dict[int, int] = {}
    for node in range(size):
        attackers = [applying[step - size] for step in structure.cons[node]] + list(structure.rivals[node])
        if structure.pros[node] and not structure.grounds[node]:
            unsupported[node] = building.add(applying[step - size] for step in structure.pros[node])
            attackers.append(unsupported[node])
        building.attackers[node].extend(dict.fromkeys(attackers))
    refuse(structure, terms, applying, building)
    return Framework(structure, building.attackers, applying, unsupported)


def argument_of(structure: Structure, step: int, terms: Terms, building: Building) -> int:
    """Return the argument that is accepted if a step applies: its premise, if it needs nothing else."""
    needs = structure.needs[step]
    has_more = structure.undercuts[step] or structure.backings[step] or structure.names[step] in terms.without
    is_plain = len(needs) == 1 and needs[0] < structure.size and not has_more
    return needs[0] if is_plain else building.add()


def attackers_of(structure: Structure, step: int, applying: list[int], building: Building) -> Iterable[int]:
    """Yield what attacks a step: an unmet need, an applying undercut, or the failure of all backings."""
    size = structure.size
    for need in structure.needs[step]:
        yield building.denial(need if need < size else applying[need - size])
    for undercut in structure.undercuts[step]:
        yield applying[undercut - size]
    if structure.backings[step]:
        yield building.add(applying[backing - size] for backing in structure.backings[step])


def refuse(structure: Structure, terms: Terms, applying: list[int], building: Building) -> None:
    """Let an unattacked argument attack whatever is removed, or may not be accepted without a ground."""
    refused = [structure.numbers[name] for name in terms.without if name in structure.numbers]
    if terms.accept is not Accept.ALL:
        leaves = (node for node in range(structure.size) if not structure.pros[node])
        refused.extend(node for node in leaves if not structure.grounds[node])
    if refused:
        truth = building.add()
        for node in refused:
            building.attackers[node if node < structure.size else applying[node - structure.size]].append(truth)
