"""The marks of changes in a picture that compares two maps."""

from collections.abc import Iterable, Mapping
from typing import Any

from argmap.base.tuples import NamedTuple
from argmap.model import Step
from argmap.model.difference import ChangeKind, ItemChange, MapDifference

EXPIRED = "review expired"
# The maximum number of changed fields named in a box.
MOST_FIELDS = 3
NO_CHANGES: "Mapping[str, DrawnChange]" = {}


class DrawnChange(NamedTuple):
    """The change of a statement or step, and the words for it; no words if the box of its premise already has them."""

    kind: ChangeKind
    words: str


def drawn_changes(difference: MapDifference, expired: Iterable[str] = ()) -> dict[str, DrawnChange]:
    """Return the changes to mark, by the ids of statements, steps and pairs of rivals in the later map.

    `expired` are the statements whose reviews have expired.
    """
    found = {one.id: DrawnChange(one.change, in_words(one)) for one in difference.statements}
    for step in difference.steps:
        words = "" if comes_with_premise(step, found) else in_words(step)
        found.setdefault(step.id, DrawnChange(step.change, words))
    for pair in difference.contradictions:
        found[pair.id] = DrawnChange(pair.change, in_words(pair))
    for name in expired:
        known = found.get(name)
        kind, words = known or (ChangeKind.CHANGED, "")
        found[name] = DrawnChange(kind, f"{words}, {EXPIRED}" if words else EXPIRED)
    return found


def in_words(one: ItemChange[Any]) -> str:
    """Return a change in words, such as "added", "changed: text, strength" or "renamed"."""
    names = [each.attribute.replace("_", "-") for each in one.fields]
    shown = ", ".join(names[:MOST_FIELDS]) + (" and more" if len(names) > MOST_FIELDS else "")
    return f"{one.change}: {shown}" if one.change is ChangeKind.CHANGED else str(one.change)


def comes_with_premise(one: ItemChange[Step], statements: Mapping[str, DrawnChange]) -> bool:
    """Return whether a step was added or removed together with its only premise."""
    step = one.after or one.before
    if step is None or step.named or len(step.premises) != 1 or one.change is ChangeKind.CHANGED:
        return False
    premise = statements.get(step.premises[0])
    return premise is not None and premise.kind is one.change
