"""The lines of a picture, with their heads and words."""

from collections.abc import Mapping, Sequence

from argmap.base.escapes import markup
from argmap.base.text import visible
from argmap.diagram.scene import Box, Line, Sign, Stroke
from argmap.diagram.scene.geometry import Point, distance, mix
from argmap.diagram.scene.measurement import width
from argmap.diagram.scene.shapes import SMALL_SIZE
from argmap.diagram.scene.words import line_in_words
from argmap.diagram.svg.curves import beside, cut_end, heading
from argmap.diagram.svg.elements import path, points, title
from argmap.diagram.svg.numbers import short

# How long a filled head is, and how wide to either side; how far off its target a bar stands.
HEAD, HALF = 7.5, 3.0
OFF, BAR = 3.5, 4.0
SECOND_BAR = 3.0
# How far the baseline of a word lies below the middle of its line.
WORD_DROP = 2.8
# How much of a level piece is left on both sides of a word together at least.
BESIDE_WORD = 4.0


def line(one: Line, name: str, at: Sequence[Point], ids: Mapping[str, str], boxes: Mapping[str, Box]) -> str:
    """Return a line with an id along its control points. `ids` holds the ids in the SVG of what lines lead to."""
    said = visible(line_in_words(one, boxes)) if one.has_head else ""
    label = f' role="img" aria-label="{markup(said)}"' if said else ""
    premises = " ".join(visible(premise) for premise in one.premises)
    ends = f'data-start="{ids[one.start]}" data-end="{ids[one.end]}"'
    step = f'data-premises="{markup(premises)}" data-target="{markup(one.target)}"'
    bearing = f" {Sign.BEARING}" if one.is_bearing else ""
    opening = f'<g id="{name}" class="line {one.stroke}{bearing}" {ends} {step}{label}>\n'
    return opening + (title(said) if said else "") + body(one, at) + "</g>\n"


def word(one: Line, at: Sequence[Point]) -> str:
    """Return the word of a line: on its longest level piece if that has room, else in its middle, but off its head."""
    wide = width(one.stroke, SMALL_SIZE)
    level = longest_level(cut_end(at, HEAD + 1))
    if level and distance(*level) > wide + BESIDE_WORD:
        x, y = mix(*level, 0.5)
    else:
        x, y = cut_end(at, max(distance(at[0], at[-1]) / 2, wide / 2 + HEAD + 1))[-1]
    return f'<text class="word {one.stroke}" x="{short(x)}" y="{short(y + WORD_DROP)}">{one.stroke}</text>\n'


def longest_level(at: Sequence[Point]) -> tuple[Point, Point] | None:
    """Return the ends of the longest piece of a line that is straight and level, None where there is none."""
    pieces = (at[first : first + 4] for first in range(0, len(at) - 3, 3))
    level = [(piece[0], piece[3]) for piece in pieces if max(y for _, y in piece) - min(y for _, y in piece) < 1]
    return max(level, key=lambda ends: distance(*ends), default=None)


def body(one: Line, at: Sequence[Point]) -> str:
    """Return the drawn line and its heads."""
    if one.stroke is Stroke.CONTRADICTS:
        inner = tuple(reversed(cut_end(tuple(reversed(cut_end(at, OFF))), OFF)))
        return stroke(inner) + bars(inner, at[-1]) + bars(tuple(reversed(inner)), at[0])
    if not one.has_head:
        return stroke(at)
    if one.stroke is Stroke.SUPPORTS:
        inner = cut_end(at, HEAD)
        return stroke(inner) + tip(inner[-1], at[-1])
    inner = cut_end(at, OFF)
    return stroke(inner) + bar(inner[-1], heading(inner[-1], at[-1]))


def stroke(at: Sequence[Point]) -> str:
    """Return the line itself."""
    return path("stroke", f"M{points(at[:1])}C{points(at[1:])}")


def tip(base: Point, end: Point) -> str:
    """Return a filled head from its base to its end."""
    way = heading(base, end)
    return path("tip", f"M{points((end, beside(base, way, 0, HALF), beside(base, way, 0, -HALF)))}Z")


def bar(point: Point, way: Point) -> str:
    """Return a bar across a line."""
    return path("bar", f"M{points((beside(point, way, 0, BAR), beside(point, way, 0, -BAR)))}")


def bars(at: Sequence[Point], end: Point) -> str:
    """Return two bars across the end of a line."""
    way = heading(at[-1], end)
    return bar(at[-1], way) + bar(beside(at[-1], way, -SECOND_BAR, 0), way)
