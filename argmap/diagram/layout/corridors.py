"""Corridors: the trunks that lead to the boxes of one column, with their ports and tracks."""

from collections.abc import Callable, Iterator, Sequence
from math import inf

from argmap.base.tuples import NamedTuple
from argmap.diagram.layout.lines import PlaceExtent
from argmap.diagram.layout.tracks import Reach, tracks_of
from argmap.diagram.scene.outline import Outline, Trunk

# The distance between two ports of a box, and between more than two, if there is room; and their distance from the ends
# of the box, which is small for many, so that a small box has room for the words on their lines.
PORTS_APART, MANY_APART = 20.0, 16.0
OFF_END, MANY_OFF_END = 9.0, 4.5
# Ports that move to align with an exit keep this distance from each other, and move no further than this.
STILL_APART, MOST_MOVED = 12.0, 30.0


class Turning(NamedTuple):
    """A trunk in its corridor: the place it leads to, its port, the exits where lines join it, and its track."""

    place: int
    trunk: Trunk
    port: float
    exits: tuple[float, ...]
    track: int


def turnings(
    outline: Outline,
    row: Sequence[int],
    extent: Callable[[int], PlaceExtent],
    exits_of: Callable[[Trunk], tuple[float, ...]],
) -> list[Turning]:
    """Return the trunks that lead to the places of a column, in order."""
    found: list[tuple[int, Trunk, float, tuple[float, ...]]] = []
    for place in row:
        trunks = outline.trunks[place]
        if trunks:
            exits = [exits_of(trunk) for trunk in trunks]
            ports = ports_of(extent(place), exits)
            found.extend((place, *rest) for rest in zip(trunks, ports, exits, strict=True))
    tracks = tracks_of([Reach(port, exits[0], exits[-1]) for _, _, port, exits in found])
    return [Turning(*each, track) for each, track in zip(found, tracks, strict=True)]


def ports_of(extent: PlaceExtent, exits: Sequence[Sequence[float]]) -> Iterator[float]:
    """Yield the ports of the trunks to a box: aligned with an exit if possible, otherwise around its middle."""
    count = len(exits)
    off_end = OFF_END if count <= 2 else MANY_OFF_END
    room = max(0.0, extent.last - extent.first - 2 * off_end)
    apart = min(PORTS_APART if count == 2 else MANY_APART, room / (count - 1)) if count > 1 else 0.0
    before = -inf
    for number, its_exits in enumerate(exits):
        usual = extent.middle + (number - (count - 1) / 2) * apart
        # A port may move towards the next one only as far as their distance allows, and towards the previous one up to
        # its new position.
        back = min(MOST_MOVED, usual - extent.first - off_end, max(0.0, usual - before - STILL_APART))
        on = min(MOST_MOVED, extent.last - off_end - usual)
        if number < count - 1:
            on = max(0.0, min(on, apart - STILL_APART))
        near = [level for level in its_exits if -back <= level - usual <= on]
        before = min(near, key=lambda level: abs(level - usual)) if near else usual
        yield before
