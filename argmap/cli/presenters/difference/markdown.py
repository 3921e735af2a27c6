"""A report on changes as Markdown for a comment on GitHub, in which nothing from a map has any effect."""

from collections.abc import Iterable, Iterator

from argmap.base.change_report import ChangeReport, ReportEntry, ReportLine
from argmap.base.escapes import inert_markdown
from argmap.base.word_difference import PieceKind

MARKS = {PieceKind.SAME: "{}", PieceKind.REMOVED: "<del>{}</del>", PieceKind.ADDED: "<ins>{}</ins>"}
# GitHub accepts comments of up to 65,536 characters, and other tools add to them.
MOST_CHARACTERS = 60_000
CUT = "\n*More changed than fits here: `argmap diff` shows all of it.*\n"


def as_markdown(reports: Iterable[ChangeReport]) -> str:
    """Return reports as Markdown, cut at a line if it is too long for a comment."""
    written: list[str] = []
    room = MOST_CHARACTERS
    for line in (line for report in reports for line in report_lines(report)):
        room -= len(line) + 1
        if room < 0:
            return "\n".join(written) + "\n" + CUT
        written.append(line)
    return "\n".join(written).rstrip("\n") + "\n"


def report_lines(report: ChangeReport) -> Iterator[str]:
    """Yield the lines of a report."""
    title = f" ({inert_markdown(report.name)})" if report.title else ""
    yield f"### {inert_markdown(report.title or report.name)}{title}"
    yield ""
    yield f"{inert_markdown(report.summary)}."
    yield ""
    for section in report.sections:
        yield f"**{section.title}**"
        yield ""
        for entry in section.entries:
            yield from entry_lines(entry)
        yield ""


def entry_lines(entry: ReportEntry) -> Iterator[str]:
    """Yield the lines of an entry: a list item with a nested list of its changes."""
    words = f": {inert_markdown(entry.words)}" if entry.words else ""
    yield f"- {entry.change} **{inert_markdown(entry.label)}**{words}"
    yield from (f"  - {line_in_words(line)}" for line in entry.lines)


def line_in_words(line: ReportLine) -> str:
    """Return a line with removed and added text in HTML elements."""
    text = "".join(MARKS[piece.kind].format(spaced(piece.text)) for piece in line.pieces)
    return f"*{inert_markdown(line.name)}:* {text}"


def spaced(text: str) -> str:
    """Return a piece of text with its leading and trailing spaces preserved."""
    inner = inert_markdown(text)
    lead = " " if text[:1].isspace() else ""
    trail = " " if text[-1:].isspace() and text.strip() else ""
    return f"{lead}{inner}{trail}"
