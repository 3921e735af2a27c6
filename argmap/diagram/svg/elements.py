"""Basic SVG elements, with all text escaped."""

from collections.abc import Sequence
from itertools import pairwise

from argmap.base.escapes import markup
from argmap.diagram.scene.direction import is_right_to_left
from argmap.diagram.scene.geometry import Area, Point, distance, mix
from argmap.diagram.scene.measurement import is_measured, width
from argmap.diagram.svg.numbers import short

# The attribute that right-aligns a line of text at its point.
ENDS_HERE = ' text-anchor="end"'
# Characters that begin and end an embedding, to keep the order of words and marks in a line from right to left: some
# viewers ignore the attribute `direction`, and others also swap the ends of the text because of it.
EMBED, POP = "&#x202b;", "&#x202c;"


def text(words: str, at: Point, size: float, look: str, *, is_rtl: bool = False) -> str:
    """Return a line of text, held to its width at a size in points in case the reader's font is wider.

    With size 0, or if the width is only estimated, the length is not held. `look` is the class and other attributes.
    `is_rtl` says that the text runs from right to left.
    """
    is_held = size and words.strip() and is_measured(words) and not is_rtl
    shown = f"{EMBED}{markup(words)}{POP}" if is_rtl else markup(words)
    held = f' textLength="{short(width(words, size))}"' if is_held else ""
    return f'<text{look} x="{short(at[0])}" y="{short(at[1])}"{held}>{shown}</text>\n'


def paragraph(lines: Sequence[str], first: Area, leading: float, size: float, look: str) -> str:
    """Return the lines of one text, aligned to the side where reading begins.

    The top of `first` is the baseline of the first line; its left and right are the ends of all lines.
    """
    is_rtl = is_right_to_left(" ".join(lines))
    begin = first.left + first.width if is_rtl else first.left
    its_look = look + ENDS_HERE if is_rtl else look
    return "".join(
        text(line, (begin, first.top + number * leading), size, its_look, is_rtl=is_rtl)
        for number, line in enumerate(lines)
    )


def rectangle(area: Area, look: str, radius: float = 0) -> str:
    """Return a rectangle, with rounded corners if a radius is given."""
    left, top, wide, high = area
    corners = f' rx="{short(radius)}"' if radius else ""
    place = f'x="{short(left)}" y="{short(top)}" width="{short(wide)}" height="{short(high)}"'
    return f"<rect{look} {place}{corners}/>\n"


def path(data: str, look: str) -> str:
    """Return a path."""
    return f'<path{look} d="{data}"/>\n'


def circle(at: Point, radius: float, look: str) -> str:
    """Return a circle."""
    return f'<circle{look} cx="{short(at[0])}" cy="{short(at[1])}" r="{short(radius)}"/>\n'


def points(pairs: Sequence[Point]) -> str:
    """Return points in the syntax of path data."""
    return " ".join(f"{short(x)},{short(y)}" for x, y in pairs)


def rounded(corners: Sequence[Point], radius: float) -> str:
    """Return a line through corners as path data, with the corners rounded as far as there is room."""
    lengths = [distance(*pair) for pair in pairwise(corners)]
    last = len(lengths) - 1
    parts = [f"M{points(corners[:1])}"]
    for number in range(1, len(corners) - 1):
        before, after = lengths[number - 1], lengths[number]
        # A piece between two corners has room for half of each rounding.
        room = min(before if number == 1 else before / 2, after if number == last else after / 2, radius)
        if room > 0:
            begin = mix(corners[number], corners[number - 1], room / before)
            end = mix(corners[number], corners[number + 1], room / after)
            parts.append(f"L{points((begin,))}Q{points((corners[number], end))}")
        else:
            parts.append(f"L{points((corners[number],))}")
    parts.append(f"L{points(corners[-1:])}")
    return "".join(parts)


def title(words: str) -> str:
    """Return a title, which browsers show as a tooltip."""
    return f"<title>{markup(words)}</title>\n"
