"""The lines of a picture, with their heads and words."""

from collections.abc import Mapping, Sequence

from argmap.dot import PREFIX
from argmap.picture import Box, Line, Sign, Stroke
from argmap.picture.measure import width
from argmap.picture.places import Point
from argmap.picture.shapes import SMALL_SIZE
from argmap.picture.words import line_in_words
from argmap.svg.curves import beside, cut_end, distance, heading
from argmap.svg.elements import path, points, safe, title
from argmap.svg.numbers import short
from argmap.text import visible

# How long a filled head is, and how wide to either side; how far off its target a bar stands.
HEAD, HALF = 7.5, 3.0
OFF, BAR = 3.5, 4.0
SECOND_BAR = 3.0
# How far the baseline of a word lies below the middle of its line.
WORD_DROP = 2.8


def line(one: Line, number: int, at: Sequence[Point], ids: Mapping[str, str], boxes: Mapping[str, Box]) -> str:
    """Return a line along its control points. `ids` holds the ids in the SVG of what lines lead to."""
    said = visible(line_in_words(one, boxes)) if one.has_head else ""
    label = f' role="img" aria-label="{safe(said)}"' if said else ""
    premises = " ".join(visible(premise) for premise in one.premises)
    ends = f'data-start="{safe(ids[one.start])}" data-end="{safe(ids[one.end])}"'
    step = f'data-premises="{safe(premises)}" data-target="{safe(visible(one.target))}"'
    bearing = f" {Sign.BEARING}" if one.is_bearing else ""
    opening = f'<g id="{PREFIX}line:{number}" class="line {one.stroke}{bearing}" {ends} {step}{label}>\n'
    return opening + (title(said) if said else "") + body(one, at) + "</g>\n"


def word(one: Line, at: Sequence[Point]) -> str:
    """Return the word of a line, in its middle, but off its head."""
    off_head = width(one.stroke, SMALL_SIZE) / 2 + HEAD + 1
    x, y = cut_end(at, max(distance(at[0], at[-1]) / 2, off_head))[-1]
    return f'<text class="word {one.stroke}" x="{short(x)}" y="{short(y + WORD_DROP)}">{one.stroke}</text>\n'


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
