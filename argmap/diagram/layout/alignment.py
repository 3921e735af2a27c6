"""Boxes moved up and down their columns, their order kept, until their lines are as short as they get.

How far lines lead up or down, squared and summed, has one least value under the distances to keep. It is found column
by column: each is fitted exactly to what its lines pull to by pooling (the pool-adjacent-violators algorithm of
isotonic regression), in turns from left to right and back.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from argmap.diagram.layout.forest import Forest
from argmap.diagram.layout.outline import ROOT

SWEEPS = 20
# How hard a line beside the tree pulls, and the middle of the picture, where a line of the tree pulls with 1.
BESIDE, GRAVITY = 0.3, 0.06


def settled(
    forest: Forest, heights: Sequence[float], spaces: Sequence[float], beside: Sequence[tuple[int, int]]
) -> list[float]:
    """Return the middle of each node, from above.

    `spaces` holds how much must be free between a node and what stands above it in its column, `beside` the boxes that
    lines beside the tree connect.
    """
    offsets = [offsets_of(row, heights, spaces) for row in forest.rows]
    middles = [0.0] * len(heights)
    for row, places in zip(forest.rows, offsets, strict=True):
        for node, place in zip(row, places, strict=True):
            middles[node] = place - places[-1] / 2
    pulls = pulls_of(forest, beside)
    for sweep in range(SWEEPS):
        columns = list(zip(forest.rows, offsets, strict=True))
        middle = (min(middles) + max(middles)) / 2
        for row, places in columns if sweep % 2 else reversed(columns):
            weights = [GRAVITY + sum(pulls[node].values()) for node in row]
            wishes = [
                (GRAVITY * middle + sum(weight * middles[other] for other, weight in pulls[node].items())) / total
                - place
                for node, total, place in zip(row, weights, places, strict=True)
            ]
            for node, place, fit in zip(row, places, pooled(wishes, weights), strict=True):
                middles[node] = fit + place
    return with_joints(forest, middles)


def offsets_of(row: Sequence[int], heights: Sequence[float], spaces: Sequence[float]) -> list[float]:
    """Return how far below the first the middle of each node of a column must lie at least."""
    offsets = [0.0]
    for above, node in pairwise(row):
        offsets.append(offsets[-1] + heights[above] / 2 + spaces[node] + heights[node] / 2)
    return offsets


def pulls_of(forest: Forest, beside: Sequence[tuple[int, int]]) -> list[Mapping[int, float]]:
    """Return for each node how hard others pull it."""
    pulls: list[dict[int, float]] = [{} for _ in forest.order]
    inner = [(node, target, 1.0) for node, target in enumerate(forest.targets) if target != ROOT]
    for one, other, weight in (*inner, *((one, other, BESIDE) for one, other in beside)):
        for node, to in ((one, other), (other, one)):
            pulls[node][to] = pulls[node].get(to, 0.0) + weight
    moving = {node for row in forest.rows for node in row}
    return [{to: weight for to, weight in found.items() if to in moving} for found in pulls]


def pooled(wishes: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the numbers nearest to the wished ones, by weighted squares, of which none is less than that before it."""
    pools: list[tuple[float, float, int]] = []
    for wish, weight in zip(wishes, weights, strict=True):
        mean, heft, count = wish, weight, 1
        while pools and pools[-1][0] >= mean:
            other, more, others = pools.pop()
            mean = (mean * heft + other * more) / (heft + more)
            heft, count = heft + more, count + others
        pools.append((mean, heft, count))
    return [mean for mean, _, count in pools for _ in range(count)]


def with_joints(forest: Forest, middles: Sequence[float]) -> list[float]:
    """Return the middles with those of the joints, each in the middle of what hangs on it."""
    found = list(middles)
    for node in reversed(forest.order):
        children = forest.children[node]
        if forest.joints[node] and children:
            found[node] = (found[children[0]] + found[children[-1]]) / 2
    return found
