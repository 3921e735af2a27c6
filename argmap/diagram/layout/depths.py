"""The depth of everything in pictures that run up or down: as near to its target as other parts allow.

Depths are not rows: heights differ, and rows would leave holes. A skyline records how far down each x position is
occupied.
"""

from collections.abc import Sequence
from itertools import groupby

from argmap.diagram.layout import bands
from argmap.diagram.layout.corridors import Turning
from argmap.diagram.layout.draft import BEHIND, FOR_HEAD, TRACK
from argmap.diagram.layout.lanes import Lanes
from argmap.diagram.layout.lines import BRACKET, LANE
from argmap.diagram.layout.rows import FOR_WORDS, Rows, for_brackets_of
from argmap.diagram.layout.skyline import Skyline
from argmap.diagram.scene.geometry import Area, Band
from argmap.diagram.scene.homes import AT_ROOT
from argmap.diagram.scene.picture import Picture

# The margin around a stretch of the skyline that must be free, too.
BESIDE = 4.0
# The distance between a title and a line that leaves its box.
OFF_LINE = 6.0


class Depths:
    """Computes the depth of everything row by row: trunks in the order of their tracks, then families."""

    def __init__(
        self,
        picture: Picture,
        rows: Rows,
        lefts: Sequence[float],
        turning: Sequence[Sequence[Turning]],
        lanes: Sequence[Lanes],
    ) -> None:
        """Begin with nothing placed."""
        self.picture = picture
        self.rows = rows
        self.lefts = lefts
        self.turning = turning
        self.lanes = lanes
        ends = [left + unit.width for left, unit in zip(lefts, rows.units, strict=True)]
        self.skyline = Skyline(min(lefts) - 4 * bands.PAD, max(ends) + 4 * bands.PAD)
        self.tops = [0.0] * len(rows.units)
        self.bands: list[Band] = []
        self.names = bands.names_of(picture)
        # Lines leave boxes at their ports; the title of a band ends before the first of them.
        self.ports: dict[int, float] = {}
        for row in turning:
            for one in row:
                self.ports.setdefault(one.place, one.port)

    def found(self) -> tuple[list[float], list[list[float]]]:
        """Return the top of each unit, and the depth of each trunk by rows."""
        tracks: list[list[float]] = []
        for number, row in enumerate(self.rows.rows):
            for _, family in groupby(row, key=self.rows.owners.__getitem__):
                self.place_family(list(family), is_root=number == 0)
            tracks.append(self.place_trunks(self.turning[number]))
        return self.tops, tracks

    def place_trunks(self, turning: Sequence[Turning]) -> list[float]:
        """Return the depth of each trunk below a row: just below what is occupied in its range."""
        depths = [0.0] * len(turning)
        words = FOR_WORDS if self.picture.has_words else 0.0
        for number in sorted(range(len(turning)), key=lambda number: turning[number].track):
            one = turning[number]
            first = min(one.port, one.exits[0]) - BESIDE
            last = max(one.port, one.exits[-1]) + BESIDE
            unit = self.rows.unit_of[one.place]
            foot = self.tops[unit] + self.rows.units[unit].height
            depths[number] = max(foot + FOR_HEAD + words, self.skyline.furthest(first, last) + TRACK)
            self.skyline.take(first, last, depths[number])
        return depths

    def place_family(self, family: Sequence[int], *, is_root: bool) -> None:
        """Place the units of a family at one depth, below what is occupied over their whole width."""
        units, lefts = self.rows.units, self.lefts
        first = lefts[family[0]] - BESIDE
        last = lefts[family[-1]] + units[family[-1]].width + BESIDE
        top = 0.0 if is_root else self.skyline.furthest(first, last) + self.above(family)
        for number in family:
            unit = units[number]
            self.tops[number] = top
            self.skyline.take(lefts[number] - BESIDE, lefts[number] + unit.width + BESIDE, top + unit.height)
        self.place_bands(family, top)

    def above(self, family: Sequence[int]) -> float:
        """Return the space that the lanes and brackets of a family need above its boxes."""
        outline = self.picture.outline
        lanes, brackets = 0, 0.0
        for number in family:
            unit = self.rows.units[number]
            link = outline.places[unit.place].link
            if unit.stack is None and link != AT_ROOT:
                lanes = max(lanes, self.lanes[link].used)
                brackets = max(brackets, BRACKET if len(outline.slots[link]) > 1 else 0.0)
        return BEHIND + (for_brackets_of(self.picture) + LANE * lanes if lanes else brackets)

    def place_bands(self, family: Sequence[int], top: float) -> None:
        """Add the bands of a family, each with its title at its foot, between the lines that leave it."""
        units, lefts = self.rows.units, self.lefts
        groups = [units[number].group for number in family]
        ends = [lefts[number] + units[number].width for number in family]
        blanks = [0.0, *(lefts[family[n]] - ends[n - 1] for n in range(1, len(family)))]
        for group, run in bands.runs_of(groups, blanks):
            first = family[run[0]]
            left, right = lefts[first], ends[run[-1]]
            place = units[first].place
            room = min(ends[run[0]], self.ports.get(place, right) - OFF_LINE) - left
            title = bands.title_lines(self.names[group], room)
            begin = top + units[first].height + bands.TITLE_PAD
            high = bands.title_height(title)
            foot = max(begin + high, *(top + units[family[number]].height + bands.PAD for number in run))
            area = Area(top - bands.PAD, left - bands.PAD, foot - top + bands.PAD, right - left + 2 * bands.PAD)
            self.bands.append(Band(group, area, title, Area(begin, left, high, room)))
            self.skyline.take(left - bands.PAD, right + bands.PAD, foot)
