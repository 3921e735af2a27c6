"""The union of two maps, for a picture that shows what was added and removed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from argmap.model.difference.order import woven
from argmap.model.difference.values import pair_of
from argmap.model.graph import Graph, index

Part = TypeVar("Part")


def union(before: Graph, after: Graph) -> Graph:
    """Return everything in two maps that use the same names for the same parts.

    Parts in both are taken from the later map, in the order of the earlier one; each new part comes after the part that
    it follows in the later map.
    """
    old, new = before.map, after.map
    merged = replace(
        new if new.statements or not old.statements else old,
        groups={**old.groups, **new.groups},
        sources={**old.sources, **new.sources},
        statements=joined(old.statements, new.statements),
        steps=tuple(joined(before.steps, after.steps).values()),
        contradictions=tuple({pair_of(each): each for each in (*old.contradictions, *new.contradictions)}.values()),
    )
    return index(merged, tuple(woven(after.theses, before.theses)))


def joined(before: Mapping[str, Part], after: Mapping[str, Part]) -> dict[str, Part]:
    """Return the parts of both mappings; those in both are taken from the later one."""
    return {name: after[name] if name in after else before[name] for name in woven(after, before)}
