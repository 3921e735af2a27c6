"""Lanes: where the lines of backing and undercutting steps run, between the step and its last backing or undercut.

A step has one lane for backing and one for undercuts, outside all lanes of the steps on it; the one for backing is
nearer to the boxes. Inner lanes are shorter, so that no two lines cross.
"""

from collections.abc import Sequence

from argmap.base.tuples import NamedTuple
from argmap.diagram.scene.outline import Outline


class Lanes(NamedTuple):
    """The lanes of a step, counted from the boxes from 1 on (0 for none); `used` is the outermost lane on it."""

    backing: int = 0
    undercuts: int = 0
    used: int = 0


NO_LANES = Lanes()


def lanes_of(outline: Outline) -> list[Lanes]:
    """Return the lanes of each step."""
    lanes = [NO_LANES] * len(outline.slots)
    drawn: Sequence[int] = [number for number, slots in enumerate(outline.slots) if slots]
    # The steps on a step come later in the walk than the step itself.
    for number in sorted(drawn, key=lambda number: outline.slots[number][0], reverse=True):
        backing, undercuts = outline.gates[number]
        if not backing and not undercuts:
            continue
        used = max(lanes[other].used for other in (*backing, *undercuts))
        own = used + 1 if backing else 0
        used += bool(backing)
        lanes[number] = Lanes(own, used + 1 if undercuts else 0, used + bool(undercuts))
    return lanes
