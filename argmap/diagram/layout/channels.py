"""Tracks in the corridors between columns: lines that lead up or down beside each other have one each.

Lines come level from the sides of a corridor, run along their track, and leave level. Of two beside each other either
may have the track on the left; they are ordered so that the level pieces of one cross the track of the other least,
which for the lines of a tree is never.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from argmap.diagram.layout.joints import before_point, bracketed, set_apart, straight_onto
from argmap.diagram.layout.plan import Plan
from argmap.diagram.layout.segments import Stretch

# A line has a track when it leads up or down by so much at least, in points.
STEEP = 16.0
# The order of tracks is made better so often at most.
ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Channels:
    """The tracks of all corridors, and of the lanes between the points in them and the boxes on their right.

    `tracks` tells how far from the left the track of a stretch lies, counted in tracks, by the line and the number of
    its corridor; `corridors` and `lanes` how many tracks each has. `aside` tells how far beside a point lines come onto
    it, in points.
    """

    tracks: Mapping[tuple[int, int], float]
    corridors: Mapping[int, int]
    lanes: Mapping[int, int]
    aside: Mapping[int, float]


def channels_of(plan: Plan, routes: Sequence[Sequence[Stretch]]) -> Channels:
    """Return the channels of a plan, given what each of its lines runs."""
    across: dict[int, list[Stretch]] = defaultdict(list)
    inside: dict[int, list[Stretch]] = defaultdict(list)
    onto: list[Stretch] = []
    premises: list[Stretch] = []
    for stretch in chain.from_iterable(routes):
        if stretch.is_onto:
            onto.append(stretch)
        elif abs(stretch.begin - stretch.end) < STEEP:
            continue
        elif not stretch.is_at_point:
            across[stretch.corridor].append(stretch)
        elif stretch.to_point:
            premises.append(stretch)
    free = {*straight_onto(onto, plan), *bracketed(premises, plan)}
    for stretch in onto:
        if stretch.line not in free:
            (across if stretch.from_left else inside)[stretch.corridor].append(before_point(stretch))
    for stretch in premises:
        if stretch.line not in free:
            inside[stretch.corridor].append(stretch._replace(to_left=True))
    tracks: dict[tuple[int, int], float] = {}
    corridors = {corridor: share_out(row, tracks) for corridor, row in across.items()}
    lanes = {corridor: share_out(row, tracks) for corridor, row in inside.items()}
    return Channels(tracks, corridors, lanes, dict(set_apart(onto, plan)))


def share_out(stretches: Sequence[Stretch], tracks: dict[tuple[int, int], float]) -> int:
    """Give each of some stretches in one channel its track, and return how many tracks there are."""
    row = ordered(stretches)
    places = placed(row)
    for stretch, (left, right) in zip(row, places, strict=True):
        tracks[stretch.line, stretch.number] = (left + right) / 2
    return 1 + max(right for _, right in places)


def ordered(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches of a corridor from left to right, so that they cross little."""
    row: list[Stretch] = []
    crossed = sum(put(row, stretch) for stretch in stretches)
    for _ in range(ROUNDS if crossed else 0):
        before = list(row)
        for stretch in before:
            row.remove(stretch)
            put(row, stretch)
        if row == before:
            break
    return row


def put(row: list[Stretch], stretch: Stretch) -> int:
    """Put a stretch where it crosses the others of a row least, as far left as can be, and return how often it does."""
    cost = sum(crossings(stretch, other) for other in row)
    best = (cost, 0)
    for place, other in enumerate(row, start=1):
        cost += crossings(other, stretch) - crossings(stretch, other)
        best = min(best, (cost, place))
    row.insert(best[1], stretch)
    return best[0]


def crossings(left: Stretch, right: Stretch) -> int:
    """Return how often two lines cross when one's track lies on the left of the other's."""
    return sum(map(right.crosses, left.levels(on_left=False))) + sum(map(left.crosses, right.levels(on_left=True)))


def placed(row: Sequence[Stretch]) -> list[tuple[int, int]]:
    """Return for each stretch of a row the first and the last track that it can have in as few as there must be."""
    lefts = firsts(row)
    rights = firsts(row[::-1])[::-1]
    count = 1 + max(lefts)
    return [(left, count - 1 - right) for left, right in zip(lefts, rights, strict=True)]


def firsts(row: Sequence[Stretch]) -> list[int]:
    """Return the first track of each stretch that no earlier one beside it has, nor any track before theirs."""
    found: list[int] = []
    for place, stretch in enumerate(row):
        found.append(1 + max((found[n] for n in range(place) if stretch.is_beside(row[n])), default=-1))
    return found
