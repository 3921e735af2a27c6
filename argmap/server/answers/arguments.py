"""The argument hierarchy: what supports or attacks a statement or step, and what it supports or attacks."""

from collections.abc import Iterator

from argmap.base.representation import short_repr
from argmap.base.text import NOWHERE, Span, visible
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import sign
from argmap.model.mentions import Namespace, Role
from argmap.server.answers.known import KnownMap
from argmap.server.answers.references import mentioned_at
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.tokens import meaning_of

MOST_LETTERS = 120


class ArgumentPart(NamedTuple):
    """A statement or step: its id, its text, the span of its declaration, and whether it is a step."""

    name: str
    detail: str
    span: Span
    is_step: bool

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class BearingPart(NamedTuple):
    """A part that supports, attacks or is the target of another part, and the span that says so."""

    part: ArgumentPart
    span: Span

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def part_at(known: KnownMap, offset: int) -> ArgumentPart | None:
    """Return the statement or argument named at an offset, or the one whose entry contains the offset."""
    mention = mentioned_at(known, offset)
    if mention and mention.role.namespace is Namespace.STATEMENT:
        return part_called(known, mention.id)
    number = known.scan.at(offset)
    for owner in known.scan.owners(number) if number is not None else ():
        if meaning_of(known.scan, owner).role in {Role.STATEMENT, Role.ARGUMENT}:
            return part_called(known, normal_id(known.scan.value(owner)))
    return None


def part_called(known: KnownMap, name: str, lead: str = "") -> ArgumentPart | None:
    """Return the statement or step with an id, its text prefixed by `lead`; None if the map has none."""
    statement, step = known.map.statements.get(name), known.graph.steps.get(name)
    if statement:
        return ArgumentPart(name, brief(f"{lead}{statement.text}"), statement.span, is_step=False)
    if step:
        said = step.title or step.warrant or step.relation
        return ArgumentPart(name, brief(f"{lead}{said}"), step.span, is_step=True)
    return None


def brief(text: str) -> str:
    """Return the beginning of a text as one line."""
    words = " ".join(text.split())
    return visible(words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1]}…")


def incoming(known: KnownMap, name: str) -> Iterator[BearingPart]:
    """Yield the reasons for a statement or step and the objections to it; for a named argument, its premises."""
    step = known.graph.steps.get(name)
    if step and step.named and name not in known.map.statements:
        for premise, span in step.placed_premises():
            yield from bearing(known, premise, "", span)
    for step in known.graph.steps_to(name):
        lead = f"{sign(step.relation, on_step=name in known.graph.steps)} "
        if step.named:
            yield from bearing(known, step.id, lead, step.target_span)
        else:
            yield from bearing(known, step.premises[0], lead, step.target_span)


def outgoing(known: KnownMap, name: str) -> Iterator[BearingPart]:
    """Yield what a statement or step supports or attacks; for a premise, the named argument that it belongs to."""
    own = known.graph.steps.get(name)
    if own and name not in known.map.statements:
        yield from bearing(known, own.target, f"{sign(own.relation)} ", own.target_span)
        return
    for step in known.graph.outgoing.get(name, ()):
        target = step.id if step.named else step.target
        span = dict(step.placed_premises()).get(name, step.span) if step.named else step.target_span
        yield from bearing(known, target, f"{sign(step.relation)} ", span)


def bearing(known: KnownMap, name: str, lead: str, span: Span) -> Iterator[BearingPart]:
    """Yield a part together with the span where it is named; nothing if the map does not have it."""
    part = part_called(known, name, lead)
    if part:
        yield BearingPart(part, part.span if span is NOWHERE else span)
