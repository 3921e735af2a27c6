"""Paragraphs and notes of PDF pages, recognised by font sizes, line spacing and indents."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.sources.extraction.lines import TextLine
from argmap.sources.extraction.margins import Body

# Notes are at most this share of the text size, and headings larger by as much; closer sizes count as equal.
SMALLER = 0.93
LARGER = 1.08
# Line spacing larger than this multiple of the usual one separates paragraphs, as does an indent of this share.
WIDER = 1.22
LEAST_INDENT = 0.6
MOST_INDENT = 5.0
# The average width of a character as a share of its size.
CHARACTER_WIDTH = 0.5
END_OF_SENTENCE = re.compile(r"[.!?:…。！？]['\"’”»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
# The beginning of a note.
NOTE_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[0-9]{1,3}(?=\D)|[*†‡§¶]{1,3}|\[[0-9]{1,3}\]")
RAISED_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SIGN = re.compile(r"[*†‡§¶]")
# The beginning of a list item.
ITEM = re.compile(r"(?:[•▪◦‣–—*]|\(?[0-9]{1,3}[.)]|\([a-z]{1,4}\)|\[[0-9]{1,4}\]|§\s*[0-9]+)\s+\S")
# The beginning of a caption, in the languages of most papers.
CAPTION = re.compile(
    r"(?:Table|Tab\.|Figure|Fig\.|Plate|Chart|Box|Tabelle|Abbildung|Abb\.|Tableau|Tabla|Figura|Tabella|Таблица|Рис\.)"
    r"\s+[0-9IVX]+"
)
# How many lines above are examined to find the right edge of a column.
MOST_ABOVE = 20
# How many blocks may interrupt a paragraph. Such a paragraph has at least this many lines, and its last line is
# almost as long as the others.
MOST_FLOATS = 6
LEAST_LINES = 2
LEAST_FULL = 0.8
PARAGRAPH = "\n\n"
PAGE = "\f"


def body_size(pages: Sequence[Sequence[TextLine]]) -> float:
    """Return the font size of most of the text."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def text_of(bodies: Sequence[Body], labels: Sequence[str], size: float) -> str:
    """Return the text of pages, with blank lines between paragraphs, form feeds between pages, and notes at page ends.

    A page with a label begins with it. If a paragraph continues on the next page, the form feed directly follows its
    last word, without a line end.
    """
    leading = usual_leading([body.lines for body in bodies], size)
    parts: list[str] = []
    before: list[TextLine] = []
    for number, (body, label) in enumerate(zip(bodies, labels, strict=True)):
        lines, notes = notes_apart(body.lines, size)
        blocks = without_floats(list(paragraphs_of(lines, leading)), before)
        lines = [line for block in blocks for line in block]
        if number:
            goes_on = bool(before and lines) and not parts_columns(before, lines)
            parts.append(PAGE if goes_on else f"\n{PAGE}")
        if label and len(bodies) > 1:
            parts.append(f"{label}{PARAGRAPH}")
        parts.append(PARAGRAPH.join([*map(words_of, blocks), *notes_in_order(notes, leading)]))
        before = lines
    return "".join(parts) + "\n"


def usual_leading(pages: Sequence[Sequence[TextLine]], size: float) -> float:
    """Return the usual distance between the baselines of two lines, as a multiple of the font size."""
    distances: Counter[float] = Counter()
    for lines in pages:
        for above, below in pairwise(lines):
            step = (above.baseline - below.baseline) / below.size
            if 0.8 < step < 3 and abs(above.size - size) < 0.5 and abs(below.size - size) < 0.5:
                distances[round(step, 1)] += 1
    # If two distances are equally common, as in mixed single and double spacing, the smaller one is that of lines.
    return max(distances, key=lambda step: (distances[step], -step), default=1.2)


def notes_apart(lines: Sequence[TextLine], size: float) -> tuple[list[TextLine], list[TextLine]]:
    """Return the lines of a page that belong to its text, and its notes, at the end of the page or of a column.

    Notes are smaller than the text, begin with a mark, and have no text below them in their column.
    """
    text: list[TextLine] = []
    notes: list[TextLine] = []
    for first, last in runs_of_small(lines, size):
        run = lines[first:last]
        is_note = run[0].size < SMALLER * size and NOTE_MARK.match(run[0].text) and is_last(run, lines, size)
        (notes if is_note else text).extend(run)
    return text, notes


def runs_of_small(lines: Sequence[TextLine], size: float) -> Iterator[tuple[int, int]]:
    """Yield the ranges of lines that are all smaller than the text, or all not."""
    start = 0
    for place in range(1, len(lines) + 1):
        is_end = place == len(lines)
        if is_end or (lines[place].size < SMALLER * size) != (lines[start].size < SMALLER * size):
            yield start, place
            start = place


def is_last(run: Sequence[TextLine], lines: Sequence[TextLine], size: float) -> bool:
    """Return whether no line of the text follows a run of small lines in its column."""
    left, right, top = min(line.left for line in run), max(line.right for line in run), run[0].baseline
    return not any(
        line.baseline < top and line.left < right and line.right > left and line.size >= SMALLER * size
        for line in lines
    )


