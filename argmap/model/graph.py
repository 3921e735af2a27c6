"""The map indexed: what bears on what, the theses, and ways between them."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import inf

from argmap.base.representation import short_repr
from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.model.cycles import cycle_through, cyclic_components


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """The pure index of a map: its relations, looked up both ways.

    `incoming` and `outgoing` hold steps by the id of a statement or step; `rivals` the contradicted
    statements. A step written twice counts once, and a step to or from nowhere does not count.
    """

    map: Map
    steps: Mapping[str, Step]
    incoming: Mapping[str, tuple[Step, ...]]
    outgoing: Mapping[str, tuple[Step, ...]]
    rivals: Mapping[str, tuple[str, ...]]
    theses: tuple[str, ...]

    __repr__ = short_repr

    @property
    def statements(self) -> Mapping[str, Statement]:
        """The statements by their ids, in the order of the map."""
        return self.map.statements

    def statement(self, name: str) -> Statement | None:
        """Return a statement by its id, or None when there is none."""
        return self.map.statements.get(name)

    def bearing_on(self, target: str, relation: Relation | None = None) -> tuple[Step, ...]:
        """Return the steps that bear on a statement or step, all or those of one relation."""
        steps = self.incoming.get(target, ())
        return steps if relation is None else tuple(step for step in steps if step.relation is relation)


def index(argument_map: Map, theses: tuple[str, ...] | None = None) -> Graph:
    """Return the graph of a map. Its theses are those that the map names or implies, unless others are given."""
    steps = {step.id: step for step in reversed(argument_map.steps)}
    incoming: dict[str, list[Step]] = defaultdict(list)
    outgoing: dict[str, list[Step]] = defaultdict(list)
    loose = loose_steps(argument_map, steps)
    counted, twins = distinct(argument_map.steps)
    for written in counted:
        # One that has the id of a statement, which is reported as an error, would be taken for that statement.
        if written.id in loose or written.id in argument_map.statements:
            continue
        # What bears on a step written twice bears on the one that counts.
        step = replace(written, target=twins[written.target]) if written.target in twins else written
        incoming[step.target].append(step)
        for premise in dict.fromkeys(step.premises):
            outgoing[premise].append(step)
    return Graph(
        map=argument_map,
        steps={step.id: steps[step.id] for step in argument_map.steps},
        incoming=freeze(incoming),
        outgoing=freeze(outgoing),
        rivals=rivals_of(argument_map),
        theses=theses_of(argument_map) if theses is None else theses,
    )


def distinct(steps: Iterable[Step]) -> tuple[list[Step], dict[str, str]]:
    """Return each step once, in order, and of those that say the same as an earlier one the ids, with that one's id."""
    first: dict[tuple[Relation, tuple[str, ...], str], Step] = {}
    twins: dict[str, str] = {}
    for step in steps:
        earlier = first.setdefault(relation_key(step), step)
        if earlier.id != step.id:
            twins[step.id] = earlier.id
    return list(first.values()), twins


def relation_key(step: Step) -> tuple[Relation, tuple[str, ...], str]:
    """Return what two steps share when they are the same relation written twice."""
    premises = step.premises if len(step.premises) == 1 else tuple(sorted(step.premises))
    return step.relation, premises, step.target


def is_connected(step: Step, argument_map: Map, steps: Mapping[str, Step]) -> bool:
    """Tell whether both ends of a step are there."""
    statements = argument_map.statements
    target_is_there = step.target in statements or step.target in steps
    return target_is_there and all(premise in statements for premise in step.premises)


def loose_steps(argument_map: Map, steps: Mapping[str, Step]) -> set[str]:
    """Return the ids of the steps that lack an end, of those that bear on such a step, and so on."""
    stack = [step.id for step in argument_map.steps if not is_connected(step, argument_map, steps)]
    bearing: dict[str, list[str]] = defaultdict(list)
    for step in argument_map.steps if stack else ():
        bearing[step.target].append(step.id)
    loose: set[str] = set()
    while stack:
        name = stack.pop()
        if name not in loose:
            loose.add(name)
            stack.extend(bearing.get(name, ()))
    return loose


