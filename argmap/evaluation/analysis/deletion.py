"""The differences between deleting something from a file and evaluating the map as if it did not hold."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.base.tuples import NamedTuple
from argmap.evaluation.grounds import GroundKind, grounds_of
from argmap.evaluation.structure import is_assumed
from argmap.evaluation.terms import Terms
from argmap.model import Map, Relation
from argmap.model.graph import Graph, index


class Deletion(NamedTuple):
    """The side effects of deleting something from a file.

    `given` lists statements that are accepted as given because no reason for them is left; `theses` and `no_theses`
    those that become theses or cease to be, in a file that names none; `freed` the steps that no longer need a backing.
    Steps that lose an end are deleted too.
    """

    given: tuple[str, ...] = ()
    theses: tuple[str, ...] = ()
    no_theses: tuple[str, ...] = ()
    freed: tuple[str, ...] = ()


def deletion_of(graph: Graph, terms: Terms, names: Iterable[str]) -> Deletion:
    """Return the side effects of deleting statements and steps from the file of a graph."""
    gone = goes_with(graph, names)
    after = index(without(graph, gone))
    theses, theses_after = frozenset(graph.theses), frozenset(after.theses)
    return Deletion(
        given=tuple(becoming_given(graph, after, terms)),
        theses=tuple(name for name in after.theses if name not in theses),
        no_theses=tuple(name for name in graph.theses if name not in theses_after and name not in gone),
        freed=tuple(freed_steps(graph, after, gone)),
    )


def goes_with(graph: Graph, names: Iterable[str]) -> frozenset[str]:
    """Return statements and steps together with all steps that cannot exist without them."""
    stack = list(names)
    gone = set(stack)
    while stack:
        name = stack.pop()
        fresh = {step.id for step in (*graph.outgoing.get(name, ()), *graph.incoming.get(name, ()))} - gone
        gone |= fresh
        stack += fresh
    return frozenset(gone)


def without(graph: Graph, gone: frozenset[str]) -> Map:
    """Return the map of a graph without some statements and steps."""
    return replace(
        graph.map,
        statements={name: one for name, one in graph.statements.items() if name not in gone},
        steps=tuple(step for step in graph.steps.values() if step.id not in gone),
        theses=tuple(name for name in graph.map.theses if name not in gone),
    )


def becoming_given(graph: Graph, after: Graph, terms: Terms) -> Iterator[str]:
    """Yield the statements without a ground that are accepted as given after the deletion."""
    before = dict(zip(graph.statements, grounds_of(graph, terms), strict=True))
    for name, ground in zip(after.statements, grounds_of(after, terms), strict=True):
        if before[name] is None and ground is not None and ground.kind is GroundKind.GIVEN:
            yield name


def freed_steps(graph: Graph, after: Graph, gone: frozenset[str]) -> Iterator[str]:
    """Yield the remaining steps whose backing is deleted."""
    for name in after.steps:
        lost = [step for step in graph.steps_to(name, Relation.SUPPORTS) if step.id in gone]
        others = [step for step in after.steps_to(name, Relation.SUPPORTS) if not is_assumed(step, after)]
        if any(is_assumed(step, graph) for step in lost) or (lost and not others):
            yield name
