"""Cuts a picture into parts of which each fits on a sheet: between sub-trees, never through a step.

Seen from the leaves, as much stays with each statement as fits on a sheet; of what does not, the largest arguments are
cut off first, so that there are few parts, each with the whole argument for a statement. Such a part begins with that
statement again. Only where a statement has more reasons than fit on a sheet these are spread over several parts.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.diagram.paper.drafting import fits
from argmap.diagram.paper.parts import OutlinePart
from argmap.diagram.paper.tree import Tree, Unit
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.sizes import Size

# Where reasons are spread over sheets, a reason is parted from an argument that takes more of a sheet than this, so
# that it need not wait for the next sheet.
LARGE = 0.35


class PendingCut(NamedTuple):
    """What is still to be cut: units in their order, below a `root` that is drawn again, or roots themselves."""

    units: tuple[Unit, ...]
    section: Section
    root: int | None = None

    def part(self, places: Iterable[int] = ()) -> OutlinePart:
        """Return a part with some places below the root."""
        begin = () if self.root is None else (self.root,)
        return OutlinePart((*begin, *sorted(places)), self.section, self.root)


def parts_of(tree: Tree, first_room: Size, room: Size) -> Iterator[OutlinePart]:
    """Yield the parts of a picture in the order of its outline, of which the first has a room of its own."""
    kept = kept_below(tree, room)
    stack = [PendingCut(units, section) for section in reversed(Section) if (units := tree.roots(section))]
    its_room = first_room
    while stack:
        pending = stack.pop()
        parts = []
        while pending.units:
            part, taken = with_most(tree, kept, pending, its_room)
            parts.append(filled(tree, part, its_room) if pending.root is None else part)
            pending = pending._replace(units=pending.units[taken:])
            its_room = room
        yield from parts
        stack.extend(reversed([cut for part in parts for cut in cut_off(tree, part)]))


def kept_below(tree: Tree, room: Size) -> list[Sequence[int]]:
    """Return for each place what stays with it of all that leads to it; nothing if its reasons alone do not fit."""
    kept: list[Sequence[int]] = [()] * len(tree.picture.outline.places)
    for number in reversed(range(len(kept))):
        units = tree.below(number)
        if units:
            part = with_all(tree, kept, PendingCut(units, Section.THESES, number), room)
            kept[number] = part.places[1:] if part else ()
    return kept


def with_all(tree: Tree, kept: Sequence[Sequence[int]], pending: PendingCut, room: Size) -> OutlinePart | None:
    """Return a part with all units, and of what stays with their places as much as fits, the largest left out first.

    None if the units alone do not fit.
    """
    places = [place for unit in pending.units for place in unit]
    found = pending.part(places)
    if not fits(tree, found, room):
        return None
    further = sorted((kept[place] for place in places if kept[place]), key=tree.area)
    whole = with_more(found, [place for each in further for place in each])
    if fits(tree, whole, room):
        return whole
    # This many of the smallest fit for sure, and so many perhaps.
    least, most = 0, max(0, len(further) - 1)
    while least < most:
        middle = (least + most + 1) // 2
        part = with_more(found, [place for each in further[least:middle] for place in each])
        if fits(tree, part, room):
            least, found = middle, part
        else:
            most = middle - 1
    return found


def with_most(tree: Tree, kept: Sequence[Sequence[int]], pending: PendingCut, room: Size) -> tuple[OutlinePart, int]:
    """Return a part with as many units as fit, one at least, and how many these are."""
    whole = with_all(tree, kept, pending, room)
    if whole:
        return whole, len(pending.units)
    part = pending.part()
    for taken, unit in enumerate(pending.units):
        below = [place for each in unit for place in kept[each]]
        more = with_more(part, (*unit, *below))
        is_large = not taken or tree.area(below) > LARGE * room.width * room.height
        does_fit = fits(tree, more, room)
        if not does_fit and is_large:
            more = with_more(part, unit)
            does_fit = fits(tree, more, room)
        if taken and not does_fit:
            return part, taken
        part = more
    return part, len(pending.units)


def filled(tree: Tree, part: OutlinePart, room: Size) -> OutlinePart:
    """Return a part with as many units more, of all that leads to its roots, as there is room for on the sheet."""
    here = set(part.places)
    for number in part.places:
        for unit in tree.below(number):
            if unit[0] in here:
                continue
            more = with_more(part, unit)
            if not fits(tree, more, room):
                break
            part = more
    return part


def with_more(part: OutlinePart, places: Iterable[int]) -> OutlinePart:
    """Return a part with more places, in the order of the outline."""
    return part._replace(places=tuple(sorted((*part.places, *places))))


def cut_off(tree: Tree, part: OutlinePart) -> Iterator[PendingCut]:
    """Yield what leads to the boxes of a part and is not on it, in the order of the outline."""
    for number, units in tree.cut_in(part):
        if number != part.root:
            yield PendingCut(units, Section.THESES, number)
