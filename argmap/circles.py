"""Circles in a directed graph given as lists of successors."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

Successors = Mapping[str, Sequence[str]]


def knots(successors: Successors) -> Iterator[list[str]]:
    """Yield each strongly connected component that holds a circle.

    Source: Tarjan 1972, "Depth-first search and linear graph algorithms", with a stack in place of recursion.
    """
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    on_path: set[str] = set()
    for root in successors:
        if root in order:
            continue
        work = [(root, iter(successors[root]))]
        order[root] = low[root] = len(order)
        path.append(root)
        on_path.add(root)
        while work:
            node, following = work[-1]
            for name in following:
                if name not in order:
                    order[name] = low[name] = len(order)
                    path.append(name)
                    on_path.add(name)
                    work.append((name, iter(successors.get(name, ()))))
                    break
                if name in on_path:
                    low[node] = min(low[node], order[name])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    knot = take_knot(node, path, on_path)
                    if len(knot) > 1 or node in successors.get(node, ()):
                        yield knot


def take_knot(node: str, path: list[str], on_path: set[str]) -> list[str]:
    """Take the component whose root is `node` off the path."""
    knot = []
    while True:
        name = path.pop()
        on_path.discard(name)
        knot.append(name)
        if name == node:
            return knot


def circle_in(knot: Iterable[str], successors: Successors, start: str) -> list[str]:
    """Return a shortest circle through `start`, a member of a knot; it stands at both ends."""
    members = set(knot)
    came_from: dict[str, str] = {}
    queue = deque([start])
    while queue:
        name = queue.popleft()
        for following in successors.get(name, ()):
            if following == start:
                return trace(name, start, came_from)
            if following in members and following not in came_from:
                came_from[following] = name
                queue.append(following)
    return [start]


def trace(name: str, start: str, came_from: Mapping[str, str]) -> list[str]:
    """Return the way from `start` to `name` and back to `start`."""
    way = [start]
    while name != start:
        way.append(name)
        name = came_from[name]
    way.append(start)
    way.reverse()
    return way
