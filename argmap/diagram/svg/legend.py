"""The head of a picture: its title, its question, and a legend of the signs that occur in it."""

from collections.abc import Iterator
from enum import StrEnum

from argmap.base import escapes
from argmap.base.tuples import NamedTuple
from argmap.diagram.scene import Flag, Mark, Picture, Sign, Stroke
from argmap.diagram.scene.direction import is_right_to_left
from argmap.diagram.scene.geometry import Area, Point
from argmap.diagram.scene.ids import part_id
from argmap.diagram.scene.measurement import width_with_slack
from argmap.diagram.scene.shapes import SMALL_SIZE, TEXT_SIZE
from argmap.diagram.scene.wrapping import wrap
from argmap.diagram.svg.boxes import RING, frame, hook, number
from argmap.diagram.svg.changes import RADIUS as BADGE_RADIUS
from argmap.diagram.svg.changes import badge, kinds_in
from argmap.diagram.svg.elements import circle, paragraph, path, rounded, text
from argmap.diagram.svg.lines import BRACKET_RADIUS, JOINT_RADIUS, body, both_ends
from argmap.diagram.svg.paint import Brush
from argmap.diagram.svg.verdicts import WAVE_LEFT, mark, scale, signs_of, wave
from argmap.language.phrases import (
    OF_THE_MAPPER,
    ONLY_ONE,
    ONLY_TOGETHER,
    QUOTATION_VERIFIED,
    SAME_NUMBER,
    VERDICT_SIGNS,
    meaning,
    plural,
)
from argmap.model.difference import ChangeKind

TITLE_SIZE, TITLE_LEADING = 17.0, 21.0
QUESTION_LEADING = 15.0
BACK_LEADING = 16.0
# The factor by which bold letters are wider than the measured regular ones.
BOLD = 1.08
LEAST_WIDTH = 420.0
MOST_WIDTH = 760.0
SAMPLE, GAP, SPACE, ROW = 26.0, 5.0, 16.0, 19.0
# The signs of verdicts in the order of the legend.
SIGNS = (Sign.FALLS, Sign.TIED, Sign.UNDECIDED, Sign.UNPROVEN, Sign.STRENGTH, Sign.UNKNOWN, Sign.BEARING)
SAMPLE_STRENGTH = 0.6


class Way(NamedTuple):
    """A link from one page to another: its area in the head, its words, and the page."""

    area: Area
    words: str
    page: str


class Head(NamedTuple):
    """The head of a picture, its size, and its links to other pages."""

    markup: str
    width: float
    height: float
    ways: tuple[Way, ...] = ()


NO_HEAD = Head("", 0.0, 0.0)


class Other(StrEnum):
    """The entries of a legend that are not kinds, lines, flags or verdicts."""

    RAIL = "rail"
    BRACKET = "bracket"
    THIN = "thin"
    NUMBER = "number"


# The widths of samples that are narrower than those of lines and boxes, and of the badge of a change.
NARROW = {Other.RAIL: 14.0, Other.BRACKET: 7.0, Other.NUMBER: RING, Flag.VERIFIED: 9.0}
BADGE = 2 * BADGE_RADIUS + 1.0


class LegendEntry(NamedTuple):
    """An entry of the legend: the sign that it explains, and the explanation."""

    shown: Mark | Stroke | Flag | Sign | Other | ChangeKind
    words: str


def head(picture: Picture, wide: float, brush: Brush) -> Head:
    """Return the head of a picture of a width, with its origin at 0, 0."""
    room = max(wide, LEAST_WIDTH)
    most = min(room, MOST_WIDTH)
    parts: list[str] = []
    top = 0.0
    links = tuple(ways_of(picture))
    for area, words, page in links:
        shown = text(words, (area.left, SMALL_SIZE), SMALL_SIZE, brush("whole"))
        parts.append(f'<a href="{escapes.markup(page)}">\n{shown}</a>\n')
        top = BACK_LEADING
    title, question = picture.heading
    titles = wrap(title, TITLE_SIZE * BOLD, most) or ("",)
    first = Area(0, top + TITLE_SIZE * 0.85, room, 0)
    parts.append(paragraph(titles, first, TITLE_LEADING, 0, brush("title")))
    used, top = widest(titles, TITLE_SIZE * BOLD, room), top + len(titles) * TITLE_LEADING
    if question:
        questions = wrap(question, TEXT_SIZE, most)
        first = Area(0, top + TEXT_SIZE, room, 0)
        parts.append(paragraph(questions, first, QUESTION_LEADING, TEXT_SIZE, brush("question")))
        used, top = max(used, widest(questions, TEXT_SIZE, room)), top + len(questions) * QUESTION_LEADING
    its_entries, name = list(entries(picture)), part_id(picture.prefix, "legend")
    key = legend(its_entries, room, (0.0, top + 7), brush, name)
    if is_right_to_left(" ".join(titles)):
        # The legend is below the title, at the right end of the picture.
        key = legend(its_entries, key.width, (room - key.width, top + 7), brush, name)._replace(width=room)
    markup = f'<g id="{part_id(picture.prefix, "head")}" class="head">\n{"".join(parts)}{key.markup}</g>\n'
    return Head(markup, max(used, key.width), key.height, links)


