"""Tracks: the distance from the targets at which each trunk of a corridor turns, so that no two trunks cross.

Trunks, ports and exits are all in the order of the walk, so two trunks can conflict in only two ways. If an earlier
trunk extends past the port of a later one, the later one must turn nearer to the targets; if a later trunk extends back
past the port of an earlier one, the later one must turn further away. A trunk that causes conflicts of one kind is
never moved by one of the other kind, so there are no cycles, and the track of each trunk is the length of the longest
chain of conflicts. The trunks that one trunk extends past are always consecutive, and the ends of these ranges never
decrease, so that a monotonic queue (sliding window maximum) finds all tracks in linear time.
"""

from collections import deque
from collections.abc import Callable, Sequence

from argmap.base.tuples import NamedTuple

# Lines nearer to each other than this could be mistaken for one.
NEAR = 6.0


class Reach(NamedTuple):
    """A trunk along its corridor: its port, and its first and last exit."""

    port: float
    first: float
    last: float


def tracks_of(trunks: Sequence[Reach]) -> list[int]:
    """Return the track of each trunk of a corridor in order; 0 is nearest to the targets."""
    count = len(trunks)
    down = chained(count, lambda one, later: trunks[later].port <= trunks[one].last + NEAR)
    mirrored = chained(count, lambda one, later: trunks[-1 - later].port >= trunks[-1 - one].first - NEAR)
    return list(map(max, down, reversed(mirrored)))


def chained(count: int, reaches: Callable[[int, int], bool]) -> list[int]:
    """Return for each trunk one more than the maximum track of the later trunks that it extends past, or 0.

    `reaches(one, later)` says whether one trunk extends past a later one. Those it extends past are consecutive, and no
    trunk extends further than the next one does.
    """
    tracks = [0] * count
    window: deque[int] = deque()
    for one in range(count - 1, -1, -1):
        # The window contains later trunks, with tracks that increase towards its right end.
        while window and not reaches(one, window[-1]):
            window.pop()
        tracks[one] = tracks[window[-1]] + 1 if window else 0
        while window and tracks[window[0]] <= tracks[one]:
            window.popleft()
        window.appendleft(one)
    return tracks
