"""Cuts a picture into parts of which each fits on a sheet: between sub-trees, never through a step.

A part has roots, or one statement again with some of what leads to it, and from there on all that there is room for,
level by level. Whatever leads to a box that has no room for it is a part of its own, which begins with that box again.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.diagram.layout import place
from argmap.diagram.paper.excerpts import excerpt
from argmap.diagram.paper.parts import OutlinePart
from argmap.diagram.scene import Box, Card, Picture
from argmap.diagram.scene.geometry import Placed
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.measurement import BEFORE_PAGE, shorten, width_with_slack
from argmap.diagram.scene.options import TEXT_WIDTHS
from argmap.diagram.scene.outline import Outline, with_gates
from argmap.diagram.scene.pairs import Pairs
from argmap.diagram.scene.shapes import NUMBER_ROOM, SMALL_SIZE
from argmap.diagram.scene.sizes import Size

# Places that stand on one part together: roots, or the premises of steps and of what stands at these.
Unit = tuple[int, ...]
# What takes as much room as any words that tell where a box goes on, and as those that tell a page.
SOMEWHERE, ANY_PAGE = "continues on this page", "page 000"


class PendingCut(NamedTuple):
    """What is still to be cut: units in their order, below a `root` that is drawn again, or roots themselves."""

    units: tuple[Unit, ...]
    section: Section
    root: int | None = None


class Tree:
    """What leads to each place of a picture, as units that are cut together."""

    def __init__(self, picture: Picture) -> None:
        """Look up the neighbours that a line joins."""
        homes = picture.outline.homes
        self.picture = picture
        self.joined = {(homes[one], homes[other]) for one, other in picture.pairs.neighbours}

    def below(self, number: int) -> tuple[Unit, ...]:
        """Return the premises of the steps to a place, those of each together with those of what stands at it.

        So are those of two steps whose premises a line joins.
        """
        outline = self.picture.outline
        units: list[list[int]] = []
        for link in (link for trunk in outline.trunks[number] for link in trunk.links):
            slots = [slot for each in with_gates((link,), outline.gates) for slot in outline.slots[each]]
            if self.joined and units and any((one, other) in self.joined for one in units[-1] for other in slots):
                units[-1].extend(slots)
            else:
                units.append(slots)
        return tuple(map(tuple, units))

    def cut_in(self, part: OutlinePart) -> Iterator[tuple[int, tuple[Unit, ...]]]:
        """Yield the places of a part with what leads to them and is not on it."""
        here = set(part.places)
        for number in part.places:
            missing = tuple(unit for unit in self.below(number) if unit[0] not in here)
            if missing:
                yield number, missing


def parts_of(tree: Tree, first_room: Size, room: Size) -> Iterator[OutlinePart]:
    """Yield the parts of a picture in the order of its outline, of which the first has a room of its own."""
    picture = tree.picture
    stack = [
        PendingCut(tuple(units), section)
        for section in reversed(Section)
        if (units := units_of_roots(picture.outline, picture.pairs, section))
    ]
    its_room = first_room
    while stack:
        pending = stack.pop()
        part, taken = grown(tree, pending, its_room)
        yield part
        its_room = room
        if taken < len(pending.units):
            stack.append(pending._replace(units=pending.units[taken:]))
        stack.extend(reversed(list(cut_off(tree, part))))


def units_of_roots(outline: Outline, pairs: Pairs, section: Section) -> list[Unit]:
    """Return the roots of a section, those together that a line or a rail joins."""
    roots = [number for number in outline.section(section) if outline.places[number].column == 0]
    ends: dict[int, int] = {}
    for nodes in (*pairs.neighbours, *pairs.rails):
        ends[outline.homes[nodes[0]]] = outline.homes[nodes[-1]]
    units: list[list[int]] = []
    end = -1
    for root in roots:
        if root <= end:
            units[-1].append(root)
        else:
            units.append([root])
        end = max(end, ends.get(root, -1))
    return list(map(tuple, units))


def grown(tree: Tree, pending: PendingCut, room: Size) -> tuple[OutlinePart, int]:
    """Return a part with as many units as have room, one at least, and how many these are.

    Where all of them have room, it goes on with what leads to their boxes, level by level, as far as that has room.
    """
    begin = () if pending.root is None else (pending.root,)
    part = OutlinePart((*begin, *sorted(pending.units[0])), pending.section, pending.root)
    taken = 1
    while taken < len(pending.units):
        more = with_more(part, pending.units[taken])
        if not fits(tree, more, room):
            return part, taken
        part, taken = more, taken + 1
    queue = deque(place for unit in pending.units for place in unit)
    while queue:
        below = [place for unit in tree.below(queue.popleft()) for place in unit]
        if below and fits(tree, more := with_more(part, below), room):
            part = more
            queue.extend(below)
    return part, taken


def with_more(part: OutlinePart, places: Sequence[int]) -> OutlinePart:
    """Return a part with more places, in the order of the outline."""
    return part._replace(places=tuple(sorted((*part.places, *places))))


def fits(tree: Tree, part: OutlinePart, room: Size) -> bool:
    """Tell whether a part has room on a sheet."""
    placed = drafted(tree, part, room)
    return placed.width <= room.width and placed.height <= room.height


def drafted(tree: Tree, part: OutlinePart, room: Size) -> Placed:
    """Return the places of a part whose boxes have room for telling where they go on and where other boxes are."""
    picture = tree.picture
    places = {number for number, _ in tree.cut_in(part)} | ({part.root} - {None})
    nodes: dict[int, Box | Card] = {}
    for number in part.places:
        node = picture.outline.places[number].node
        box = with_pages(picture, node, lambda _: ANY_PAGE)
        nodes[node] = going_on(nodes.get(node, box), SOMEWHERE) if number in places else nodes.get(node, box)
    return place(excerpt(picture, part, nodes).picture, room.width)


def with_pages(picture: Picture, number: int, page_of: Callable[[int], str]) -> Box | Card:
    """Return a node with the pages of what it speaks of, and for its stand-ins with its own.

    `page_of` gives the words for the page of the box of a node, none where that is the page of this one. Notes are as
    short as with any page.
    """
    node = picture.nodes[number]
    if isinstance(node, Card) or not node.number:
        return node
    most = TEXT_WIDTHS[picture.direction] - NUMBER_ROOM - width_with_slack(BEFORE_PAGE + ANY_PAGE, SMALL_SIZE)
    notes = []
    for note in node.notes:
        page = page_of(note.node) if note.node is not None and note.is_end else ""
        said = note.words if note.node is None else shorten(note.words, SMALL_SIZE, most)
        notes.append(note._replace(words=f"{said}{BEFORE_PAGE}{page}" if page else said))
    return replace(node, notes=tuple(notes), elsewhere=page_of(number))


def going_on(node: Box | Card, words: str, page: str | None = None) -> Box | Card:
    """Return a box that tells where it goes on, behind what it tells of what is left out; to a card nothing leads."""
    if isinstance(node, Card):
        return node
    return replace(node, more=" · ".join(filter(None, (node.more, words))), page=page or node.page)


def cut_off(tree: Tree, part: OutlinePart) -> Iterator[PendingCut]:
    """Yield what leads to the boxes of a part and is not on it, in the order of the outline."""
    for number, units in tree.cut_in(part):
        if number != part.root:
            yield PendingCut(units, Section.THESES, number)
