"""Adds relations: another target of `supports`, `attacks`, `undercuts` or `contradicts`."""

import re
from collections.abc import Mapping

from argmap.base.diagnostics import Edit
from argmap.base.text import Span
from argmap.model import Map
from argmap.syntax.edits.bodies import is_not_alone, place_of, put_field
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused
from argmap.syntax.edits.owners import OpenedEntry, open_owner
from argmap.syntax.edits.putting import addition, put_entry, put_lines
from argmap.syntax.edits.values import replace_value
from argmap.syntax.fields import STATEMENT
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.tree.written import COLLECTIONS, Style, WrittenNode
from argmap.syntax.writer.blocks import Node
from argmap.syntax.writer.scalars import in_flow, plain_or_quoted

CONTRADICTS = "contradicts"
ITEM = re.compile(r"( *)-( +)")


def connect(argument_map: Map, premise: str, relation: str, target: str) -> Edited:
    """Return the edits that give a statement a relation to a target, which is a statement or a step.

    `relation` is that of a step, or "contradicts".
    """
    opened = open_owner(argument_map, premise)
    if isinstance(opened, Refused):
        return opened
    known = {each.id for each in argument_map.steps} if relation != CONTRADICTS else set()
    if target not in argument_map.statements and target not in known:
        return Refused(f'there is no statement or step called "{target}"', opened.span)
    if premise not in argument_map.statements or (premise, relation, target) in relations_of(argument_map):
        return Refused(f'"{premise}" cannot have the relation "{relation}: {target}"', opened.span)
    return put_target(opened, relation, target)


def relations_of(argument_map: Map) -> set[tuple[str, str, str]]:
    """Return the relations that statements have, with their premises and targets."""
    steps = {(each.premises[0], str(each.relation), each.target) for each in argument_map.steps if not each.named}
    return steps | {(each.left, CONTRADICTS, each.right) for each in argument_map.contradictions}


def put_target(opened: OpenedEntry, relation: str, target: str, fields: Mapping[str, Node] | None = None) -> Edited:
    """Return the edits that add a target to a relation of a statement, with the fields of the step."""
    file, body = opened.file, opened.way[-1].entry.value
    new: Node = target if fields is None else {target: fields}
    there = place_of(body, relation) if body.is_mapping else None
    if there is None or there.entry.value.first == there.entry.value.last:
        return put_field(file, opened.way, relation, new, STATEMENT)
    refused = is_not_alone(file, (*opened.way, there))
    if refused:
        return refused
    old = there.entry.value
    if old.is_mapping:
        return put_entry(file, old, addition(target, fields or {}), len(old.entries) - 1)
    if fields is None:
        return put_item(file, old, target) if old.is_list else make_list(file, (*opened.way, there), target)
    targets: dict[str, Node] = {each: {} for each in targets_in(old)}
    return replace_value(file, (*opened.way, there), targets | {target: fields})


def targets_in(node: WrittenNode) -> list[str]:
    """Return the targets that a scalar or list names."""
    nodes = [value for _, value in node.entries] if node.style in COLLECTIONS else [node]
    return [normal_id(each.value.strip()) for each in nodes]


def make_list(file: EditedFile, way: tuple[EntryPlace, ...], item: str) -> Edited:
    """Return the edits that turn a text into a list of this text and another one."""
    old = way[-1].entry.value
    if file.text.position(old.first).line != file.text.position(old.last).line:
        return replace_value(file, way, [*targets_in(old), item])
    return (
        Edit(Span(file.text, old.first, old.first), "["),
        Edit(Span(file.text, old.last, old.last), f", {in_flow(item)}]"),
    )


def put_item(file: EditedFile, holder: WrittenNode, item: str) -> Edited:
    """Return the edit that adds an item at the end of a list."""
    if holder.style is Style.FLOW:
        place = holder.entries[-1].value.last if holder.entries else holder.last - 1
        comma = ", " if holder.entries else ""
        return (Edit(Span(file.text, place, place), f"{comma}{in_flow(item)}"),)
    first, last = holder.entries[0].first, holder.entries[-1].value.last
    mark = ITEM.fullmatch(file.text.content, file.line_start(first), first)
    if mark is None:
        return Refused("the list cannot be extended", file.span(holder))
    return (put_lines(file, last, len(mark[1]), f"{mark[0]}{plain_or_quoted(item)}"),)
