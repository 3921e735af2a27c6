"""Parts of an outline, and what a picture of each has of the whole."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from argmap.diagram.scene import Picture
from argmap.diagram.scene.homes import AT_ROOT, Section


class OutlinePart(NamedTuple):
    """Some places of an outline in their order: those of roots, or a `root` with some of what leads to it."""

    places: tuple[int, ...]
    section: Section
    root: int | None = None


def parts_before(parts: Sequence[OutlinePart]) -> list[int | None]:
    """Return for each part the one that a reader comes from: that with its root, or else the last one with roots."""
    found: list[int | None] = []
    roots: int | None = None
    # The part in which each place is drawn last.
    latest: dict[int, int] = {}
    for number, part in enumerate(parts):
        found.append(roots if part.root is None else latest[part.root])
        roots = number if part.root is None else roots
        latest.update(dict.fromkeys(part.places, number))
    return found


class Kept(NamedTuple):
    """What an excerpt has of the whole, in the order of the whole, and the numbers in the excerpt by those there."""

    places: Mapping[int, int]
    nodes: Mapping[int, int]
    links: Mapping[int, int]


def kept_in(picture: Picture, part: OutlinePart) -> Kept:
    """Return what a part has of the whole, and the steps and statements that it speaks of without drawing them."""
    places = [picture.outline.places[number] for number in part.places]
    links = {place.link for number, place in zip(part.places, places, strict=True) if number != part.root}
    # A circle of steps is cut at one: the step that it leads to may be drawn elsewhere, or further down.
    stack = [place.cut for place in places if place.cut is not None]
    links = (links | {*stack}) - {AT_ROOT}
    while stack:
        link = picture.links[stack.pop()]
        if link.is_on_link and link.target not in links:
            links.add(link.target)
            stack.append(link.target)
    spoken_of = [picture.links[number] for number in links]
    nodes = {place.node for place in places}
    nodes.update(node for link in spoken_of for node in link.premises)
    nodes.update(link.target for link in spoken_of if not link.is_on_link)
    return Kept(numbered(part.places), numbered(sorted(nodes)), numbered(sorted(links)))


def numbered(things: Iterable[int]) -> dict[int, int]:
    """Return the place of each of some numbers among them."""
    return {thing: number for number, thing in enumerate(things)}
