"""The sizes of boxes and cards, and the positions of text in them, in points from their upper left corners."""

from collections.abc import Sequence

from argmap.base.tuples import NamedTuple
from argmap.diagram.scene.direction import is_right_to_left
from argmap.diagram.scene.shapes import NUMBER_ROOM, SMALL_SIZE, TEXT_SIZE, Box, Card, Flag, Mark
from argmap.diagram.scene.wide_fonts import room_for

PAD_X = 10.0
PAD_Y = 7.0
# The distance between two baselines.
TEXT_LEADING = 13.6
SMALL_LEADING = 11.4
# The height of letters above the baseline, as a fraction of the font size.
ASCENT = 0.78
GAP = 2.5
# The width reserved for the sign of verification before a citation, and the width of the sign itself.
SIGN_WIDTH, SIGN = 12.0, 8.0
# The size of the cut corner of a counterargument.
FOLD = 11.0
# The height reserved at the foot of a box for the bar of its strength.
FOOT = 5.0
# The space above the notes of a box, with the rule that separates them.
NOTES_GAP = 6.0
# If the widest box has at least this share of the maximum width, all boxes get the maximum width.
ALMOST = 0.8
# The height of a stand-in.
STRIP = 20.0
# Parts of a box that begin with words of argmap's own, before those of a statement.
BEGUN = frozenset({"note", "indicator"})


class Written(NamedTuple):
    """A line of text: its words, its part of the box, its font size, and its anchor.

    The anchor is the left end of the baseline, or the right end if `is_end` is true. `is_rtl` says that the text runs
    from right to left, and `sign` is the left end of a sign next to it, if there is one.
    """

    words: str
    part: str
    size: float
    x: float
    y: float
    is_end: bool
    is_rtl: bool
    sign: float | None = None


class Size(NamedTuple):
    """A width and a height, in points."""

    width: float
    height: float


def size_of(node: Box | Card, least: float) -> Size:
    """Return the size of a box or card, at least `least` wide."""
    rows = node.rows if isinstance(node, Card) else (node,)
    return Size(max(least, *map(box_width, rows)), sum(map(box_height, rows)))


def sizes_of(nodes: Sequence[Box | Card], text_width: float) -> list[Size]:
    """Return the sizes of all boxes and cards of a picture with a maximum text width.

    All have the same width, so that columns are flush, except that a repeated box is only as wide as its text.
    """
    least = max((node_width(node) for node in nodes if not is_again(node)), default=0.0)
    # Boxes with long texts all have the maximum width, whatever their longest lines are.
    full = text_width + 2 * PAD_X
    wide = full if full * ALMOST < least < full else least
    return [size_of(node, 0.0 if is_again(node) else wide) for node in nodes]


def is_again(node: Box | Card) -> bool:
    """Return whether a node is a repeated box."""
    return isinstance(node, Box) and node.is_again


def node_width(node: Box | Card) -> float:
    """Return the width that the text of a box or card needs."""
    return max(map(box_width, node.rows)) if isinstance(node, Card) else box_width(node)


def box_width(box: Box) -> float:
    """Return the width that the text of a box needs."""
    lines = [room_for(line, TEXT_SIZE) for line in box.lines]
    lines.extend(fold_width(box) + room_for(line, SMALL_SIZE) for line in box.head[:1])
    lines.extend(room_for(line, SMALL_SIZE) for line in box.head[1:])
    lines.extend(sign_width(box) + room_for(line, SMALL_SIZE) for line in box.citation)
    lines.extend(room_for(line, SMALL_SIZE) for line in box.indicators)
    lines.extend(NUMBER_ROOM + room_for(note.words, SMALL_SIZE) for note in box.notes)
    return max(lines) + 2 * PAD_X


def sign_width(box: Box) -> float:
    """Return the width reserved for a sign before the citation of a box."""
    return SIGN_WIDTH if Flag.VERIFIED in box.flags else 0.0


def fold_width(box: Box) -> float:
    """Return the width that the cut corner of a box takes from its head line."""
    return FOLD if box.mark is Mark.COUNTERARGUMENT else 0.0


def box_height(box: Box) -> float:
    """Return the height that the text of a box needs."""
    small = len(box.head) + len(box.citation) + len(box.indicators) + bool(box.more) + len(box.notes)
    parts = box.head, box.citation, box.indicators, box.more
    gaps = GAP * sum(map(bool, parts)) + NOTES_GAP * bool(box.notes)
    foot = FOOT if box.assessment else 0.0
    return 2 * PAD_Y + small * SMALL_LEADING + len(box.lines) * TEXT_LEADING + gaps + foot


def written(box: Box, wide: float) -> list[Written]:
    """Return the lines of text of a box of a width, from top to bottom, aligned to the side where the text begins."""
    lines: list[Written] = []
    is_end = is_right_to_left(box.text)
    top = PAD_Y
    parts = (
        ("head", box.head, SMALL_SIZE, SMALL_LEADING, 0.0),
        ("words", box.lines, TEXT_SIZE, TEXT_LEADING, 0.0),
        ("citation", box.citation, SMALL_SIZE, SMALL_LEADING, sign_width(box)),
        ("indicator", box.indicators, SMALL_SIZE, SMALL_LEADING, 0.0),
        ("more", (box.more,) if box.more else (), SMALL_SIZE, SMALL_LEADING, 0.0),
        ("note", tuple(note.words for note in box.notes), SMALL_SIZE, SMALL_LEADING, NUMBER_ROOM),
    )
    for part, words, size, leading, indent in parts:
        if words and top > PAD_Y:
            top += NOTES_GAP if part == "note" else GAP
        is_rtl = is_end if part in BEGUN else is_right_to_left(" ".join(words))
        sign = (wide - PAD_X - SIGN if is_end else PAD_X) if part == "citation" and indent else None
        for number, line in enumerate(words):
            baseline = top + (leading - size) / 2 + size * ASCENT
            cut = fold_width(box) if part == "head" and not number else 0.0
            x = wide - PAD_X - indent - cut if is_end else PAD_X + indent
            lines.append(Written(line, part, size, x, baseline, is_end, is_rtl, None if number else sign))
            top += leading
    if box.corner:
        lines.insert(1, corner_of(box, wide, lines[0].y, is_end=not is_end))
    return lines


def corner_of(box: Box, wide: float, baseline: float, *, is_end: bool) -> Written:
    """Return the citation in the corner of a box, at the other end of the head line."""
    room = sign_width(box)
    # The sign is at the outer end, where the width of the words in the reader's font does not matter.
    outer = wide - PAD_X - fold_width(box) if is_end else PAD_X
    x = outer - room if is_end else outer + room
    sign = outer - SIGN if is_end else outer
    is_rtl = is_right_to_left(box.corner)
    return Written(box.corner, "citation", SMALL_SIZE, x, baseline, is_end, is_rtl, sign if room else None)
