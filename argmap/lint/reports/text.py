"""Diagnostics for people: the message, the location, the marked source lines, and help."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from argmap.base.ansi import PAINTS, Paint, paint, without_paint
from argmap.base.diagnostics import Diagnostic
from argmap.base.text import Span, visible
from argmap.base.tuples import NamedTuple
from argmap.lint.summary import Summary

MOST_COLUMNS = 110
MOST_LINES = 6
# The number of findings of one rule in one file that are shown by default.
MOST_ALIKE = 10
# Marks the severity of findings that can be fixed automatically.
FIXABLE = " [*]"


class Excerpt(NamedTuple):
    """How a location is drawn: the width of the line numbers, the colour and sign of the marks, and their label."""

    gutter: int
    paint: Paint
    mark: str = "^"
    label: str = ""

    def row(self, content: str, number: int | None = None) -> str:
        """Return a row: a line number or space for one, the bar, and the content."""
        shown = " " * self.gutter if number is None else paint(str(number).rjust(self.gutter), Paint.FRAME)
        return f"{shown} {paint('|', Paint.FRAME)} {content}".rstrip()

    def marks(self, count: int) -> str:
        """Return marks followed by the label."""
        tail = f" {visible(self.label)}" if self.label else ""
        return paint(self.mark * count + tail, self.paint)


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return each diagnostic with an excerpt, followed by a blank line.

    Unless the report is to be complete, it shows at most ten findings of one rule in one file, and counts the others.
    """
    blocks = all_blocks(summary.diagnostics) if complete else first_blocks(summary.diagnostics)
    text = "".join(f"{each}\n\n" for each in blocks)
    return text if colour else without_paint(text)


def all_blocks(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield the lines of each diagnostic."""
    return ("\n".join(block(diagnostic)) for diagnostic in diagnostics)


def first_blocks(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """Yield the lines of the first diagnostics of each rule in each file, and the number of the others."""
    left = Counter((diagnostic.span.path, diagnostic.name) for diagnostic in diagnostics)
    shown = Counter[tuple[str, str]]()
    for diagnostic in diagnostics:
        key = diagnostic.span.path, diagnostic.name
        if shown[key] == MOST_ALIKE:
            continue
        yield from all_blocks([diagnostic])
        shown[key] += 1
        left[key] -= 1
        if shown[key] == MOST_ALIKE and left[key]:
            yield f"... and {left[key]:,} more of {diagnostic.name} in this file; --all shows them"


def block(diagnostic: Diagnostic) -> Iterator[str]:
    """Yield the lines of one diagnostic."""
    colour = PAINTS[diagnostic.severity]
    spans = [diagnostic.span, *(related.span for related in diagnostic.related)]
    gutter = max(len(str(min(span.end.line + 1, len(span.text.line_starts)))) for span in spans)
    head = paint(f"{diagnostic.code} {diagnostic.severity}{FIXABLE if diagnostic.has_safe_fix else ''}", colour)
    message = paint(visible(diagnostic.message), Paint.STRONG)
    yield f"{head}: {message} ({diagnostic.name})"
    yield from excerpt(diagnostic.span, Excerpt(gutter, colour), "-->")
    for related in diagnostic.related:
        yield from excerpt(related.span, Excerpt(gutter, Paint.FRAME, "-", related.message), ":::")
    if diagnostic.help:
        yield f"{' ' * gutter} {paint('= help:', Paint.FRAME)} {visible(diagnostic.help)}"
    if diagnostic.fix:
        asked = "" if diagnostic.fix.is_safe else " (with --unsafe-fixes)"
        yield f"{' ' * gutter} {paint('= fix:', Paint.FRAME)} {visible(diagnostic.fix.message)}{asked}"


def excerpt(span: Span, frame: Excerpt, arrow: str) -> Iterator[str]:
    """Yield a location and its marked lines; the primary location includes adjacent lines that are not blank."""
    first, last = span.start.line, last_line(span)
    margin = " " * frame.gutter
    yield f"{margin}{paint(arrow, Paint.FRAME)} {visible(span.path)}:{first}:{span.start.column}"
    if not span.text.line(first).strip():
        return
    inset = "  " if last > first else ""
    around = [] if frame.label else [first - 1, last + 1]
    lines = {n: span.text.line(n) for n in around if 0 < n <= len(span.text.line_starts)}
    yield frame.row("")
    if lines.get(first - 1, "").strip():
        yield frame.row(inset + clip(lines[first - 1], 0, 0)[0], first - 1)
    yield from several(span, last, frame) if last > first else one(span, frame)
    if lines.get(last + 1, "").strip():
        yield frame.row(inset + clip(lines[last + 1], 0, 0)[0], last + 1)


def last_line(span: Span) -> int:
    """Return the number of the last line that a span covers."""
    end = span.text.position(max(span.first, span.last - 1))
    return end.line


def one(span: Span, frame: Excerpt) -> Iterator[str]:
    """Yield a line with marks below part of it."""
    start = span.start
    stop = start.column - 1 + max(1, span.last - span.first)
    shown, indent, width = clip(span.text.line(start.line), start.column - 1, stop)
    yield frame.row(shown, start.line)
    yield frame.row(" " * indent + frame.marks(width))


def several(span: Span, last: int, frame: Excerpt) -> Iterator[str]:
    """Yield the lines of a span with a bracket on their left; for a long span, only its beginning and end."""
    start = span.start
    rail = paint("|", frame.paint)
    line, indent, _ = clip(span.text.line(start.line), start.column - 1, start.column)
    if span.text.line(start.line)[: start.column - 1].strip():
        yield frame.row(f"  {line}", start.line)
        yield frame.row(paint(f" {'_' * (indent + 1)}{frame.mark}", frame.paint))
    else:
        yield frame.row(f"{paint('/', frame.paint)} {line}", start.line)
    numbers = list(range(start.line + 1, last + 1))
    left_out = len(numbers) - MOST_LINES
    if left_out > 0:
        numbers[MOST_LINES - 2 : -1] = [0]
    for number in numbers:
        shown = clip(span.text.line(number), 0, 0)[0] if number else f"... {left_out + 1} lines"
        yield frame.row(f"{rail} {shown}", number or None)
    final = span.text.line(last)
    width = max(1, min(span.end.column - 1, len(final)) if span.end.line == last else len(final))
    _, indent, _ = clip(final, width - 1, width)
    yield frame.row(paint(f"|{'_' * (indent + 1)}", frame.paint) + frame.marks(1))


def clip(line: str, first: int, last: int) -> tuple[str, int, int]:
    """Return a line cut to fit, with the start and width in columns of the range from `first` to `last`."""
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
