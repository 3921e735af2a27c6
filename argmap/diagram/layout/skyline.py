"""A skyline: how far down each horizontal position of a picture is occupied."""

from math import ceil, floor

# The width of the pieces in which the skyline is stored; parts that must not touch are further apart than two pieces.
PIECE = 4.0


class Skyline:
    """The occupied depth of each position between two ends, as a segment tree; each query takes logarithmic time."""

    __slots__ = ("begin", "below", "count", "whole")

    def __init__(self, begin: float, end: float) -> None:
        """Begin with nothing occupied."""
        self.begin = begin
        self.count = max(1, ceil((end - begin) / PIECE) + 1)
        # For each node of the tree, the maximum depth occupied anywhere below it, and the depth occupied over all of
        # it.
        self.below = [0.0] * (2 * self.count)
        self.whole = [0.0] * (2 * self.count)

    def pieces(self, first: float, last: float) -> tuple[int, int]:
        """Return the first leaf of a stretch, and the one after its last."""
        begin = max(0, floor((first - self.begin) / PIECE))
        end = min(self.count, max(begin + 1, ceil((last - self.begin) / PIECE)))
        return begin + self.count, end + self.count

    def furthest(self, first: float, last: float) -> float:
        """Return the maximum depth that is occupied in a stretch."""
        left, right = self.pieces(first, last)
        below, whole = self.below, self.whole
        found = 0.0
        # What is occupied over all of a larger stretch is occupied in each part of it.
        for leaf in (left, right - 1):
            node = leaf >> 1
            while node:
                found = max(found, whole[node])
                node >>= 1
        while left < right:
            if left & 1:
                found = max(found, below[left])
                left += 1
            if right & 1:
                right -= 1
                found = max(found, below[right])
            left >>= 1
            right >>= 1
        return found

    def take(self, first: float, last: float, down: float) -> None:
        """Mark a stretch as occupied down to a depth."""
        left, right = self.pieces(first, last)
        below, whole = self.below, self.whole
        ends = left, right - 1
        while left < right:
            if left & 1:
                whole[left] = max(whole[left], down)
                below[left] = max(below[left], down)
                left += 1
            if right & 1:
                right -= 1
                whole[right] = max(whole[right], down)
                below[right] = max(below[right], down)
            left >>= 1
            right >>= 1
        for leaf in ends:
            node = leaf >> 1
            while node:
                below[node] = max(whole[node], below[2 * node], below[2 * node + 1])
                node >>= 1
