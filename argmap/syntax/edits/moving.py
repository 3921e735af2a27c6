"""Moves statements: into another parent, or to the top level of their file."""

from collections.abc import Iterator, Mapping

from argmap.base.diagnostics import Related
from argmap.base.tuples import NamedTuple
from argmap.model import Map
from argmap.model.records import step_id
from argmap.syntax.edits.adding import put_statement
from argmap.syntax.edits.cutting import cut
from argmap.syntax.edits.file import Edited, EditedFile, Refused
from argmap.syntax.edits.owners import OpenedEntry, open_owner
from argmap.syntax.edits.putting import Addition
from argmap.syntax.edits.relocating import Relocation, relocate
from argmap.syntax.edits.rewriting import FieldChanges, rewritten
from argmap.syntax.fields import ARGUMENT, NO_GROUP
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.reader.statements import Owner
from argmap.syntax.tree.written import Style

# A placeholder to check whether a statement can be inserted.
ANY_LINES = Addition(lambda indent: f"{' ' * indent}any: text", None)


class Ties(NamedTuple):
    """What follows from the places of statements: relations from nesting, by their ends, and groups to inherit."""

    nested: frozenset[tuple[str, str]]
    groups: Mapping[str, str | None]


def ties_of(argument_map: Map) -> Ties:
    """Return what follows from the places of the statements of a map."""
    unnamed = [step for step in argument_map.steps if not step.named]
    written = {(step.premises[0], step.target) for step in unnamed if not step.nested}
    nested = frozenset((step.premises[0], step.target) for step in unnamed if step.nested)
    groups = {step.id: step.group for step in argument_map.steps if step.named}
    groups |= {name: statement.group for name, statement in argument_map.statements.items()}
    return Ties(nested - written, groups)


def move(argument_map: Map, name: str, parent: str | None = None, *, keep: bool = False) -> Edited:
    """Return the edits that move a statement with everything in it, into another one, an argument, or to the top.

    There it has the relation that its kind implies; if it names the same relation without fields, that is removed. The
    relation to its previous owner is removed, unless `keep` is true, in which case it is named. The statement keeps its
    group, and its comments move along: those inside it, and directly above it.
    """
    opened = open_owner(argument_map, name)
    if isinstance(opened, Refused) or name not in argument_map.statements:
        return opened if isinstance(opened, Refused) else Refused(f'"{name}" is not a statement', opened.span)
    target = open_owner(argument_map, parent) if parent else None
    refused = target if isinstance(target, Refused) else why_not(argument_map, opened, target, keep=keep)
    owner = opened.owner
    if refused or isinstance(target, Refused) or (owner.id if owner else None) == parent:
        return refused or ()
    return relocate(opened.file, [relocation(argument_map, ties_of(argument_map), opened, target, keep=keep)])


def relocations(argument_map: Map, moves: Mapping[str, str | None]) -> Iterator[Relocation]:
    """Yield how statements of one file can be moved together, to the top or into others, with all relations kept.

    Statements that cannot be moved are left out.
    """
    ties = ties_of(argument_map)
    for name, parent in moves.items():
        opened = open_owner(argument_map, name)
        target = open_owner(argument_map, parent) if parent else None
        if isinstance(opened, OpenedEntry) and not isinstance(target, Refused):
            one = relocation(argument_map, ties, opened, target, keep=True)
            if can_be_moved(opened.file, one):
                yield one


def relocation(
    argument_map: Map, ties: Ties, opened: OpenedEntry, target: OpenedEntry | None, *, keep: bool
) -> Relocation:
    """Return the destination of a statement, and the changes to its fields."""
    name, owner = name_of(opened), opened.owner
    statement = argument_map.statements[name]
    parent = name_of(target) if target else None
    usual = Owner("", is_step=bool(target and target.record is ARGUMENT)).relation_of(statement.kind)
    kept = owner if keep and owner and (name, owner.id) in ties.nested else None
    inherited = ties.groups.get(parent) if parent else None
    changes = FieldChanges(
        lost=(str(usual), parent) if parent else None,
        kept=(str(kept.relation_of(statement.kind)), kept.id) if kept else None,
        group=(statement.group or NO_GROUP)
        if "group" not in statement.places and inherited != statement.group
        else None,
    )
    return Relocation(opened.way, target.way if target else (), statement.kind, changes)


def name_of(opened: OpenedEntry) -> str:
    """Return the id of the statement or argument of an entry."""
    key = opened.way[-1].entry.key
    return normal_id(key.value) if key else ""


def can_be_moved(file: EditedFile, one: Relocation) -> bool:
    """Return whether a statement can be moved together with others; in braces it must be alone in its section."""
    holder = one.way[-1].holder
    if holder.style is Style.FLOW and (len(holder.entries) > 1 or one.way[-2].number == 0 or one.into):
        return False
    trials = (
        cut(file, one.way, with_section=False),
        rewritten(file, one.way, one.changes),
        put_statement(file, one.into, one.kind, ANY_LINES),
    )
    return not any(isinstance(trial, Refused) for trial in trials)


def why_not(argument_map: Map, opened: OpenedEntry, target: OpenedEntry | None, *, keep: bool) -> Refused | None:
    """Return the reason why a statement cannot be moved, or None."""
    entry, owner = opened.way[-1].entry, opened.owner
    if target and target.file.text is not opened.file.text:
        return Refused("the two are in different files", opened.span)
    if target and entry.first <= target.span.first < entry.value.last:
        return Refused("a statement cannot be nested in itself", target.span)
    if owner is None or keep:
        return None
    related = tuple(users_of(argument_map, step_id(name_of(opened), owner.id)))
    message = f'other entries refer to the step "{step_id(name_of(opened), owner.id)}"'
    return Refused(message, opened.span, related) if related else None


def users_of(argument_map: Map, step: str) -> Iterator[Related]:
    """Yield the places where others refer to a step."""
    yield from (Related("referenced here", each.target_span) for each in argument_map.steps if each.target == step)
