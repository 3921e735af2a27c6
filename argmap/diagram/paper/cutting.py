"""Cuts a picture into parts that each fit on a sheet: between sub-trees, never through a step.

From the leaves up, each statement keeps as many of its sub-trees as fit on a sheet. Of those that do not fit, the
largest are cut off first, so that there are few parts, each with the whole argument for a statement. A part that is cut
off begins by repeating that statement. Only if a statement has more direct reasons than fit on a sheet are these spread
over several parts.
"""

from collections.abc import Iterable, Iterator, Sequence

from argmap.base.tuples import NamedTuple
from argmap.diagram.paper.drafting import fits
from argmap.diagram.paper.parts import OutlinePart
from argmap.diagram.paper.tree import Tree, Unit
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.sizes import Size

# When reasons are spread over sheets, a reason is separated from its own argument if that needs more than this share of
# a sheet, so that the reason need not move to the next sheet.
LARGE = 0.35


class PendingCut(NamedTuple):
    """What remains to be cut: units in order, below a `root` that is repeated, or roots themselves."""

    units: tuple[Unit, ...]
    section: Section
    root: int | None = None

    def part(self, places: Iterable[int] = ()) -> OutlinePart:
        """Return a part that contains some places below the root."""
        begin = () if self.root is None else (self.root,)
        return OutlinePart((*begin, *sorted(places)), self.section, self.root)


def parts_of(tree: Tree, first_room: Size, room: Size) -> Iterator[OutlinePart]:
    """Yield the parts of a picture in the order of its outline; the first part has `first_room`, all others `room`."""
    kept = kept_below(tree, room)
    stack = [PendingCut(units, section) for section in reversed(Section) if (units := tree.roots(section))]
    its_room = first_room
    while stack:
        pending = stack.pop()
        parts = []
        while pending.units:
            part, taken = with_most(tree, kept, pending, its_room)
            parts.append(filled(tree, kept, part, its_room) if pending.root is None else part)
            pending = pending._replace(units=pending.units[taken:])
            its_room = room
        yield from parts
        stack.extend(reversed([cut for part in parts for cut in cut_off(tree, part)]))


def kept_below(tree: Tree, room: Size) -> list[Sequence[int]]:
    """Return for each place what stays with it of its sub-tree; an empty list if its reasons alone do not fit."""
    kept: list[Sequence[int]] = [()] * len(tree.picture.outline.places)
    for number in reversed(range(len(kept))):
        units = tree.below(number)
        if units:
            part = with_all(tree, kept, PendingCut(units, Section.THESES, number), room)
            kept[number] = part.places[1:] if part else ()
    return kept


def with_all(tree: Tree, kept: Sequence[Sequence[int]], pending: PendingCut, room: Size) -> OutlinePart | None:
    """Return a part with all units and as many of the sub-trees of their places as fit, leaving out the largest first.

    Returns None if the units alone do not fit.
    """
    places = [place for unit in pending.units for place in unit]
    found = pending.part(places)
    if not fits(tree, found, room):
        return None
    further = sorted((kept[place] for place in places if kept[place]), key=tree.area)
    whole = with_more(found, [place for each in further for place in each])
    if fits(tree, whole, room):
        return whole
    # Binary search: at least `least` of the smallest sub-trees fit, and at most `most`.
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
    """Return a part with as many units as fit, but at least one, and the number of these units."""
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


def filled(tree: Tree, kept: Sequence[Sequence[int]], part: OutlinePart, room: Size) -> OutlinePart:
    """Return a part extended by as many more units below its roots as the sheet has room for.

    Below other places there are more units only if they are spread over several parts in any case.
    """
    here = set(part.places)
    for number in part.places:
        if tree.picture.outline.places[number].column and kept[number]:
            continue
        for unit in tree.below(number):
            if unit[0] in here:
                continue
            more = with_more(part, unit)
            if not fits(tree, more, room):
                break
            part = more
    return part


def with_more(part: OutlinePart, places: Iterable[int]) -> OutlinePart:
    """Return a part with additional places, in the order of the outline."""
    return part._replace(places=tuple(sorted((*part.places, *places))))


def cut_off(tree: Tree, part: OutlinePart) -> Iterator[PendingCut]:
    """Yield the units that lead to boxes of a part and are not on it, in the order of the outline."""
    for number, units in tree.cut_in(part):
        if number != part.root:
            yield PendingCut(units, Section.THESES, number)
