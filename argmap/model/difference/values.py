"""The values that a comparison of two maps comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Generic, NamedTuple, Protocol, TypeVar

from argmap.base.representation import short_repr
from argmap.model.cited import Source, Speaker
from argmap.model.records import Contradiction, Map, Statement, Step


class ChangeKind(StrEnum):
    """What became of a part of a map."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


class Identified(Protocol):
    """A part of a map that has an id."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


Item = TypeVar("Item", bound=Identified)


class GroupTitle(NamedTuple):
    """A group of statements: its id and its title."""

    id: str
    title: str


class RivalPair(NamedTuple):
    """Two statements that contradict each other, whichever says so, in the order of their ids."""

    left: str
    right: str

    @property
    def id(self) -> str:
        """What tells the pair from all others."""
        return f"{self.left} x {self.right}"


class FieldChange(NamedTuple):
    """A field with another value: its name in Python, or in the file where it begins with `x-`, and both values.

    A value that is None, or empty, was not there.
    """

    attribute: str
    before: object
    after: object

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


@dataclass(frozen=True, slots=True)
class ItemChange(Generic[Item]):
    """One part of a map before and after; None if it is not there. What it refers to has its name after.

    `old_id` is its id before, where that was another one, and `fields` are those with another value.
    """

    before: Item | None
    after: Item | None
    old_id: str | None = None
    fields: tuple[FieldChange, ...] = ()

    __repr__ = short_repr

    @property
    def id(self) -> str:
        """Its id after, or that which it had."""
        if self.after is not None:
            return self.after.id
        return self.before.id if self.before is not None else ""

    @property
    def change(self) -> ChangeKind:
        """What became of it."""
        if self.before is None:
            return ChangeKind.ADDED
        if self.after is None:
            return ChangeKind.REMOVED
        return ChangeKind.CHANGED if self.fields else ChangeKind.RENAMED


@dataclass(frozen=True, slots=True)
class Renames:
    """The new ids of what was renamed, by the old ones. Arguments share the namespace of statements.

    `steps` are those that had no name and have one now, or the reverse: there the old id is in new names already.
    """

    statements: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)

    __repr__ = short_repr

    def __bool__(self) -> bool:
        """Return whether anything was renamed."""
        return any(getattr(self, each.name) for each in fields(self))


@dataclass(frozen=True, slots=True)
class MapDifference:
    """All that is different between two maps, each part in the order in which the later one has it.

    `fields` are those of the map itself, its theses among them. Statements and steps that are in another order, or
    are written in another form, are not different. Where `is_complete` is False there were too many statements to look
    for all that were renamed and reworded at once, and some count as removed and added.
    """

    fields: tuple[FieldChange, ...] = ()
    statements: tuple[ItemChange[Statement], ...] = ()
    steps: tuple[ItemChange[Step], ...] = ()
    contradictions: tuple[ItemChange[RivalPair], ...] = ()
    sources: tuple[ItemChange[Source], ...] = ()
    groups: tuple[ItemChange[GroupTitle], ...] = ()
    speakers: tuple[ItemChange[Speaker], ...] = ()
    renames: Renames = field(default_factory=Renames)
    is_complete: bool = True

    __repr__ = short_repr

    def __bool__(self) -> bool:
        """Return whether anything is different."""
        return any(getattr(self, each.name) for each in fields(self) if each.name not in {"renames", "is_complete"})


def pair_of(contradiction: Contradiction) -> RivalPair:
    """Return a contradiction as a pair that is the same from both sides."""
    left, right = sorted((contradiction.left, contradiction.right))
    return RivalPair(left, right)


def groups_of(argument_map: Map) -> dict[str, GroupTitle]:
    """Return the groups of a map by their ids."""
    return {name: GroupTitle(name, title) for name, title in argument_map.groups.items()}