def ways_of(picture: Picture) -> Iterator[Way]:
    """Yield the links from a page of a large map to others: to the whole map, and to the next page."""
    left = 0.0
    onwards = f"next: {plural(picture.left, 'more statement')} →"
    for words, page in (("← the whole map", picture.whole_page), (onwards, picture.next_page)):
        if page:
            wide = width_with_slack(words, SMALL_SIZE)
            yield Way(Area(left, 0.0, wide, BACK_LEADING), words, page)
            left += wide + SPACE


def widest(lines: tuple[str, ...], size: float, room: float) -> float:
    """Return the width of the lines of one text; text from right to left takes the whole width."""
    return room if is_right_to_left(" ".join(lines)) else max(width_with_slack(line, size) for line in lines)


def entries(picture: Picture) -> Iterator[LegendEntry]:
    """Yield the legend entries for what occurs in a picture."""
    marks = {box.mark for box in picture.boxes} if not picture.names_kinds else set()
    strokes = {step.stroke for step in picture.steps}
    if picture.pairs.neighbours:
        strokes.add(Stroke.CONTRADICTS)
    yield from (LegendEntry(mark, str(mark)) for mark in Mark if mark in marks)
    yield from (LegendEntry(stroke, meaning(stroke)) for stroke in Stroke if stroke in strokes)
    if picture.pairs.rails:
        yield LegendEntry(Other.RAIL, ONLY_ONE)
    if any(len(link.premises) > 1 for link in picture.links):
        yield LegendEntry(Other.BRACKET, ONLY_TOGETHER)
    if any(step.is_mappers for step in picture.steps):
        yield LegendEntry(Other.THIN, OF_THE_MAPPER)
    if any(not place.is_home for place in picture.outline.places):
        yield LegendEntry(Other.NUMBER, SAME_NUMBER)
    if any(Flag.VERIFIED in box.flags for box in picture.boxes):
        yield LegendEntry(Flag.VERIFIED, QUOTATION_VERIFIED)
    marked = set(kinds_in(picture))
    yield from (LegendEntry(kind, str(kind)) for kind in ChangeKind if kind in marked)
    if picture.is_judged:
        found = set(signs_in(picture))
        yield from (LegendEntry(sign, VERDICT_SIGNS[sign]) for sign in SIGNS if sign in found)


def signs_in(picture: Picture) -> Iterator[Sign]:
    """Yield the marks of verdicts in a picture."""
    for box in picture.boxes:
        yield from signs_of(box)
        if box.assessment:
            yield Sign.UNKNOWN if box.assessment.strength is None else Sign.STRENGTH


def legend(shown: list[LegendEntry], most: float, at: Point, brush: Brush, name: str = "") -> Head:
    """Return the legend in rows no wider than `most`, from a point downwards, with `name` as its id if given."""
    begin, top = at
    parts, left, used = [], begin, 0.0
    for entry in shown:
        begins = sample_width(entry.shown) + GAP
        wide = begins + width_with_slack(entry.words, SMALL_SIZE)
        if left > begin and left - begin + wide > most:
            left, top = begin, top + ROW
        parts.append(f'<g class="{context_of(entry.shown)}">\n{sample(entry.shown, left, top + 8, brush)}</g>\n')
        parts.append(text(entry.words, (left + begins, top + 11.2), SMALL_SIZE, brush("meaning")))
        used = max(used, left - begin + wide)
        left += wide + SPACE
    bottom = top + (ROW if shown else 0)
    own_id = f' id="{name}"' if name else ""
    return Head(f'<g{own_id} class="legend">\n{"".join(parts)}</g>\n', used, bottom)


