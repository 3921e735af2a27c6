"""Excerpts: a part of a picture as a picture of its own, with the homes, order and numbers of the whole."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from argmap.base.tuples import NamedTuple
from argmap.diagram.paper.parts import Kept, OutlinePart, kept_in
from argmap.diagram.scene import Box, Card, Picture
from argmap.diagram.scene.homes import AT_ROOT, Link
from argmap.diagram.scene.outline import Gate, Outline, OutlinePlace, Trunk
from argmap.diagram.scene.pairs import Pairs
from argmap.diagram.scene.picture import boxes_of

# The home of a node that has no box in an excerpt.
NOWHERE = -1


class PictureExcerpt(NamedTuple):
    """A part of a picture as a picture, and the numbers of its nodes in the whole picture."""

    picture: Picture
    nodes: tuple[int, ...]


def excerpt(picture: Picture, part: OutlinePart, nodes: Mapping[int, Box | Card]) -> PictureExcerpt:
    """Return a part of a picture as a picture of its own. `nodes` replaces some of the nodes, by number."""
    kept = kept_in(picture, part)
    its_nodes = tuple(nodes.get(number, picture.nodes[number]) for number in kept.nodes)
    names = {box.id for node in its_nodes for box in boxes_of(node)}
    groups = {node.group for node in its_nodes}
    outline = outline_within(picture.outline, part, kept)
    its_picture = replace(
        picture,
        nodes=its_nodes,
        steps=tuple(picture.steps[number] for number in kept.links),
        links=tuple(link_within(picture.links[number], kept) for number in kept.links),
        outline=outline,
        pairs=pairs_within(picture.pairs, outline, kept),
        rivals=tuple(pair for pair in picture.rivals if names.issuperset(pair)),
        groups=tuple(group for group in picture.groups if group.id in groups),
        theses=tuple(name for name in picture.theses if name in names),
    )
    return PictureExcerpt(its_picture, tuple(kept.nodes))


def link_within(link: Link, kept: Kept) -> Link:
    """Return a link with the numbers of an excerpt."""
    target = kept.links[link.target] if link.is_on_link else kept.nodes[link.target]
    return link._replace(premises=tuple(kept.nodes[node] for node in link.premises), target=target)


def outline_within(outline: Outline, part: OutlinePart, kept: Kept) -> Outline:
    """Return the outline of an excerpt."""
    is_drawn = {number for number in kept.links if has_all(kept.places, outline.slots[number])}
    homes = (kept.places.get(outline.homes[node], NOWHERE) for node in kept.nodes)
    return Outline(
        places=tuple(place_within(outline, number, part.root, kept) for number in part.places),
        slots=tuple(
            tuple(kept.places[slot] for slot in outline.slots[number]) if number in is_drawn else ()
            for number in kept.links
        ),
        trunks=tuple(
            tuple(
                Trunk(trunk.stroke, links)
                for trunk in outline.trunks[number]
                if (links := within(trunk.links, is_drawn, kept))
            )
            for number in part.places
        ),
        gates=tuple(Gate(*(within(links, is_drawn, kept) for links in outline.gates[number])) for number in kept.links),
        begins={part.section: 0},
        homes=tuple(homes),
    )


def has_all(places: Mapping[int, int], slots: Sequence[int]) -> bool:
    """Return whether a link has slots, and all of them are among some places."""
    return bool(slots) and all(slot in places for slot in slots)


def within(links: Sequence[int], is_drawn: set[int], kept: Kept) -> tuple[int, ...]:
    """Return those of some links that are drawn in an excerpt, with its numbers."""
    return tuple(kept.links[number] for number in links if number in is_drawn)


def place_within(outline: Outline, number: int, root: int | None, kept: Kept) -> OutlinePlace:
    """Return a place with the numbers of an excerpt, in which a root has column 0."""
    place = outline.places[number]
    is_root = number == root or place.link == AT_ROOT
    return OutlinePlace(
        node=kept.nodes[place.node],
        is_home=place.is_home,
        link=AT_ROOT if is_root else kept.links[place.link],
        column=place.column - (0 if root is None else outline.places[root].column),
        cut=None if place.cut is None else kept.links[place.cut],
    )


def pairs_within(pairs: Pairs, outline: Outline, kept: Kept) -> Pairs:
    """Return the contradictions drawn in an excerpt: those whose boxes are all in it."""
    here = {node for node, number in kept.nodes.items() if outline.homes[number] != NOWHERE}
    drawn = [
        tuple(tuple(kept.nodes[node] for node in nodes) for nodes in found if here.issuperset(nodes))
        for found in (pairs.neighbours, pairs.rails)
    ]
    return Pairs(tuple((one, other) for one, other in drawn[0]), drawn[1], {}, {})
