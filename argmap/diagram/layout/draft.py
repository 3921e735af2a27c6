"""The basis of both layouts: a part of a picture while it is being placed, and the forces on its boxes."""

from argmap.base.tuples import NamedTuple
from argmap.diagram.layout.settling import AT_STEP, IN_BRACKET
from argmap.diagram.scene.geometry import Band, PlacedBox, PlacedPair, PlacedStep, PlacedTrunk
from argmap.diagram.scene.outline import Outline

# The space between two boxes: within one bracket, with one target, and with different targets.
WITHIN, SIBLINGS, FAMILIES = 9.0, 12.0, 20.0
# The space that a line between two neighbouring contradictory boxes needs.
FOR_PAIR = 34.0
# The space for arrow heads, between two tracks, and after the last track.
FOR_HEAD, TRACK, BEHIND = 17.0, 7.0, 9.0
# The additional length of lines that carry words.
FOR_WORDS = 46.0


class Draft(NamedTuple):
    """A part of a picture, in coordinates of depth and breadth."""

    boxes: dict[int, PlacedBox]
    steps: dict[int, PlacedStep]
    trunks: list[PlacedTrunk]
    bands: list[Band]
    pairs: list[PlacedPair]


class Pulls(NamedTuple):
    """The forces on each place of a section.

    `targets` has the target of each place (-1 for none), and `bonds` the strength of its bond to the previous place.
    `owners` has the place that its link finally leads to, through all links on links; -1 for a root.
    """

    targets: list[int]
    bonds: list[float]
    owners: list[int]


def pulls_of(outline: Outline, section: range) -> Pulls:
    """Return the forces on the places of a section, numbered from its first place."""
    count = len(section)
    targets, bonds, owners = [-1] * count, [0.0] * count, [-1] * count
    begin = section.start
    for place in section:
        stack = [(link, True) for trunk in outline.trunks[place] for link in trunk.links]
        while stack:
            link, is_direct = stack.pop()
            for number, slot in enumerate(outline.slots[link]):
                owners[slot - begin] = place
                if is_direct:
                    targets[slot - begin] = place - begin
                if number:
                    bonds[slot - begin] = IN_BRACKET
                elif not is_direct:
                    bonds[slot - begin] = AT_STEP
            gate = outline.gates[link]
            stack.extend((other, False) for other in (*gate.backing, *gate.undercuts))
    return Pulls(targets, bonds, owners)


def columns_of(outline: Outline, section: range) -> list[list[int]]:
    """Return the places of a section in columns, starting with the roots."""
    columns: list[list[int]] = []
    for place in section:
        column = outline.places[place].column
        while len(columns) <= column:
            columns.append([])
        columns[column].append(place)
    return columns
