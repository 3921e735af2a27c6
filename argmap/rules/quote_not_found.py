"""A quotation whose words are not in its source.

Why
    A reader who looks it up finds nothing. The message shows the passage that is most like it, when there is
    one and the text of the source is at hand.

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

CODE = "A404"
SEVERITY = Severity.ERROR


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each quotation that nothing in its source is like."""
    for quoted in graph.quotations:
        found, work = quoted.found, quoted.work
        if found.verdict is not Verdict.NOT_FOUND or work is None:
            continue
        help_text = "quote the words of the source, or name the source that they are in"
        if work.path and found.places:
            help_text = f"the nearest words are at {work.path}:{found.places[0].line}: {found.passage}"
        elif not work.path:
            help_text += "; its text is not at hand, so the nearest words cannot be shown"
        span = quoted.citation.quote_span or quoted.statement.span
        yield Finding(CODE, span, f'these words are not in "{work.source.id}"', help_text)
