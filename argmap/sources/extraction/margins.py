"""Running heads and page numbers at the top and bottom of PDF pages, separated from the text."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import TypeAlias

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.sources.extraction.lines import TextLine
from argmap.sources.quotation.page_numbers import (
    Printed,
    are_numbered,
    is_number,
    labels_of,
    numbers_alone,
    numbers_in,
    numbers_in_order,
    repeated_nearby,
)

# The head or foot of a page has at most this many rows, which are no larger than the text.
MOST_ROWS = 3
MOST_SIZE = 1.1
# Heads that change with each chapter are recognised by their position, if this many pages have a head there. On fewer
# pages, the end of a note may be at the same position by chance.
LEAST_PAGES = 3
END_OF_SENTENCE = "."
DIGITS = re.compile(r"[0-9]+")
# What pages with the same head share: the words and the position.
Shape: TypeAlias = tuple[str, int]


class Row(NamedTuple):
    """Lines next to each other, with their position."""

    lines: tuple[TextLine, ...]
    text: str
    baseline: int


@frozen()
class Body:
    """The lines of a page without its head and foot, and the page number printed there, or an empty string."""

    lines: tuple[TextLine, ...]
    printed: str = ""


@frozen()
class Edge:
    """The rows at the top or bottom of each page, from the edge inwards, and their shapes.

    `repeated` contains the shapes that also occur on nearby pages.
    """

    rows: Sequence[Sequence[Row]]
    shapes: Sequence[Sequence[Shape]]
    repeated: Sequence[set[Shape]]

    def numbers(self, page: int) -> Iterator[Printed]:
        """Yield candidates for the number of a page."""
        for row, shape in zip(self.rows[page], self.shapes[page], strict=True):
            yield from numbers_in(row.text, is_head=shape in self.repeated[page])

    def margins(self, numbers: Sequence[Printed | None]) -> Iterator[set[TextLine]]:
        """Yield the lines of each page that are not part of its text."""
        firsts = zip(self.rows, self.shapes, self.repeated, strict=True)
        places = Counter(rows[0].baseline for rows, shapes, repeated in firsts if rows and shapes[0] in repeated)
        least = max(LEAST_PAGES, len(self.rows) // 3)
        for page, (rows, shapes) in enumerate(zip(self.rows, self.shapes, strict=True)):
            margin: set[TextLine] = set()
            for row, shape in zip(rows, shapes, strict=True):
                is_usual = places[row.baseline] >= least
                if not (is_usual or shape in self.repeated[page] or is_number(row.text, numbers[page])):
                    break
                margin.update(row.lines)
            yield margin


def without_margins(pages: Sequence[Sequence[TextLine]], body_size: float) -> list[Body]:
    """Return pages without repeated heads and feet, and without page numbers.

    `body_size` is the font size of most of the text: anything larger is a heading.
    """
    rows = [rows_of(lines) for lines in pages]
    heads, feet = ([tuple(margin_rows(page, step, body_size)) for page in rows] for step in (1, -1))
    numbers = numbers_alone([[row.text for row in (*head, *foot)] for head, foot in zip(heads, feet, strict=True)])
    edges = [edge_of(some, is_numbered=are_numbered(numbers)) for some in (heads, feet)]
    if not are_numbered(numbers):
        found = [{number for edge in edges for number in edge.numbers(page)} for page in range(len(pages))]
        numbers = numbers_in_order(found)
    labels = labels_of(numbers) or [""] * len(pages)
    margins = [set().union(*both) for both in zip(*(edge.margins(numbers) for edge in edges), strict=True)]
    return [
        Body(body_of(*page), label)
        for page, label in zip(zip(pages, margins, numbers, strict=True), labels, strict=True)
    ]


def body_of(lines: Sequence[TextLine], margin: Collection[TextLine], number: Printed | None) -> tuple[TextLine, ...]:
    """Return the lines of a page outside its margins; if that leaves none, all lines except the page number."""
    body = tuple(line for line in lines if line not in margin)
    return body or tuple(line for line in lines if not is_number(line.text, number))


def edge_of(rows: Sequence[Sequence[Row]], *, is_numbered: bool) -> Edge:
    """Return the rows at an edge of pages, with the shapes they share.

    Numbers within them count as page numbers if the pages have no numbers in rows of their own.
    """
    shapes = [[(row.text if is_numbered else DIGITS.sub("0", row.text), row.baseline) for row in page] for page in rows]
    counts = Counter(shape for page in shapes for shape in page)
    repeated = [
        {shape for shape in page if counts[shape] >= LEAST_PAGES or not shape[0].endswith(END_OF_SENTENCE)}
        for page in repeated_nearby(shapes)
    ]
    return Edge(rows, shapes, repeated)


def margin_rows(rows: Sequence[Row], step: int, body_size: float) -> Iterator[Row]:
    """Yield the rows that may be the head of a page (or, with a step of -1, its foot), from the edge inwards."""
    for row in rows[::step][:MOST_ROWS]:
        if max(line.size for line in row.lines) > MOST_SIZE * body_size:
            return
        yield row


def rows_of(lines: Sequence[TextLine]) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda each: (-each.baseline, each.left)):
        if rows and line.is_level_with(rows[-1][0]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [row_of(row) for row in rows]


def row_of(lines: Sequence[TextLine]) -> Row:
    """Return lines next to each other as a row."""
    in_order = sorted(lines, key=lambda line: line.left)
    return Row(tuple(lines), " ".join(line.text for line in in_order), round(in_order[0].baseline))
