"""Lanes: where the lines of what backs or undercuts a step run, between the step and the last of what is at it.

A step takes one lane for what backs it and one for what undercuts it, outside all lanes of the steps that are at it;
that for backing lies nearer to the boxes. The lanes within are shorter, so that none crosses another.
"""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.diagram.scene.outline import Outline


class Lanes(NamedTuple):
    """The lanes of a step, counted from the boxes and from 1, 0 for none; `used` is the outermost of all at it."""

    backing: int = 0
    undercuts: int = 0
    used: int = 0


NO_LANES = Lanes()


def lanes_of(outline: Outline) -> list[Lanes]:
    """Return the lanes of each step."""
    lanes = [NO_LANES] * len(outline.slots)
    drawn: Sequence[int] = [number for number, slots in enumerate(outline.slots) if slots]
    # What is at a step comes later in the walk than the step.
    for number in sorted(drawn, key=lambda number: outline.slots[number][0], reverse=True):
        backing, undercuts = outline.gates[number]
        if not backing and not undercuts:
            continue
        used = max(lanes[other].used for other in (*backing, *undercuts))
        own = used + 1 if backing else 0
        used += bool(backing)
        lanes[number] = Lanes(own, used + 1 if undercuts else 0, used + bool(undercuts))
    return lanes
