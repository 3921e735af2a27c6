"""Stacks, in pictures that run up or down: reasons of one trunk without reasons of their own, one below the other.

The trunk runs down on their left, with brackets and lanes next to it, as in a sideways picture. The rest of the layout
treats a stack as one wide box.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.diagram.layout import bands
from argmap.diagram.layout.draft import FOR_PAIR, SIBLINGS, WITHIN
from argmap.diagram.layout.lanes import Lanes
from argmap.diagram.layout.lines import BRACKET, LANE, PlaceExtent, with_all_at
from argmap.diagram.scene.geometry import Area, Band
from argmap.diagram.scene.outline import Outline, Trunk
from argmap.diagram.scene.picture import Picture

# The distance of the trunk from the boxes of a stack, without lanes and brackets.
RAIL = 12.0


@frozen()
class Stack:
    """Some links of a trunk one below the other, in coordinates relative to the rail and the top.

    `extents` has the position of each place, rightwards and downwards; `width` and `height` are those of the whole
    stack.
    """

    links: tuple[int, ...]
    places: tuple[int, ...]
    extents: Mapping[int, PlaceExtent]
    groups: tuple[str | None, ...]
    width: float
    height: float
    for_brackets: float

    @property
    def box_width(self) -> float:
        """The width of its boxes."""
        extent = self.extents[self.places[0]]
        return extent.far - extent.near


def stacked_links(picture: Picture, section: range) -> list[tuple[int, ...]]:
    """Return the runs of links that each form a stack."""
    outline = picture.outline
    plain = plain_links(outline)
    trunks = [trunk for place in section for trunk in outline.trunks[place]]
    keep_pairs_together(picture, trunks, plain)
    found = []
    for trunk in trunks:
        for is_plain, run in groupby(trunk.links, key=plain.__getitem__):
            links = tuple(run)
            if is_plain and (len(places_of(outline, links)) > 1):
                found.append(links)
    return found


def plain_links(outline: Outline) -> list[bool]:
    """Return for each link whether nothing leads to its premises, nor to those of the links on it."""
    plain = [False] * len(outline.slots)
    drawn = [number for number, slots in enumerate(outline.slots) if slots]
    for number in sorted(drawn, key=lambda number: outline.slots[number][0], reverse=True):
        backing, undercuts = outline.gates[number]
        plain[number] = not any(outline.trunks[slot] for slot in outline.slots[number]) and all(
            plain[other] for other in (*backing, *undercuts)
        )
    return plain


def keep_pairs_together(picture: Picture, trunks: Sequence[Trunk], plain: list[bool]) -> None:
    """Make sure that contradictory neighbours are either both in one stack or both outside stacks."""
    if not picture.pairs.neighbours:
        return
    trunk_of = {link: number for number, trunk in enumerate(trunks) for link in trunk.links}
    outline = picture.outline
    for pair in (*picture.pairs.neighbours, *reversed(picture.pairs.neighbours)):
        one, other = (outline.places[outline.homes[node]].link for node in pair)
        if one == other or one not in trunk_of or other not in trunk_of:
            continue
        if trunk_of[one] != trunk_of[other] or not (plain[one] and plain[other]):
            plain[one] = plain[other] = False


def places_of(outline: Outline, links: Sequence[int]) -> list[int]:
    """Return the places of links and of the links on them, in the order of the walk."""
    return sorted(slot for link in with_all_at(outline, links) for slot in outline.slots[link])


class StackRoom(NamedTuple):
    """The measures for building stacks: heights of places, width of boxes, lanes and their distance, group titles."""

    heights: Mapping[int, float]
    wide: float
    lanes: Sequence[Lanes]
    for_brackets: float
    names: Mapping[str, str]


def stack_of(picture: Picture, links: tuple[int, ...], room: StackRoom) -> Stack:
    """Return some links as a stack of boxes of one width."""
    heights, wide, lanes, for_brackets, names = room
    outline = picture.outline
    all_links = list(with_all_at(outline, links))
    places = places_of(outline, links)
    used = max(lanes[link].used for link in all_links)
    has_brackets = any(len(outline.slots[link]) > 1 for link in all_links)
    near = RAIL + (for_brackets + LANE * used if used else BRACKET if has_brackets else 0.0)
    groups = bands.groups_along(picture, places)
    titles = bands.titles_of(groups, names, bands.title_width(wide))
    extra = bands.before_runs(groups, titles)
    pairs = set(picture.pairs.neighbours)
    extents: dict[int, PlaceExtent] = {}
    top = 0.0
    before = None
    for place, more in zip(places, extra, strict=True):
        its = outline.places[place]
        if before is not None:
            is_pair = its.is_home and before.is_home and (before.node, its.node) in pairs
            top += FOR_PAIR if is_pair else WITHIN if before.link == its.link else SIBLINGS
        top += more
        extents[place] = PlaceExtent(near, near + wide, top, top + heights[place])
        top += heights[place]
        before = its
    foot = bands.PAD if groups[-1] is not None else 0.0
    side = bands.PAD if any(groups) else 0.0
    return Stack(links, tuple(places), extents, tuple(groups), near + wide + side, top + foot, for_brackets)


def bands_of(stack: Stack, titles: Mapping[str, tuple[str, ...]], left: float, top: float) -> list[Band]:
    """Return the bands of a stack with a rail and a top, in coordinates of depth and breadth."""
    found = []
    for group, run in bands.runs_of(stack.groups, [0.0] * len(stack.groups)):
        extents = [stack.extents[stack.places[number]] for number in run]
        high = bands.title_height(titles[group])
        first, last = top + extents[0].first, top + extents[-1].last
        near, far = left + extents[0].near, left + extents[0].far
        deep, wide = last - first + high + 2 * bands.PAD, far - near + 2 * bands.PAD
        area = Area(first - high - bands.PAD, near - bands.PAD, deep, wide)
        room = Area(area.left + bands.TITLE_PAD, near, high, bands.title_width(far - near))
        found.append(Band(group, area, titles[group], room))
    return found
