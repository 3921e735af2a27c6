"""What lines run in each corridor on their way: from one side and level to another."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.diagram.layout.plan import Plan
from argmap.diagram.scene import Picture

# Lines nearer to each other than this cannot share a track; levels so near are the same. In points.
APART, NEAR = 6.0, 0.5


class Stretch(NamedTuple):
    """What a line runs in one corridor: from which side and level to which.

    `number` counts the corridors that the line runs through. A point in a corridor, where the line may begin or end
    there, lies on its right.
    """

    line: int
    number: int
    corridor: int
    begin: float
    from_left: bool
    end: float
    to_left: bool
    from_point: bool = False
    to_point: bool = False
    has_head: bool = False

    @property
    def comes_down(self) -> bool:
        """Whether it leads downwards, or level."""
        return self.begin <= self.end

    @property
    def is_onto(self) -> bool:
        """Whether it ends on a point with a head, as what bears on a step does."""
        return self.has_head and self.to_point

    @property
    def is_at_point(self) -> bool:
        """Whether it leads between a point in the corridor and something on the right of it."""
        return (self.from_point or self.to_point) and not (self.from_left or self.to_left)

    @property
    def bounds(self) -> tuple[float, float]:
        """The upper and the lower level."""
        return min(self.begin, self.end), max(self.begin, self.end)

    def crosses(self, level: float) -> bool:
        """Tell whether a level lies well inside the bounds."""
        top, foot = self.bounds
        return top + NEAR < level < foot - NEAR

    def is_beside(self, other: "Stretch") -> bool:
        """Tell whether another stretch cannot share its track."""
        return self.bounds[0] < other.bounds[1] + APART and other.bounds[0] < self.bounds[1] + APART

    def levels(self, *, on_left: bool) -> Iterator[float]:
        """Yield the levels at which the line comes from a side or leaves there."""
        if self.from_left is on_left:
            yield self.begin
        if self.to_left is on_left:
            yield self.end


def stretches_of(line: int, ports: tuple[float, float], picture: Picture, plan: Plan) -> Iterator[Stretch]:
    """Yield what a line runs in each of the corridors on its way; nothing for one straight to its neighbour."""
    if line in plan.neighbours:
        return
    way, (start, end) = plan.ways[line], plan.ends[line]
    corridor, from_left = plan.forest.columns[start] + (not way.leaves_left), not way.leaves_left
    begin, from_point = ports[0], plan.forest.joints[start]
    for number, gap in enumerate(way.gaps):
        level, to_left = plan.tracks[gap, line], gap.column != corridor
        yield Stretch(line, number, corridor, begin, from_left, level, to_left, from_point)
        corridor, from_left, begin, from_point = gap.column + (gap.column == corridor), not to_left, level, False
    to_point, has_head = plan.forest.joints[end], picture.lines[line].has_head
    yield Stretch(
        line, len(way.gaps), corridor, begin, from_left, ports[1], not way.enters_left, from_point, to_point, has_head
    )
