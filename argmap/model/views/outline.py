"""The map as an outline: theses, with what supports or attacks them nested below."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.language import phrases
from argmap.model import Map, Relation, Statement, Step
from argmap.model.graph import Graph, reaching

# Deeper lines show only the rails of their nearest levels, so that the length of a line is bounded.
MOST_RAILS = 20


class Order(StrEnum):
    """The order of the reasons of a statement: supporting ones first, or as in the file."""

    FOR_FIRST = "for-first"
    FILE = "file"


@frozen()
class OutlineItem:
    """A line of the outline.

    `depth` is 0 for theses and for other roots. `is_last` says for each level, outermost first and at most for the
    nearest `MOST_RAILS`, whether it has no further lines. `relation` is None for roots and for the premises of a linked
    step. `statement` is None for the line of a linked or named step. `is_again` marks a statement that was shown
    further up. `is_on_step` marks a line that supports or attacks the step of the line above it.
    """

    depth: int
    is_last: tuple[bool, ...]
    relation: Relation | None
    statement: Statement | None
    step: Step | None
    is_again: bool = False
    is_on_step: bool = False


class Pending(NamedTuple):
    """A line that is still to be yielded, with its position."""

    depth: int
    is_last: tuple[bool, ...]
    step: Step | None
    premise: str | None


def outline(graph: Graph, order: Order = Order.FOR_FIRST) -> Iterator[OutlineItem]:
    """Yield the lines of the outline: theses with their arguments, then everything else, each in the given order."""
    reached = reaching(graph, graph.theses)
    apart = [name for name in graph.map.statements if name not in reached and name not in graph.outgoing]
    shown: set[str] = set()
    for name in graph.theses:
        yield from branch(graph, name, shown, order)
    for name in [*apart, *graph.map.statements]:
        if name not in shown:
            yield from lines_from(graph, root_of(graph, name), shown, order)
    for step in (step for steps in graph.incoming.values() for step in steps):
        if f"line {step.id}" not in shown:
            yield from lines_from(graph, as_line(step), shown, order)


def root_of(graph: Graph, name: str) -> Pending:
    """Return the first line of a branch from a statement; if steps undercut each other, that of its step."""
    for step in graph.outgoing.get(name, ()):
        if step.target not in graph.map.statements and graph.incoming.get(step.id):
            return as_line(step)
    return Pending(0, (), None, name)


def as_line(step: Step) -> Pending:
    """Return the first line of a branch from a step."""
    return Pending(0, (), step, None if len(step.premises) > 1 else step.premises[0])


def branch(graph: Graph, name: str, shown: set[str], order: Order = Order.FOR_FIRST) -> Iterator[OutlineItem]:
    """Yield a statement and everything below it, and add what is yielded to `shown`."""
    return lines_from(graph, Pending(0, (), None, name), shown, order)


def lines_from(graph: Graph, root: Pending, shown: set[str], order: Order) -> Iterator[OutlineItem]:
    """Yield a line and everything below it, without recursion, and add what is yielded to `shown`.

    The relation of the first line to its target is shown further down, where the cycle closes.
    """
    stack = [root]
    while stack:
        pending = stack.pop()
        name, step = pending.premise, pending.step
        if step is not None and pending is not root:
            shown.add(f"line {step.id}")
        is_on_step = step is not None and step.target not in graph.map.statements
        if name is None:
            yield OutlineItem(
                pending.depth, pending.is_last, step.relation if step else None, None, step, is_on_step=is_on_step
            )
            stack.extend(children_of_step(graph, pending, shown))
            continue
        is_again = name in shown
        relation = step.relation if step and len(step.premises) == 1 else None
        statement = graph.map.statements[name]
        if pending is root:
            relation, step, is_on_step = None, None, False
        yield OutlineItem(pending.depth, pending.is_last, relation, statement, step, is_again, is_on_step)
        stack.extend(children_of_statement(graph, pending, name, shown, order))


def children_of_statement(graph: Graph, pending: Pending, name: str, shown: set[str], order: Order) -> list[Pending]:
    """Return what supports or attacks a statement or its step, unless already shown, in reverse order."""
    steps = [] if name in shown else ordered(graph.incoming.get(name, ()), order)
    shown.add(name)
    step = pending.step
    if step is not None and len(step.premises) == 1 and f"step {step.id}" not in shown:
        shown.add(f"step {step.id}")
        steps.extend(for_first(graph.incoming.get(step.id, ())))
    return below(pending, [(step, None if len(step.premises) > 1 else step.premises[0]) for step in steps])


def children_of_step(graph: Graph, pending: Pending, shown: set[str]) -> list[Pending]:
    """Return the premises of a linked step, and what supports or attacks the step, in reverse order."""
    step = pending.step
    if step is None or f"step {step.id}" in shown:
        return []
    shown.add(f"step {step.id}")
    bearing = for_first(graph.incoming.get(step.id, ()))
    children: list[tuple[Step, str | None]] = [(step, premise) for premise in step.premises]
    children.extend((other, None if len(other.premises) > 1 else other.premises[0]) for other in bearing)
    return below(pending, children)


def ordered(steps: Iterable[Step], order: Order) -> list[Step]:
    """Return steps to one statement in an order; those to a step are always for first, in pictures too."""
    return for_first(steps) if order is Order.FOR_FIRST else list(steps)


def for_first(steps: Iterable[Step]) -> list[Step]:
    """Return steps to one target with those for it first, each in the order of the file."""
    return sorted(steps, key=lambda step: step.relation is not Relation.SUPPORTS)


def below(pending: Pending, children: list[tuple[Step, str | None]]) -> list[Pending]:
    """Return children as the lines below a line, in reverse order."""
    count = len(children)
    lines = [
        Pending(pending.depth + 1, (*pending.is_last, number == count)[-MOST_RAILS:], step, premise)
        for number, (step, premise) in enumerate(children, 1)
    ]
    lines.reverse()
    return lines


def rails(item: OutlineItem) -> str:
    """Return the rails drawn before the words of a line."""
    if not item.is_last:
        return ""
    lead = f"({item.depth}) " if item.depth > len(item.is_last) else ""
    bars = "".join("   " if last else "│  " for last in item.is_last[:-1])
    return lead + bars + ("└─ " if item.is_last[-1] else "├─ ")


def rails_below(item: OutlineItem) -> str:
    """Return the rails drawn before the continuation lines of an item."""
    return "".join("   " if last else "│  " for last in item.is_last) + "  "


def sign(item: OutlineItem) -> str:
    """Return the sign of a line, which shows its relation to the line above."""
    return phrases.sign(item.relation, on_step=item.is_on_step, is_step=item.step is not None)


def words(item: OutlineItem, argument_map: Map) -> str:
    """Return the words of a line: id, text and voice, or only the id if the statement was shown before."""
    if item.statement is None:
        name = item.step.title or item.step.id if item.step and item.step.named else "together"
        return f"{name} (linked)"
    statement = item.statement
    # The name of an argument distinguishes it from others with the same premise.
    is_named = item.step and item.step.named and item.relation
    argument = f" (argument {item.step.title or item.step.id})" if item.step and is_named else ""
    if item.is_again:
        return f"{statement.id}{argument} (see above)"
    text = " ".join(statement.text.split())
    by = argument_map.speaker_name(statement.by)
    voice = "" if statement.voice == "author" else f" [{statement.voice}{f': {by}' if by else ''}]"
    role = item.step.roles.get(statement.id) if item.step and not item.relation else None
    part = f" (premise: {role})" if role else ""
    return f"{statement.id}: {text}{voice}{part}{argument}"
