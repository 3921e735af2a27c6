"""What a picture says to those who do not see it."""

from collections.abc import Mapping

from argmap.base.text import visible
from argmap.diagram.scene.shapes import Box, Line, Picture
from argmap.evaluation.words import strength_in_words
from argmap.language.phrases import LOAD_BEARING, VERBS

MOST_LETTERS = 80


def picture_in_words(picture: Picture) -> str:
    """Return all that a picture says: its statements, and then its lines, a sentence each."""
    boxes = {box.id: box for box in picture.boxes}
    lines = (visible(line_in_words(line, boxes)) for line in picture.lines if line.has_head)
    return "\n".join((*map(box_in_words, boxes.values()), *lines))


def box_in_words(box: Box) -> str:
    """Return all that a box says as one line."""
    cited = box.corner or " ".join(box.citation)
    flags = "".join(f", {flag}" for flag in sorted(box.flags))
    citation = f" ({cited}{flags})" if cited else flags
    more = f" {box.more}" if box.more else ""
    return f"{' '.join(box.head)}: {box.text}{citation}{more}{verdict_in_words(box)}"


def verdict_in_words(box: Box) -> str:
    """Return the verdict on a box where verdicts are drawn: its standing, its strength, and what it bears."""
    if box.assessment is None:
        return ""
    strength = strength_in_words(box.assessment)
    number = strength if box.assessment.strength is None else f"strength {strength}"
    return f"; {box.assessment.standing}, {number}{f', {LOAD_BEARING}' if box.is_bearing else ''}"


def line_in_words(line: Line, boxes: Mapping[str, Box]) -> str:
    """Return what a line says as a sentence. `boxes` holds all boxes of the picture by their ids."""
    premises = " and ".join(quoted(boxes[premise]) for premise in line.premises)
    forms = VERBS[line.stroke]
    verb = forms.singular if len(line.premises) == 1 else forms.plural
    target = quoted(boxes[line.target]) if line.target in boxes else f"the step {line.target}"
    return f"{premises} {verb} {target}{f', {LOAD_BEARING}' if line.is_bearing else ''}"


def quoted(box: Box) -> str:
    """Return the text of a box in quotation marks, cut to a readable length."""
    text = box.text
    return f"“{text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + '…'}”"
