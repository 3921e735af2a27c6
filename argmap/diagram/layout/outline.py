"""Which of its targets each part hangs on, and the few sub-trees that leave the order of the file to stand nearer.

Most statements bear on one thing, and stay where the file has them. Where one bears on several, only one line can be
short; a hill is climbed from the order of the file to an outline in which the other lines lead less far.
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

ROOT = -1
# What it must save, in points of lines, that a node hangs on another than its first target, or leaves its place, and
# what each pair of siblings costs that stand against the order of the file.
SWITCH, MOVE, INVERSION = 30.0, 80.0, 80.0
# What is free between boxes of a column, in points.
FREE = 12.0
ROUNDS = 3
# The search ends when it has looked at so many nodes: a fifth of a second.
MOST_LOOKS = 400_000


@dataclass(slots=True)
class Outline:
    """A forest that is being put in order: the parent of each node, and the children of each in turn, ROOT's too."""

    parents: list[int]
    children: dict[int, list[int]]

    def order(self) -> list[int]:
        """Return all nodes that can be reached from the roots, each before its children."""
        order: list[int] = []
        waiting = self.children[ROOT][::-1]
        while waiting:
            node = waiting.pop()
            order.append(node)
            waiting.extend(reversed(self.children[node]))
        return order

    def move(self, node: int, parent: int, place: int) -> None:
        """Hang a node on a parent, at a place among its children."""
        self.children[self.parents[node]].remove(node)
        self.parents[node] = parent
        self.children[parent].insert(place, node)


@dataclass(slots=True)
class OrderSearch:
    """A search for a better outline: what it starts from, what that costs, and how many nodes it may still look at."""

    outline: Outline
    lines: Sequence[tuple[int, int]]
    ranks: Sequence[int]
    rooms: Sequence[float]
    least: float = inf
    looks: int = MOST_LOOKS

    def cost(self) -> float:
        """Return how far the lines beside the tree lead, and the price of the order; endless for a circle."""
        order = self.outline.order()
        self.looks -= len(order)
        if len(order) < len(self.rooms):
            return inf
        middles = stacked(self.outline, order, self.rooms)
        parents = self.outline.parents
        far = sum(abs(middles[start] - middles[end]) for start, end in self.lines if parents[start] != end)
        return far + INVERSION * sum(inversions(row, self.ranks) for row in self.outline.children.values())

    def try_move(self, node: int, parent: int, place: int, gain: float) -> bool:
        """Hang a node elsewhere, and back again where that does not save as much as it must."""
        old = self.outline.parents[node]
        old_place = self.outline.children[old].index(node)
        self.outline.move(node, parent, place)
        cost = self.cost()
        if cost < self.least - gain:
            self.least = cost
            return True
        self.outline.move(node, old, old_place)
        return False


def improved(
    outline: Outline, lines: Sequence[tuple[int, int]], ranks: Sequence[int], rooms: Sequence[float]
) -> Outline:
    """Return an outline whose lines beside the tree lead less far.

    `lines` are all lines between its nodes, `ranks` the places in the file, `rooms` the heights in points. Roots keep
    their order, and so do siblings with no such line to or from their sub-trees.
    """
    if all(outline.parents[start] == end for start, end in lines):
        return outline
    search = OrderSearch(outline, lines, ranks, rooms)
    search.least = search.cost()
    choices = choices_of(outline, lines)
    for _ in range(ROUNDS):
        before = search.least
        switch(search, choices)
        shift(search)
        if search.least == before or search.looks < 0:
            break
    return outline


def place_among(row: Sequence[int], node: int, ranks: Sequence[int]) -> int:
    """Return the place among siblings at which a node stands in the order of the file."""
    return next((place for place, one in enumerate(row) if ranks[one] > ranks[node]), len(row))


def choices_of(outline: Outline, lines: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """Return the targets of each node that hangs on one and has several."""
    targets: dict[int, list[int]] = defaultdict(list)
    for start, end in lines:
        if outline.parents[start] != ROOT:
            targets[start].append(end)
    return {node: ends for node, ends in targets.items() if len(ends) > 1}


def switch(search: OrderSearch, choices: Mapping[int, list[int]]) -> None:
    """Hang nodes on other targets where that saves much."""
    for node, ends in choices.items():
        for end in ends:
            if end != search.outline.parents[node] and search.looks > 0:
                place = place_among(search.outline.children[end], node, search.ranks)
                search.try_move(node, end, place, SWITCH)


def shift(search: OrderSearch) -> None:
    """Move nodes among their siblings where that saves much."""
    parents = search.outline.parents
    for node in concerned(search):
        row = search.outline.children[parents[node]]
        if parents[node] != ROOT:
            for place in range(len(row)):
                if place != row.index(node) and search.looks > 0:
                    search.try_move(node, parents[node], place, MOVE)


def concerned(search: OrderSearch) -> list[int]:
    """Return the ends of lines beside the tree, and all that these hang on."""
    found: dict[int, None] = {}
    for start, end in search.lines:
        if search.outline.parents[start] != end:
            for begin in (start, end):
                node = begin
                while node != ROOT and node not in found:
                    found[node] = None
                    node = search.outline.parents[node]
    return list(found)


def stacked(outline: Outline, order: Sequence[int], rooms: Sequence[float]) -> list[float]:
    """Return about where each node stands when every sub-tree has room of its own: its middle, in points."""
    high = [0.0] * len(rooms)
    for node in reversed(order):
        high[node] = max(rooms[node] + FREE, sum(high[child] for child in outline.children[node]))
    tops = [0.0] * len(rooms)
    for node in (ROOT, *order):
        children = outline.children[node]
        inner = sum(high[child] for child in children)
        top = 0.0 if node == ROOT else tops[node] + (high[node] - inner) / 2
        for child in children:
            tops[child] = top
            top += high[child]
    return [top + tall / 2 for top, tall in zip(tops, high, strict=True)]


def inversions(row: Sequence[int], ranks: Sequence[int]) -> int:
    """Return how many pairs of siblings stand against the order of the file."""
    seen: list[int] = []
    count = 0
    for node in row:
        count += len(seen) - bisect_right(seen, ranks[node])
        insort(seen, ranks[node])
    return count