def context_of(shown: Mark | Stroke | Flag | Sign | Other | ChangeKind) -> str:
    """Return the class of the group around a sample, which determines its colours on a dark screen."""
    if shown is Other.RAIL:
        return Stroke.CONTRADICTS
    return Stroke.SUPPORTS if shown in {Other.BRACKET, Other.THIN, Sign.BEARING} else str(shown)


def sample_width(shown: Mark | Stroke | Flag | Sign | Other | ChangeKind) -> float:
    """Return the width of a sample, so that all entries have the same space between sample and words."""
    return BADGE if isinstance(shown, ChangeKind) else NARROW.get(shown, SAMPLE)


def sample(shown: Mark | Stroke | Flag | Sign | Other | ChangeKind, left: float, middle: float, brush: Brush) -> str:
    """Return a sample drawing for an entry of the legend."""
    if isinstance(shown, Mark):
        return frame(shown, Area(left + 1, middle - 6.5, SAMPLE - 2, 13), brush)
    if isinstance(shown, Stroke):
        return sample_of_line(shown, left, middle, brush)
    if isinstance(shown, ChangeKind):
        return badge(shown, (left + BADGE / 2, middle), brush)
    if isinstance(shown, Sign):
        return sample_of_verdict(shown, left, middle, brush)
    return hook(left, middle + 3.2, brush) if isinstance(shown, Flag) else sample_of_other(shown, left, middle, brush)


def sample_of_line(shown: Stroke, left: float, middle: float, brush: Brush) -> str:
    """Return a sample of a line; that of an undercut ends at the point of a step."""
    off = JOINT_RADIUS if shown is Stroke.UNDERCUTS else 0.0
    at = ((left, middle), (left + SAMPLE - off, middle))
    if shown is Stroke.CONTRADICTS:
        return both_ends((at,), (at, at[::-1]), brush)
    return body((at,), shown, brush) + (circle(at[1], JOINT_RADIUS, brush("joint")) if off else "")


def sample_of_other(shown: Other, left: float, middle: float, brush: Brush) -> str:
    """Return a sample of a number, a thin line, a rail along theses, or a bracket along premises."""
    if shown is Other.NUMBER:
        return number(1, (left + RING / 2, middle), brush)
    if shown is Other.THIN:
        return body((((left, middle), (left + SAMPLE, middle)),), Stroke.SUPPORTS, brush, is_thin=True)
    if shown is Other.RAIL:
        begin, end = left + 1, left + NARROW[Other.RAIL]
        branch = (begin, middle), (end, middle)
        return both_ends((((begin, middle - 8), (begin, middle + 8)), branch), (branch[::-1],), brush)
    start, end = left + 1.3, left + NARROW[Other.BRACKET]
    corners = ((end, middle - 6), (start, middle - 6), (start, middle + 6), (end, middle + 6))
    return path(rounded(corners, BRACKET_RADIUS), brush("bracket", Stroke.SUPPORTS))


def sample_of_verdict(shown: Sign, left: float, middle: float, brush: Brush) -> str:
    """Return a sample of a mark of verdicts."""
    if shown in {Sign.STRENGTH, Sign.UNKNOWN}:
        inner = scale(None if shown is Sign.UNKNOWN else SAMPLE_STRENGTH, left + 1, middle, SAMPLE - 2, brush)
    elif shown is Sign.BEARING:
        line = ((left, middle), (left + SAMPLE, middle))
        inner = body((line,), Stroke.SUPPORTS, brush.within(Sign.BEARING))
    else:
        inner = frame(Mark.CLAIM, Area(left + 1, middle - 6.5, SAMPLE - 2, 13), brush.within(Mark.CLAIM, shown))
        center = left + SAMPLE / 2
        inner += (
            wave(Area(center - WAVE_LEFT, middle - SAMPLE / 2, 0, SAMPLE), brush)
            if shown is Sign.UNDECIDED
            else mark(shown, (center, middle), brush)
        )
    return f'<g class="judged">\n<g class="{Mark.CLAIM} {shown}">\n{inner}</g>\n</g>\n'
