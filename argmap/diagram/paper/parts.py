"""Parts of an outline, and the contents of each part."""

from collections.abc import Iterable, Mapping, Sequence

from argmap.base.tuples import NamedTuple
from argmap.diagram.scene import Picture
from argmap.diagram.scene.homes import AT_ROOT, Section


class OutlinePart(NamedTuple):
    """Some places of an outline in order: roots with sub-trees, or a repeated `root` with some of its sub-trees."""

    places: tuple[int, ...]
    section: Section
    root: int | None = None


def parts_before(parts: Sequence[OutlinePart]) -> list[int | None]:
    """Return for each part the one that a reader comes from: that with its root, or else the last one with roots."""
    found: list[int | None] = []
    roots: int | None = None
    # The last part in which each place is drawn.
    latest: dict[int, int] = {}
    for number, part in enumerate(parts):
        found.append(roots if part.root is None else latest[part.root])
        roots = number if part.root is None else roots
        latest.update(dict.fromkeys(part.places, number))
    return found


class Kept(NamedTuple):
    """The contents of an excerpt, in the order of the whole: maps from numbers there to numbers in the excerpt."""

    places: Mapping[int, int]
    nodes: Mapping[int, int]
    links: Mapping[int, int]


def kept_in(picture: Picture, part: OutlinePart) -> Kept:
    """Return the contents of a part, including the steps and statements that it mentions without drawing them."""
    places = [picture.outline.places[number] for number in part.places]
    links = {place.link for number, place in zip(part.places, places, strict=True) if number != part.root}
    # A cycle of steps is cut at one step; the step that this one leads to may be drawn elsewhere, or further down.
    stack = [place.cut for place in places if place.cut is not None]
    links = (links | {*stack}) - {AT_ROOT}
    while stack:
        link = picture.links[stack.pop()]
        if link.is_on_link and link.target not in links:
            links.add(link.target)
            stack.append(link.target)
    mentioned = [picture.links[number] for number in links]
    nodes = {place.node for place in places}
    nodes.update(node for link in mentioned for node in link.premises)
    nodes.update(link.target for link in mentioned if not link.is_on_link)
    return Kept(numbered(part.places), numbered(sorted(nodes)), numbered(sorted(links)))


def numbered(things: Iterable[int]) -> dict[int, int]:
    """Return the position of each of some numbers in their sequence."""
    return {thing: number for number, thing in enumerate(things)}
