"""How wide the corridors between columns are, and where all that stands beside and in them lies from left to right."""

from collections.abc import Container
from dataclasses import dataclass

from argmap.diagram.layout.channels import Channels
from argmap.diagram.layout.plan import Plan
from argmap.diagram.layout.segments import Stretch
from argmap.diagram.scene.geometry import Point

# How wide corridors are; with points in them, less, but for each of those in a row so much more. In points.
CORRIDOR, WITH_POINTS, POINT = 31.0, 20.0, 14.0
# By how much wider both are when lines have words.
CORRIDOR_FOR_WORDS, POINT_FOR_WORDS = 37.0, 38.0
# So far behind the left end of its room a point stands.
POINT_INSET = 2.0
# Tracks are so far apart as a rule and at most, and so far from the sides of their corridor.
TRACK, WIDE_TRACK, BESIDE_TRACKS = 5.0, 8.0, 12.0
# Corridors are not made wider than this; many tracks then are nearer to each other.
MOST = 150.0
# How far before the boxes of a column the last track is on which lines come onto points.
BESIDE_BOXES = 7.0


@dataclass(frozen=True, slots=True)
class Corridors:
    """Where columns and the corridors before them lie, from the left; one corridor more lies behind the last column.

    Lines that cross a corridor have their tracks between `begins` and `bends`; points stand between `bends` and
    `lanes`, so far apart as `point` tells; between these and `lefts`, where the boxes of the column begin, are the
    tracks of lines that come onto points. `for_words` is the room behind the tracks for words on level lines. `width`
    is that of the whole.
    """

    channels: Channels
    begins: tuple[float, ...]
    bends: tuple[float, ...]
    lanes: tuple[float, ...]
    lefts: tuple[float, ...]
    point: float
    for_words: float
    width: float

    @property
    def bracket(self) -> float:
        """How far behind a point the lines of its premises lead up or down to it."""
        return (self.point - POINT_INSET) / 2

    def track(self, stretch: Stretch) -> float:
        """Return where the track of a stretch lies."""
        track, corridor = self.channels.tracks[stretch.line, stretch.number], stretch.corridor
        if stretch.is_at_point:
            return self.lanes[corridor] + track * TRACK
        begin, bend = self.begins[corridor], self.bends[corridor] - self.for_words
        count = self.channels.corridors[corridor]
        apart = min(WIDE_TRACK, (bend - begin - 2 * BESIDE_TRACKS) / max(1, count - 1))
        return (begin + bend) / 2 + (track - (count - 1) / 2) * apart


def corridors_of(plan: Plan, channels: Channels, used: Container[int], *, have_words: bool) -> Corridors:
    """Return the corridors of a plan, of which lines run through some."""
    forest = plan.forest
    count = len(forest.rows)
    deepest, widest = [0] * (count + 1), [0.0] * (count + 1)
    for node, column in enumerate(forest.columns):
        deepest[column] = max(deepest[column], forest.nests[node])
        if not forest.joints[node]:
            widest[column] = max(widest[column], plan.widths[node])
    wider = CORRIDOR_FOR_WORDS if have_words else 0.0
    point = POINT + (POINT_FOR_WORDS if have_words else 0.0)
    begins, bends, lanes, lefts, x = [], [], [], [], 0.0
    for column, nest in enumerate(deepest):
        is_outer = column in {0, count}
        base = WITH_POINTS if nest and not is_outer else CORRIDOR
        base = max(base, min(MOST, 2 * BESIDE_TRACKS + TRACK * (channels.corridors.get(column, 1) - 1)))
        begins.append(x)
        bends.append(x + (base + wider if not is_outer or column in used else 0.0))
        lanes.append(bends[-1] + point * nest)
        lanes_here = channels.lanes.get(column, 0)
        lefts.append(lanes[-1] + (TRACK * (lanes_here - 1) + BESIDE_BOXES if lanes_here else 0.0))
        x = lefts[-1] + widest[column]
    return Corridors(channels, tuple(begins), tuple(bends), tuple(lanes), tuple(lefts), point, wider, x)


def side(node: int, level: float, plan: Plan, corridors: Corridors, *, on_left: bool) -> Point:
    """Return the point at a level on a side of a box, or a joint itself."""
    column = plan.forest.columns[node]
    if plan.forest.joints[node]:
        return corridors.lanes[column] - corridors.point * plan.forest.nests[node] + POINT_INSET, level
    left = corridors.lefts[column]
    return left if on_left else left + plan.widths[node], level
