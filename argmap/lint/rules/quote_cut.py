"""A true quotation cut where its meaning turns.

Why
    In the source the sentence goes on with but, although, whereas, unless or if, or a word such as some, may,
    reportedly or not stands right before it. Without that word the source says something else.

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

from argmap.base.diagnostics import Finding, Severity
from argmap.model.graph import Graph
from argmap.sources.quotation import Verdict

CODE = "A408"
SEVERITY = Severity.WARNING


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each quotation that leaves out a turn."""
    for quoted in graph.quoted_as(Verdict.CUT):
        found, work = quoted.found, quoted.work
        message = f'the quotation leaves out "{found.cut}", which changes what "{work.source.id}" says'
        yield Finding(CODE, quoted.span, message, f"quote these words too; they are at {work.where(found.places[0])}")
