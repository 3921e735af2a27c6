"""Removes statements and arguments."""

from collections.abc import Iterator

from argmap.base.diagnostics import Related
from argmap.model import Map
from argmap.model.mentions import Namespace
from argmap.model.references import references
from argmap.syntax.edits.file import Edited, Refused
from argmap.syntax.edits.owners import OpenedEntry, open_owner
from argmap.syntax.edits.taking import take_entry


def remove(argument_map: Map, name: str) -> Edited:
    """Return the edits that remove a statement or argument.

    Refused, with the places, as long as others are nested in it or refer to it; these must be moved or changed first.
    """
    opened = open_owner(argument_map, name)
    if isinstance(opened, Refused):
        return opened
    related = tuple(obstacles(argument_map, opened, name))
    if related:
        return Refused(
            f'"{name}" cannot be removed: other entries are nested in it or refer to it', opened.span, related
        )
    shared = opened.file.shared(opened.way)
    if shared:
        return Refused("this is repeated elsewhere by an alias", shared)
    return take_entry(opened.file, opened.way, with_blank=True)


def obstacles(argument_map: Map, opened: OpenedEntry, name: str) -> Iterator[Related]:
    """Yield the places of what is nested in a statement, and of what refers to it from elsewhere."""
    first, last = opened.way[-1].entry.first, opened.way[-1].entry.value.last
    for mention in references(argument_map):
        if mention.role.namespace is Namespace.STATEMENT:
            is_inside = mention.span.text is opened.file.text and first <= mention.span.first < last
            if is_inside and mention.role.is_declaration and mention.id != name:
                yield Related("nested in it", mention.span)
            elif mention.id == name and not is_inside:
                yield Related("refers to it", mention.span)
