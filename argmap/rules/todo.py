"""Work that is still to be done, as a note in the file says.

Why
    So that it is not forgotten: TODO and FIXME in a text, a note or a comment, and XXX in a comment. In prose XXX may
    be a number. `argmap list --open-work` lists them all.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: ledger   # TODO: which page?
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
        locator: page 12
    sources:
      ledger: {title: The ledger}
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.diagnostic import Finding, Severity
from argmap.graph import Graph
from argmap.reader.values import shorten
from argmap.text import Span, Text

CODE = "A903"
SEVERITY = Severity.INFO
MARK = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
MOST = 200
# The fields in which people write for each other.
PROSE = ("text", "note", "about", "if-false", "warrant")
SIGN = re.compile(r"(?:^|(?<=[ \t]))#", re.MULTILINE)
COMMENT = re.compile(r"(?:^|[ \t])#[^\n]*", re.MULTILINE)


class Stretches(NamedTuple):
    """Stretches of a text that do not overlap, in order."""

    starts: list[int]
    ends: list[int]

    def hold(self, offset: int) -> bool:
        """Tell whether a place lies in one of them."""
        number = bisect_right(self.starts, offset)
        return bool(number) and offset < self.ends[number - 1]


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each mark in prose and in comments, in the order of each file."""
    for text in texts_of(graph):
        marks = list(MARK.finditer(text.content))
        if not marks:
            continue
        prose = stretches(span for name, span in values_of(graph) if name in PROSE and span.path == text.path)
        comments = comments_in(text, stretches(span for _, span in values_of(graph) if span.path == text.path))
        for mark in marks:
            if comments.hold(mark.start()) or (mark[0] != "XXX" and prose.hold(mark.start())):
                words = shorten(text.content[mark.start() : mark.start() + MOST].partition("\n")[0])
                yield Finding(CODE, Span(text, *mark.span()), f'still to do: "{words}"', "do it, and remove the mark")


def texts_of(graph: Graph) -> list[Text]:
    """Return the files of a map, the one that was asked for first."""
    spans = (graph.map.span, *(statement.span for statement in graph.map.statements.values()))
    return list({span.path: span.text for span in spans}.values())


def values_of(graph: Graph) -> Iterator[tuple[str, Span]]:
    """Yield the value of each field, with the name of the field."""
    yield from graph.map.places.items()
    for statement in graph.map.statements.values():
        yield from statement.places.items()
    for step in graph.map.steps:
        yield from step.places.items()
    for source in graph.map.sources.values():
        yield from source.places.items()


def stretches(spans: Iterable[Span]) -> Stretches:
    """Return spans of one text in order."""
    places = sorted({(span.first, span.last) for span in spans})
    return Stretches([first for first, _ in places], [last for _, last in places])


def comments_in(text: Text, values: Stretches) -> Stretches:
    """Return the comments of a text: what a number sign begins outside of all values."""
    found = Stretches([], [])
    for match in COMMENT.finditer(text.content):
        for sign in SIGN.finditer(text.content, *match.span()):
            if not values.hold(sign.end() - 1):
                found.starts.append(sign.end() - 1)
                found.ends.append(match.end())
                break
    return found
