"""The pages of a text with form feeds: their heads and feet, and how each continues on the next."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from argmap.base.tuples import NamedTuple
from argmap.sources.quotation.characters import is_letter
from argmap.sources.quotation.offsets import OffsetMap
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

# The offset of the first character and the offset after the last.
Span: TypeAlias = tuple[int, int]
# What pages with the same head share: the distance from the edge, and the words, with numbers replaced.
Shape: TypeAlias = tuple[int, str]

FORM_FEED = "\f"
PARAGRAPH = "\n\n"
ROW = re.compile(r"[^\S\n]*+(\S(?:[^\n]*\S)?)")
BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
DIGITS = re.compile(r"[0-9]+")
# In a text with more form feeds, these only end lines.
MOST_PAGES = 20_000
# The head or foot of a page has at most this many rows.
MOST_ROWS = 3
# Rows that end like a sentence, or are not set apart, may repeat by chance and must be on this many pages.
LEAST_USUAL = 3
END_OF_SENTENCE = tuple(".!?:;…。！？")
# Characters, other than letters and digits, at the end of a line within a sentence.
ENDS_OF_LINE = frozenset(",;-‐–—’，、")
# A line shorter than this share of the longest on its page may be a heading or end a paragraph.
LEAST_FULL = 0.75
# A note at the end of a page, and the same mark after a word on the page.
NOTE = re.compile(r"(?P<mark>[0-9]{1,3}|[*†‡§]{1,3}|[¹²³⁰⁴-⁹]{1,3}|\[[0-9]{1,3}\])[ \t\u00a0]*(?=[^\s0-9.)])")
# At most this many blocks at the end of a page can be notes, and their marks are searched for at most this far.
MOST_NOTES = 50
MOST_LOOKED_AT = 20_000
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Page(NamedTuple):
    """A page of a text: the range of its text, without its head and foot, and its notes.

    `first` is the end of its first paragraph, and `last` the start of its last one. `goes_on` is true if the last one
    continues on the next page.
    """

    body: Span
    notes: Span
    first: int
    last: int
    goes_on: bool
    label: str = ""


class Edges(NamedTuple):
    """The rows at one edge of each page, from the edge inwards: their ranges and shapes.

    `repeated` contains those that also occur on nearby pages, and `usual` those on most pages.
    """

    rows: Sequence[Sequence[Span]]
    shapes: Sequence[Sequence[Shape]]
    repeated: Sequence[set[Shape]]
    usual: set[Shape]
    is_foot: bool


def turn_pages(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without form feeds, page numbers and running heads, and append the offset map to `maps`.

    A page ends a line if the sentence continues after it, else a paragraph. Notes at the end of a page are moved before
    its last paragraph if that continues on the next page.
    """
    if text.count(FORM_FEED) > MOST_PAGES:
        return text.replace(FORM_FEED, "\n")
    turned, way_back = arrange(text, pieces_of(read_pages(text)))
    maps.append(way_back)
    return turned


@lru_cache(maxsize=4)
def read_pages(text: str) -> tuple[Page, ...]:
    """Return the pages of a text with form feeds; empty for a text with more form feeds than books have pages."""
    if text.count(FORM_FEED) > MOST_PAGES:
        return ()
    feeds = [match.start() for match in re.finditer(FORM_FEED, text)]
    spans = list(zip((0, *(feed + 1 for feed in feeds)), (*feeds, len(text)), strict=True))
    bodies, labels = without_edges(text, spans)
    nexts = [*(body[0] for body in bodies[1:]), len(text)]
    return tuple(page_of(text, *page) for page in zip(spans, bodies, nexts, labels, strict=True))


