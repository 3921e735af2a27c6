"""A source that is not among the map's sources.

Why
    Nobody can look it up.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: leger
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.base.suggestions import did_you_mean
from argmap.base.text import Span
from argmap.lint.context import Context
from argmap.model.graph import Graph

CODE = "A402"
SEVERITY = Severity.ERROR

# Looking for the nearest id takes time for each id of the map, so a map gone wrong gets help for its first slips.
MOST_SUGGESTIONS = 20


def find(context: Context) -> Iterator[Finding]:
    """Yield each reference to an unknown source."""
    sources = context.graph.map.sources
    unknown = dict.fromkeys(each for each in references(context.graph) if each[0] not in sources)
    for number, (name, span) in enumerate(unknown):
        help_text = did_you_mean(name, sources) if number < MOST_SUGGESTIONS else ""
        yield Finding(CODE, span, f'no source is called "{name}"', help_text or 'add it to "sources"')


def references(graph: Graph) -> Iterator[tuple[str, Span]]:
    """Yield each id of a source that is referred to, with its place: many citations may share a file's own source."""
    if graph.map.source:
        yield graph.map.source, graph.map.place("source")
    for statement in graph.map.statements.values():
        for citation in statement.citations:
            if citation.source:
                yield citation.source, citation.source_span or statement.span
