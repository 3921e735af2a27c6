"""The positions of boxes along their columns: they keep their order, and lines become short.

Each box is pulled by its target, by its reasons and objections, and by the middle of the picture. Each column is fitted
to these forces exactly by pooling (the pool-adjacent-violators algorithm of isotonic regression), in alternating
sweeps. In the last one the middle does not pull, so that a single reason is exactly in line with its target.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import inf

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen

SWEEPS = 12
# The pull of the middle of the picture, compared to 1 for a target or a reason, and the length of a picture beyond
# which it is reduced: otherwise it would pull boxes away from their targets, and lines would run along each other.
GRAVITY, GRAVITY_WITHIN = 0.06, 1_000.0
# The pull between a step and the steps on it, and between a linked premise and the previous one.
AT_STEP, IN_BRACKET = 4.0, 3.0

# The maximum distance of a root from the top of its sub-tree, unless its first reason is further down, so that the
# first screen of a tall picture shows where it begins.
ROOT_WITHIN = 320.0


@frozen()
class Columns:
    """Boxes in columns, by number.

    `rows` are the columns, in order. `sizes` has the length of each box along its column, `spaces` the space between it
    and the previous one, `targets` the box that pulls it (-1 for none), and `bonds` the strength of the pull by the
    previous box.
    """

    rows: Sequence[Sequence[int]]
    sizes: Sequence[float]
    spaces: Sequence[float]
    targets: Sequence[int]
    bonds: Sequence[float]


class Pulling(NamedTuple):
    """Columns, the minimum distance of each box from the previous one, and the reasons of each box."""

    columns: Columns
    apart: Sequence[float]
    reasons: Sequence[Sequence[int]]


def settle(columns: Columns) -> list[float]:
    """Return the middle of each box along its column."""
    count = len(columns.sizes)
    middles, apart = [0.0] * count, [0.0] * count
    offsets = []
    for row in columns.rows:
        for before, box in pairwise(row):
            apart[box] = (columns.sizes[before] + columns.sizes[box]) / 2 + columns.spaces[box]
        steps = list(accumulate((apart[box] for box in row[1:]), initial=0.0))
        offsets.append(steps)
        for box, step in zip(row, steps, strict=True):
            middles[box] = step - steps[-1] / 2
    reasons: list[list[int]] = [[] for _ in range(count)]
    for box, target in enumerate(columns.targets):
        if target >= 0:
            reasons[target].append(box)
    pulling = Pulling(columns, apart, reasons)
    fits = list(zip(columns.rows, offsets, strict=True))
    for sweep in range(SWEEPS):
        first, last = min(middles), max(middles)
        is_last = sweep == SWEEPS - 1
        gravity = 0.0 if is_last else GRAVITY * min(1.0, GRAVITY_WITHIN / max(1.0, last - first))
        centre = gravity, gravity * (first + last) / 2
        for row, steps in fits if sweep % 2 else reversed(fits):
            fit_column(row, steps, centre, pulling, middles)
    return middles


def raise_roots(columns: Columns, middles: list[float]) -> None:
    """Move the roots of a tall picture up; the first one is always within `ROOT_WITHIN` of the top.

    The boxes from each root to the next belong to its sub-tree. The first reason for the first root is moved as well,
    and the first reason for that, and so on: each is the uppermost of its column and remains within the range of its
    own reasons, so that no line gets longer.
    """
    roots, sizes, free = columns.rows[0], columns.sizes, -inf
    for root, end in pairwise((*roots, len(middles))):
        first = min(middles[box] - sizes[box] / 2 for box in range(root, end))
        least = free + columns.spaces[root] + sizes[root] / 2
        # Its sub-tree may be further down, next to that of the previous root.
        low = max(first + ROOT_WITHIN, middles[root + 1]) if root and root + 1 < end else first + ROOT_WITHIN
        middles[root] = max(min(middles[root], low), least)
        free = middles[root] + sizes[root] / 2
        if not root:
            for box in leading(columns):
                middles[box] = min(middles[box], low)


def leading(columns: Columns) -> Iterator[int]:
    """Yield the first reason for the first root, the first reason for that, and so on, but no linked premises."""
    for (above, *_), (box, *others) in pairwise(columns.rows):
        if columns.targets[box] != above or (others and columns.bonds[others[0]]):
            return
        yield box


def fit_column(
    row: Sequence[int], steps: Sequence[float], centre: tuple[float, float], pulling: Pulling, middles: list[float]
) -> None:
    """Move the boxes of a column as near to the positions of their pulls as their order and distances allow.

    A box that nothing pulls stays where it is, if it can. `steps` has the minimum distance of each box from the first
    one; `centre` is the strength of the pull to the middle, and its product with the position of the middle.
    """
    columns, apart, reasons = pulling
    wishes, weights = [], []
    targets, bonds = columns.targets, columns.bonds
    before = -1
    for box, step in zip(row, steps, strict=True):
        weight, pull = centre
        target = targets[box]
        if target >= 0:
            weight += 1
            pull += middles[target]
        its_reasons = reasons[box]
        if its_reasons:
            weight += len(its_reasons)
            for reason in its_reasons:
                pull += middles[reason]
        hold = bonds[box]
        if hold:
            weight += hold
            pull += hold * (middles[before] + apart[box])
        if not weight:
            weight, pull = 1.0, middles[box]
        wishes.append(pull / weight - step)
        weights.append(weight)
        before = box
    for box, step, fit in zip(row, steps, pooled(wishes, weights), strict=True):
        middles[box] = fit + step


def pooled(wishes: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the non-decreasing numbers nearest to the wishes by weighted least squares."""
    pools: list[tuple[float, float, int]] = []
    for wish, weight in zip(wishes, weights, strict=True):
        mean, heft, count = wish, weight, 1
        while pools and pools[-1][0] >= mean:
            other, more, others = pools.pop()
            mean = (mean * heft + other * more) / (heft + more)
            heft, count = heft + more, count + others
        pools.append((mean, heft, count))
    return [mean for mean, _, count in pools for _ in range(count)]
