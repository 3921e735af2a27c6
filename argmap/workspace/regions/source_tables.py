"""The sources of a map as a table, each linked to its address."""

from collections import Counter
from collections.abc import Iterator

from argmap.base.escapes import inert_markdown, markdown_link
from argmap.base.html import NEW_LINE, Html, element, link, text
from argmap.base.links import is_web_address
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import plural
from argmap.model import Map
from argmap.sources.citations import address_of, reference

HEADS = ("Source", "Cited by")
NO_SOURCES = "The map names no sources."
# This sign ends a table cell, even within an address.
BAR = {ord("|"): "%7C"}


class SourceRow(NamedTuple):
    """A row of the table: a description of a source, its web address if it has one, and the statements that cite it."""

    words: str
    address: str | None
    cited_by: str


def rows_of(argument_map: Map) -> Iterator[SourceRow]:
    """Yield the rows of the table in map order."""
    citing = Counter(
        name
        for statement in argument_map.statements.values()
        for name in {citation.source for citation in statement.citations}
    )
    for name, source in argument_map.sources.items():
        address = address_of(source)
        # An address relative to the map would be wrong in another file.
        is_reached = address is not None and is_web_address(address)
        yield SourceRow(reference(source) or name, address if is_reached else None, plural(citing[name], "statement"))


def markdown_sources(argument_map: Map) -> str:
    """Return the table in GitHub's Markdown."""
    lines = [f"| {' | '.join(HEADS)} |", f"| {' | '.join('---' for _ in HEADS)} |"]
    for row in rows_of(argument_map):
        words = inert_markdown(row.words)
        linked = f"[{words}](<{markdown_link(row.address).translate(BAR)}>)" if row.address else words
        lines.append(f"| {linked} | {row.cited_by} |")
    return "\n".join(lines) if argument_map.sources else f"*{NO_SOURCES}*"


def html_sources(argument_map: Map) -> Html:
    """Return the table in HTML."""
    if not argument_map.sources:
        return element("p", element("em", text(NO_SOURCES)))
    head = element("tr", *(element("th", text(words), scope="col") for words in HEADS))
    rows = [
        element("tr", element("td", link(row.address, text(row.words)), dir_="auto"), element("td", text(row.cited_by)))
        for row in rows_of(argument_map)
    ]
    return element("table", element("thead", head), NEW_LINE, element("tbody", *rows))
