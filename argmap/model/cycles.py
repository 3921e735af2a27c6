"""Cycles and strongly connected components of a directed graph, given as lists of successors."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Node = TypeVar("Node", str, int)
Successors = Mapping[str, Sequence[str]]


def cyclic_components(successors: Mapping[Node, Sequence[Node]]) -> Iterator[list[Node]]:
    """Yield each strongly connected component that contains a cycle."""
    core = core_of(successors)
    for component in components(core):
        if is_cyclic(component, core):
            yield component


def core_of(successors: Mapping[Node, Sequence[Node]]) -> dict[Node, Sequence[Node]]:
    """Return a graph without the nodes from which no cycle can be reached; an acyclic graph becomes empty."""
    predecessors = predecessors_of(successors)
    ways = {node: len(following) for node, following in successors.items()}
    stack = [node for node in predecessors if not ways.get(node)]
    while stack:
        for node in predecessors.get(stack.pop(), ()):
            ways[node] -= 1
            if not ways[node]:
                stack.append(node)
    return {node: successors[node] for node, left in ways.items() if left}


def sinks(successors: Mapping[Node, Sequence[Node]]) -> set[Node]:
    """Return the members of the strongly connected components that no edge leaves.

    These are the nodes without successors, and the cyclic components from which none of those can be reached.
    """
    predecessors = predecessors_of(successors)
    found = {node for node, following in successors.items() if not following}
    found.update(node for node in predecessors if node not in successors)
    before = set(found)
    stack = list(found)
    while stack:
        fresh = [node for node in predecessors.get(stack.pop(), ()) if node not in before]
        before.update(fresh)
        stack += fresh
    for component in components({node: successors[node] for node in successors if node not in before}):
        members = set(component)
        if all(target in members for node in component for target in successors[node]):
            found |= members
    return found


def predecessors_of(successors: Mapping[Node, Sequence[Node]]) -> Mapping[Node, list[Node]]:
    """Return the predecessors of each node, once per edge."""
    predecessors: dict[Node, list[Node]] = defaultdict(list)
    for node, following in successors.items():
        for target in following:
            predecessors[target].append(node)
    return predecessors


def is_cyclic(component: Sequence[Node], successors: Mapping[Node, Sequence[Node]]) -> bool:
    """Return whether a strongly connected component contains a cycle."""
    return len(component) > 1 or component[0] in successors.get(component[0], ())


def components(successors: Mapping[Node, Sequence[Node]]) -> Iterator[list[Node]]:
    """Yield the strongly connected components, each after all components that it leads to.

    Source: Tarjan 1972, "Depth-first search and linear graph algorithms", with an explicit stack instead of recursion.
    """
    order: dict[Node, int] = {}
    low: dict[Node, int] = {}
    path: list[Node] = []
    on_path: set[Node] = set()
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
                    yield take_component(node, path, on_path)


def take_component(root: Node, path: list[Node], on_path: set[Node]) -> list[Node]:
    """Remove the component with the given root from the path, and return it."""
    component = []
    while True:
        name = path.pop()
        on_path.discard(name)
        component.append(name)
        if name == root:
            return component


def cycle_through(component: Iterable[str], successors: Successors, start: str) -> list[str]:
    """Return a shortest cycle through `start`, a member of a component; `start` is both first and last."""
    members = set(component)
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
    """Return the path from `start` to `name` and back to `start`."""
    way = [start]
    while name != start:
        way.append(name)
        name = came_from[name]
    way.append(start)
    way.reverse()
    return way
