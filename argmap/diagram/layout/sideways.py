"""The layout of pictures that run sideways: columns of boxes, and corridors as wide as their lines need."""

from collections.abc import Iterator, Sequence
from itertools import chain

from argmap.diagram.layout import bands
from argmap.diagram.layout.corridors import Turning, turnings
from argmap.diagram.layout.draft import (
    BEHIND,
    FAMILIES,
    FOR_HEAD,
    FOR_PAIR,
    FOR_WORDS,
    SIBLINGS,
    TRACK,
    WITHIN,
    Draft,
    Pulls,
    columns_of,
    pulls_of,
)
from argmap.diagram.layout.lanes import Lanes
from argmap.diagram.layout.lines import (
    BRACKET,
    LANE,
    Frame,
    PlaceExtent,
    at_step,
    links_of_trunks,
    step_at,
    trunk_lines,
    with_all_at,
)
from argmap.diagram.layout.pairs import between
from argmap.diagram.layout.settling import Columns, raise_roots, settle
from argmap.diagram.scene.geometry import Area, Band, PlacedBox, PlacedTrunk, Side
from argmap.diagram.scene.homes import AT_ROOT
from argmap.diagram.scene.outline import Trunk
from argmap.diagram.scene.picture import Picture
from argmap.diagram.scene.sizes import STRIP, Size


def draw_sideways(picture: Picture, section: range, sizes: Sequence[Size], lanes: Sequence[Lanes]) -> Draft:
    """Return the layout of a section whose depth runs to the right."""
    outline = picture.outline
    rows = columns_of(outline, section)
    wide = max(size.width for size in sizes)
    groups = [bands.groups_along(picture, row) for row in rows]
    titles = bands.titles_of(chain.from_iterable(groups), bands.names_of(picture), bands.title_width(wide))
    rooms = [bands.before_runs(its_groups, titles) for its_groups in groups]
    level = settled(picture, section, rows, rooms, sizes)
    across = Frame(outline, lanes, level)

    def exits_of(trunk: Trunk) -> tuple[float, ...]:
        return tuple(map(across.exit, trunk.links))

    draft = Draft({}, {}, [], [], [])
    extents: dict[int, PlaceExtent] = {}
    frame = Frame(outline, lanes, extents, for_brackets_of(picture))
    near = 0.0
    before: list[Turning] = []
    for number, row in enumerate(rows):
        its_width = column_width(picture, row, sizes, wide)
        for place in row:
            extent = extents[place] = level[place]._replace(near=near, far=near + its_width)
            is_root = outline.places[place].link == AT_ROOT
            area = Area(near, extent.first, its_width, extent.last - extent.first)
            draft.boxes[place] = PlacedBox(area, None if is_root else Side.LEFT)
        draft.bands.extend(bands_in(row, groups[number], titles, extents))
        draw_lines(frame, before, draft)
        before = turnings(outline, row, level.__getitem__, exits_of)
        near += its_width + corridor_width(picture, before, lanes)
    draft.pairs.extend(between(picture, draft.boxes, section))
    return draft


def column_width(picture: Picture, row: Sequence[int], sizes: Sequence[Size], wide: float) -> float:
    """Return the width of a column: the usual width, unless it contains only a repeated box, which is narrower."""
    places = [picture.outline.places[number] for number in row]
    return max((sizes[place.node].width if place.is_home else wide for place in places), default=wide)


def settled(
    picture: Picture,
    section: range,
    rows: Sequence[Sequence[int]],
    rooms: Sequence[Sequence[float]],
    sizes: Sequence[Size],
) -> dict[int, PlaceExtent]:
    """Return the extent of each place along its column. `rooms` is the space for bands before each place."""
    outline, begin = picture.outline, section.start
    places = outline.places[begin : section.stop]
    heights = [sizes[place.node].height if place.is_home else STRIP for place in places]
    pulls = pulls_of(outline, section)
    spaces = spaces_of(picture, rows, rooms, pulls, begin)
    local = [[place - begin for place in row] for row in rows]
    columns = Columns(local, heights, spaces, pulls.targets, pulls.bonds)
    middles = settle(columns)
    raise_roots(columns, middles)
    return {
        number: PlaceExtent(0.0, 0.0, middle - high / 2, middle + high / 2)
        for number, middle, high in zip(section, middles, heights, strict=True)
    }


