"""The lines of a picture, with their heads and labels."""

from collections.abc import Mapping, Sequence
from math import copysign

from argmap.base.escapes import markup
from argmap.base.text import visible
from argmap.diagram.layout.draft import FOR_WORDS
from argmap.diagram.scene import Box, DrawnStep, Sign, Stroke
from argmap.diagram.scene.changes import DrawnChange
from argmap.diagram.scene.geometry import Corners, FarLines, PlacedPair, PlacedStep, PlacedTrunk, Point, distance, mix
from argmap.diagram.scene.words import pair_in_words
from argmap.diagram.svg.changes import kind_class, marked_line, paleness
from argmap.diagram.svg.elements import circle, path, points, rounded, text, title
from argmap.diagram.svg.paint import Brush

# The radius of the corners of lines and of brackets.
RADIUS, BRACKET_RADIUS = 6.0, 3.0
# The length of a filled head and its half width; the distance of a bar from its target and its half length.
HEAD, HALF = 8.0, 3.4
OFF, BAR = 2.8, 4.6
SECOND_BAR = 3.2
JOINT_RADIUS = 1.6
# The drop of the baseline of a label below the middle of its line.
WORD_DROP = 2.8
# The distance of the room for a label on the line of a step from its box or bracket.
OFF_BOX = 4.0


def step(one: DrawnStep, name: str, said: str, drawn: str) -> str:
    """Return the drawing of a step as a group with its id and description."""
    premises = " ".join(visible(premise) for premise in one.statements)
    about = f'data-premises="{markup(premises)}" data-target="{markup(one.target)}"'
    bearing = (f" {Sign.BEARING}" if one.is_bearing else "") + kind_class(one.change)
    about += paleness(one.change)
    return (
        f'<g id="{name}" class="line {one.stroke}{bearing}" {about} role="img" aria-label="{markup(said)}">\n'
        f"{title(said)}{drawn}</g>\n"
    )


def lines_of(one: DrawnStep, at: PlacedStep, brush: Brush) -> str:
    """Return the lines of a step: the line to its trunk, its bracket, and its joints."""
    drawn = path(rounded(at.branch, RADIUS), line_look(one.stroke, brush, is_thin=one.is_mappers))
    if at.bracket:
        drawn += path(rounded(at.bracket, BRACKET_RADIUS), brush("bracket", one.stroke))
    return drawn + "".join(circle(joint, JOINT_RADIUS, brush("joint")) for joint in at.joints)


def line_look(stroke: Stroke, brush: Brush, *, is_thin: bool) -> str:
    """Return the attributes of a line."""
    return brush("stroke", stroke, "thin" if is_thin else "")


def far_lines(one: DrawnStep, at: FarLines, brush: Brush) -> str:
    """Return the lines of a step between distant boxes, each with a head."""
    drawn, look = "", line_look(one.stroke, brush, is_thin=one.is_mappers)
    for start, inner, last, end in at.curves:
        way = heading(last, end)
        base = shifted(end, way, -HEAD if one.stroke is Stroke.SUPPORTS else -OFF)
        head = tip(base, end, way, brush) if one.stroke is Stroke.SUPPORTS else bar(base, way, brush)
        drawn += path(f"M{points((start,))}C{points((inner, last, base))}", look) + head
    return drawn


def trunk(one: PlacedTrunk, name: str, brush: Brush, *, is_bearing: bool, is_thin: bool) -> str:
    """Return a trunk with an id: its lines and its head. It has no description, because its steps have one."""
    bearing = f" {Sign.BEARING}" if is_bearing else ""
    lines = body(one.lines, one.stroke, brush, is_thin=is_thin)
    return f'<g id="{name}" class="trunk {one.stroke}{bearing}" aria-hidden="true">\n{lines}</g>\n'


def body(lines: Sequence[Corners], stroke: Stroke, brush: Brush, *, is_thin: bool = False) -> str:
    """Return lines of which the first ends in a head."""
    first, *others = lines
    look = line_look(stroke, brush, is_thin=is_thin)
    before, end = first[-2:]
    off = HEAD if stroke is Stroke.SUPPORTS else OFF
    long = distance(before, end)
    base = mix(end, before, min(1.0, off / long)) if long else end
    drawn = path(rounded((*first[:-1], base), RADIUS), look)
    drawn += "".join(path(rounded(line, RADIUS), look) for line in others)
    way = heading(before, end)
    return drawn + (tip(base, end, way, brush) if stroke is Stroke.SUPPORTS else bar(base, way, brush))


def word(one: PlacedTrunk, steps: Mapping[int, PlacedStep], brush: Brush) -> str:
    """Return the label of a trunk, on the line with its head.

    That of a trunk to a step is on the line of its first step if that begins level, where it covers no other line.
    """
    (x, y), (to_x, to_y), *_ = steps[one.links[0]].branch
    if one.is_on_link and y == to_y and x != to_x:
        x += copysign(OFF_BOX + FOR_WORDS / 2, to_x - x)
    else:
        before, end = one.lines[0][-2:]
        x, y = mix(before, end, 0.5)
    return text(one.stroke, (x, y + WORD_DROP), 0, brush("word", one.stroke))


def pair(one: PlacedPair, name: str, boxes: Sequence[Box], brush: Brush, change: DrawnChange | None = None) -> str:
    """Return a contradiction with an id: a line with two bars at each end, and the badge of its change."""
    said = visible((f"{change.kind}: " if change else "") + pair_in_words(boxes))
    drawn = both_ends(one.lines, one.ends, brush) + marked_line(change, one.lines[0], brush)
    classes = f"line {Stroke.CONTRADICTS}{kind_class(change)}"
    return (
        f'<g id="{name}" class="{classes}"{paleness(change)} role="img" aria-label="{markup(said)}">\n'
        f"{title(said)}{drawn}</g>\n"
    )


def both_ends(lines: Sequence[Corners], ends: Sequence[tuple[Point, Point]], brush: Brush) -> str:
    """Return lines with two bars at each of some ends; each end is given with a neighbouring point on the line."""
    look = brush("stroke", Stroke.CONTRADICTS)
    drawn = "".join(path(rounded(line, RADIUS), look) for line in lines)
    for end, off in ends:
        way = heading(end, off)
        drawn += bar(shifted(end, way, OFF), way, brush) + bar(shifted(end, way, OFF + SECOND_BAR), way, brush)
    return drawn


def tip(base: Point, end: Point, way: Point, brush: Brush) -> str:
    """Return a filled head from its base to its tip."""
    return path(
        f"M{points((end, shifted(base, way, 0, HALF), shifted(base, way, 0, -HALF)))}Z",
        brush("tip", Stroke.SUPPORTS),
    )


def bar(point: Point, way: Point, brush: Brush) -> str:
    """Return a bar across a line."""
    return path(f"M{points((shifted(point, way, 0, BAR), shifted(point, way, 0, -BAR)))}", brush("bar"))


def heading(start: Point, end: Point) -> Point:
    """Return the unit vector from one point to another; (1, 0) if they are equal."""
    long = distance(start, end)
    return ((end[0] - start[0]) / long, (end[1] - start[1]) / long) if long else (1.0, 0.0)


def shifted(point: Point, way: Point, along: float, across: float = 0.0) -> Point:
    """Return the point at a distance along a direction from another point, and at a distance to its side."""
    return point[0] + way[0] * along - way[1] * across, point[1] + way[1] * along + way[0] * across
