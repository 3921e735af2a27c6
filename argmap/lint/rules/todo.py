"""A note about work that is still to be done.

Why
    So that it is not forgotten, the rule reports TODO and FIXME in a text, a note or a comment, and XXX in a comment
    (in prose, XXX may be a number). `argmap list --open-work` lists them all.

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
from typing import TypeAlias

from argmap.base.diagnostics import Finding, Severity
from argmap.base.text import Span, Text
from argmap.lint.context import Context
from argmap.model.graph import Graph
from argmap.syntax.reader.diagnostics import shorten

CODE = "A903"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
MARKS = ("TODO", "FIXME", "XXX")
MARK = rf"\b(?:{'|'.join(MARKS)})\b"
MOST = 200
QUOTES = frozenset("\"'")
# The fields for people who read the file.
PROSE = ("text", "note", "about", "if-false", "warrant")
SIGN = r"(?m)(?:^|(?<=[ \t]))#"
COMMENT = r"(?m)(?:^|[ \t])#[^\n]*"
# Ranges of a text that do not overlap, in order: start and end.
Stretches: TypeAlias = tuple[list[int], list[int]]


def end_of(stretches: Stretches, offset: int) -> int:
    """Return the end of the range that contains a position, 0 if none does."""
    starts, ends = stretches
    number = bisect_right(starts, offset)
    return ends[number - 1] if number and offset < ends[number - 1] else 0


def find(context: Context) -> Iterator[Finding]:
    """Yield each mark in prose and in comments, in the order of each file."""
    graph = context.graph
    for text in texts_of(graph):
        if not any(mark in text.content for mark in MARKS):
            continue
        prose = in_order(span for name, span in values_of(graph) if name in PROSE and span.path == text.path)
        comments = comments_in(text, in_order(span for _, span in values_of(graph) if span.path == text.path))
        for mark in re.finditer(MARK, text.content):
            first = mark.start()
            end = end_of(comments, first) or (mark[0] != "XXX" and end_of(prose, first))
            if end:
                words = shorten(text.content[first : min(end, first + MOST)].partition("\n")[0])
                yield Finding(
                    CODE, Span(text, *mark.span()), f'still to do: "{words}"', "finish it, and remove the mark"
                )


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


def in_order(spans: Iterable[Span]) -> Stretches:
    """Return spans of one text in order, each without its closing quotation mark."""
    places = sorted(
        {(span.first, span.last - (span.text.content[span.first : span.first + 1] in QUOTES)) for span in spans}
    )
    return [first for first, _ in places], [last for _, last in places]


def comments_in(text: Text, values: Stretches) -> Stretches:
    """Return the comments of a text: what follows a number sign outside of all values."""
    starts, ends = [], []
    sign = re.compile(SIGN)
    for comment in re.finditer(COMMENT, text.content):
        for match in sign.finditer(text.content, *comment.span()):
            if not end_of(values, match.start()):
                starts.append(match.start())
                ends.append(comment.end())
                break
    return starts, ends
