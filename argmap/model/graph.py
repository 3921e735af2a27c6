"""An index of the map: what supports or attacks what, the theses, and paths between them."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from math import inf
from typing import TypeAlias

from argmap.base.values import frozen
from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.model.cycles import core_of, cycle_through, cyclic_components, sinks
from argmap.model.records import SUPPORTS

StepIdentity: TypeAlias = str | tuple[Relation, tuple[str, ...], str]


@frozen(eq=False)
class Graph:
    """An immutable index of a map, in which relations can be looked up from either end.

    `steps` maps ids to steps in the order of the file. `incoming` and `outgoing` map the id of a statement or step to
    the steps from and to it, without steps that lack an end. `rivals` maps the id of a statement to those it
    contradicts. Each named step is separate; an unnamed relation that is written twice is one step.
    """

    map: Map
    steps: Mapping[str, Step]
    incoming: Mapping[str, tuple[Step, ...]]
    outgoing: Mapping[str, tuple[Step, ...]]
    rivals: Mapping[str, tuple[str, ...]]
    theses: tuple[str, ...]

    @property
    def statements(self) -> Mapping[str, Statement]:
        """The statements by id, in the order of the map."""
        return self.map.statements

    def statement(self, name: str) -> Statement | None:
        """Return the statement with an id, or None if there is none."""
        return self.map.statements.get(name)

    def steps_to(self, target: str, relation: Relation | None = None) -> tuple[Step, ...]:
        """Return the steps to a statement or step: all of them, or those of one relation."""
        steps = self.incoming.get(target, ())
        return steps if relation is None else tuple([step for step in steps if step.relation is relation])


def index(argument_map: Map, theses: tuple[str, ...] | None = None) -> Graph:
    """Return the graph of a map. Its theses are those that the map names or implies, unless `theses` is given."""
    steps = distinct_steps(argument_map.steps)
    loose = loose_steps(argument_map, steps)
    rivals = rivals_of(argument_map)
    incoming: dict[str, list[Step]] = defaultdict(list)
    outgoing: dict[str, list[Step]] = defaultdict(list)
    for name, step in steps.items():
        # A step with the id of a statement, which is reported as an error, would be mistaken for that statement.
        if name not in loose and name not in argument_map.statements:
            incoming[step.target].append(step)
            for premise in dict.fromkeys(step.premises):
                outgoing[premise].append(step)
    return Graph(
        map=argument_map,
        steps=steps,
        incoming=freeze(incoming),
        outgoing=freeze(outgoing),
        rivals=rivals,
        theses=theses_of(argument_map, steps, rivals) if theses is None else theses,
    )


def distinct_steps(steps: Iterable[Step]) -> dict[str, Step]:
    """Return each distinct step by its id, in order.

    If a statement both supports and attacks another, which is reported as an error, there are two steps to it, and the
    id of the second also contains its relation.
    """
    found: dict[str, Step] = {}
    ids: dict[StepIdentity, str] = {}
    for step in steps:
        identity = identity_of(step)
        if identity not in ids:
            ids[identity] = step.id if step.id not in found else f"{step.id} ({step.relation})"
            found[ids[identity]] = step if ids[identity] == step.id else replace(step, id=ids[identity])
    return found


def identity_of(step: Step) -> StepIdentity:
    """Return a key that equal steps share: the name, or for unnamed steps the relation and both ends."""
    if step.named:
        return step.id
    premises = step.premises if len(step.premises) == 1 else tuple(sorted(step.premises))
    return step.relation, premises, step.target


def loose_steps(argument_map: Map, steps: Mapping[str, Step]) -> set[str]:
    """Return the ids of the steps that lack an end, and of the steps that support or attack those, recursively."""
    statements = argument_map.statements
    unknown = {premise for step in steps.values() for premise in step.premises} - statements.keys()
    stack = [
        name
        for name, step in steps.items()
        if (step.target not in statements and step.target not in steps)
        or not step.premises
        or not unknown.isdisjoint(step.premises)
    ]
    bearing: dict[str, list[str]] = defaultdict(list)
    for name, step in steps.items() if stack else ():
        bearing[step.target].append(name)
    loose: set[str] = set()
    while stack:
        name = stack.pop()
        if name not in loose:
            loose.add(name)
            stack.extend(bearing.get(name, ()))
    return loose


def freeze(lists: Mapping[str, list[Step]]) -> dict[str, tuple[Step, ...]]:
    """Return the lists as tuples."""
    return {name: tuple(steps) for name, steps in lists.items()}


def rivals_of(argument_map: Map) -> dict[str, tuple[str, ...]]:
    """Return the statements that each statement contradicts, in both directions."""
    rivals: dict[str, dict[str, None]] = defaultdict(dict)
    for contradiction in argument_map.contradictions:
        left, right = contradiction.left, contradiction.right
        if left != right and left in argument_map.statements and right in argument_map.statements:
            rivals[left][right] = None
            rivals[right][left] = None
    return {name: tuple(others) for name, others in rivals.items()}


def theses_of(argument_map: Map, steps: Mapping[str, Step], rivals: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the theses that the map names, or else the claims that the argument leads to.

    The latter are the claims in the sink components of the graph whose edges are the steps and, in both directions, the
    contradictions; statements that attack each other are theses together. Claims without any relation are theses only
    if there are no others, and other kinds of statement only if there are no claims.
    """
    statements = argument_map.statements
    if argument_map.theses:
        return tuple(name for name in dict.fromkeys(argument_map.theses) if name in statements)
    successors: dict[str, list[str]] = {name: list(rivals.get(name, ())) for name in statements}
    borne_on = {step.target for step in steps.values()}
    for name, step in steps.items():
        if name in borne_on:
            successors.setdefault(name, []).append(step.target)
        for premise in step.premises:
            successors.setdefault(premise, []).append(step.target)
    last = sinks(successors)
    related = {target for targets in successors.values() for target in targets}
    ends = [name for name in statements if name in last]
    ends = [name for name in ends if statements[name].kind is Kind.CLAIM] or ends
    return tuple([name for name in ends if name in related or successors[name]] or ends)


