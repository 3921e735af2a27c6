"""Quotations whose missing words are quoted in a reply to their statement, so that they do not count as cut."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from argmap.model import Map, Relation
from argmap.sources.quoted import Quoted


def excused(argument_map: Map, judged: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """Return quotations, without the cuts whose missing words are quoted by a reply to their statement."""
    cut = [quoted for quoted in judged if quoted.found.cut]
    replies = replies_in(argument_map) if cut else {}
    excuses = {id(quoted) for quoted in cut if any(is_completed_by(quoted, each, replies) for each in judged)}
    return tuple(quoted._replace(found=quoted.found.uncut()) if id(quoted) in excuses else quoted for quoted in judged)


def replies_in(argument_map: Map) -> Mapping[str, frozenset[str]]:
    """Return the replies by statement id: the statements that object to it or to a step from it."""
    premises = {step.id: step.premises for step in argument_map.steps}
    found: dict[str, set[str]] = defaultdict(set)
    for step in argument_map.steps:
        if step.relation is not Relation.SUPPORTS:
            for target in premises.get(step.target, (step.target,)):
                found[target] |= set(step.premises)
    return {target: frozenset(names) for target, names in found.items()}


def is_completed_by(cut: Quoted, other: Quoted, replies: Mapping[str, frozenset[str]]) -> bool:
    """Return whether another quotation contains the words left out of one, and its statement is a reply."""
    if other.document.source.id != cut.document.source.id or cut.found.cut is None:
        return False
    if other.statement.id not in replies.get(cut.statement.id, ()):
        return False
    return any(cut.found.cut.is_quoted_by(place.words) for place in other.found.places[:1])
