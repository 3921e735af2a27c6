"""The paragraphs and notes of PDF pages, found from sizes, spaces between lines, and indents."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.sources.extraction.lines import TextLine
from argmap.sources.extraction.margins import Body

# Notes are smaller than the text by this share at least, and headings larger; of one size are lines closer than that.
SMALLER = 0.93
LARGER = 1.08
# A wider space than this share of the usual one parts paragraphs, and so does an indent of this share of the size.
WIDER = 1.22
LEAST_INDENT = 0.6
MOST_INDENT = 5.0
# A character takes so much of its size on average.
CHARACTER_WIDTH = 0.5
END_OF_SENTENCE = re.compile(r"[.!?:…。！？]['\"’”»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
# What a note begins with.
NOTE_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[0-9]{1,3}(?=\D)|[*†‡§¶]{1,3}|\[[0-9]{1,3}\]")
RAISED_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# What begins an item of a list.
ITEM = re.compile(r"(?:[•▪◦‣–—*]|\(?[0-9]{1,3}[.)]|\([a-z]{1,4}\)|\[[0-9]{1,4}\]|§\s*[0-9]+)\s+\S")
# So many lines above tell how far the lines of a column reach.
MOST_ABOVE = 20
PARAGRAPH = "\n\n"
PAGE = "\f"


def body_size(pages: Sequence[Sequence[TextLine]]) -> float:
    """Return the size of most of the text."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def text_of(bodies: Sequence[Body], labels: Sequence[str], size: float) -> str:
    """Return the text of pages: blank lines between paragraphs, form feeds between pages, the notes last on each page.

    A page that has a label begins with it. Where a paragraph goes on over the end of a page, the form feed stands
    behind its last word without a line end.
    """
    leading = usual_leading([body.lines for body in bodies], size)
    parts: list[str] = []
    before: list[TextLine] = []
    for number, (body, label) in enumerate(zip(bodies, labels, strict=True)):
        lines, notes = notes_apart(body.lines, size)
        paragraphs = list(paragraphs_of(lines, leading))
        if number:
            goes_on = bool(before and lines) and not parts_columns(before, lines)
            parts.append(PAGE if goes_on else f"\n{PAGE}")
        if label and len(bodies) > 1:
            parts.append(f"{label}{PARAGRAPH}")
        parts.append(PARAGRAPH.join([*paragraphs, *notes_in_order(notes, leading)]))
        before = lines
    return "".join(parts) + "\n"


def usual_leading(pages: Sequence[Sequence[TextLine]], size: float) -> float:
    """Return the usual distance of the baselines of two lines, in sizes of their characters."""
    distances: Counter[float] = Counter()
    for lines in pages:
        for above, below in pairwise(lines):
            step = (above.baseline - below.baseline) / below.size
            if 0.8 < step < 3 and abs(above.size - size) < 0.5 and abs(below.size - size) < 0.5:
                distances[round(step, 1)] += 1
    # Of double spacing and single spacing in equal parts the closer one is that of lines.
    return max(distances, key=lambda step: (distances[step], -step), default=1.2)


def notes_apart(lines: Sequence[TextLine], size: float) -> tuple[list[TextLine], list[TextLine]]:
    """Return the lines of a page that belong to its text, and those of the notes at its end or those of its columns.

    Notes are smaller, begin with a mark, and nothing of the text stands below them in their column.
    """
    text: list[TextLine] = []
    notes: list[TextLine] = []
    for first, last in runs_of_small(lines, size):
        run = lines[first:last]
        is_note = run[0].size < SMALLER * size and NOTE_MARK.match(run[0].text) and is_last(run, lines, size)
        (notes if is_note else text).extend(run)
    return text, notes


