"""A report on changes as text for a terminal."""

from collections.abc import Iterator

import typer

from argmap.base.change_report import SIGNS, ChangeReport, ReportEntry, ReportLine
from argmap.base.text import visible
from argmap.base.word_difference import PieceKind, WordPiece

# Blue and yellow can be distinguished with any colour vision; marks are used in addition.
COLOURS = {"added": "blue", "removed": "yellow", "changed": None}
MARKS = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "{{+{}+}}"}
PIECE_COLOURS = {PieceKind.SAME: None, PieceKind.REMOVED: "yellow", PieceKind.ADDED: "blue"}


def as_text(report: ChangeReport) -> str:
    """Return a report as lines: the file with a summary, and the changes under their titles."""
    title = f": {visible(report.title)}" if report.title else ""
    lines = [typer.style(visible(report.name), bold=True) + title, visible(report.summary)]
    for section in report.sections:
        lines += ["", typer.style(section.title, bold=True)]
        lines += [line for entry in section.entries for line in entry_lines(entry)]
    return "\n".join(lines) + "\n"


def entry_lines(entry: ReportEntry) -> Iterator[str]:
    """Yield the lines of an entry."""
    sign = typer.style(SIGNS[entry.change], fg=COLOURS[entry.change], bold=True)
    if len(entry.lines) == 1 and entry.label == entry.lines[0].name and not entry.words:
        yield f"  {sign} {line_in_words(entry.lines[0])}"
        return
    words = f": {visible(entry.words)}" if entry.words else ""
    yield f"  {sign} {typer.style(visible(entry.label), fg=COLOURS[entry.change])}{words}"
    yield from (f"      {line_in_words(each)}" for each in entry.lines)


def line_in_words(line: ReportLine) -> str:
    """Return a line with marks around removed and added text."""
    return f"{visible(line.name)}: {''.join(map(piece_in_words, line.pieces))}"


def piece_in_words(piece: WordPiece) -> str:
    """Return a piece with its marks, in its colour."""
    marked = MARKS[piece.kind].format(visible(piece.text))
    colour = PIECE_COLOURS[piece.kind]
    return typer.style(marked, fg=colour) if colour else marked
