"""A map as a network of strengths: the inputs of each statement, and the order of computation."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.evaluation.bases import Base, Provenance, base_of, strength_of
from argmap.evaluation.structure import steps_of
from argmap.model import Map, Relation, Step
from argmap.model.cycles import components, is_cyclic
from argmap.model.graph import Graph


class Input(NamedTuple):
    """What reaches a node along one step: the minimum of its premises, times the strength of the step.

    The latter is `strength`, or the strength of the node `gate` if something supports or attacks the step itself. Of
    inputs with the same `origin`, only the strongest counts: they share their source or their premises.
    """

    premises: tuple[int, ...]
    strength: float
    gate: int | None
    origin: str | tuple[int, ...] | None

    def bearers(self) -> tuple[int, ...]:
        """Return the nodes that this input comes from."""
        return self.premises if self.gate is None else (*self.premises, self.gate)


@frozen()
class Network:
    """The nodes are the statements, from 0 to below `size`, followed by the steps that have support or attacks.

    `order` lists the strongly connected components, each after those that it depends on; `cyclic` contains those with a
    cycle.
    """

    names: tuple[str, ...]
    size: int
    numbers: Mapping[str, int]
    bases: tuple[Base, ...]
    supports: Sequence[Sequence[Input]]
    attacks: Sequence[Sequence[Input]]
    order: tuple[tuple[int, ...], ...]
    cyclic: frozenset[tuple[int, ...]]

    def work(self, node: int) -> int:
        """Return the number of values read to compute the strength of a node: itself and its inputs."""
        return 1 + len(self.supports[node]) + len(self.attacks[node])

    def inputs(self, node: int) -> Iterator[tuple[Input, int]]:
        """Yield the inputs of a node, with 1 for support and -1 for an attack."""
        yield from ((one, 1) for one in self.supports[node])
        yield from ((one, -1) for one in self.attacks[node])


def compile_network(
    graph: Graph,
    weights: Mapping[str, float],
    applying: Callable[[Step], bool] | None = None,
    *,
    with_all_gates: bool = False,
) -> Network:
    """Return the network of a graph, with some weights of statements and strengths of steps changed.

    Only the steps that are `applying` are included, or all. Contradictions are left out: the strength of a rival is
    shown next to that of a statement instead. With all gates, every step is a node with its number in the structure,
    and can be removed.
    """
    incoming = bearing_in(graph, applying)
    gates = {name: step for name, step in steps_of(graph).items() if with_all_gates or name in incoming}
    names = (*graph.map.statements, *gates)
    numbers = {name: number for number, name in enumerate(names)}
    origins = origins_of(graph.map)
    supports: list[Sequence[Input]] = []
    attacks: list[Sequence[Input]] = []
    for name in names:
        steps = incoming.get(name, ())
        for side, is_support in ((supports, True), (attacks, False)):
            bearing = (step for step in steps if (step.relation is Relation.SUPPORTS) is is_support)
            side.append(with_shared_premises([input_of(step, numbers, weights, origins) for step in bearing]))
    order, cyclic = ordered(supports, attacks)
    bases = tuple(bases_of(graph, gates, weights))
    return Network(names, len(graph.map.statements), numbers, bases, supports, attacks, order, cyclic)


def compile_bounds(
    graph: Graph, weights: Mapping[str, float], applying: Callable[[Step], bool], undecided: Callable[[Step], bool]
) -> Network:
    """Return a network that computes bounds of strengths when some steps are undecided.

    Every node appears twice: first its lower bound, for which undecided attacks count, and then, offset by the number
    of `names` of single nodes, its upper bound, for which undecided reasons count. Undecided undercuts count for
    neither.
    """
    incoming = bearing_in(graph, lambda step: applying(step) or undecided(step))
    gates = {name: step for name, step in steps_of(graph).items() if name in incoming}
    names = (*graph.map.statements, *gates)
    lower = {name: number for number, name in enumerate(names)}
    upper = {name: number for number, name in enumerate(names, len(names))}
    origins = origins_of(graph.map)
    supports: list[Sequence[Input]] = []
    attacks: list[Sequence[Input]] = []
    for reasons, objections, is_lower in ((lower, upper, True), (upper, lower, False)):
        for name in names:
            steps = incoming.get(name, ())
            pros = [s for s in steps if s.relation is Relation.SUPPORTS and not (is_lower and undecided(s))]
            cons = [s for s in steps if s.relation is Relation.ATTACKS and (is_lower or not undecided(s))]
            supports.append(with_shared_premises([input_of(step, reasons, weights, origins) for step in pros]))
            attacks.append(with_shared_premises([input_of(step, objections, weights, origins) for step in cons]))
    order, cyclic = ordered(supports, attacks)
    bases = tuple(bases_of(graph, gates, weights)) * 2
    return Network(names, len(graph.map.statements), lower, bases, supports, attacks, order, cyclic)


def bearing_in(graph: Graph, applying: Callable[[Step], bool] | None) -> Mapping[str, Sequence[Step]]:
    """Return the applying steps, or all steps, to each statement and step."""
    if applying is None:
        return graph.incoming
    kept = {name: [step for step in steps if applying(step)] for name, steps in graph.incoming.items()}
    return {name: steps for name, steps in kept.items() if steps}


def ordered(
    supports: Sequence[Sequence[Input]], attacks: Sequence[Sequence[Input]]
) -> tuple[tuple[tuple[int, ...], ...], frozenset[tuple[int, ...]]]:
    """Return the strongly connected components of nodes, each after those it depends on, and the cyclic ones."""
    needs = {
        node: [bearer for one in (*supports[node], *attacks[node]) for bearer in one.bearers()]
        for node in range(len(supports))
    }
    order = tuple(tuple(component) for component in components(needs))
    return order, frozenset(component for component in order if is_cyclic(component, needs))


def input_of(step: Step, numbers: Mapping[str, int], weights: Mapping[str, float], origins: Mapping[str, str]) -> Input:
    """Return the input that a step provides to its target."""
    strength = weights.get(step.id, strength_of(step))
    if len(step.premises) == 1 and not origins:
        return Input((numbers[step.premises[0]],), strength, numbers.get(step.id), None)
    premises = tuple(sorted({numbers[premise] for premise in step.premises}))
    known = {origins.get(premise) for premise in step.premises} if origins else set()
    return Input(premises, strength, numbers.get(step.id), known.pop() if len(known) == 1 else None)


def with_shared_premises(inputs: Sequence[Input]) -> Sequence[Input]:
    """Return the inputs on one side of a node, with a common origin for those that have the same premises."""
    if len(inputs) < 2:
        return inputs
    count = Counter(one.premises for one in inputs)
    if len(count) == len(inputs):
        return inputs
    return [one._replace(origin=one.premises) if count[one.premises] > 1 and not one.origin else one for one in inputs]


def origins_of(argument_map: Map) -> dict[str, str]:
    """Return the origin of each statement whose sources all have the same one.

    That is the `origin` of a source or, if other sources name it as their origin, its own id.
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
    """Yield the base of every statement, and the strength of every step that something supports or attacks."""
    for name, statement in graph.map.statements.items():
        yield Base(weights[name], Provenance.CHANGED) if name in weights else base_of(statement, graph.map)
    for name, step in gates.items():
        yield Base(
            weights.get(name, strength_of(step)), Provenance.ASSUMED if step.strength is None else Provenance.GIVEN
        )
