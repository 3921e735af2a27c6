"""A map as an abstract argumentation framework: arguments that attack each other, and nothing else.

Source: Dung 1995, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning, logic
programming and n-person games". What such a framework has no word for is expressed by further arguments: that a premise
is not accepted, that nothing supports a statement, that a step applies. They leave extensions of the statements as they
are where a map holds attacks alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.evaluation.structure import Structure, compile_structure
from argmap.evaluation.terms import Accept, Terms
from argmap.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Framework:
    """Arguments by number and who attacks each; the first `structure.size` are the statements of a map.

    `applying` gives for each step of the structure, from its number less the size, the argument that is accepted when
    the step applies. `unsupported` gives for a statement with reasons the argument that none of them applies.
    """

    structure: Structure
    attackers: list[list[int]]
    applying: list[int]
    unsupported: dict[int, int]


@dataclass(frozen=True, slots=True)
class Building:
    """A framework that grows."""

    attackers: list[list[int]]
    denials: dict[int, int]

    def add(self, attackers: Iterable[int] = ()) -> int:
        """Add an argument with some attackers, and return its number."""
        self.attackers.append(list(attackers))
        return len(self.attackers) - 1

    def denial(self, argument: int) -> int:
        """Return the argument that is accepted when another is not: only that one attacks it."""
        if argument not in self.denials:
            self.denials[argument] = self.add([argument])
        return self.denials[argument]


def read_framework(graph: Graph, terms: Terms) -> Framework:
    """Return a map as a framework.

    A statement is attacked by the steps against it that apply and by its rivals; one with reasons and without a ground
    also needs one that applies. Weights and the standard of proof play no part, and what nothing is written for is
    accepted, a thesis too, unless the terms ask for a ground.
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
    """Return the argument that is accepted when a step applies: its premise, if it has no more to it than that."""
    needs = structure.needs[step]
    has_more = structure.undercuts[step] or structure.backings[step] or structure.names[step] in terms.without
    is_plain = len(needs) == 1 and needs[0] < structure.size and not has_more
    return needs[0] if is_plain else building.add()


def attackers_of(structure: Structure, step: int, applying: list[int], building: Building) -> Iterable[int]:
    """Yield what attacks a step: that a need is not met, an undercut that applies, that no backing does."""
    size = structure.size
    for need in structure.needs[step]:
        yield building.denial(need if need < size else applying[need - size])
    for undercut in structure.undercuts[step]:
        yield applying[undercut - size]
    if structure.backings[step]:
        yield building.add(applying[backing - size] for backing in structure.backings[step])


def refuse(structure: Structure, terms: Terms, applying: list[int], building: Building) -> None:
    """Attack what is withdrawn, and what may not be accepted without a ground, by an argument that nothing attacks."""
    refused = [structure.numbers[name] for name in terms.without if name in structure.numbers]
    if terms.accept is not Accept.ALL:
        leaves = (node for node in range(structure.size) if not structure.pros[node])
        refused.extend(node for node in leaves if not structure.grounds[node])
    if refused:
        truth = building.add()
        for node in refused:
            building.attackers[node if node < structure.size else applying[node - structure.size]].append(truth)
