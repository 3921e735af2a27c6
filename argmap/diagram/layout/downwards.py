"""The layout of pictures that run up or down."""

from collections.abc import Sequence

from argmap.base.tuples import NamedTuple
from argmap.diagram.layout import bands
from argmap.diagram.layout.corridors import Turning, turnings
from argmap.diagram.layout.depths import Depths
from argmap.diagram.layout.draft import Draft
from argmap.diagram.layout.lanes import Lanes
from argmap.diagram.layout.lines import Frame, PlaceExtent, at_step, merging, step_at, trunk_lines, with_all_at
from argmap.diagram.layout.pairs import between
from argmap.diagram.layout.rows import Rows, for_brackets_of, lefts_of, rows_of
from argmap.diagram.layout.stacks import Stack, bands_of
from argmap.diagram.scene.geometry import Area, PlacedBox, PlacedTrunk, Point, Side
from argmap.diagram.scene.homes import AT_ROOT
from argmap.diagram.scene.outline import Trunk
from argmap.diagram.scene.picture import Picture
from argmap.diagram.scene.sizes import Size


class UnitPlaces(NamedTuple):
    """The units of a section, with the left end and the top of each."""

    rows: Rows
    lefts: Sequence[float]
    tops: Sequence[float]


def draw_downwards(picture: Picture, section: range, sizes: Sequence[Size], lanes: Sequence[Lanes]) -> Draft:
    """Return the layout of a section whose depth runs downwards."""
    outline = picture.outline
    rows = rows_of(picture, section, sizes, lanes)
    units = rows.units
    lefts = lefts_of(picture, rows, section)
    across = {
        unit.place: PlaceExtent(0.0, unit.height, lefts[number], lefts[number] + unit.width)
        for number, unit in enumerate(units)
        if unit.stack is None
    }
    frame = Frame(outline, lanes, across, for_brackets_of(picture))

    def exits_of(trunk: Trunk) -> tuple[float, ...]:
        found: dict[float, None] = {}
        for link in trunk.links:
            stack = rows.stack_of.get(link)
            found[frame.exit(link) if stack is None else lefts[stack]] = None
        return tuple(found)

    targets = [[units[number].place for number in row if units[number].stack is None] for row in rows.rows]
    turning = [turnings(outline, row, across.__getitem__, exits_of) for row in targets]
    depths = Depths(picture, rows, lefts, turning, lanes)
    tops, tracks = depths.found()
    draft = Draft({}, {}, [], depths.bands, [])
    place_boxes(picture, rows, lefts, tops, draft)
    extents = {
        unit.place: across[unit.place]._replace(near=tops[number], far=tops[number] + unit.height)
        for number, unit in enumerate(units)
        if unit.stack is None
    }
    drawn = Frame(outline, lanes, extents, frame.for_brackets)
    standing = UnitPlaces(rows, lefts, tops)
    for its_turnings, its_tracks in zip(turning, tracks, strict=True):
        for one, depth in zip(its_turnings, its_tracks, strict=True):
            draw_trunk(drawn, one, depth, standing, draft)
    draft.pairs.extend(between(picture, draft.boxes, section))
    return draft


def place_boxes(picture: Picture, rows: Rows, lefts: Sequence[float], tops: Sequence[float], draft: Draft) -> None:
    """Add the boxes of all units to a draft, and the bands of stacks."""
    names = bands.names_of(picture)
    for number, unit in enumerate(rows.units):
        top, left = tops[number], lefts[number]
        if unit.stack is None:
            is_root = picture.outline.places[unit.place].link == AT_ROOT
            area = Area(top, left, unit.height, unit.width)
            draft.boxes[unit.place] = PlacedBox(area, None if is_root else Side.LEFT)
            continue
        for place, extent in unit.stack.extents.items():
            area = Area(top + extent.first, left + extent.near, extent.last - extent.first, extent.far - extent.near)
            draft.boxes[place] = PlacedBox(area, Side.TOP)
        if any(unit.stack.groups):
            titles = bands.titles_of(unit.stack.groups, names, bands.title_width(unit.stack.box_width))
            draft.bands.extend(bands_of(unit.stack, titles, left, top))


def draw_trunk(frame: Frame, turning: Turning, depth: float, standing: UnitPlaces, draft: Draft) -> None:
    """Add a trunk that turns at a depth to a draft, with its steps and the steps on them."""
    lines = list(trunk_lines(depth, turning.port, frame.extents[turning.place].far, turning.exits))
    stroke, links = turning.trunk
    place_in_draft = len(draft.trunks)
    stacks: dict[int, tuple[Stack, list[int]]] = {}
    for link in links:
        number = standing.rows.stack_of.get(link)
        stack = None if number is None else standing.rows.units[number].stack
        if number is None or stack is None:
            draft.steps[link] = step_at(frame, link, depth, turning.port)
            add_gates(frame, [link], draft)
        else:
            stacks.setdefault(number, (stack, []))[1].append(link)
    for number, (stack, its_links) in stacks.items():
        inner = inside(frame, stack, standing.lefts[number], standing.tops[number])
        rail = draw_stack(inner, its_links, depth - standing.tops[number], draft)
        lines.append((rail, *merging(depth, standing.lefts[number], turning.port)))
    trunk = PlacedTrunk(stroke, turning.place, is_on_link=False, links=links, lines=tuple(lines))
    draft.trunks.insert(place_in_draft, trunk)


def inside(frame: Frame, stack: Stack, left: float, top: float) -> Frame:
    """Return the coordinate frame of a stack with a rail and a top: its depth runs to the right."""

    def turn(at: Point) -> Point:
        return top + at[1], left + at[0]

    return Frame(frame.outline, frame.lanes, stack.extents, stack.for_brackets, turn)


def draw_stack(frame: Frame, links: Sequence[int], port: float, draft: Draft) -> Point:
    """Add the steps of a stack to a draft, and return the end of its rail, which begins at a port above it."""
    for link in links:
        draft.steps[link] = step_at(frame, link, 0.0, port)
    add_gates(frame, links, draft)
    last = merging(0.0, frame.exit(links[-1]), port)[-1]
    return frame.turned((last,))[0]


def add_gates(frame: Frame, links: Sequence[int], draft: Draft) -> None:
    """Add the steps that back or undercut some links to a draft."""
    for link in with_all_at(frame.outline, links):
        for trunk, steps in at_step(frame, link):
            draft.trunks.append(trunk)
            draft.steps.update(steps)
