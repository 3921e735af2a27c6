"""What stands above a picture: its title, its question, and a legend of what occurs in it."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.base import escapes
from argmap.diagram.scene import Flag, Joint, Line, Mark, Picture, Sign, Stroke
from argmap.diagram.scene.geometry import Area
from argmap.diagram.scene.ids import part_id
from argmap.diagram.scene.measurement import width, wrap
from argmap.diagram.scene.shapes import SMALL_SIZE, TEXT_SIZE
from argmap.diagram.scene.sizes import LINKED_RADIUS
from argmap.diagram.svg.boxes import frame, hook
from argmap.diagram.svg.elements import path, points, text
from argmap.diagram.svg.lines import body
from argmap.diagram.svg.numbers import short
from argmap.diagram.svg.verdicts import mark, scale, signs_of
from argmap.language.phrases import ONLY_TOGETHER, QUOTATION_VERIFIED, VERDICT_SIGNS, meaning

TITLE_SIZE, TITLE_LEADING = 17.0, 21.0
QUESTION_LEADING = 15.0
BACK_LEADING = 16.0
# Bold letters are so much wider than those that are measured.
BOLD = 1.08
LEAST_WIDTH = 420.0
MOST_WIDTH = 760.0
SAMPLE, GAP, SPACE, ROW = 26.0, 5.0, 16.0, 19.0
# The signs of verdicts in the order of the legend.
SIGNS = (Sign.FALLS, Sign.TIED, Sign.UNDECIDED, Sign.UNPROVEN, Sign.STRENGTH, Sign.UNKNOWN, Sign.BEARING)
SAMPLE_STRENGTH = 0.6


class Head(NamedTuple):
    """What stands above a picture, and how much room it takes."""

    markup: str
    width: float
    height: float


class LegendEntry(NamedTuple):
    """An entry of the legend: what it shows, None for the dot of linked premises, and its words."""

    shown: Mark | Stroke | Flag | Sign | None
    words: str


def head(picture: Picture, wide: float) -> Head:
    """Return what stands above a picture of a width, from the point 0, 0."""
    room = max(wide, LEAST_WIDTH)
    most = min(room, MOST_WIDTH)
    parts, used, top = [], 0.0, 0.0
    if picture.whole_page:
        back = text("← the whole map", 0, SMALL_SIZE, SMALL_SIZE, "whole")
        parts.append(f'<a href="{escapes.markup(picture.whole_page)}">\n{back}</a>\n')
        top = BACK_LEADING
    for words in wrap(picture.title, TITLE_SIZE * BOLD, most) or ("",):
        parts.append(text(words, 0, top + TITLE_SIZE * 0.85, 0, "title"))
        used, top = max(used, width(words, TITLE_SIZE * BOLD)), top + TITLE_LEADING
    if picture.question and picture.question != picture.title:
        for words in wrap(picture.question, TEXT_SIZE, most):
            parts.append(text(words, 0, top + TEXT_SIZE, TEXT_SIZE, "question"))
            used, top = max(used, width(words, TEXT_SIZE)), top + QUESTION_LEADING
    key = legend(list(entries(picture)), room, top + 7, part_id(picture.prefix, "legend"))
    markup = f'<g id="{part_id(picture.prefix, "head")}" class="head">\n{"".join(parts)}{key.markup}</g>\n'
    return Head(markup, max(used, key.width), key.height)


def entries(picture: Picture) -> Iterator[LegendEntry]:
    """Yield what occurs in a picture."""
    marks = {box.mark for box in picture.boxes}
    strokes = {line.stroke for line in picture.lines}
    yield from (LegendEntry(mark, str(mark)) for mark in Mark if mark in marks)
    yield from (LegendEntry(stroke, meaning(stroke)) for stroke in Stroke if stroke in strokes)
    if any(isinstance(node, Joint) and node.is_linked for node in picture.nodes):
        yield LegendEntry(None, ONLY_TOGETHER)
    if any(Flag.VERIFIED in box.flags for box in picture.boxes):
        yield LegendEntry(Flag.VERIFIED, QUOTATION_VERIFIED)
    if picture.is_judged:
        found = set(signs_in(picture))
        yield from (LegendEntry(sign, VERDICT_SIGNS[sign]) for sign in SIGNS if sign in found)


def signs_in(picture: Picture) -> Iterator[Sign]:
    """Yield the signs of verdicts in a picture."""
    for box in picture.boxes:
        yield from signs_of(box)
        if box.assessment:
            yield Sign.UNKNOWN if box.assessment.strength is None else Sign.STRENGTH


def legend(shown: list[LegendEntry], most: float, top: float, name: str = "") -> Head:
    """Return the legend in rows no wider than `most`, from a height downwards, with an id where it has a name."""
    parts, left, used = [], 0.0, 0.0
    for entry in shown:
        wide = SAMPLE + GAP + width(entry.words, SMALL_SIZE)
        if left and left + wide > most:
            left, top = 0.0, top + ROW
        parts.append(sample(entry.shown, left, top + 8))
        parts.append(text(entry.words, left + SAMPLE + GAP, top + 11.2, SMALL_SIZE, "meaning"))
        used = max(used, left + wide)
        left += wide + SPACE
    bottom = top + (ROW if shown else 0)
    own_id = f' id="{name}"' if name else ""
    return Head(f'<g{own_id} class="legend">\n{"".join(parts)}</g>\n', used, bottom)


def sample(shown: Mark | Stroke | Flag | Sign | None, left: float, middle: float) -> str:
    """Return a small picture of what an entry of the legend tells of."""
    if isinstance(shown, Mark):
        return f'<g class="{shown}">\n{frame(shown, Area(left + 1, middle - 6.5, SAMPLE - 2, 13))}</g>\n'
    if isinstance(shown, Stroke):
        at = [(left + SAMPLE * third / 3, middle) for third in range(4)]
        return f'<g class="{shown}">\n{body(Line("", "", shown, (), ""), at)}</g>\n'
    if isinstance(shown, Sign):
        inner = sample_of_verdict(shown, left, middle)
        return f'<g class="judged">\n<g class="{Mark.CLAIM} {shown}">\n{inner}</g>\n</g>\n'
    if shown is None:
        ends = [(left + 6, middle - 5), (left + 6, middle + 5)]
        lines = "".join(path("stroke", f"M{points((end, (left + SAMPLE - 7, middle)))}") for end in ends)
        dot = f'<circle class="joint" cx="{short(left + SAMPLE - 7)}" cy="{short(middle)}" r="{short(LINKED_RADIUS)}"/>'
        return f'<g class="{Stroke.SUPPORTS}">\n{lines}{dot}\n</g>\n'
    return hook(left + SAMPLE - 11, middle + 3.2)


def sample_of_verdict(shown: Sign, left: float, middle: float) -> str:
    """Return a small picture of a mark of verdicts."""
    if shown in {Sign.STRENGTH, Sign.UNKNOWN}:
        return scale(None if shown is Sign.UNKNOWN else SAMPLE_STRENGTH, left + 1, middle, SAMPLE - 2)
    if shown is Sign.BEARING:
        at = [(left + SAMPLE * third / 3, middle) for third in range(4)]
        return f'<g class="{Stroke.SUPPORTS} {shown}">\n{body(Line("", "", Stroke.SUPPORTS, (), ""), at)}</g>\n'
    area = Area(left + 1, middle - 6.5, SAMPLE - 2, 13)
    return frame(Mark.CLAIM, area) + mark(shown, Area(left + 7.5, middle - 10.5, 0, 21))
