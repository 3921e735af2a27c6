"""Removes relations: a target of `supports`, `attacks`, `undercuts` or `contradicts`."""

from argmap.base.diagnostics import Related
from argmap.base.text import Span
from argmap.model import Map, Relation
from argmap.model.records import step_id
from argmap.syntax.edits.bodies import is_not_alone
from argmap.syntax.edits.connecting import CONTRADICTS, relations_of
from argmap.syntax.edits.file import Edited, Refused
from argmap.syntax.edits.owners import OpenedEntry, open_owner
from argmap.syntax.edits.taking import take_entry


def disconnect(argument_map: Map, premise: str, relation: str, target: str) -> Edited:
    """Return the edits that remove a relation of a statement, together with the fields of its step.

    Refused for a relation that follows from nesting, and for a step to which others refer.
    """
    opened = open_owner(argument_map, premise)
    if isinstance(opened, Refused):
        return opened
    refused = why_connected(argument_map, opened, premise, (relation, target))
    if refused:
        return refused
    spans = spans_of(argument_map, premise, relation, target)
    if len(spans) != 1:
        return Refused(f'the relation "{relation}: {target}" occurs {len(spans)} times', opened.span)
    way = opened.way_to(spans[0])
    if isinstance(way, Refused):
        return way
    return is_not_alone(opened.file, opened.way) or take_entry(opened.file, way, keep=len(opened.way) + 1)


def why_connected(argument_map: Map, opened: OpenedEntry, premise: str, relation: tuple[str, str]) -> Refused | None:
    """Return the reason why a relation cannot be removed, or None."""
    name, target = relation
    if (premise, name, target) not in relations_of(argument_map):
        return Refused(f'"{premise}" has no relation "{name}: {target}"', opened.span)
    owner = opened.owner
    if owner and (owner.id, owner.relation_of(argument_map.statements[premise].kind)) == (target, name):
        return Refused(f'"{premise}" is nested in "{target}": move it', opened.span)
    step = step_id(premise, target)
    users = [each for each in argument_map.steps if each.target == step and name != CONTRADICTS]
    related = tuple(Related("referenced here", each.target_span) for each in users)
    return Refused(f'other entries refer to the step "{step}"', opened.span, related) if users else None


def spans_of(argument_map: Map, premise: str, relation: str, target: str) -> list[Span]:
    """Return the spans in which a relation between two ids is written."""
    if relation == CONTRADICTS:
        return [each.span for each in argument_map.contradictions if (each.left, each.right) == (premise, target)]
    return [
        each.target_span
        for each in argument_map.steps
        if not each.named and each.id == step_id(premise, target) and each.relation == Relation(relation)
    ]
