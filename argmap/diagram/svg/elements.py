"""The small parts of SVG markup, with everything that people wrote escaped."""

from collections.abc import Sequence

from argmap.base.escapes import markup
from argmap.diagram.scene.geometry import Area
from argmap.diagram.scene.measurement import is_measured, width
from argmap.diagram.svg.numbers import short


def text(words: str, x: float, y: float, size: float, style: str) -> str:
    """Return a line of text, held to the width that it has at a size in points, should a reader's font be wider.

    With size 0, and where the width is only estimated, it is as wide as it is.
    """
    is_held = size and words.strip() and is_measured(words)
    held = f' textLength="{short(width(words, size))}"' if is_held else ""
    return f'<text class="{style}" x="{short(x)}" y="{short(y)}"{held}>{markup(words)}</text>\n'


def rectangle(style: str, area: Area, radius: float = 0) -> str:
    """Return a rectangle, with round corners where there is a radius."""
    left, top, wide, high = area
    corners = f' rx="{short(radius)}"' if radius else ""
    place = f'x="{short(left)}" y="{short(top)}" width="{short(wide)}" height="{short(high)}"'
    return f'<rect class="{style}" {place}{corners}/>\n'


def path(style: str, data: str) -> str:
    """Return a path."""
    return f'<path class="{style}" d="{data}"/>\n'


def points(pairs: Sequence[tuple[float, float]]) -> str:
    """Return points as they stand in a path."""
    return " ".join(f"{short(x)},{short(y)}" for x, y in pairs)


def title(words: str) -> str:
    """Return a title, which readers see as a tooltip."""
    return f"<title>{markup(words)}</title>\n"
