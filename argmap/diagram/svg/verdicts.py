"""The marks of verdicts in a box, which can be distinguished without colour, and its strength as a bar at its foot.

An undecided box has a wave along its left side. At the end of its bar, a falling box has a cross, a tied one an equals
sign, and an unproven one or one without a verdict a question mark. Falling boxes are pale.
"""

from collections.abc import Iterator, Mapping

from argmap.diagram.scene import Box, Sign
from argmap.diagram.scene.geometry import Area
from argmap.diagram.scene.sizes import PAD_X
from argmap.diagram.svg.elements import path, points, rectangle, text
from argmap.diagram.svg.numbers import short
from argmap.diagram.svg.paint import Brush
from argmap.evaluation.results import Standing

# A wave runs down the left of a box, between its edge and its text: the distance of its middle from the edge, its half
# width, the length of half a wave, and its distance from the corners.
WAVE_LEFT, WAVE_HALF, WAVE_LONG = 6.7, 1.6, 3.5
WAVE_MARGIN = 8.0
# The other marks are at the right end of the bar: their half sizes, and the space reserved for them.
MARK_HALF, EQUALS_HALF, QUERY_DROP = 3.0, 1.9, 3.5
MARK_ROOM = 13.0
MARKS: Mapping[Standing, Sign] = {
    Standing.FALLS: Sign.FALLS,
    Standing.TIED: Sign.TIED,
    Standing.UNDECIDED: Sign.UNDECIDED,
    Standing.UNPROVEN: Sign.UNPROVEN,
    Standing.NO_VERDICT: Sign.UNPROVEN,
}
# The bar of a strength: the height of its middle above the foot of a box, and its thickness.
BAR_RISE, BAR_THICK = 6.4, 2.6
# The sign at the end of the scale if there is no number, and the space for it.
NO_NUMBER, NO_NUMBER_ROOM = "?", 9.0


def signs_of(one: Box) -> Iterator[Sign]:
    """Yield the marks of a box."""
    if one.assessment and one.assessment.standing in MARKS:
        yield MARKS[one.assessment.standing]
    if one.is_bearing:
        yield Sign.BEARING


def verdict(one: Box, area: Area, brush: Brush) -> str:
    """Return the marks of the verdict on a box; empty if verdicts are not drawn."""
    if one.assessment is None:
        return ""
    foot = area.top + area.height - BAR_RISE
    sign = MARKS.get(one.assessment.standing)
    drawn = wave(area, brush) if sign is Sign.UNDECIDED else ""
    if sign and not drawn:
        drawn = mark(sign, (area.left + area.width - PAD_X - MARK_HALF, foot), brush)
    wide = area.width - 2 * PAD_X - MARK_ROOM
    return drawn + scale(one.assessment.strength, area.left + PAD_X, foot, wide, brush)


def mark(sign: Sign, middle: tuple[float, float], brush: Brush) -> str:
    """Return the mark of a statement that falls, is tied or is unproven, around a point."""
    x, y = middle
    left, right = x - MARK_HALF, x + MARK_HALF
    if sign is Sign.UNPROVEN:
        return text("?", (x, y + QUERY_DROP), 0, brush("mark", "query"))
    ends = (
        (((left, y - EQUALS_HALF), (right, y - EQUALS_HALF)), ((left, y + EQUALS_HALF), (right, y + EQUALS_HALF)))
        if sign is Sign.TIED
        else (((left, y - MARK_HALF), (right, y + MARK_HALF)), ((left, y + MARK_HALF), (right, y - MARK_HALF)))
    )
    return path("".join(f"M{points(line)}" for line in ends), brush("mark"))


def wave(area: Area, brush: Brush) -> str:
    """Return a wavy line down the left of an area."""
    x, top = area.left + WAVE_LEFT, area.top + WAVE_MARGIN
    halves = max(2, int((area.height - 2 * WAVE_MARGIN) / WAVE_LONG))
    first = f"q{short(2 * WAVE_HALF)},{short(WAVE_LONG / 2)} 0,{short(WAVE_LONG)}"
    return path(f"M{points(((x, top),))}{first}{f't0,{short(WAVE_LONG)}' * (halves - 1)}", brush("wave"))


def scale(strength: float | None, left: float, middle: float, wide: float, brush: Brush) -> str:
    """Return a strength as a bar on a line whose full width is 1; without a number the line is dotted."""
    if strength is None:
        line = path(f"M{points(((left, middle), (left + wide - NO_NUMBER_ROOM, middle)))}", brush("scale", "unknown"))
        return line + text(NO_NUMBER, (left + wide - NO_NUMBER_ROOM / 2 - 1, middle + 2), 0, brush("unknown"))
    line = path(f"M{points(((left, middle), (left + wide, middle)))}", brush("scale"))
    return line + rectangle(Area(left, middle - BAR_THICK / 2, strength * wide, BAR_THICK), brush("strength"))
