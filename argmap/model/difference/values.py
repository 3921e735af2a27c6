"""The values that describe the difference between two maps."""

from collections.abc import Mapping
from dataclasses import field, fields
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.model.cited import Source, Speaker
from argmap.model.records import Contradiction, Map, Statement, Step


class ChangeKind(StrEnum):
    """What happened to a part of a map."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


class Identified(Protocol):
    """A part of a map that has an id."""

    @property
    def id(self) -> str:
        """The id of the part."""
        ...


Item = TypeVar("Item", bound=Identified)


class GroupTitle(NamedTuple):
    """A group of statements, by id and title."""

    id: str
    title: str


class RivalPair(NamedTuple):
    """Two statements that contradict each other, ordered by id, whichever of them declares it."""

    left: str
    right: str

    @property
    def id(self) -> str:
        """An id made from both, which identifies the pair."""
        return f"{self.left} x {self.right}"


class FieldChange(NamedTuple):
    """A field whose value changed: its Python name, or the name in the file if it begins with `x-`, and both values.

    A value of None or an empty value means that the field was absent.
    """

    attribute: str
    before: object
    after: object

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


@frozen()
class ItemChange(Generic[Item]):
    """A part of a map before and after; None if it is absent. Its references use the new names.

    `old_id` is its former id, if it was renamed, and `fields` are the fields that changed.
    """

    before: Item | None
    after: Item | None
    old_id: str | None = None
    fields: tuple[FieldChange, ...] = ()

    @property
    def id(self) -> str:
        """The new id, or the old one if the part was removed."""
        if self.after is not None:
            return self.after.id
        return self.before.id if self.before is not None else ""

    @property
    def change(self) -> ChangeKind:
        """What happened to the part."""
        if self.before is None:
            return ChangeKind.ADDED
        if self.after is None:
            return ChangeKind.REMOVED
        return ChangeKind.CHANGED if self.fields else ChangeKind.RENAMED


@frozen()
class Renames:
    """The new ids of renamed parts, by their old ids. Arguments share the namespace of statements.

    `steps` lists those that gained or lost a name; their old ids already contain the new names of statements.
    """

    statements: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Return whether anything was renamed."""
        return any(getattr(self, each.name) for each in fields(self))


@frozen()
class MapDifference:
    """All differences between two maps, each kind of part in the order of the later map.

    `fields` are those of the map itself, including its theses. The order of statements and steps, and the form in which
    they are written, do not count. If `is_complete` is false, there were too many statements to find all that were both
    renamed and reworded, and some of them are listed as removed and added.
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

    def __bool__(self) -> bool:
        """Return whether there are any differences."""
        return any(getattr(self, each.name) for each in fields(self) if each.name not in {"renames", "is_complete"})


def pair_of(contradiction: Contradiction) -> RivalPair:
    """Return a contradiction as a pair that does not depend on its direction."""
    left, right = sorted((contradiction.left, contradiction.right))
    return RivalPair(left, right)


def groups_of(argument_map: Map) -> dict[str, GroupTitle]:
    """Return the groups of a map by id."""
    return {name: GroupTitle(name, title) for name, title in argument_map.groups.items()}
