"""The home of each statement: the one step in which its own box is drawn, so that the picture is a tree.

A statement is at home in the first step that names it as a premise, if that step leads to something drawn. In all other
steps a stand-in takes its place. A home depends on what is between a statement and the theses, never on what leads to
the statement, and never on sizes.
"""

from collections.abc import Iterator, Sequence
from enum import IntEnum

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.diagram.scene.shapes import Stroke

AT_ROOT, HOMELESS, NO_LINK = -1, -2, -3


class Link(NamedTuple):
    """A step between numbered nodes: its premises, and its target, a node, or a link if `is_on_link` is true."""

    premises: tuple[int, ...]
    target: int
    is_on_link: bool
    stroke: Stroke


class Section(IntEnum):
    """The sections of a picture, one below the other."""

    THESES = 0
    LOOSE = 1
    ALONE = 2


class Root(NamedTuple):
    """The root of a tree: a node, or a stand-in for the target of `link` where a cycle is cut."""

    node: int
    section: Section
    link: int | None = None


@frozen()
class LinkIndex:
    """An index of links: those to each node, those to each link, and the first one of which each node is a premise."""

    on_nodes: tuple[tuple[int, ...], ...]
    on_links: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]


@frozen()
class Homes:
    """The link in which each node is at home (AT_ROOT for roots), and the roots in the order of their sections."""

    links: tuple[int, ...]
    roots: tuple[Root, ...]


def bearing_of(nodes: int, links: Sequence[Link]) -> LinkIndex:
    """Build the index of links for a number of nodes."""
    on_nodes: list[list[int]] = [[] for _ in range(nodes)]
    on_links: list[list[int]] = [[] for _ in links]
    first = [NO_LINK] * nodes
    for number, link in enumerate(links):
        (on_links if link.is_on_link else on_nodes)[link.target].append(number)
        for node in link.premises:
            if first[node] == NO_LINK:
                first[node] = number
    return LinkIndex(tuple(map(tuple, on_nodes)), tuple(map(tuple, on_links)), tuple(first))


class Search:
    """The breadth-first search that finds homes, from one root after another.

    `homes` are the homes found so far, `met` says which links were reached, and `waiting` lists premises whose first
    link is another one, each with the link in which it was met.
    """

    __slots__ = ("bearing", "homes", "links", "met", "waiting")

    def __init__(self, links: Sequence[Link], bearing: LinkIndex) -> None:
        """Begin without homes."""
        self.links = links
        self.bearing = bearing
        self.homes = [HOMELESS] * len(bearing.first)
        self.met = [False] * len(links)
        self.waiting: list[tuple[int, int]] = []

    def settle(self, node: int, home: int) -> None:
        """Set the home of a node, and of everything that is at home below it."""
        self.homes[node] = home
        self.follow(list(self.bearing.on_nodes[node]))

    def follow(self, queue: list[int]) -> None:
        """Visit links, the links that lead to them and to their premises, and so on."""
        homes, first, on_nodes, on_links = self.homes, self.bearing.first, self.bearing.on_nodes, self.bearing.on_links
        for number in queue:
            if self.met[number]:
                continue
            self.met[number] = True
            for premise in self.links[number].premises:
                if homes[premise] != HOMELESS:
                    continue
                if first[premise] == number:
                    homes[premise] = number
                    queue.extend(on_nodes[premise])
                else:
                    self.waiting.append((premise, number))
            queue.extend(on_links[number])

    def settle_waiting(self) -> None:
        """Set the homes of waiting nodes whose first link was not reached."""
        for premise, number in self.waiting:
            if self.homes[premise] == HOMELESS:
                self.settle(premise, number)
        self.waiting.clear()


def find_homes(links: Sequence[Link], bearing: LinkIndex, theses: Sequence[int], others: Sequence[Root]) -> Homes:
    """Return the homes of all nodes.

    `theses` come first, then the `others`, which support or attack nothing. The rest leads into cycles, each of which
    is cut at its first node, or at its first link if it contains no node.
    """
    search = Search(links, bearing)
    for node in theses:
        search.homes[node] = AT_ROOT
    search.follow([number for node in theses for number in bearing.on_nodes[node]])
    search.settle_waiting()
    for root in others:
        search.settle(root.node, AT_ROOT)
    search.settle_waiting()
    roots = [*(Root(node, Section.THESES) for node in theses), *others, *cut_cycles(search)]
    return Homes(tuple(search.homes), tuple(sorted(roots, key=lambda root: root.section)))


def cut_cycles(search: Search) -> list[Root]:
    """Return a root for each cycle of nodes without homes, and set the homes of everything that leads to it.

    Each thing without a home leads to one cycle through the links that it names first. All cycles are found before any
    is cut, because the order in which they are met depends on what leads to them.
    """
    nodes, links = [], []
    for cycle in cycles_of(search):
        its_nodes = [number for is_link, number in cycle if not is_link]
        if its_nodes:
            nodes.append(min(its_nodes))
        else:
            links.append(min(number for _, number in cycle))
    for node in sorted(nodes):
        search.settle(node, AT_ROOT)
    for link in sorted(links):
        search.follow([link])
    ends = ((search.links[search.links[link].target].premises[0], link) for link in sorted(links))
    return [
        *(Root(node, Section.LOOSE) for node in sorted(nodes)),
        *(Root(node, Section.LOOSE, link) for node, link in ends),
    ]


def cycles_of(search: Search) -> Iterator[list[tuple[bool, int]]]:
    """Yield each cycle without homes as nodes and links, each with a flag that says whether it is a link."""
    seen: dict[tuple[bool, int], int] = {}
    starts = [(False, node) for node, home in enumerate(search.homes) if home == HOMELESS]
    starts.extend((True, number) for number, is_met in enumerate(search.met) if not is_met)
    for walk, start in enumerate(starts):
        way: list[tuple[bool, int]] = []
        at = start
        while at not in seen and is_open(search, at):
            seen[at] = walk
            way.append(at)
            at = next_on_way(search, at)
        if seen.get(at) == walk:
            yield way[way.index(at) :]


def is_open(search: Search, at: tuple[bool, int]) -> bool:
    """Return whether a link was not reached, or a node has no home yet."""
    is_link, number = at
    return not search.met[number] if is_link else search.homes[number] == HOMELESS


def next_on_way(search: Search, at: tuple[bool, int]) -> tuple[bool, int]:
    """Return the target of a link, or the first link of a node; a node without a home always has one."""
    is_link, number = at
    if is_link:
        link = search.links[number]
        return link.is_on_link, link.target
    return True, search.bearing.first[number]
