"""A quotation that stands in several places of its source.

Why
    A reader cannot tell which is meant, and the places may say different things.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
        quote: open all year round
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.graph import Graph
from argmap.quotation import Verdict

CODE = "A407"
SEVERITY = Severity.WARNING


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each quotation with several places."""
    for quoted in graph.quotations:
        found, work = quoted.found, quoted.work
        if found.verdict is Verdict.AMBIGUOUS and work:
            places = ", ".join(dict.fromkeys(f"paragraph {place.paragraph}" for place in found.places[:5]))
            span = quoted.citation.quote_span or quoted.statement.span
            message = f'these words stand in {len(found.places)} places of "{work.source.id}" ({places})'
            yield Finding(CODE, span, message, 'quote more words, or add "prefix" or "suffix" with words round them')
