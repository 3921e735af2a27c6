"""Diagnostics for people: the message, the place, the lines themselves with marks below, and help."""

from collections.abc import Iterator
from enum import StrEnum

from argmap.diagnostic import Diagnostic, Severity
from argmap.summary import Summary
from argmap.text import Span, visible

MOST_COLUMNS = 110
RESET = "\x1b[0m"


class Paint(StrEnum):
    """The colours of a terminal, as the codes that begin them."""

    ERROR = "\x1b[1;31m"
    WARNING = "\x1b[1;33m"
    INFO = "\x1b[1;36m"
    STRONG = "\x1b[1m"
    FRAME = "\x1b[1;34m"


PAINTS = {Severity.ERROR: Paint.ERROR, Severity.WARNING: Paint.WARNING, Severity.INFO: Paint.INFO}


def report(summary: Summary, *, colour: bool = False) -> str:
    """Return each diagnostic with an excerpt, a blank line behind each."""
    blocks = ("\n".join(block(diagnostic)) + "\n\n" for diagnostic in summary.diagnostics)
    text = "".join(blocks)
    return text if colour else without_paint(text)


def without_paint(text: str) -> str:
    """Return a text without the codes that `paint` has put in; nothing else in it has any."""
    for code in (*Paint, RESET):
        text = text.replace(code, "")
    return text


def paint(text: str, colour: Paint) -> str:
    """Return a text in a colour."""
    return f"{colour}{text}{RESET}"


def block(diagnostic: Diagnostic) -> Iterator[str]:
    """Yield the lines that tell one diagnostic."""
    colour = PAINTS[diagnostic.severity]
    spans = [diagnostic.span, *(related.span for related in diagnostic.related)]
    gutter = max(len(str(span.start.line)) for span in spans)
    head = paint(f"{diagnostic.code} {diagnostic.severity}", colour)
    message = paint(visible(diagnostic.message), Paint.STRONG)
    yield f"{head}: {message} ({diagnostic.name})"
    yield from excerpt(diagnostic.span, gutter, colour, "-->", "")
    for related in diagnostic.related:
        yield from excerpt(related.span, gutter, Paint.FRAME, ":::", related.message)
    if diagnostic.help:
        yield f"{' ' * gutter} {paint('= help:', Paint.FRAME)} {visible(diagnostic.help)}"


def excerpt(span: Span, gutter: int, colour: Paint, arrow: str, label: str) -> Iterator[str]:
    """Yield a place, its line with the line before it, and marks below the span."""
    start = span.start
    margin = " " * gutter
    bar = paint("|", Paint.FRAME)
    yield f"{margin}{paint(arrow, Paint.FRAME)} {visible(span.path)}:{start.line}:{start.column}"
    line = span.text.line(start.line)
    if not line.strip():
        return
    yield f"{margin} {bar}"
    before = span.text.line(start.line - 1) if start.line > 1 else ""
    if before.strip():
        yield f"{paint(str(start.line - 1).rjust(gutter), Paint.FRAME)} {bar} {clip(before, 0, 0)[0]}"
    last = start.column - 1 + max(1, span.last - span.first)
    shown, indent, width = clip(line, start.column - 1, last)
    yield f"{paint(str(start.line).rjust(gutter), Paint.FRAME)} {bar} {shown}"
    mark = "^" if not label else "-"
    tail = f" {label}" if label else ""
    yield f"{margin} {bar} {' ' * indent}{paint(mark * width + tail, colour)}"


def clip(line: str, first: int, last: int) -> tuple[str, int, int]:
    """Return a line cut to fit, and in columns where the stretch from `first` to `last` begins and how wide it is."""
    from rich.cells import cell_len

    last = max(first + 1, min(last, len(line)))
    begin = max(0, first - MOST_COLUMNS // 2) if len(line) > MOST_COLUMNS else 0
    stop = min(len(line), begin + MOST_COLUMNS)
    lead = "…" if begin else ""
    trail = "…" if stop < len(line) else ""
    pieces = [
        visible(part.replace("\t", " "))
        for part in (line[begin:first], line[first : min(last, stop)], line[min(last, stop) : stop])
    ]
    indent = cell_len(lead + pieces[0])
    return lead + "".join(pieces) + trail, indent, max(1, cell_len(pieces[1]))
