"""The map as an outline: theses, below each what supports or attacks it, and so on down."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.language import phrases
from argmap.model import Map, Relation, Statement, Step
from argmap.model.graph import Graph, reaching

# A deeper line keeps the rails of its nearest levels only, so that no depth makes a line endless.
MOST_RAILS = 20


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One line of the outline.

    `depth` is 0 for a thesis and for what supports or attacks no thesis. `is_last` tells for each level, the nearest
    last and at most the nearest `MOST_RAILS`, whether nothing follows there. `relation` is None if nothing is
    borne on. `statement` is None for the line of a linked or named step; `is_again` marks a statement that has
    been reported further up; `is_on_step` tells that the line supports or attacks the step of the line above it.
    """

    depth: int
    is_last: tuple[bool, ...]
    relation: Relation | None
    statement: Statement | None
    step: Step | None
    is_again: bool = False
    is_on_step: bool = False

    __repr__ = short_repr


class Pending(NamedTuple):
    """A line that is still to be given, with its place."""

    depth: int
    is_last: tuple[bool, ...]
    step: Step | None
    premise: str | None


def outline(graph: Graph) -> Iterator[OutlineItem]:
    """Yield the lines of the outline in order: theses with their arguments, then the rest, so that nothing is lost."""
    reached = reaching(graph, graph.theses)
    apart = [name for name in graph.map.statements if name not in reached and name not in graph.outgoing]
    told: set[str] = set()
    for name in graph.theses:
        yield from branch(graph, name, told)
    for name in [*apart, *graph.map.statements]:
        if name not in told:
            yield from lines_from(graph, root_of(graph, name), told)
    for step in (step for steps in graph.incoming.values() for step in steps):
        if f"line {step.id}" not in told:
            yield from lines_from(graph, as_line(step), told)


def root_of(graph: Graph, name: str) -> Pending:
    """Return the first line of a branch that a statement begins: of steps that undercut each other, with its step."""
    for step in graph.outgoing.get(name, ()):
        if step.target not in graph.map.statements and graph.incoming.get(step.id):
            return as_line(step)
    return Pending(0, (), None, name)


def as_line(step: Step) -> Pending:
    """Return the first line of a branch that a step begins."""
    return Pending(0, (), step, None if len(step.premises) > 1 else step.premises[0])


def branch(graph: Graph, name: str, told: set[str]) -> Iterator[OutlineItem]:
    """Yield a statement and all below it. What is reported joins `told`."""
    return lines_from(graph, Pending(0, (), None, name), told)


def lines_from(graph: Graph, root: Pending, told: set[str]) -> Iterator[OutlineItem]:
    """Yield a line and all below it; a stack of its own stands for recursion. What is reported joins `told`.

    What the first line does to its target is reported further down, where it closes a circle.
    """
    stack = [root]
    while stack:
        pending = stack.pop()
        name, step = pending.premise, pending.step
        if step is not None and pending is not root:
            told.add(f"line {step.id}")
        is_on_step = step is not None and step.target not in graph.map.statements
        if name is None:
            yield OutlineItem(
                pending.depth, pending.is_last, step.relation if step else None, None, step, is_on_step=is_on_step
            )
            stack.extend(children_of_step(graph, pending, told))
            continue
        is_again = name in told
        relation = step.relation if step and len(step.premises) == 1 else None
        statement = graph.map.statements[name]
        if pending is root:
            relation, step, is_on_step = None, None, False
        yield OutlineItem(pending.depth, pending.is_last, relation, statement, step, is_again, is_on_step)
        stack.extend(children_of_statement(graph, pending, name, told))


def children_of_statement(graph: Graph, pending: Pending, name: str, told: set[str]) -> list[Pending]:
    """Return what supports or attacks a statement or its own step, unless already shown, the last first."""
    steps = [] if name in told else list(graph.incoming.get(name, ()))
    told.add(name)
    step = pending.step
    if step is not None and len(step.premises) == 1 and f"step {step.id}" not in told:
        told.add(f"step {step.id}")
        steps.extend(graph.incoming.get(step.id, ()))
    return below(pending, [(step, None if len(step.premises) > 1 else step.premises[0]) for step in steps])


def children_of_step(graph: Graph, pending: Pending, told: set[str]) -> list[Pending]:
    """Return the premises of a linked step, and what supports or attacks the step, the last first."""
    step = pending.step
    if step is None or f"step {step.id}" in told:
        return []
    told.add(f"step {step.id}")
    bearing = graph.incoming.get(step.id, ())
    children: list[tuple[Step, str | None]] = [(step, premise) for premise in step.premises]
    children.extend((other, None if len(other.premises) > 1 else other.premises[0]) for other in bearing)
    return below(pending, children)


def below(pending: Pending, children: list[tuple[Step, str | None]]) -> list[Pending]:
    """Return children as the lines below a line, the last first."""
    count = len(children)
    lines = [
        Pending(pending.depth + 1, (*pending.is_last, number == count)[-MOST_RAILS:], step, premise)
        for number, (step, premise) in enumerate(children, 1)
    ]
    lines.reverse()
    return lines


def rails(item: OutlineItem) -> str:
    """Return what is drawn before the words of a line."""
    if not item.is_last:
        return ""
    lead = f"({item.depth}) " if item.depth > len(item.is_last) else ""
    bars = "".join("   " if last else "│  " for last in item.is_last[:-1])
    return lead + bars + ("└─ " if item.is_last[-1] else "├─ ")


def rails_below(item: OutlineItem) -> str:
    """Return what is drawn before a further line of an item, which continues below its words."""
    return "".join("   " if last else "│  " for last in item.is_last) + "  "


def sign(item: OutlineItem) -> str:
    """Return the sign of a line: what it does to the line above."""
    return phrases.sign(item.relation, on_step=item.is_on_step, is_step=item.step is not None)


def words(item: OutlineItem, argument_map: Map) -> str:
    """Return the words of a line: id, text, voice; of a statement told before, its id alone."""
    if item.statement is None:
        name = item.step.title or item.step.id if item.step and item.step.named else "together"
        return f"{name} (linked)"
    statement = item.statement
    # The name of an argument, which tells it from others from the same premise.
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