def freeze(lists: Mapping[str, list[Step]]) -> dict[str, tuple[Step, ...]]:
    """Return lists as tuples."""
    return {name: tuple(steps) for name, steps in lists.items()}


def rivals_of(argument_map: Map) -> dict[str, tuple[str, ...]]:
    """Return the statements that each statement contradicts, both ways."""
    rivals: dict[str, dict[str, None]] = defaultdict(dict)
    for contradiction in argument_map.contradictions:
        left, right = contradiction.left, contradiction.right
        if left != right and left in argument_map.statements and right in argument_map.statements:
            rivals[left][right] = None
            rivals[right][left] = None
    return {name: tuple(others) for name, others in rivals.items()}


def theses_of(argument_map: Map) -> tuple[str, ...]:
    """Return the theses that the map names, or else the claims that bear on nothing."""
    if argument_map.theses:
        return tuple(name for name in dict.fromkeys(argument_map.theses) if name in argument_map.statements)
    bearing = {premise for step in argument_map.steps for premise in step.premises}
    statements = argument_map.statements.values()
    return tuple(s.id for s in statements if s.kind is Kind.CLAIM and s.id not in bearing)


def reaching(graph: Graph, start: Iterable[str], known: Container[str] = ()) -> set[str]:
    """Return the ids of all statements and steps from which a way leads to one of `start`, those included.

    What is `known`, the result of an earlier call, is left out and not gone through again.
    """
    seen: set[str] = set()
    stack = list(start)
    while stack:
        name = stack.pop()
        if name in seen or name in known:
            continue
        seen.add(name)
        stack.extend(graph.rivals.get(name, ()))
        for step in graph.incoming.get(name, ()):
            stack.append(step.id)
            stack.extend(step.premises)
    return seen


def levels(graph: Graph, most: float = inf) -> dict[str, int]:
    """Return how deep each statement lies, all or those down to level `most`.

    A thesis lies at level 1, what bears on it one deeper, and so on, by the shortest way to a thesis.
    """
    depth: dict[str, int] = {}
    row = list(graph.theses)
    level = 1
    while row and level <= most:
        fresh = [name for name in dict.fromkeys(row) if name not in depth]
        depth.update(dict.fromkeys(fresh, level))
        row = [premise for name in fresh for premise in premises_near(graph, name)]
        level += 1
    return depth


def premises_near(graph: Graph, target: str) -> Iterator[str]:
    """Yield the statements that bear on a statement, on the steps to it, and on the steps to those."""
    stack, seen = [target], {target}
    while stack:
        for step in graph.incoming.get(stack.pop(), ()):
            yield from step.premises
            if step.id not in seen:
                seen.add(step.id)
                stack.append(step.id)


def support_cycles(graph: Graph) -> list[list[str]]:
    """Return one circle of support for each knot of statements that support each other, in the order of support.

    A statement that supports a step counts as supporting what the step leads to. Each circle begins and ends with
    the statement that the map names first; steps are named only where no statement has a part in the circle.
    """
    successors: dict[str, list[str]] = defaultdict(list)
    for steps in graph.incoming.values():
        for step in steps:
            if step.relation is Relation.SUPPORTS:
                successors[step.id].append(step.target)
                for premise in step.premises:
                    successors[premise].append(step.id)
    found = list(cyclic_components(successors))
    if not found:
        return []
    order = {name: place for place, name in enumerate([*graph.map.statements, *graph.steps])}
    starts = [(min(knot, key=order.__getitem__), knot) for knot in found]
    circles = [
        cycle_through(knot, successors, start) for start, knot in sorted(starts, key=lambda pair: order[pair[0]])
    ]
    return [[name for name in circle if name in graph.map.statements] or circle for circle in circles]
