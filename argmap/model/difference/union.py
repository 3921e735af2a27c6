"""Two maps as one that holds all of both, for a picture that shows what came and went."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from argmap.model.difference.order import woven
from argmap.model.difference.values import pair_of
from argmap.model.graph import Graph, index

Part = TypeVar("Part")


def union(before: Graph, after: Graph) -> Graph:
    """Return all of two maps that call the same parts by the same names.

    What is in both is as in the later one and is in the order of the earlier one; what is new follows what
    it follows in the later one.
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
    """Return the parts of both, those in both as they are in the later."""
    return {name: after[name] if name in after else before[name] for name in woven(after, before)}