def reaching(graph: Graph, start: Iterable[str], known: Container[str] = ()) -> set[str]:
    """Return the ids of all statements and steps from which a path leads to one of `start`, including those.

    Ids that are `known` from an earlier call are left out and not traversed again.
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
    """Return the level of each statement, or only of those down to level `most`.

    A thesis is at level 1; any other statement is one level deeper than the nearest one that it supports or attacks.
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
    """Yield the premises of the steps to a statement, and of the steps to those steps."""
    stack, seen = [target], {target}
    while stack:
        for step in graph.incoming.get(stack.pop(), ()):
            yield from step.premises
            if step.id not in seen:
                seen.add(step.id)
                stack.append(step.id)


def support_cycles(graph: Graph) -> list[list[str]]:
    """Return one cycle of support for each set of statements that support each other, in the direction of support.

    A statement that supports a step counts as supporting the step's target. Each cycle begins and ends with the
    statement that the map names first; steps are included only if no statement is part of the cycle.
    """
    supports = [step for steps in graph.incoming.values() for step in steps if step.relation is SUPPORTS]
    if not has_cycle(supports, graph):
        return []
    successors: dict[str, list[str]] = defaultdict(list)
    for step in supports:
        successors[step.id].append(step.target)
        for premise in step.premises:
            successors[premise].append(step.id)
    found = list(cyclic_components(successors))
    order = {name: place for place, name in enumerate([*graph.map.statements, *graph.steps])}
    starts = [(min(component, key=order.__getitem__), component) for component in found]
    cycles = [
        cycle_through(component, successors, start)
        for start, component in sorted(starts, key=lambda pair: order[pair[0]])
    ]
    return [[name for name in cycle if name in graph.map.statements] or cycle for cycle in cycles]


def has_cycle(supports: Iterable[Step], graph: Graph) -> bool:
    """Return whether any statements support each other in a cycle; a cheap check, because hardly any do."""
    successors: dict[str, list[str]] = defaultdict(list)
    for step in supports:
        for premise in step.premises:
            successors[premise].append(step.target)
        if step.id in graph.incoming:
            successors[step.id].append(step.target)
    return bool(core_of(successors))
