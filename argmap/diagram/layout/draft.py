"""What both ways of laying out share: a part of a picture on its way to places, and what pulls its boxes."""

from typing import NamedTuple

from argmap.diagram.layout.settling import AT_STEP, IN_BRACKET
from argmap.diagram.scene.geometry import Band, PlacedBox, PlacedPair, PlacedStep, PlacedTrunk
from argmap.diagram.scene.outline import Outline

# How much is free between two boxes: held by one bracket, before one target, and before two.
WITHIN, SIBLINGS, FAMILIES = 9.0, 12.0, 20.0
# What two neighbours that contradict each other need for the line between them.
FOR_PAIR = 34.0
# The room for heads before targets, between two tracks, and after the last of them.
FOR_HEAD, TRACK, BEHIND = 17.0, 7.0, 9.0
# By how much lines that carry words are longer.
FOR_WORDS = 46.0


class Draft(NamedTuple):
    """A part of a picture, in points of depth and across it."""

    boxes: dict[int, PlacedBox]
    steps: dict[int, PlacedStep]
    trunks: list[PlacedTrunk]
    bands: list[Band]
    pairs: list[PlacedPair]


class Pulls(NamedTuple):
    """What pulls each place of a section: its target, -1 for none, how hard the one before holds it, and its owner.

    The owner is the place that its link leads to in the end, over the links that it is at; of a root none, -1.
    """

    targets: list[int]
    held: list[float]
    owners: list[int]


def pulls_of(outline: Outline, section: range) -> Pulls:
    """Return what pulls the places of a section, counted from its first place."""
    count = len(section)
    targets, held, owners = [-1] * count, [0.0] * count, [-1] * count
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
                    held[slot - begin] = IN_BRACKET
                elif not is_direct:
                    held[slot - begin] = AT_STEP
            gate = outline.gates[link]
            stack.extend((other, False) for other in (*gate.backing, *gate.undercuts))
    return Pulls(targets, held, owners)


def columns_of(outline: Outline, section: range) -> list[list[int]]:
    """Return the places of a section in columns, from the roots on."""
    columns: list[list[int]] = []
    for place in section:
        column = outline.places[place].column
        while len(columns) <= column:
            columns.append([])
        columns[column].append(place)
    return columns