def without_edges(text: str, spans: Sequence[Span]) -> tuple[list[Span], Sequence[str]]:
    """Return the pages without running heads and page numbers, and their labels, "" for those without one."""
    rows = [[match.span(1) for match in ROW.finditer(text, *span)] for span in spans]
    above, below = ([page[::step][:MOST_ROWS] for page in rows] for step in (1, -1))
    numbers = numbers_alone([[text[slice(*row)] for row in chain(*page)] for page in zip(above, below, strict=True)])
    is_numbered = are_numbered(numbers)
    heads = edges_of(text, above, is_foot=False, is_numbered=is_numbered)
    feet = edges_of(text, below, is_foot=True, is_numbered=is_numbered)
    if not is_numbered:
        found = [
            {number for edges in (heads, feet) for number in candidates(text, edges, page)}
            for page in range(len(spans))
        ]
        numbers = numbers_in_order(found)
    bodies = []
    for page, (span, there) in enumerate(zip(spans, rows, strict=True)):
        cuts = [outermost(text, edges, page, numbers[page], span) for edges in (heads, feet)]
        inner = there[cuts[0] : max(cuts[0], len(there) - cuts[1])]
        # If nothing else is left, the rows that all pages share are their text, except for the numbers.
        inner = inner or [row for row in there if not is_number(text[slice(*row)], numbers[page])]
        bodies.append((inner[0][0], inner[-1][1]) if inner else (span[1], span[1]))
    return bodies, labels_of(numbers) or [""] * len(spans)


