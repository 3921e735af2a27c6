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

from argmap.diagnostic import Finding, Severity
from argmap.graph import Graph
from argmap.nearest import did_you_mean

CODE = "A402"
SEVERITY = Severity.ERROR


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each reference to an unknown source."""
    sources = graph.map.sources
    otherwise = 'add it to "sources"'
    if graph.map.source and graph.map.source not in sources:
        message = f'no source is called "{graph.map.source}"'
        yield Finding(CODE, graph.map.places["source"], message, did_you_mean(graph.map.source, sources, otherwise))
    for statement in graph.map.statements.values():
        for citation in statement.citations:
            if citation.source and citation.source not in sources and citation.source_span:
                message = f'no source is called "{citation.source}"'
                yield Finding(CODE, citation.source_span, message, did_you_mean(citation.source, sources, otherwise))
