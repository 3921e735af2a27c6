"""Bands: the backgrounds of runs of boxes of one group, each with a title."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from argmap.diagram.scene.geometry import Area
from argmap.diagram.scene.picture import Picture
from argmap.diagram.scene.wrapping import wrap

TITLE_SIZE, TITLE_LEADING = 9.0, 11.5
# The factor by which bold letters are wider than the measured regular ones.
BOLD = 1.1
# The maximum number of lines of a title.
MOST_LINES = 3
# The padding of a band around its boxes, and the additional padding next to its title.
PAD, TITLE_PAD = 5.0, 3.0
# The space for a line between two boxes at the end of a title.
FOR_LINE = 24.0
# A larger gap than this between two boxes ends a band.
MOST_BLANK = 48.0


def groups_along(picture: Picture, row: Sequence[int]) -> list[str | None]:
    """Return the group of each place of a column; a stand-in between two boxes of one group belongs to that group."""
    places, nodes = picture.outline.places, picture.nodes
    found = [nodes[places[place].node].group if places[place].is_home else None for place in row]
    at_home = [number for number, place in enumerate(row) if places[place].is_home]
    for one, other in pairwise(at_home):
        if other > one + 1 and found[one] == found[other]:
            found[one:other] = [found[one]] * (other - one)
    return found


def title_lines(title: str, most: float) -> tuple[str, ...]:
    """Return a title wrapped to a width, cut after `MOST_LINES` lines."""
    lines = wrap(title, TITLE_SIZE * BOLD, most) or ("",)
    return lines if len(lines) <= MOST_LINES else (*lines[: MOST_LINES - 1], lines[MOST_LINES - 1] + " …")


def title_height(lines: Sequence[str]) -> float:
    """Return the height that a title needs next to its boxes."""
    return len(lines) * TITLE_LEADING + TITLE_PAD


def title_width(wide: float) -> float:
    """Return the maximum width of a title above boxes of a width, leaving space for a line between two boxes."""
    return max(wide - FOR_LINE, wide / 2)


def names_of(picture: Picture) -> dict[str, str]:
    """Return the titles of all groups by id."""
    return {group.id: group.title for group in picture.groups}


def titles_of(groups: Iterable[str | None], names: Mapping[str, str], most: float) -> dict[str, tuple[str, ...]]:
    """Return the wrapped titles of some groups by id."""
    return {group: title_lines(names[group], most) for group in dict.fromkeys(groups) if group is not None}


def runs_of(groups: Sequence[str | None], blanks: Sequence[float]) -> Iterator[tuple[str, range]]:
    """Yield each run of boxes of one group along a column; large gaps end a run."""
    begin = 0
    for end in range(1, len(groups) + 1):
        if end == len(groups) or groups[end] != groups[begin] or blanks[end] > MOST_BLANK:
            group = groups[begin]
            if group is not None:
                yield group, range(begin, end)
            begin = end


def before_runs(groups: Sequence[str | None], titles: Mapping[str, tuple[str, ...]]) -> list[float]:
    """Return the space that bands need before each box of a column, in addition to the usual distance."""
    room = []
    before: str | None = None
    for group in groups:
        space = 0.0
        if group != before:
            space += PAD if before is not None else 0.0
            space += PAD + title_height(titles[group]) if group is not None else 0.0
        room.append(space)
        before = group
    return room


def padded(areas: Sequence[Area], before: float, after: float) -> Area:
    """Return the area around consecutive areas, with extra space before the first and after the last."""
    left, right = min(area.left for area in areas), max(area.left + area.width for area in areas)
    top, bottom = min(area.top for area in areas), max(area.top + area.height for area in areas)
    return Area(left - PAD, top - before, right - left + 2 * PAD, bottom - top + before + after)