def for_brackets_of(picture: Picture) -> float:
    """Return the distance between boxes and the first lane."""
    return BRACKET + 1 + (FOR_WORDS if picture.has_words else 0.0)


def spaces_of(
    picture: Picture, rows: Sequence[Sequence[int]], rooms: Sequence[Sequence[float]], pulls: Pulls, begin: int
) -> list[float]:
    """Return the space needed before each place in its column, including that for bands."""
    places, pairs = picture.outline.places, set(picture.pairs.neighbours)
    spaces = [0.0] * len(pulls.owners)
    for row, room in zip(rows, rooms, strict=True):
        before = -1
        for place, more in zip(row, room, strict=True):
            if before >= 0:
                one, other = places[before], places[place]
                is_family = pulls.owners[before - begin] == pulls.owners[place - begin]
                space = WITHIN if one.link == other.link != AT_ROOT else SIBLINGS if is_family else FAMILIES
                if pairs and (one.node, other.node) in pairs and one.is_home and other.is_home:
                    space = FOR_PAIR
                spaces[place - begin] = space + more
            before = place
    return spaces


def corridor_width(picture: Picture, trunks: Sequence[Turning], lanes: Sequence[Lanes]) -> float:
    """Return the width of the corridor after a column."""
    links = list(with_all_at(picture.outline, links_of_trunks([turning.trunk for turning in trunks])))
    used = max((lanes[link].used for link in links), default=0)
    has_brackets = any(len(picture.outline.slots[link]) > 1 for link in links)
    tracks = max((turning.track for turning in trunks), default=0)
    before = FOR_HEAD + TRACK * tracks + BEHIND + (FOR_WORDS if picture.has_words else 0.0)
    if used:
        return before + for_brackets_of(picture) + LANE * used
    return before + (BRACKET if has_brackets else 0.0)


def draw_lines(frame: Frame, trunks: Sequence[Turning], draft: Draft) -> None:
    """Add the lines of a corridor to a draft."""
    for turning in trunks:
        head = frame.extents[turning.place].far
        depth = head + FOR_HEAD + TRACK * turning.track + for_words_of(frame)
        lines = tuple(trunk_lines(depth, turning.port, head, turning.exits))
        stroke, links = turning.trunk
        draft.trunks.append(PlacedTrunk(stroke, turning.place, is_on_link=False, links=links, lines=lines))
        for link in links:
            draft.steps[link] = step_at(frame, link, depth, turning.port)
        for link in with_all_at(frame.outline, links):
            for trunk, steps in at_step(frame, link):
                draft.trunks.append(trunk)
                draft.steps.update(steps)


def for_words_of(frame: Frame) -> float:
    """Return the additional length of lines with words on them."""
    return frame.for_brackets - BRACKET - 1


def bands_in(
    row: Sequence[int],
    groups: Sequence[str | None],
    titles: dict[str, tuple[str, ...]],
    extents: dict[int, PlaceExtent],
) -> Iterator[Band]:
    """Yield the bands of a column, each with its title above its first box."""
    blanks = [0.0, *(extents[row[n]].first - extents[row[n - 1]].last for n in range(1, len(row)))]
    for group, run in bands.runs_of(groups, blanks):
        areas = [
            Area(extent.near, extent.first, extent.far - extent.near, extent.last - extent.first)
            for extent in (extents[row[number]] for number in run)
        ]
        high = bands.title_height(titles[group])
        area = bands.padded(areas, high + bands.PAD, bands.PAD)
        # In this direction, depth and breadth are the same as left and top.
        room = Area(areas[0].left, area.top + bands.TITLE_PAD, bands.title_width(areas[0].width), high)
        yield Band(group, area, titles[group], room)
