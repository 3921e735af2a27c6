"""Renaming of one name in a map."""

from dataclasses import replace
from typing import TypeVar

from argmap.base.tuples import NamedTuple
from argmap.model.difference.translation import renamed as other_name
from argmap.model.difference.translation import translated
from argmap.model.difference.values import Renames
from argmap.model.mentions import Namespace
from argmap.model.records import Map, Statement, Step

Said = TypeVar("Said", Statement, Step)


class Naming(NamedTuple):
    """A name in a namespace, and its new name."""

    namespace: Namespace
    old: str
    new: str


def renamed(argument_map: Map, naming: Naming) -> Map:
    """Return a map in which a name is replaced wherever it is mentioned."""
    names = {naming.old: naming.new}
    if naming.namespace == Namespace.STATEMENT:
        return translated(argument_map, Renames(statements=names))
    if naming.namespace == Namespace.SOURCE:
        return translated(argument_map, Renames(sources=names))
    if naming.namespace == Namespace.GROUP:
        return translated(argument_map, Renames(groups=names))
    speakers = argument_map.speakers
    if naming.namespace == Namespace.SPEAKER and naming.old in speakers:
        speakers = {names.get(name, name): replace(each, id=names.get(name, name)) for name, each in speakers.items()}
    return replace(
        argument_map,
        speakers=speakers,
        statements={name: called(each, naming) for name, each in argument_map.statements.items()},
        steps=tuple(called(step, naming) for step in argument_map.steps),
    )


def called(said: Said, naming: Naming) -> Said:
    """Return a statement or step with a tag or speaker renamed."""
    names = {naming.old: naming.new}
    if naming.namespace == Namespace.TAG:
        return replace(said, tags=tuple(names.get(tag, tag) for tag in said.tags))
    return replace(said, by=other_name(said.by, names))
