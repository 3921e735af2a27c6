"""A report on changes as a page, with a picture that compares both maps if there is one."""

from collections.abc import Sequence

from argmap.base.change_report import ChangeReport, ReportEntry, ReportLine, ReportSection
from argmap.base.html import NEW_LINE, NOTHING, Html, element, join, text
from argmap.base.word_difference import PieceKind, WordPiece
from argmap.page.template import NO_SCRIPT, fill

TAGS = {PieceKind.REMOVED: "del", PieceKind.ADDED: "ins"}


def write(title: str, reports: Sequence[tuple[ChangeReport, str]]) -> str:
    """Return a self-contained HTML page without scripts.

    Each report comes with its picture as SVG, or an empty string.
    """
    return fill(
        "difference.html",
        policy=NO_SCRIPT,
        title=text(title),
        reports="\n".join(report_html(report, picture) for report, picture in reports),
    )


def report_html(report: ChangeReport, picture: str) -> Html:
    """Return the report on one file."""
    # The SVG writer has already escaped all text.
    drawn = element("div", Html(picture), class_="picture") if picture else NOTHING
    title = report.title or report.name
    head = join(
        element("h2", text(title), dir_="auto"),
        element("p", element("code", text(report.name)), text(f": {report.summary}."), class_="summary"),
        between="\n",
    )
    return element("section", NEW_LINE, head, *map(section_html, report.sections), drawn)


def section_html(section: ReportSection) -> Html:
    """Return a section of changes."""
    items = (entry_html(entry) for entry in section.entries)
    return join(NEW_LINE, element("h3", text(section.title)), element("ul", *items))


def entry_html(entry: ReportEntry) -> Html:
    """Return one change, with the fields that changed."""
    words = join(text(": "), element("span", text(entry.words), dir_="auto")) if entry.words else NOTHING
    lines = element("ul", *map(line_html, entry.lines)) if entry.lines else NOTHING
    change = element("span", text(entry.change), class_="change")
    head = join(change, text(" "), element("b", text(entry.label)), words)
    return element("li", head, lines, class_=entry.change)


def line_html(line: ReportLine) -> Html:
    """Return a line with removed and added words in elements of their own."""
    return element("li", element("i", text(f"{line.name}:")), text(" "), *map(piece_html, line.pieces), dir_="auto")


def piece_html(piece: WordPiece) -> Html:
    """Return a piece of a text."""
    tag = TAGS.get(piece.kind)
    return element(tag, text(piece.text)) if tag else text(piece.text)
