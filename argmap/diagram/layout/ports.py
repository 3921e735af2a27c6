"""Where lines meet the sides of boxes: as near as can be to where they come from, each apart from the others."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from argmap.diagram.layout.alignment import pooled
from argmap.diagram.layout.plan import Plan

# Lines meet a side so far apart where there is room, and so far from its ends, in points.
APART, OFF_END = 9.0, 6.0
# A box on whose right many lines meet is made so much higher for each, up to this height.
ROOM, HIGHEST = 6.6, 200.0


class Meeting(NamedTuple):
    """One end of a line: the number of the line, and whether it ends there."""

    line: int
    is_end: bool


def height_for(lines: int) -> float:
    """Return how high a box must be for so many lines to meet on one side of it."""
    return min(HIGHEST, 2 * OFF_END + ROOM * (lines - 1))


def ports_of(plan: Plan) -> list[tuple[float, float]]:
    """Return the levels at which each line begins and ends.

    The sides on which lines end come first; where lines only begin, these can then be led straight to their ends.
    """
    ports = [(plan.middles[start], plan.middles[end]) for start, end in plan.ends]
    sides = sides_of(plan)
    for are_entered in (True, False):
        for (node, _), meetings in sides.items():
            if any(meeting.is_end for meeting in meetings) is are_entered:
                for meeting, level in spread(node, meetings, plan, ports):
                    begin, end = ports[meeting.line]
                    ports[meeting.line] = (begin, level) if meeting.is_end else (level, end)
    return ports


def sides_of(plan: Plan) -> dict[tuple[int, bool], list[Meeting]]:
    """Return the ends of lines on each side of each box, by the box and whether it is the left one."""
    sides: dict[tuple[int, bool], list[Meeting]] = defaultdict(list)
    for line, (ends, way) in enumerate(zip(plan.ends, plan.ways, strict=True)):
        for node, left, is_end in zip(ends, way[:2], (False, True), strict=True):
            if line not in plan.neighbours and not plan.forest.joints[node]:
                sides[node, left].append(Meeting(line, is_end))
    return sides


def spread(
    node: int, meetings: list[Meeting], plan: Plan, ports: list[tuple[float, float]]
) -> Iterator[tuple[Meeting, float]]:
    """Yield the ends of lines on a side of a box, each with its level.

    Lines that turn round to something in the same column lie outside all others, so that they cross none of them.
    """
    half = plan.heights[node] / 2 - OFF_END
    low, high = plan.middles[node] - half, plan.middles[node] + half
    apart = min(APART, 2 * half / max(1, len(meetings) - 1))
    wishes = []
    for meeting in meetings:
        level = coming(meeting, plan, ports)
        if does_turn(node, meeting, plan):
            wishes.append(((0, -level), low) if level < plan.middles[node] else ((2, -level), high))
        else:
            wishes.append(((1, level), min(max(level, low), high)))
    order = sorted(range(len(meetings)), key=lambda number: (wishes[number][0], meetings[number]))
    fits = pooled([wishes[number][1] - place * apart for place, number in enumerate(order)], [1.0] * len(order))
    last = high - (len(order) - 1) * apart
    for place, (number, fit) in enumerate(zip(order, fits, strict=True)):
        yield meetings[number], max(low, min(fit, last)) + place * apart


def coming(meeting: Meeting, plan: Plan, ports: list[tuple[float, float]]) -> float:
    """Return the level from which a line comes to one of its ends, over the corridor beside it."""
    gaps = plan.ways[meeting.line].gaps
    if gaps:
        return plan.tracks[gaps[-1 if meeting.is_end else 0], meeting.line]
    return ports[meeting.line][0 if meeting.is_end else 1]


def does_turn(node: int, meeting: Meeting, plan: Plan) -> bool:
    """Tell whether a line comes to an end of it from the column of that end, over the corridor and back."""
    gaps = plan.ways[meeting.line].gaps
    if gaps:
        return gaps[-1 if meeting.is_end else 0].column == plan.forest.columns[node]
    other = plan.ends[meeting.line][0 if meeting.is_end else 1]
    return not plan.forest.joints[other] and plan.forest.columns[other] == plan.forest.columns[node]