def edges_of(text: str, rows: Sequence[Sequence[Span]], *, is_foot: bool, is_numbered: bool) -> Edges:
    """Return the rows at an edge of pages, with the shapes they share.

    Numbers within them count as page numbers if the pages have no numbers in rows of their own.
    """
    words = [[text[slice(*row)] for row in page] for page in rows]
    shapes = [
        [(place, row if is_numbered else DIGITS.sub("0", row)) for place, row in enumerate(page)] for page in words
    ]
    telling = [[shape for shape in page if any(map(str.isalpha, shape[1]))] for page in shapes]
    counts = Counter(shape for page in telling for shape in page)
    least = max(LEAST_USUAL, len(rows) // 2 + 1)
    repeated = [
        {shape for shape in page if counts[shape] >= LEAST_USUAL or not shape[1].endswith(END_OF_SENTENCE)}
        for page in repeated_nearby(telling)
    ]
    usual = {shape for shape, count in counts.items() if count >= least}
    return Edges(rows, shapes, repeated, usual, is_foot)


def candidates(text: str, edges: Edges, page: int) -> Iterator[Printed]:
    """Yield candidates for the number of a page at one of its edges."""
    for row, shape in zip(edges.rows[page], edges.shapes[page], strict=True):
        yield from numbers_in(text[slice(*row)], is_head=shape in edges.repeated[page])


def outermost(text: str, edges: Edges, page: int, number: Printed | None, span: Span) -> int:
    """Return how many rows at an edge of a page are not part of its text.

    These are page numbers, rows that most pages have, and separate rows that nearby pages have.
    """
    most = 0
    is_usual = True
    for place, (row, shape) in enumerate(zip(edges.rows[page], edges.shapes[page], strict=True), start=1):
        words = text[slice(*row)]
        is_counted = is_number(words, number) or (words.isdecimal() and is_set_apart(text, row, span))
        if not (is_counted or shape in edges.repeated[page]):
            break
        is_usual = is_usual and (is_counted or shape in edges.usual)
        if is_usual or is_counted or is_parted(text, row, span, is_foot=edges.is_foot):
            most = place
    return most


def is_set_apart(text: str, row: Span, span: Span) -> bool:
    """Return whether blank lines, or the edges of the page, separate a row from others."""
    return is_parted(text, row, span, is_foot=False) and is_parted(text, row, span, is_foot=True)


def is_parted(text: str, row: Span, span: Span, *, is_foot: bool) -> bool:
    """Return whether a blank line or the edge of the page separates a row from the text."""
    other = text[span[0] : row[0]] if is_foot else text[row[1] : span[1]]
    bare = other.rstrip() if is_foot else other.lstrip()
    space = other[len(bare) :] if is_foot else other[: len(other) - len(bare)]
    return not bare or space.count("\n") > 1


def page_of(text: str, span: Span, body: Span, following: int, label: str) -> Page:
    """Return a page with the notes at its end set apart; `following` is the offset where the next page begins."""
    starts = [body[0], *(match.end() for match in BLANK_LINE.finditer(text, *body))]
    first = len(starts)
    least = max(1, first - MOST_NOTES)
    while first > least and is_note(text, max(body[0], starts[first - 1] - MOST_LOOKED_AT), starts[first - 1]):
        first -= 1
    end, notes = body[1], (body[1], body[1])
    if first < len(starts):
        notes = starts[first], body[1]
        end = starts[first - 1] + len(text[starts[first - 1] : starts[first]].rstrip())
    words = body[0], end
    is_same = span[1] < len(text) and goes_on(text, words, body[1], following)
    return Page(words, notes, starts[1] if first > 1 else end, starts[first - 1], is_same, label)


def is_note(text: str, first: int, start: int) -> bool:
    """Return whether a block begins with the mark of a note that also follows a word of the page."""
    note = NOTE.match(text, start)
    if note is None:
        return False
    marks = "|".join(map(re.escape, sorted({note["mark"], note["mark"].translate(RAISED)})))
    return re.search(rf"(?<=[^\s0-9])(?:{marks})(?![0-9])", text[first:start]) is not None


def goes_on(text: str, body: Span, end: int, following: int) -> bool:
    """Return whether the last paragraph of a page, whose notes end at `end`, continues on the next page.

    Without a line end before the form feed, it does. Otherwise it does if no sentence ends there and the next letter is
    not a capital, or if the last line is as long as the others.
    """
    if body[0] == body[1] or following == len(text):
        return False
    if "\n" not in text[end : text.index(FORM_FEED, end)]:
        return True
    before, after = text[body[1] - 1], text[following]
    if not (is_letter(before) or before in ENDS_OF_LINE):
        return False
    return (is_letter(after) and not after.isupper()) or is_full(text, body)


def is_full(text: str, body: Span) -> bool:
    """Return whether the last line of a page is about as long as the lines above it."""
    lengths = [len(line.strip()) for line in text[max(body[0], body[1] - MOST_LOOKED_AT) : body[1]].split("\n")]
    return len(lengths) > MOST_ROWS and lengths[-1] > LEAST_FULL * max(lengths)


def pieces_of(pages: Sequence[Page]) -> Iterator[tuple[Span, str]]:
    """Yield the ranges of a text in reading order, each with the separator after it."""
    waiting: list[Span] = []
    for page in pages:
        (start, end), separator = page.body, "\n" if page.goes_on else PARAGRAPH
        if waiting and (page.first < end or not page.goes_on):
            yield (start, page.first), PARAGRAPH
            yield from ((notes, PARAGRAPH) for notes in waiting)
            waiting.clear()
            start = page.first
        if page.notes[0] == page.notes[1] or not page.goes_on:
            yield (start, end), separator
            yield page.notes, PARAGRAPH
        elif page.last > start:
            yield (start, page.last), PARAGRAPH
            yield page.notes, PARAGRAPH
            yield (page.last, end), separator
        else:
            waiting.append(page.notes)
            yield (start, end), separator


def page_starts(text: str) -> Iterator[int]:
    """Yield the offsets at which the pages of a text begin after `turn_pages`."""
    begun = {page.body[0]: number for number, page in reversed(list(enumerate(read_pages(text))))}
    starts: dict[int, int] = {}
    length = 0
    for (first, last), separator in pieces_of(read_pages(text)):
        if first != last:
            starts.setdefault(begun.get(first, -1), length)
            length += last - first + len(separator)
    # A page without words begins at the same offset as the next one.
    following = length
    found = []
    for number in reversed(range(len(read_pages(text)))):
        following = starts.get(number, following)
        found.append(following)
    return reversed(found)


def arrange(text: str, pieces: Iterable[tuple[Span, str]]) -> tuple[str, OffsetMap]:
    """Return ranges of a text in a new order, each followed by its separator, and the offset map."""
    parts: list[str] = []
    new, old = array("L", [0]), array("L", [0])
    length = 0
    between = ""
    for (first, last), separator in pieces:
        if first == last:
            continue
        # A separator is mapped to the end of the range before it.
        new.append(length + len(between))
        old.append(first)
        parts += [between, text[first:last]]
        length += len(between) + last - first
        new.append(length)
        old.append(last)
        between = separator
    new.append(length)
    old.append(len(text))
    return "".join(parts), OffsetMap(new, old)
