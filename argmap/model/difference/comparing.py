"""The comparison of two maps, part by part."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from argmap.model.difference.matching import match
from argmap.model.difference.order import woven
from argmap.model.difference.translation import translated
from argmap.model.difference.values import FieldChange, Identified, ItemChange, MapDifference, groups_of, pair_of
from argmap.model.graph import distinct_steps
from argmap.model.records import Map

Part = TypeVar("Part", bound=Identified)
# The collections of a map, which are compared item by item.
PARTS = frozenset({"groups", "speakers", "sources", "statements", "steps", "contradictions"})
NO_NAMES: Mapping[str, str] = {}


def difference(before: Map, after: Map) -> MapDifference:
    """Return the difference between two maps."""
    found = match(before, after)
    renames, old = found.renames, translated(before, found.renames)
    names = reverse(renames.statements)
    return MapDifference(
        fields=tuple(changed_fields(old, after, PARTS)),
        statements=tuple(changed_items(old.statements, after.statements, names)),
        steps=tuple(
            changed_items(distinct_steps(old.steps), distinct_steps(after.steps), names | reverse(renames.steps))
        ),
        contradictions=tuple(
            changed_items(
                {pair.id: pair for pair in map(pair_of, old.contradictions)},
                {pair.id: pair for pair in map(pair_of, after.contradictions)},
            )
        ),
        sources=tuple(changed_items(old.sources, after.sources, reverse(renames.sources))),
        groups=tuple(changed_items(groups_of(old), groups_of(after), reverse(renames.groups))),
        speakers=tuple(changed_items(old.speakers, after.speakers, reverse(renames.speakers))),
        renames=renames,
        is_complete=found.is_complete,
    )


def reverse(names: Mapping[str, str]) -> dict[str, str]:
    """Return the old ids by the new ids."""
    return {new: old for old, new in names.items()}


def changed_items(
    before: Mapping[str, Part], after: Mapping[str, Part], old_names: Mapping[str, str] = NO_NAMES
) -> Iterator[ItemChange[Part]]:
    """Yield the parts that differ between the two, in the order of the later map."""
    for name in woven(before, after):
        old, new = before.get(name), after.get(name)
        old_id = old_names.get(name)
        if old is None or new is None:
            yield ItemChange(old, new)
        elif old is not new:
            changed = tuple(changed_fields(old, new, frozenset({"id"})))
            if changed or old_id is not None:
                yield ItemChange(old, new, old_id, changed)


def changed_fields(before: object, after: object, leave: frozenset[str]) -> Iterator[FieldChange]:
    """Yield the fields in which two records differ, except those to `leave`; custom fields are listed by name."""
    for name in compared(type(after)):
        if name in leave:
            continue
        old, new = getattr(before, name), getattr(after, name)
        if name == "extra":
            for key in woven(old, new):
                if (key in old) is not (key in new) or not is_same(old.get(key), new.get(key)):
                    yield FieldChange(key, old.get(key), new.get(key))
        elif not is_same(old, new):
            yield FieldChange(name, old, new)


def compared(kind: type[Any]) -> tuple[str, ...]:
    """Return the names of the fields of a class that take part in comparisons."""
    if issubclass(kind, tuple):
        return tuple(getattr(kind, "_fields", ()))
    return tuple(each.name for each in fields(kind) if each.compare)


def is_same(one: object, other: object) -> bool:
    """Return whether two values are equal. Unlike in Python, True is not 1; deep nesting needs no recursion."""
    stack = [(one, other)]
    while stack:
        left, right = stack.pop()
        if left is right:
            continue
        if isinstance(left, Mapping) and isinstance(right, Mapping):
            if left.keys() != right.keys():
                return False
            stack.extend((value, right[key]) for key, value in left.items())
        elif isinstance(left, tuple) and isinstance(right, tuple):
            if len(left) != len(right):
                return False
            stack.extend(zip(left, right, strict=True))
        elif hasattr(left, "__dataclass_fields__") and type(left) is type(right):
            stack.extend((getattr(left, name), getattr(right, name)) for name in compared(type(left)))
        elif left != right or isinstance(left, bool) is not isinstance(right, bool):
            return False
    return True
