"""Corridors: the trunks that lead to the boxes of one column, their ports, and the tracks along which they run."""

from collections.abc import Callable, Iterator, Sequence
from math import inf
from typing import NamedTuple

from argmap.diagram.layout.lines import Stand
from argmap.diagram.layout.tracks import Reach, tracks_of
from argmap.diagram.scene.outline import Outline, Trunk

# Two ports of a box are so far apart where there is room, more of them less, and so far from its ends.
PORTS_APART, MANY_APART, OFF_END = 20.0, 16.0, 9.0
# Ports that are moved to be straight before an exit stay so far apart, and so near to where they were.
STILL_APART, MOST_MOVED = 12.0, 30.0


class Turning(NamedTuple):
    """A trunk in its corridor: the place that it leads to, its port, where lines come into it, and its track."""

    place: int
    trunk: Trunk
    port: float
    exits: tuple[float, ...]
    track: int


def turnings(
    outline: Outline, row: Sequence[int], stand: Callable[[int], Stand], exits_of: Callable[[Trunk], tuple[float, ...]]
) -> list[Turning]:
    """Return the trunks that lead to the places of a column, in order."""
    found: list[tuple[int, Trunk, float, tuple[float, ...]]] = []
    for place in row:
        trunks = outline.trunks[place]
        if trunks:
            exits = [exits_of(trunk) for trunk in trunks]
            ports = ports_of(stand(place), exits)
            found.extend((place, *rest) for rest in zip(trunks, ports, exits, strict=True))
    tracks = tracks_of([Reach(port, exits[0], exits[-1]) for _, _, port, exits in found])
    return [Turning(*each, track) for each, track in zip(found, tracks, strict=True)]


def ports_of(stand: Stand, exits: Sequence[Sequence[float]]) -> Iterator[float]:
    """Yield the ports of the trunks to a box: straight before an exit if there is one, else in the middle of it."""
    count = len(exits)
    room = max(0.0, stand.last - stand.first - 2 * OFF_END)
    apart = min(PORTS_APART if count == 2 else MANY_APART, room / (count - 1)) if count > 1 else 0.0
    before = -inf
    for number, its_exits in enumerate(exits):
        usual = stand.middle + (number - (count - 1) / 2) * apart
        # One with another after it may come nearer to that, and one after another to where that now is.
        back = min(MOST_MOVED, usual - stand.first - OFF_END, max(0.0, usual - before - STILL_APART))
        on = min(MOST_MOVED, stand.last - OFF_END - usual)
        if number < count - 1:
            on = max(0.0, min(on, apart - STILL_APART))
        near = [level for level in its_exits if -back <= level - usual <= on]
        before = min(near, key=lambda level: abs(level - usual)) if near else usual
        yield before