def runs_of_small(lines: Sequence[TextLine], size: float) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines that are smaller than the text, and those that are not."""
    start = 0
    for place in range(1, len(lines) + 1):
        is_end = place == len(lines)
        if is_end or (lines[place].size < SMALLER * size) != (lines[start].size < SMALLER * size):
            yield start, place
            start = place


def is_last(run: Sequence[TextLine], lines: Sequence[TextLine], size: float) -> bool:
    """Tell whether no line of the text stands below a run of small lines in its column."""
    left, right, top = min(line.left for line in run), max(line.right for line in run), run[0].baseline
    return not any(
        line.baseline < top and line.left < right and line.right > left and line.size >= SMALLER * size
        for line in lines
    )


def paragraphs_of(lines: Sequence[TextLine], leading: float) -> Iterator[str]:
    """Yield the paragraphs of a page, their lines as they were."""
    start = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or begins_paragraph(lines, place, leading):
            yield "\n".join(line.text for line in lines[start:place])
            start = place


def notes_in_order(lines: Sequence[TextLine], leading: float) -> Iterator[str]:
    """Yield notes, each beginning with its mark in plain digits and a space."""
    start = 0
    for place in range(1, len(lines) + 1):
        if (
            place == len(lines)
            or begins_note(lines, place, lines[start].text)
            or begins_paragraph(lines, place, leading)
        ):
            text = "\n".join(line.text for line in lines[start:place])
            mark = RAISED_MARK.match(text)
            yield f"{mark[0].translate(PLAIN_DIGITS)} {text[mark.end() :].lstrip()}" if mark else text
            start = place


def begins_note(lines: Sequence[TextLine], place: int, before: str) -> bool:
    """Tell whether a line begins a note, given how the note before it begins: with the next number, or a sign."""
    mark, last = NOTE_MARK.match(lines[place].text), NOTE_MARK.match(before)
    if mark is None or last is None:
        return mark is not None
    if (RAISED_MARK.match(mark[0]) is None) != (RAISED_MARK.match(last[0]) is None):
        return False
    numbers = [re.sub("[^0-9]", "", each[0].translate(PLAIN_DIGITS)) for each in (last, mark)]
    return not all(numbers) or int(numbers[1]) == int(numbers[0]) + 1


def begins_paragraph(lines: Sequence[TextLine], place: int, leading: float) -> bool:
    """Tell whether a line begins a paragraph, given those round it."""
    above, line = lines[place - 1], lines[place]
    if not SMALLER < line.size / above.size < LARGER:
        return True
    step = (above.baseline - line.baseline) / line.size
    if step <= 0.3:
        return parts_columns(lines[max(0, place - MOST_ABOVE) : place], lines[place : place + 2])
    if step > WIDER * leading or ITEM.match(line.text):
        return step > WIDER * leading or bool(END_OF_SENTENCE.search(above.text)) or bool(ITEM.match(above.text))
    following = lines[place + 1] if place + 1 < len(lines) else None
    # What is indented behind a full line that ends no sentence is the rest of an item that hangs from its first line.
    is_end, is_early = (
        bool(END_OF_SENTENCE.search(above.text)),
        ends_early(lines[max(0, place - MOST_ABOVE) : place], line),
    )
    return (is_end and is_early) or ((is_end or is_early) and is_indented(above, line, following))


def is_indented(above: TextLine, line: TextLine, following: TextLine | None) -> bool:
    """Tell whether a line alone begins further to the right than the one above it, and the one below it if there is."""
    indent = (line.left - above.left) / line.size
    is_deeper = LEAST_INDENT < indent < MOST_INDENT
    return is_deeper and (following is None or following.left < line.left - LEAST_INDENT / 2 * line.size)


def ends_early(above: Sequence[TextLine], line: TextLine) -> bool:
    """Tell whether the first word of a line had found room behind the last of the lines above it."""
    last = above[-1]
    edge = max(each.right for each in above[-MOST_ABOVE:] if each.left < last.right and each.right > last.left)
    word = line.text.split(" ", 1)[0]
    return last.right + (len(word) + 3) * CHARACTER_WIDTH * line.size < edge


def parts_columns(above: Sequence[TextLine], below: Sequence[TextLine]) -> bool:
    """Tell whether a paragraph ends with the last line of a column or page, before the first line of the next.

    It goes on unless a sentence ends there early on the line, or the next line is indented or larger.
    """
    last, line = above[-1], below[0]
    if not SMALLER < line.size / last.size < LARGER:
        return True
    if not END_OF_SENTENCE.search(last.text):
        return False
    return ends_early(above, line) or (
        len(below) > 1 and LEAST_INDENT < (line.left - below[1].left) / line.size < MOST_INDENT
    )
