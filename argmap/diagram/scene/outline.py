"""The outline of a picture: each statement and step in one place, and stand-ins, in the order of a depth-first walk.

It consists of numbers of nodes and links, and does not depend on sizes or the direction, so that pictures of one map in
all directions show the same outline.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.diagram.scene.homes import AT_ROOT, Homes, Link, LinkIndex, Section
from argmap.diagram.scene.options import Far
from argmap.diagram.scene.shapes import Stroke
from argmap.model.views.outline import Order


class OutlinePlace(NamedTuple):
    """A place of the outline: the box of a node if `is_home` is true, otherwise a stand-in for it.

    `link` is the link whose premise is here, AT_ROOT for a root, and `column` is the number of links up to the root. If
    a root replaces the target of a link where a cycle is cut, `cut` is the number of that link.
    """

    node: int
    is_home: bool
    link: int
    column: int
    cut: int | None = None


class Trunk(NamedTuple):
    """Links with the same target and stroke that join along one line with one head."""

    stroke: Stroke
    links: tuple[int, ...]


class Gate(NamedTuple):
    """The links on a link: those that back it, and those that undercut it."""

    backing: tuple[int, ...]
    undercuts: tuple[int, ...]


NO_GATE = Gate((), ())


@frozen()
class Outline:
    """All places in the order of the walk, and their connections, by the numbers of places and links.

    `slots` has the places of each link's premises, `trunks` the trunks to each place, and `gates` the links on each
    link. `begins` is the first place of each section. `homes` has the place at which each node is at home, and `far`
    the links that have no place and are drawn as lines between boxes.
    """

    places: tuple[OutlinePlace, ...]
    slots: tuple[tuple[int, ...], ...]
    trunks: tuple[tuple[Trunk, ...], ...]
    gates: tuple[Gate, ...]
    begins: Mapping[Section, int]
    homes: tuple[int, ...]
    far: tuple[int, ...] = ()

    def section(self, section: Section) -> range:
        """Return the places of a section."""
        later = (begin for other, begin in self.begins.items() if other > section)
        begin = self.begins.get(section)
        return range(0) if begin is None else range(begin, min(later, default=len(self.places)))


def outline_of(
    links: Sequence[Link], bearing: LinkIndex, homes: Homes, order: Order = Order.FOR_FIRST, far: Far = Far.STAND_INS
) -> Outline:
    """Build the outline of some links; with `Far.LINES`, links without a home of their own are left out."""
    cut = {root.link for root in homes.roots}
    left_out = far_links(links, bearing, homes) - cut if far is Far.LINES else frozenset[int]()
    trunks = [trunks_of(links, without(numbers, left_out), order) for numbers in bearing.on_nodes]
    elsewhere = cut | left_out
    gates = [at_link(links, without(numbers, elsewhere)) if numbers else NO_GATE for numbers in bearing.on_links]
    places: list[OutlinePlace] = []
    slots: list[list[int]] = [[] for _ in links]
    its_trunks: list[tuple[Trunk, ...]] = []
    begins: dict[Section, int] = {}
    for root in homes.roots:
        begins.setdefault(root.section, len(places))
        stack = [OutlinePlace(root.node, root.link is None, AT_ROOT, 0, root.link)]
        while stack:
            place = stack.pop()
            if place.link != AT_ROOT:
                slots[place.link].append(len(places))
            places.append(place)
            its_trunks.append(trunks_at(place, links, trunks))
            if its_trunks[-1]:
                its_links = [number for trunk in its_trunks[-1] for number in trunk.links]
                below = [
                    OutlinePlace(node, homes.links[node] == number, number, place.column + 1)
                    for number in with_gates(its_links, gates)
                    for node in links[number].premises
                ]
                stack.extend(reversed(below))
    return Outline(
        places=tuple(places),
        slots=tuple(map(tuple, slots)),
        trunks=tuple(its_trunks),
        gates=tuple(gates),
        begins=begins,
        homes=home_places(places, len(homes.links)),
        far=tuple(sorted(left_out)),
    )


def without(numbers: Sequence[int], left_out: AbstractSet[int | None]) -> Sequence[int]:
    """Return numbers without those left out; usually none are."""
    return [number for number in numbers if number not in left_out] if left_out else numbers


def far_links(links: Sequence[Link], bearing: LinkIndex, homes: Homes) -> frozenset[int]:
    """Return the links in which no premise is at home, and on which there are no other links."""
    return frozenset(
        number
        for number, link in enumerate(links)
        if not bearing.on_links[number] and all(homes.links[premise] != number for premise in link.premises)
    )


def trunks_of(links: Sequence[Link], numbers: Sequence[int], order: Order) -> tuple[Trunk, ...]:
    """Return the links to one target as trunks: supporting ones first, or as runs of the same stroke."""
    if len(numbers) < 2:
        return (Trunk(links[numbers[0]].stroke, tuple(numbers)),) if numbers else ()
    ordered = numbers
    if order is Order.FOR_FIRST:
        ordered = sorted(numbers, key=lambda number: links[number].stroke != Stroke.SUPPORTS)
    runs = groupby(ordered, key=lambda number: links[number].stroke)
    return tuple(Trunk(stroke, tuple(run)) for stroke, run in runs)


def at_link(links: Sequence[Link], numbers: Sequence[int]) -> Gate:
    """Return the links on a link: those that back it, and those that undercut it."""
    backing = tuple(number for number in numbers if links[number].stroke is Stroke.SUPPORTS)
    return Gate(backing, tuple(number for number in numbers if links[number].stroke is not Stroke.SUPPORTS))


def trunks_at(place: OutlinePlace, links: Sequence[Link], trunks: Sequence[tuple[Trunk, ...]]) -> tuple[Trunk, ...]:
    """Return the trunks to a place; a stand-in has none unless a cycle of links is cut there."""
    if place.cut is not None:
        return (Trunk(links[place.cut].stroke, (place.cut,)),)
    return trunks[place.node] if place.is_home else ()


def with_gates(numbers: Sequence[int], gates: Sequence[Gate]) -> Iterator[int]:
    """Yield links, each followed recursively by the links on it."""
    stack = list(reversed(numbers))
    while stack:
        number = stack.pop()
        yield number
        backing, undercuts = gates[number]
        if backing or undercuts:
            stack.extend(reversed((*backing, *undercuts)))


def home_places(places: Sequence[OutlinePlace], nodes: int) -> tuple[int, ...]:
    """Return the place at which each node is at home."""
    found = [0] * nodes
    for number, place in enumerate(places):
        if place.is_home:
            found[place.node] = number
    return tuple(found)
