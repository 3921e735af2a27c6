"""A picture in words, for readers who do not see it."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.base.text import visible
from argmap.diagram.scene.picture import Picture
from argmap.diagram.scene.shapes import Box, DrawnStep, Stroke
from argmap.evaluation.words import strength_in_words
from argmap.language.phrases import LOAD_BEARING, OF_THE_MAPPER, VERBS, in_a_row, noun, plural

MOST_LETTERS = 80
# The maximum length of an alternative text, the maximum number of theses named in it, and the lengths to which their
# texts are cut, tried in turn.
MOST_OF_SENTENCE, MOST_NAMED = 300, 3
ROOMS = (90, 70, 50, 35, 25, 16)


def picture_in_words(picture: Picture) -> str:
    """Return the content of a picture in words: one line for each statement, step and contradiction."""
    boxes = {box.id: box for box in picture.boxes}
    return "\n".join((*map(box_in_words, boxes.values()), *map(visible, relations_in_words(picture, boxes))))


def alternative_text(picture: Picture) -> str:
    """Return a picture as one sentence of fewer than 300 characters, as its alternative text.

    It states the question, the theses, and the numbers of reasons and objections.
    """
    supports = sum(len(step.ids) for step in picture.steps if step.stroke is Stroke.SUPPORTS)
    others = sum(len(step.ids) for step in picture.steps) - supports
    counts = f"{number_of(supports, 'reason')} and {number_of(others, 'objection')}"
    boxes = {box.id: box for box in picture.boxes}
    theses = [boxes[name].text for name in picture.theses]
    for room in ROOMS:
        named = [f"“{cut_to(text, room)}”" for text in theses[:MOST_NAMED]]
        if len(theses) > MOST_NAMED:
            named.append(f"{len(theses) - MOST_NAMED:,} more")
        about = f"the {noun(len(theses), 'thesis')} {in_a_row(named)}" if theses else "no thesis"
        sentence = f"Argument map of “{cut_to(picture.question or picture.title, 2 * room)}”: {about}, with {counts}."
        if len(sentence) < MOST_OF_SENTENCE:
            break
    return sentence


def number_of(count: int, singular: str) -> str:
    """Return a number with its noun, such as "no objections" or "1 reason"."""
    return plural(count, singular) if count else f"no {noun(0, singular)}"


def cut_to(text: str, most: int) -> str:
    """Return a text on one line of at most `most` characters, cut between words unless the last one is very long."""
    line = visible(" ".join(text.split()))
    if len(line) <= most:
        return line
    space = line.rfind(" ", most // 2, most - 1)
    return f"{line[:space]} …" if space > 0 else line[: most - 1].rstrip() + "…"


def relations_in_words(picture: Picture, boxes: Mapping[str, Box]) -> Iterator[str]:
    """Yield the steps and contradictions of a picture in words."""
    premises = premises_of_steps(picture)
    for step in picture.steps:
        yield step_in_words(step, premises, boxes)
    for pair in picture.rivals:
        yield pair_in_words([boxes[name] for name in pair])


def premises_of_steps(picture: Picture) -> dict[str, str]:
    """Return the first premise of each step, by the id of the step."""
    return {name: step.statements[0] for step in picture.steps for name in step.ids}


def box_in_words(box: Box) -> str:
    """Return the content of a box as one line."""
    cited = box.corner or " ".join(box.citation)
    flags = "".join(f", {flag}" for flag in sorted(box.flags))
    citation = f" ({cited}{flags})" if cited else flags
    more = f" {box.more}" if box.more else ""
    indicators = "".join(f"; {line}" for line in box.indicators)
    return f"{' '.join(box.head)}: {box.text}{citation}{indicators}{more}{verdict_in_words(box)}"


def verdict_in_words(box: Box) -> str:
    """Return the verdict of a box, if verdicts are drawn: standing, strength, and whether it is load-bearing."""
    if box.assessment is None or not box.shows_verdict:
        return ""
    strength = strength_in_words(box.assessment)
    number = strength if box.assessment.strength is None else f"strength {strength}"
    return f"; {box.assessment.standing}, {number}{f', {LOAD_BEARING}' if box.is_bearing else ''}"


def step_in_words(step: DrawnStep, premises: Mapping[str, str], boxes: Mapping[str, Box]) -> str:
    """Return a step as a sentence.

    `premises` has the first premise of each step of the picture, and `boxes` all its boxes, by id.
    """
    is_bearing = step.is_bearing and boxes[step.statements[0]].shows_verdict
    names = " and ".join(quoted(boxes[premise]) for premise in step.statements)
    verb = VERBS[step.stroke].plural if len(step.statements) > 1 else VERBS[step.stroke].singular
    target = f"the step from {quoted(boxes[premises[step.target]])}" if step.is_on_step else quoted(boxes[step.target])
    whose = f", {OF_THE_MAPPER}" if step.is_mappers else ""
    change = f"{step.change.kind}: " if step.change else ""
    return f"{change}{names} {verb} {target}{whose}{f', {LOAD_BEARING}' if is_bearing else ''}"


def pair_in_words(boxes: Sequence[Box]) -> str:
    """Return a contradiction as a sentence; for more than two statements, that only one of them can be true."""
    if len(boxes) > 2:
        return f"only one of these can be true: {in_a_row(map(quoted, boxes), last='or')}"
    return f"{quoted(boxes[0])} {VERBS['contradicts'].singular} {quoted(boxes[1])}"


def quoted(box: Box) -> str:
    """Return the text of a box in quotation marks, cut to a readable length."""
    text = box.text
    return f"“{text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + '…'}”"
