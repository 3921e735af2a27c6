"""Contradictions, and the numbers that identify a statement which appears in several places.

Contradictory neighbours are joined by a short line with bars; theses that all contradict each other share a rail; all
other contradictions are stated in the boxes.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from argmap.base.values import frozen
from argmap.diagram.scene.homes import AT_ROOT, Link, Section
from argmap.diagram.scene.outline import Outline


@frozen()
class Pairs:
    """How contradictions are drawn, by the numbers of nodes.

    `neighbours` are adjacent pairs, in order. Each of `rails` is a set of theses that all contradict each other.
    `named` has, for some nodes, the rivals to be named in their boxes. `numbers` has the numbers of all nodes that have
    a stand-in or are named in other boxes, in the order of the outline.
    """

    neighbours: tuple[tuple[int, int], ...]
    rails: tuple[tuple[int, ...], ...]
    named: Mapping[int, tuple[int, ...]]
    numbers: Mapping[int, int]


def pair_up(outline: Outline, links: Sequence[Link], rivals: Sequence[tuple[int, int]]) -> Pairs:
    """Return how contradictory pairs of nodes are drawn, and the numbers of nodes."""
    wanted = {frozenset(pair): None for pair in rivals}
    neighbours = []
    if wanted:
        for one, other in neighbours_of(outline, links):
            if frozenset((one, other)) in wanted:
                neighbours.append((one, other))
    rails = tuple(rails_of(outline, wanted)) if len(wanted) > 1 else ()
    on_rails = {frozenset((one, other)) for rail in rails for place, one in enumerate(rail) for other in rail[:place]}
    drawn = [pair for pair in neighbours if frozenset(pair) not in on_rails]
    done = on_rails | set(map(frozenset, drawn))
    named: dict[int, list[int]] = defaultdict(list)
    for pair in wanted:
        if pair not in done:
            one, other = sorted(pair)
            named[one].append(other)
            named[other].append(one)
    again = {place.node for place in outline.places if not place.is_home} | set(named)
    ordered = sorted(again, key=outline.homes.__getitem__)
    return Pairs(
        tuple(drawn),
        rails,
        {node: tuple(others) for node, others in named.items()},
        {node: number for number, node in enumerate(ordered, start=1)},
    )


def neighbours_of(outline: Outline, links: Sequence[Link]) -> Iterator[tuple[int, int]]:
    """Yield the adjacent pairs of nodes at home that have the same target, or are roots of one section."""
    last: dict[int, int] = {}
    for section in (Section.THESES, Section.LOOSE):
        last.clear()
        for number in outline.section(section):
            place = outline.places[number]
            before = last.get(place.column)
            last[place.column] = number
            if before is None or not place.is_home or not outline.places[before].is_home:
                continue
            if target_of(outline.places[before].link, links) == target_of(place.link, links):
                yield outline.places[before].node, place.node


def target_of(link: int, links: Sequence[Link]) -> tuple[int, bool]:
    """Return the target of a link, and whether that is a link; for a root, AT_ROOT."""
    return (AT_ROOT, False) if link == AT_ROOT else (links[link].target, links[link].is_on_link)


def rails_of(outline: Outline, wanted: Mapping[frozenset[int], None]) -> Iterator[tuple[int, ...]]:
    """Yield sets of three or more roots that all contradict each other and whose rails do not overlap."""
    roots = [place.node for number in outline.section(Section.THESES) if (place := outline.places[number]).column == 0]
    order = {node: rank for rank, node in enumerate(roots)}
    rivals: dict[int, set[int]] = defaultdict(set)
    for pair in wanted:
        one, other = pair
        if one in order and other in order:
            rivals[one] |= {one, other}
            rivals[other] |= {one, other}
    alike: dict[frozenset[int], list[int]] = defaultdict(list)
    for node in roots:
        alike[frozenset(rivals[node])].append(node)
    end = -1
    for rail in alike.values():
        is_clique = len(rail) > 2 and len(rivals[rail[0]]) >= len(rail) and set(rail) <= rivals[rail[0]]
        if is_clique and order[rail[0]] > end:
            end = order[rail[-1]]
            yield tuple(rail)
