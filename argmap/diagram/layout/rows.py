"""The rows of pictures that run up or down: boxes and stacks next to each other, and their horizontal positions."""

from collections.abc import Mapping, Sequence

from argmap.base.values import frozen
from argmap.diagram.layout import bands, draft
from argmap.diagram.layout.draft import FOR_PAIR, columns_of, pulls_of
from argmap.diagram.layout.lanes import Lanes
from argmap.diagram.layout.lines import BRACKET
from argmap.diagram.layout.settling import Columns, settle
from argmap.diagram.layout.stacks import Stack, StackRoom, stack_of, stacked_links
from argmap.diagram.scene.homes import AT_ROOT
from argmap.diagram.scene.picture import Picture
from argmap.diagram.scene.sizes import STRIP, Size

# The horizontal space between boxes: within one bracket, with one target, and with different targets.
WITHIN, SIBLINGS, FAMILIES = 10.0, 14.0, 26.0
# The additional length of lines that carry words.
FOR_WORDS = 10.0


@frozen()
class RowUnit:
    """A unit of a row: a box or stand-in, or a stack."""

    place: int
    width: float
    height: float
    stack: Stack | None = None
    group: str | None = None


@frozen()
class Rows:
    """The units of a section in rows, by number, and the unit of each place."""

    units: tuple[RowUnit, ...]
    rows: tuple[tuple[int, ...], ...]
    unit_of: Mapping[int, int]
    owners: tuple[int, ...]
    stack_of: Mapping[int, int]


def for_brackets_of(picture: Picture) -> float:
    """Return the distance between boxes and the first lane."""
    return BRACKET + 1 + (FOR_WORDS if picture.has_words else 0.0)


def rows_of(picture: Picture, section: range, sizes: Sequence[Size], lanes: Sequence[Lanes]) -> Rows:
    """Return the units of a section in rows."""
    outline = picture.outline
    wide = max(size.width for size in sizes)
    heights = {
        number: sizes[outline.places[number].node].height if outline.places[number].is_home else STRIP
        for number in section
    }
    # Within a stack, the lines that carry words are level.
    for_stacks = BRACKET + 1 + (draft.FOR_WORDS if picture.has_words else 0.0)
    room = StackRoom(heights, wide, lanes, for_stacks, bands.names_of(picture))
    stacks: dict[int, Stack] = {}
    inside: set[int] = set()
    for links in stacked_links(picture, section):
        stack = stack_of(picture, links, room)
        stacks[stack.places[0]] = stack
        inside.update(stack.places[1:])
    owners = pulls_of(outline, section).owners
    units: list[RowUnit] = []
    rows, unit_of, its_owners, stack_numbers = [], {}, [], {}
    for column in columns_of(outline, section):
        row = []
        groups = dict(zip(column, bands.groups_along(picture, column), strict=True))
        for place in column:
            if place in inside:
                continue
            found = stacks.get(place)
            unit = RowUnit(place, wide, heights[place], None, groups[place])
            if found:
                unit = RowUnit(place, found.width, found.height, found)
                stack_numbers.update(dict.fromkeys(found.links, len(units)))
            unit_of.update(dict.fromkeys(found.places if found else (place,), len(units)))
            row.append(len(units))
            units.append(unit)
            its_owners.append(owners[place - section.start])
        rows.append(tuple(row))
    return Rows(tuple(units), tuple(rows), unit_of, tuple(its_owners), stack_numbers)


def lefts_of(picture: Picture, rows: Rows, section: range) -> list[float]:
    """Return the left end of each unit."""
    pulls = pulls_of(picture.outline, section)
    units = rows.units
    spaces = [0.0] * len(units)
    pairs = set(picture.pairs.neighbours)
    for row in rows.rows:
        before = -1
        for number in row:
            if before >= 0:
                spaces[number] = space_between(picture, rows, before, number, pairs)
            before = number
    targets, bonds = [], []
    for unit in units:
        target = pulls.targets[unit.place - section.start]
        targets.append(rows.unit_of[target + section.start] if target >= 0 else -1)
        bonds.append(pulls.bonds[unit.place - section.start])
    middles = settle(Columns(rows.rows, [unit.width for unit in units], spaces, targets, bonds))
    return [middle - unit.width / 2 for middle, unit in zip(middles, units, strict=True)]


def space_between(picture: Picture, rows: Rows, before: int, number: int, pairs: set[tuple[int, int]]) -> float:
    """Return the space needed between two neighbours in a row."""
    one, other = rows.units[before], rows.units[number]
    first, second = picture.outline.places[one.place], picture.outline.places[other.place]
    is_single = one.stack is None and other.stack is None
    if is_single and first.is_home and second.is_home and (first.node, second.node) in pairs:
        space = FOR_PAIR
    elif first.link == second.link != AT_ROOT:
        space = WITHIN
    else:
        space = SIBLINGS if rows.owners[before] == rows.owners[number] else FAMILIES
    if picture.groups and (one.group != other.group or not is_single):
        space += bands.PAD * ((one.group is not None) + (other.group is not None or other.stack is not None))
    return space
