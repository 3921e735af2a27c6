"""A statement that is moved, with one relation by name less, and with another one."""

from functools import partial
from typing import TypeAlias

from argmap.base.text import Text
from argmap.syntax.edits.bodies import place_of
from argmap.syntax.edits.connecting import put_target
from argmap.syntax.edits.cutting import CutEntry
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused, with_edits
from argmap.syntax.edits.opening import open_file
from argmap.syntax.edits.owners import OpenedEntry
from argmap.syntax.edits.taking import take_entry
from argmap.syntax.fields import STATEMENT
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.tree.written import COLLECTIONS

# A relation by its name, and its target.
RelationByName: TypeAlias = tuple[str, str]


def rewritten(taken: CutEntry, lost: RelationByName | None, kept: RelationByName | None) -> str | Refused:
    """Return the text of a statement without one relation by name, if that has no fields, and with another one."""
    text = Text("", taken.text)
    for change in (partial(without_target, target=lost), partial(with_target, target=kept)):
        file = open_file(text)
        edits = file if isinstance(file, Refused) else change(file)
        if isinstance(edits, Refused):
            return edits
        text = with_edits(text, edits)
    # Once the last line is gone, the one before it still ends.
    return text.content.removesuffix("\n")


def with_target(file: EditedFile, target: RelationByName | None) -> Edited:
    """Return the edits that give the only statement of a file a relation."""
    return put_target(OpenedEntry(file, (EntryPlace(file.root, 0),), STATEMENT), *target) if target else ()


def without_target(file: EditedFile, target: RelationByName | None) -> Edited:
    """Return the edits that take a relation without fields from the only statement of a file, if it has it."""
    body = file.root.entries[0].value
    there = place_of(body, target[0]) if target and body.style in COLLECTIONS else None
    if target is None or there is None:
        return ()
    way: tuple[EntryPlace, ...] = (EntryPlace(file.root, 0), there)
    value = there.entry.value
    if value.style not in COLLECTIONS:
        return take_entry(file, way, keep=len(way)) if normal_id(value.value.strip()) == target[1] else ()
    for number, (key, item) in enumerate(value.entries):
        if normal_id((key or item).value.strip()) == target[1] and not (key and item.entries):
            return take_entry(file, (*way, EntryPlace(value, number)), keep=len(way))
    return ()
