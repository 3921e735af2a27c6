"""Changes to the fields of a statement that is moved: a relation removed, a relation added, and its group."""

from typing import TypeAlias

from argmap.base.diagnostics import Edit
from argmap.base.tuples import NamedTuple
from argmap.syntax.edits.bodies import place_of
from argmap.syntax.edits.connecting import put_target
from argmap.syntax.edits.file import EditedFile, EntryPlace, Refused
from argmap.syntax.edits.owners import OpenedEntry
from argmap.syntax.edits.putting import Addition, addition
from argmap.syntax.edits.taking import take_entry
from argmap.syntax.fields import STATEMENT
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.tree.written import COLLECTIONS
from argmap.syntax.writer.scalars import in_flow

# The name of a relation, and its target.
RelationByName: TypeAlias = tuple[str, str]


class FieldChanges(NamedTuple):
    """The relation that a statement no longer names, the one that it names instead, and the group that it gets."""

    lost: RelationByName | None = None
    kept: RelationByName | None = None
    group: str | None = None


class Rewritten(NamedTuple):
    """Edits of existing fields, and new fields, in the order of a file."""

    edits: tuple[Edit, ...] = ()
    entries: tuple[tuple[str, Addition], ...] = ()


def rewritten(file: EditedFile, way: tuple[EntryPlace, ...], changes: FieldChanges) -> Rewritten | Refused:
    """Return the changes to a statement of a file. A relation that has fields of its own is kept."""
    lost, kept, group = changes
    entries = [("group", addition("group", group))] if group else []
    taken = way_to_target(way, *lost) if lost else None
    if taken and lost and kept and lost[0] == kept[0] and is_only(taken, way):
        # The only target of a remaining field is replaced.
        entry = taken[-1].entry
        old = entry.value if len(taken) == len(way) + 1 else entry.key or entry.value
        return Rewritten((Edit(file.span(old), in_flow(kept[1])),), tuple(entries))
    edits = take_entry(file, taken, keep=len(way) + 1) if taken else ()
    if isinstance(edits, Refused) or kept is None:
        return edits if isinstance(edits, Refused) else Rewritten(edits, tuple(entries))
    body = way[-1].entry.value
    if body.style not in COLLECTIONS or place_of(body, kept[0]) is None:
        return Rewritten(edits, (*entries, (kept[0], addition(*kept))))
    put = put_target(OpenedEntry(file, way, STATEMENT), *kept)
    return put if isinstance(put, Refused) else Rewritten((*edits, *put), tuple(entries))


def is_only(taken: tuple[EntryPlace, ...], way: tuple[EntryPlace, ...]) -> bool:
    """Return whether a target of a statement is the only one of its field."""
    return len(taken) == len(way) + 1 or len(taken[-1].holder.entries) == 1


def way_to_target(way: tuple[EntryPlace, ...], relation: str, target: str) -> tuple[EntryPlace, ...] | None:
    """Return the way to a target without fields of a statement, or None."""
    body = way[-1].entry.value
    there = place_of(body, relation) if body.style in COLLECTIONS else None
    if there is None:
        return None
    value = there.entry.value
    if value.style not in COLLECTIONS:
        return (*way, there) if normal_id(value.value.strip()) == target else None
    for number, (key, item) in enumerate(value.entries):
        if normal_id((key or item).value.strip()) == target and not (key and item.entries):
            return (*way, there, EntryPlace(value, number))
    return None