def paragraphs_of(lines: Sequence[TextLine], leading: float) -> Iterator[Sequence[TextLine]]:
    """Yield the lines of each paragraph of a page."""
    start = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or begins_paragraph(lines, place, leading):
            yield lines[start:place]
            start = place


def words_of(block: Sequence[TextLine]) -> str:
    """Return the text of a paragraph with its line ends."""
    return "\n".join(line.text for line in block)


def without_floats(blocks: list[Sequence[TextLine]], before: Sequence[TextLine]) -> list[Sequence[TextLine]]:
    """Return the paragraphs of a page, with tables and captions that interrupt one moved after it.

    Such tables and captions are at the beginning of a column or page. `before` are the lines of the page before.
    """
    place = 0
    while place < len(blocks):
        above = blocks[place - 1] if place else before[-MOST_ABOVE:]
        later = range(place + 1, min(place + MOST_FLOATS + 1, len(blocks)))
        rest = next((other for other in later if goes_on(above, blocks[other])), None)
        if rest is None or goes_on(above, blocks[place]):
            place += 1
        elif place:
            blocks[place - 1] = [*above, *blocks.pop(rest)]
        else:
            blocks.insert(0, blocks.pop(rest))
    return blocks


def goes_on(above: Sequence[TextLine], below: Sequence[TextLine]) -> bool:
    """Return whether a paragraph continues in other lines: its last line is full, and a lower-case letter follows."""
    if len(above) < LEAST_LINES or not SMALLER < below[0].size / above[-1].size < LARGER:
        return False
    widths = [line.right - line.left for line in above]
    is_full = widths[-1] > LEAST_FULL * max(widths)
    return is_full and not END_OF_SENTENCE.search(above[-1].text) and below[0].text[:1].islower()


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
    """Return whether a line begins a note: with the number after that of the note before it, or with a sign."""
    mark, last = NOTE_MARK.match(lines[place].text), NOTE_MARK.match(before)
    if mark is None or last is None:
        return mark is not None
    is_raised, was_raised = (RAISED_MARK.match(each[0]) is not None for each in (mark, last))
    if is_raised != was_raised and not (is_raised and SIGN.match(last[0])):
        return False
    numbers = [re.sub("[^0-9]", "", each[0].translate(PLAIN_DIGITS)) for each in (last, mark)]
    return not all(numbers) or int(numbers[1]) == int(numbers[0]) + 1


def begins_paragraph(lines: Sequence[TextLine], place: int, leading: float) -> bool:
    """Return whether a line begins a paragraph, judging by the lines around it."""
    above, line = lines[place - 1], lines[place]
    if not SMALLER < line.size / above.size < LARGER:
        return True
    step = (above.baseline - line.baseline) / line.size
    if step <= 0.3:
        return parts_columns(lines[max(0, place - MOST_ABOVE) : place], lines[place : place + 2])
    if step > WIDER * leading or ITEM.match(line.text):
        return step > WIDER * leading or bool(END_OF_SENTENCE.search(above.text)) or bool(ITEM.match(above.text))
    following = lines[place + 1] if place + 1 < len(lines) else None
    # An indented line after a full line without a sentence end continues an item with a hanging indent.
    is_end, is_early = (
        bool(END_OF_SENTENCE.search(above.text)),
        ends_early(lines[max(0, place - MOST_ABOVE) : place], line),
    )
    return (is_end and is_early) or ((is_end or is_early) and is_indented(above, line, following))


def is_indented(above: TextLine, line: TextLine, following: TextLine | None) -> bool:
    """Return whether a line begins further right than its neighbours above and below."""
    indent = (line.left - above.left) / line.size
    is_deeper = LEAST_INDENT < indent < MOST_INDENT
    return is_deeper and (following is None or following.left < line.left - LEAST_INDENT / 2 * line.size)


def ends_early(above: Sequence[TextLine], line: TextLine) -> bool:
    """Return whether the first word of a line would have fitted on the line above."""
    last = above[-1]
    edge = max(each.right for each in above[-MOST_ABOVE:] if each.left < last.right and each.right > last.left)
    word = line.text.split(" ", 1)[0]
    return last.right + (len(word) + 3) * CHARACTER_WIDTH * line.size < edge


def parts_columns(above: Sequence[TextLine], below: Sequence[TextLine]) -> bool:
    """Return whether a paragraph ends at the end of a column or page.

    It continues unless a sentence ends early on the last line, or the next line is indented or larger.
    """
    last, line = above[-1], below[0]
    if not SMALLER < line.size / last.size < LARGER or CAPTION.match(line.text):
        return True
    if not END_OF_SENTENCE.search(last.text):
        return last.text.endswith("-") and not line.text[:1].islower()
    return ends_early(above, line) or (
        len(below) > 1 and LEAST_INDENT < (line.left - below[1].left) / line.size < MOST_INDENT
    )
