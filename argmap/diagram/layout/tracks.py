"""Tracks: how far from the targets each trunk of a corridor turns, so that no trunk crosses another.

Trunks, their ports and their exits come in one order, that of the walk. So two trunks meet in one of two ways only. An
earlier one reaches past the port of a later one, which then must turn nearer to the targets; or a later one reaches
back past the port of an earlier one, and then must itself turn further away. No trunk is a cause of the one and a
victim of the other, so that there is no circle, and the track of each is the length of the longest chain of such pairs.
What a trunk reaches past are always neighbours, and the ends of these rows never go back, so that the greatest track in
each is found with a queue (a sliding window maximum), in linear time.
"""

from collections import deque
from collections.abc import Callable, Sequence
from typing import NamedTuple

# Lines nearer than this to each other could be taken for one.
NEAR = 6.0


class Reach(NamedTuple):
    """A trunk along its corridor: its port, and the first and the last of its exits."""

    port: float
    first: float
    last: float


def tracks_of(trunks: Sequence[Reach]) -> list[int]:
    """Return the track of each trunk of a corridor in order, 0 for the nearest to the targets."""
    count = len(trunks)
    down = chained(count, lambda one, later: trunks[later].port <= trunks[one].last + NEAR)
    mirrored = chained(count, lambda one, later: trunks[-1 - later].port >= trunks[-1 - one].first - NEAR)
    return list(map(max, down, reversed(mirrored)))


def chained(count: int, reaches: Callable[[int, int], bool]) -> list[int]:
    """Return for each trunk, in a row, one more than the greatest of those after it that it reaches past, or 0.

    `reaches(one, later)` says whether the one reaches past the other. A trunk that it reaches past is followed only by
    such until the first that it does not; a trunk reaches no further than the next one does.
    """
    tracks = [0] * count
    window: deque[int] = deque()
    for one in range(count - 1, -1, -1):
        # The window holds later trunks, tracks growing to its right end, which is the furthest.
        while window and not reaches(one, window[-1]):
            window.pop()
        tracks[one] = tracks[window[-1]] + 1 if window else 0
        while window and tracks[window[0]] <= tracks[one]:
            window.popleft()
        window.appendleft(one)
    return tracks
