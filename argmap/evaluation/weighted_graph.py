"""A map as a network of strengths: what reaches each statement, how much of it, and in which order to compute."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.evaluation.bases import Base, Provenance, base_of, strength_of
from argmap.evaluation.structure import steps_of
from argmap.model import Map, Relation, Step
from argmap.model.cycles import components, is_cyclic
from argmap.model.graph import Graph


class Input(NamedTuple):
    """What reaches a node along one step: the least of its premises, times the strength of the step.

    That is `strength`, or the strength of the node `gate` where something bears on the step itself. Of inputs of one
    `origin` only the strongest counts: they are from one source, or from the same premises.
    """

    premises: tuple[int, ...]
    strength: float
    gate: int | None
    origin: str | tuple[int, ...] | None

    def bearers(self) -> tuple[int, ...]:
        """Return the nodes that this comes from."""
        return self.premises if self.gate is None else (*self.premises, self.gate)


@dataclass(frozen=True, slots=True)
class Network:
    """The nodes are the statements, from 0 to below `size`, and behind them the steps that something bears on.

    `order` holds the strongly connected components, each after those that it hangs on; `knots` are those with a circle.
    """

    names: tuple[str, ...]
    size: int
    numbers: Mapping[str, int]
    bases: tuple[Base, ...]
    supports: Sequence[Sequence[Input]]
    attacks: Sequence[Sequence[Input]]
    order: tuple[tuple[int, ...], ...]
    knots: frozenset[tuple[int, ...]]

    def inputs(self, node: int) -> Iterator[tuple[Input, int]]:
        """Yield what reaches a node, with 1 for a support and -1 for an attack."""
        yield from ((one, 1) for one in self.supports[node])
        yield from ((one, -1) for one in self.attacks[node])


def compile_network(graph: Graph, weights: Mapping[str, float]) -> Network:
    """Return the network of a graph, with some weights of statements and strengths of steps changed.

    Contradictions are not in it: how strong a statement is by what bears on it is told beside how strong its rival is.
    """
    statements = graph.map.statements
    gates = {name: step for name, step in steps_of(graph).items() if graph.incoming.get(name)}
    names = (*statements, *gates)
    numbers = {name: number for number, name in enumerate(names)}
    origins = origins_of(graph.map)
    supports: list[list[Input]] = []
    attacks: list[list[Input]] = []
    for name in names:
        pro: list[Input] = []
        con: list[Input] = []
        for step in graph.incoming.get(name, ()):
            one = input_of(step, numbers, weights, origins)
            (pro if step.relation is Relation.SUPPORTS else con).append(one)
        supports.append(with_shared_premises(pro))
        attacks.append(with_shared_premises(con))
    needs = {
        node: [bearer for one in (*supports[node], *attacks[node]) for bearer in one.bearers()]
        for node in range(len(names))
    }
    order = tuple(tuple(component) for component in components(needs))
    return Network(
        names=names,
        size=len(statements),
        numbers=numbers,
        bases=tuple(bases_of(graph, gates, weights)),
        supports=supports,
        attacks=attacks,
        order=order,
        knots=frozenset(component for component in order if is_cyclic(component, needs)),
    )


def input_of(step: Step, numbers: Mapping[str, int], weights: Mapping[str, float], origins: Mapping[str, str]) -> Input:
    """Return what a step brings to its target."""
    strength = weights.get(step.id, strength_of(step))
    if len(step.premises) == 1 and not origins:
        return Input((numbers[step.premises[0]],), strength, numbers.get(step.id), None)
    premises = tuple(sorted({numbers[premise] for premise in step.premises}))
    known = {origins.get(premise) for premise in step.premises} if origins else set()
    return Input(premises, strength, numbers.get(step.id), known.pop() if len(known) == 1 else None)


def with_shared_premises(inputs: list[Input]) -> list[Input]:
    """Return the inputs of one side of a node, where those from the same premises have one origin."""
    if len(inputs) < 2:
        return inputs
    count = Counter(one.premises for one in inputs)
    if len(count) == len(inputs):
        return inputs
    return [one._replace(origin=one.premises) if count[one.premises] > 1 and not one.origin else one for one in inputs]


def origins_of(argument_map: Map) -> dict[str, str]:
    """Return the origin of each statement whose sources all have the same one.

    That is the `origin` of a source, or for a source that others name as theirs, its own id.
    """
    named = {source.origin for source in argument_map.sources.values() if source.origin}
    origins = {
        name: source.origin or (name if name in named else None) for name, source in argument_map.sources.items()
    }
    found: dict[str, str] = {}
    for statement in argument_map.statements.values() if named else ():
        known = {origins.get(citation.source or "") for citation in statement.citations}
        origin = known.pop() if len(known) == 1 else None
        if origin:
            found[statement.id] = origin
    return found


def bases_of(graph: Graph, gates: Mapping[str, Step], weights: Mapping[str, float]) -> Iterator[Base]:
    """Yield the base of every statement, and the strength of every step that something bears on."""
    for name, statement in graph.map.statements.items():
        yield Base(weights[name], Provenance.CHANGED) if name in weights else base_of(statement, graph.map)
    for name, step in gates.items():
        yield Base(
            weights.get(name, strength_of(step)), Provenance.ASSUMED if step.strength is None else Provenance.GIVEN
        )
