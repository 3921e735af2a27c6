"""Adds statements and arguments."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from argmap.base.diagnostics import Edit
from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.syntax.edits.bodies import is_not_alone, number_before, place_of, put_new
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused
from argmap.syntax.edits.opening import open_file
from argmap.syntax.edits.owners import OpenedEntry, open_owner
from argmap.syntax.edits.putting import Addition, addition, fill_empty, put_entry, together
from argmap.syntax.fields import ARGUMENT, FILE, NO_GROUP, SECTIONS, STATEMENT
from argmap.syntax.reader.ids import is_id
from argmap.syntax.reader.statements import Owner
from argmap.syntax.tree.written import COLLECTIONS, WrittenNode
from argmap.syntax.writer.blocks import STEP
from argmap.syntax.writer.document import argument_node, statement_node

SECTION_OF = {kind: name for name, kind in SECTIONS.items()}
ARGUMENTS = "arguments"


def add(argument_map: Map, statement: Statement, parent: str | None = None, relation: Relation | None = None) -> Edited:
    """Return the edits that add a statement: nested in its parent, if its kind implies the relation.

    Otherwise, and for a parent such as the step `a -> b`, the statement names its relation, and is added to the section
    of its kind at the top of the map's own file. It is added there, too, if it has no parent.
    """
    if not is_id(statement.id) or is_taken(argument_map, statement.id):
        return Refused(f'"{statement.id}" is not a valid id, or is already used', argument_map.span)
    opened = open_owner(argument_map, parent) if parent else None
    if isinstance(opened, OpenedEntry):
        usual = Owner("", opened.record is ARGUMENT).relation_of(statement.kind)
        if relation in {None, usual}:
            node = statement_node(
                without_group_of(argument_map, parent, statement), {}, replace(argument_map, source=None)
            )
            return put_statement(opened.file, opened.way, statement.kind, addition(statement.id, node))
    if parent and (relation is None or not is_target(argument_map, parent)):
        return Refused(f'"{parent}" is not a valid target for "{statement.id}"', argument_map.span)
    file = open_file(argument_map.span.text)
    if isinstance(file, Refused):
        return file
    relations = {str(relation): parent} if parent else {}
    node = statement_node(statement, relations, replace(argument_map, source=None))
    return put_statement(file, (), statement.kind, addition(statement.id, node))


def add_argument(argument_map: Map, step: Step) -> Edited:
    """Return the edits that add a step as an entry of `arguments` in the map's own file."""
    if not is_id(step.id) or is_taken(argument_map, step.id):
        return Refused(f'"{step.id}" is not a valid id, or is already used', argument_map.span)
    missing = next((name for name in (*step.premises, step.target) if not is_target(argument_map, name)), None)
    if missing is not None:
        return Refused(f'there is no statement or step called "{missing}"', argument_map.span)
    file = open_file(argument_map.span.text)
    if isinstance(file, Refused):
        return file
    return put_under(file, (), ARGUMENTS, addition(step.id, argument_node(step, argument_map)))


def without_group_of(argument_map: Map, parent: str | None, statement: Statement) -> Statement:
    """Return a statement with the group "none" if it has no group, but would inherit one where it is nested."""
    there = any(each.id == parent and each.group for each in argument_map.said())
    return replace(statement, group=NO_GROUP) if there and not statement.group else statement


def is_taken(argument_map: Map, name: str) -> bool:
    """Return whether a statement or argument with an id exists."""
    return name in argument_map.statements or any(step.named and step.id == name for step in argument_map.steps)


def is_target(argument_map: Map, name: str) -> bool:
    """Return whether a statement or step with an id exists."""
    return name in argument_map.statements or any(step.id == name for step in argument_map.steps)


def put_statement(file: EditedFile, way: tuple[EntryPlace, ...], kind: Kind, added: Addition) -> Edited:
    """Return the edits that add a statement to the section of its kind, in a body or (for an empty way) in the file."""
    return put_under(file, way, SECTION_OF[kind], added)


def put_under(file: EditedFile, way: tuple[EntryPlace, ...], section: str, added: Addition) -> Edited:
    """Return the edits that add an entry to a section, which is created if necessary."""
    body = way[-1].entry.value if way else file.root
    there = place_of(body, section) if body.is_mapping else None
    if there is None:
        return put_entries(file, way, [(section, new_section(section, added))])
    return put_in_section(file, way, there, added)


def put_entries(file: EditedFile, way: tuple[EntryPlace, ...], entries: Sequence[tuple[str, Addition]]) -> Edited:
    """Return the edits that add named entries to a body or (for an empty way) to the file."""
    body = way[-1].entry.value if way else file.root
    if body.style not in COLLECTIONS:
        return put_new(file, way, together([added for _, added in entries]), 0) if entries else ()
    edits: list[Edit] = []
    for name, added in entries:
        after = number_before(body, name, STATEMENT if way else FILE)
        put = put_new(file, way, added, after) if way else put_entry(file, body, added, after, with_blank=True)
        if isinstance(put, Refused):
            return put
        edits += put
    return tuple(edits)


def new_section(section: str, added: Addition) -> Addition:
    """Return a new section with its content."""
    return Addition(partial(lines_within, section, added), added.row and f"{section}: {{{added.row}}}")


def put_in_section(file: EditedFile, way: tuple[EntryPlace, ...], there: EntryPlace, added: Addition) -> Edited:
    """Return the edits that add statements at the end of a section of a body."""
    content = there.entry.value
    refused = is_not_alone(file, (*way, there))
    if refused or not (content.is_mapping or content.first == content.last):
        return refused or Refused("nothing can be inserted here", file.span(content))
    if not content.is_mapping:
        return fill_empty(file, there, added)
    return put_entry(file, content, added, len(content.entries) - 1, with_blank=is_parted(file, content))


def lines_within(section: str, added: Addition, indent: int) -> str:
    """Return a new section with one statement, as lines with an indent."""
    return f"{' ' * indent}{section}:\n{added.lines(indent + STEP)}"


def is_parted(file: EditedFile, holder: WrittenNode) -> bool:
    """Return whether there is a blank line between the last two entries of a mapping."""
    if len(holder.entries) < 2:
        return False
    before, last = holder.entries[-2], holder.entries[-1]
    lines = file.text.content[before.value.last : last.first].split("\n")
    return any(not line.strip() for line in lines[1:-1])
