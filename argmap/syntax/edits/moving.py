"""Statements moved: under another parent, or to the top of their file."""

from functools import partial

from argmap.base.diagnostics import Related
from argmap.model import Map
from argmap.model.records import step_id
from argmap.syntax.edits.adding import put_statement
from argmap.syntax.edits.cutting import cut, joined
from argmap.syntax.edits.file import Edited, Refused
from argmap.syntax.edits.owners import OpenedEntry, open_owner
from argmap.syntax.edits.putting import Addition
from argmap.syntax.edits.rewriting import rewritten
from argmap.syntax.fields import ARGUMENT
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.reader.statements import Owner
from argmap.syntax.writer.scalars import indented


def move(argument_map: Map, name: str, parent: str | None = None, *, keep: bool = False) -> Edited:
    """Return the edits that move a statement, with all inside it, into another one, into an argument, or to the top.

    There it has the relation of its kind to its parent; the same relation by name and without fields goes. The one to
    what it stood in ends, or stays by name, to `keep` it. Its comments move along: those in it, and right above it.
    """
    opened = open_owner(argument_map, name)
    if isinstance(opened, Refused) or name not in argument_map.statements:
        return opened if isinstance(opened, Refused) else Refused(f'"{name}" is not a statement', opened.span)
    target = open_owner(argument_map, parent) if parent else None
    refused = target if isinstance(target, Refused) else why_not(argument_map, opened, target, keep=keep)
    owner = opened.owner
    if refused or isinstance(target, Refused) or (owner.id if owner else None) == parent:
        return refused or ()
    kind = argument_map.statements[name].kind
    kept = (str(owner.relation_of(kind)), owner.id) if keep and owner and is_nested(argument_map, name, owner) else None
    usual = Owner("", is_step=bool(target and target.record is ARGUMENT)).relation_of(kind)
    taken = cut(opened.file, opened.way)
    text = taken if isinstance(taken, Refused) else rewritten(taken, (str(usual), parent) if parent else None, kept)
    if isinstance(taken, Refused) or isinstance(text, Refused):
        return taken if isinstance(taken, Refused) else Refused("it cannot be moved as it is written", opened.span)
    added = Addition(partial(indented, text), text if taken.is_row and "\n" not in text else None)
    put = put_statement(opened.file, target.way if target else (), kind, added)
    return put if isinstance(put, Refused) else joined(opened.file, taken.edits[0], put)


def why_not(argument_map: Map, opened: OpenedEntry, target: OpenedEntry | None, *, keep: bool) -> Refused | None:
    """Return why a statement cannot be moved, or None."""
    entry, owner = opened.way[-1].entry, opened.owner
    if target and target.file.text is not opened.file.text:
        return Refused("the two stand in different files", opened.span)
    if target and entry.first <= target.span.first < entry.value.last:
        return Refused("a statement cannot stand inside itself", target.span)
    if owner is None or keep:
        return None
    step = step_id(normal_id(entry.key.value if entry.key else ""), owner.id)
    users = [each for each in argument_map.steps if each.target == step]
    related = tuple(Related("referred to here", each.target_span) for each in users)
    return Refused(f'others refer to the step "{step}"', opened.span, related) if users else None


def is_nested(argument_map: Map, name: str, owner: Owner) -> bool:
    """Tell whether nothing but where it stands gives a statement the relation to its owner."""
    steps = [each for each in argument_map.steps if each.id == step_id(name, owner.id) and not each.named]
    return bool(steps) and all(each.nested for each in steps)
