"""A map as an argument evaluation structure: statements and steps by number, and their dependencies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.evaluation.bases import strength_of
from argmap.evaluation.grounds import StatementGround, grounds_of
from argmap.evaluation.terms import STANDARDS, Standard, Terms
from argmap.model import Step
from argmap.model.records import ASSUMPTION, SUPPORTS

if TYPE_CHECKING:
    from argmap.evaluation.relations import Relations

Nodes = tuple[int, ...]


class StepRole(Enum):
    """The role of a step for its target: for or against a statement; needed by, backing or undercutting a step."""

    PRO = 0
    CON = 1
    NEED = 2
    BACKING = 3
    UNDERCUT = 4


# Module-level names, because Python 3.11 looks up members of an enum slowly, and every step is compared with them.
PRO, CON, NEED, BACKING, UNDERCUT = StepRole


class Structure(NamedTuple):
    """Statements are numbered from 0 to below `size`, and steps from there on.

    For a statement, `pros` and `cons` are the steps for and against it, heaviest first; `rivals` what it contradicts;
    `users` the steps of which it is a premise; its weight is that of its ground. For a step, `needs` are the statements
    and steps that must all hold (its premises, and the steps by which assumptions back it), `undercuts` the steps of
    which none may hold, and `backings` those of which one must hold, if there are any. `standards` maps statements to
    the standards of proof that they set, and `weighed` contains the statements and steps whose weight somebody set.
    """

    names: tuple[str, ...]
    size: int
    numbers: Mapping[str, int]
    weights: Sequence[float]
    pros: Sequence[Nodes]
    cons: Sequence[Nodes]
    rivals: Sequence[Nodes]
    users: Sequence[Sequence[int]]
    needs: Sequence[Nodes]
    undercuts: Sequence[Nodes]
    backings: Sequence[Nodes]
    targets: Sequence[int]
    roles: Sequence[StepRole]
    theses: frozenset[int]
    grounds: Sequence[StatementGround | None]
    standards: Mapping[int, Standard]
    weighed: frozenset[int]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    def named(self, nodes: Iterable[int]) -> tuple[str, ...]:
        """Return the ids of some statements and steps."""
        return tuple(self.names[node] for node in nodes)

    def bearers(self, node: int) -> Iterator[int]:
        """Yield what a statement or step depends on directly, except the rivals of a statement."""
        yield from self.pros[node]
        yield from self.cons[node]
        if node >= self.size:
            yield from self.needs[node]

    def dependents(self, node: int) -> Iterator[int]:
        """Yield what depends on a statement or step directly."""
        if node < self.size:
            yield from self.users[node]
            yield from self.rivals[node]
        else:
            target = self.targets[node]
            yield target
            if target < self.size:
                yield from self.rivals[target]

    def downstream(self, nodes: Sequence[int]) -> list[int]:
        """Return some statements and steps, and everything that depends on them, in order of discovery."""
        found = dict.fromkeys(nodes)
        stack = list(found)
        while stack:
            for other in self.dependents(stack.pop()):
                if other not in found:
                    found[other] = None
                    stack.append(other)
        return list(found)


def compile_structure(graph: "Relations", terms: Terms) -> Structure:
    """Return the structure of a graph on the given terms. Parts that the terms remove are still included."""
    statements, weights = graph.statements, terms.weights
    steps = steps_of(graph)
    names = (*statements, *steps)
    numbers = {name: number for number, name in enumerate(names)}
    size = len(statements)
    none: list[Nodes] = [()] * size
    grounds = grounds_of(graph, terms)
    own = weights_of(grounds) + [weights.get(name, strength_of(step)) for name, step in steps.items()]
    pros, cons = sorted_steps(names, numbers, graph, own)
    users: list[list[int]] = [[] for _ in statements]
    for number, step in enumerate(steps.values(), size):
        for premise in dict.fromkeys(step.premises):
            users[numbers[premise]].append(number)
    parts = [step_parts(step, graph, numbers) for step in steps.values()]
    return Structure(
        names=names,
        size=size,
        numbers=numbers,
        weights=own,
        pros=pros,
        cons=cons,
        rivals=[tuple(numbers[rival] for rival in graph.rivals.get(name, ())) for name in statements],
        users=users,
        needs=none + [needs for needs, _ in parts],
        undercuts=[*none, *cons[size:]],
        backings=none + [backings for _, backings in parts],
        targets=[-1] * size + [numbers[step.target] for step in steps.values()],
        roles=[PRO] * size + [role_of(step, graph) for step in steps.values()],
        theses=frozenset(numbers[name] for name in graph.theses),
        grounds=grounds,
        standards={numbers[s.id]: STANDARDS[s.standard] for s in statements.values() if s.standard in STANDARDS},
        weighed=weighed_of(grounds).union(
            n for n, step in enumerate(steps.values(), size) if step.strength is not None or step.id in weights
        ),
    )


def accepting(structure: Structure, graph: "Relations", terms: Terms) -> Structure:
    """Return the structure of the same graph on terms that differ only in what is accepted without a reason."""
    grounds, size = grounds_of(graph, terms), structure.size
    return structure._replace(
        weights=[*weights_of(grounds), *structure.weights[size:]],
        grounds=grounds,
        weighed=weighed_of(grounds).union(number for number in structure.weighed if number >= size),
    )


def weights_of(grounds: Sequence[StatementGround | None]) -> list[float]:
    """Return the weights of grounds; 0 where there is none."""
    return [ground.weight if ground else 0.0 for ground in grounds]


def weighed_of(grounds: Sequence[StatementGround | None]) -> frozenset[int]:
    """Return the numbers of the statements whose ground was weighed by somebody."""
    return frozenset(number for number, ground in enumerate(grounds) if ground and ground.is_weighed)


def steps_of(graph: "Relations") -> dict[str, Step]:
    """Return the steps that lead to a statement, directly or through other steps, by id.

    If a relation is written twice, and so counts once, steps to the second of them are left out.
    """
    found: dict[str, Step] = {}
    row = [name for name in graph.statements if name in graph.incoming]
    while row:
        fresh = {step.id: step for name in row for step in graph.incoming[name]}
        row = [name for name in fresh if name in graph.incoming and name not in found]
        found = fresh if not found else {**fresh, **found}
    return found


def sorted_steps(
    names: Sequence[str], numbers: Mapping[str, int], graph: "Relations", weights: Sequence[float]
) -> tuple[list[Nodes], list[Nodes]]:
    """Return the steps for and against every statement and step, heaviest first."""
    pros: list[Nodes] = [()] * len(names)
    cons: list[Nodes] = [()] * len(names)
    for target, steps in graph.incoming.items():
        if target not in numbers:
            continue
        for side, is_support in ((pros, True), (cons, False)):
            bearing = [numbers[step.id] for step in steps if (step.relation is SUPPORTS) is is_support]
            side[numbers[target]] = by_weight(bearing, weights)
    return pros, cons


def by_weight(steps: Iterable[int], weights: Sequence[float]) -> Nodes:
    """Return some steps, heaviest first."""
    return tuple(sorted(steps, key=lambda step: -weights[step]))


def role_of(step: Step, graph: "Relations") -> StepRole:
    """Return the role of a step for its target.

    An assumption that backs a step is an implicit premise (an assumption of the argument, in the terms of Gordon,
    Prakken and Walton 2007); other backing supports the warrant, and at least one backing must hold.
    """
    supports = step.relation is SUPPORTS
    if step.target in graph.statements:
        return PRO if supports else CON
    if not supports:
        return UNDERCUT
    return NEED if is_assumed(step, graph) else BACKING


def is_assumed(step: Step, graph: "Relations") -> bool:
    """Return whether all premises of a step are assumptions."""
    return all(graph.statements[premise].kind is ASSUMPTION for premise in step.premises)


def step_parts(step: Step, graph: "Relations", numbers: Mapping[str, int]) -> tuple[Nodes, Nodes]:
    """Return the needs of a step, and its other backings."""
    bearing = graph.incoming.get(step.id)
    if len(step.premises) == 1 and not bearing:
        return (numbers[step.premises[0]],), ()
    needs = [numbers[premise] for premise in dict.fromkeys(step.premises)]
    backings = []
    for backing in bearing or ():
        role = role_of(backing, graph)
        if role is NEED:
            needs.append(numbers[backing.id])
        elif role is BACKING:
            backings.append(numbers[backing.id])
    return tuple(needs), tuple(backings)
