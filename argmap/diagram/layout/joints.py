"""How lines come to points in corridors: premises in brackets, heads from above or below, straight where they can."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from argmap.diagram.layout.plan import Plan
from argmap.diagram.layout.segments import APART, Stretch

# A line comes onto a point from above or below, the last so much of its way, in points.
ONTO = 14.0
# Where several lines come onto a point from one side, the first comes so far to its left, away from its premises.
ASIDE = 10.0


def bracketed(stretches: Sequence[Stretch], plan: Plan) -> set[int]:
    """Return those of the lines from premises to points that can lead up and down together, in brackets by the points.

    No bracket stands beside another; the shortest come first.
    """
    groups: dict[int, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        groups[plan.ends[stretch.line][1]].append(stretch)
    found: dict[int, list[Stretch]] = defaultdict(list)
    free: set[int] = set()
    wholes = [
        (one[0]._replace(begin=min(each.bounds[0] for each in one), end=max(each.bounds[1] for each in one)), one)
        for one in groups.values()
    ]
    for whole, lines in sorted(wholes, key=lambda pair: pair[0].end - pair[0].begin):
        if not any(map(whole.is_beside, found[whole.corridor])):
            found[whole.corridor].append(whole)
            free.update(stretch.line for stretch in lines)
    return free


def straight_onto(stretches: Sequence[Stretch], plan: Plan) -> set[int]:
    """Return those of some lines that can come onto their points straight from their levels, the nearest first.

    They come from far enough, over no other point, and along no other such line.
    """
    points: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for node, is_joint in enumerate(plan.forest.joints):
        if is_joint:
            points[plan.forest.columns[node]].append((plan.middles[node], node))
    found: dict[int, list[Stretch]] = defaultdict(list)
    for stretch in sorted(stretches, key=lambda one: abs(one.begin - one.end)):
        point = plan.ends[stretch.line][1]
        column, (top, foot) = plan.forest.columns[point], stretch.bounds
        is_free = not any(top - APART < level < foot + APART and node != point for level, node in points[column])
        others = (other for other in found[column] if plan.ends[other.line][1] != point)
        if foot - top >= ONTO and is_free and not any(map(stretch.is_beside, others)):
            found[column].append(stretch)
    return {stretch.line for row in found.values() for stretch in row}


def before_point(stretch: Stretch) -> Stretch:
    """Return a stretch that ends on a point without the last of it, which leads down or up onto the point."""
    return stretch._replace(end=stretch.end - ONTO if stretch.comes_down else stretch.end + ONTO, to_left=True)


def set_apart(stretches: Sequence[Stretch], plan: Plan) -> Iterator[tuple[int, float]]:
    """Yield how far beside its point each of some lines comes onto it: from one side each apart, and uncrossed."""
    sides: dict[tuple[int, bool], list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        sides[plan.ends[stretch.line][1], stretch.comes_down].append(stretch)
    for row in sides.values():
        row.sort(key=lambda one: (not one.from_left, abs(one.begin - one.end) * (1 if one.from_left else -1)))
        for place, stretch in enumerate(row):
            yield stretch.line, (place + 1 - len(row)) * ASIDE / max(1, len(row) - 1)
