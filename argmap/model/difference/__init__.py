"""The difference between two maps as a value: what was added, removed, renamed or changed."""

from argmap.model.difference.comparing import difference
from argmap.model.difference.values import (
    ChangeKind,
    FieldChange,
    GroupTitle,
    ItemChange,
    MapDifference,
    Renames,
)

__all__ = ["ChangeKind", "FieldChange", "GroupTitle", "ItemChange", "MapDifference", "Renames", "difference"]
