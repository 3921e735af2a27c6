"""The HTML-like labels of boxes and cards."""

from collections.abc import Mapping
from functools import lru_cache

from argmap.base.escapes import dot_label
from argmap.diagram.scene import Box, Card, Flag, Mark
from argmap.diagram.scene.measurement import width
from argmap.diagram.scene.shapes import SMALL_SIZE, TEXT_SIZE
from argmap.diagram.scene.theme import Theme
from argmap.evaluation.results import Assessment, Standing
from argmap.evaluation.words import strength_in_words

BARE = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"'


def table(rows: str, attributes: str = BARE) -> str:
    """Return rows wrapped in a table."""
    return f"<TABLE {attributes}>{rows}</TABLE>"


def font(content: str, size: float, colour: str) -> str:
    """Return content in a font size, in points, and a colour."""
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{content}</FONT>'


@lru_cache(maxsize=1024)
def cell(lines: tuple[str, ...], size: float, colour: str, wide: float = 0) -> str:
    """Return a row with lines of text, as wide as given or else as the lines, whatever fonts the engine has."""
    wide = round(wide or max([width(line, size) for line in lines])) + 2
    content = "".join([f'{dot_label(line)}<BR ALIGN="LEFT"/>' for line in lines])
    return f'<TR><TD ALIGN="LEFT" WIDTH="{wide}">{font(content, size, colour)}</TD></TR>'


def box_label(box: Box, theme: Theme, wide: float) -> str:
    """Return the table of a box: head, text, citation and indicators.

    `wide` is the width, in points, to which the texts of all boxes are wrapped; 0 if boxes are as wide as their texts.
    """
    # The fonts of the engines may lack the check mark.
    sign = " (verified)" if Flag.VERIFIED in box.flags else ""
    lines = (f"{box.head[0]} · {box.corner}{sign}",) if box.corner else box.head
    if box.assessment:
        lines = (*lines, verdict_words(box.assessment))
    head = cell(lines, SMALL_SIZE, theme.attack if box.mark is Mark.COUNTERARGUMENT else theme.faint)
    falls = box.assessment is not None and box.assessment.standing is Standing.FALLS
    text = cell(box.lines, TEXT_SIZE, theme.faint if falls else theme.ink, wide)
    below = (*box.citation[:-1], box.citation[-1] + sign) if box.citation else ()
    small = (*below, *box.indicators, *((box.more,) if box.more else ()))
    return table(head + text + (cell(small, SMALL_SIZE, theme.faint) if small else ""))


def verdict_words(assessment: Assessment) -> str:
    """Return a verdict in words, because labels cannot show the marks for unstable standing and strength."""
    strength = strength_in_words(assessment)
    return f"{assessment.standing} · {strength if assessment.strength is None else f'strength {strength}'}"


def card_label(card: Card, ids: Mapping[str, str], theme: Theme, wide: float) -> str:
    """Return the table of a card, with a row for each piece of evidence that has its own id from `ids`."""
    rows = "<HR/>".join(
        f'<TR><TD ALIGN="LEFT" ID="{ids[row.id]}" HREF="#{ids[row.id]}" CELLPADDING="5">'
        f"{box_label(row, theme, wide)}</TD></TR>"
        for row in card.rows
    )
    attributes = f'BORDER="1" CELLBORDER="0" CELLSPACING="0" COLOR="{theme.frame}" BGCOLOR="{theme.evidence}"'
    return table(rows, attributes)
