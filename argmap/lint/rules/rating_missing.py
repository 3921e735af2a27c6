"""A source without a reliability rating in a map that rates others.

Why
    Ratings are for comparing. If some sources are rated and one is not, nobody can say whether it was judged. Ratings
    run from A (reliable) to E (unreliable); F says that it cannot be judged, which is a rating too.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
          loved:
            text: The customers love it.
            source: letters
    sources:
      ledger: {title: The ledger, reliability: A}
      letters: {title: Letters of customers}

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
          loved:
            text: The customers love it.
            source: letters
    sources:
      ledger: {title: The ledger, reliability: A}
      letters: {title: Letters of customers, reliability: F}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need

CODE = "A415"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.SOURCES
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each cited source that is not rated if another source is."""
    sources = context.graph.map.sources.values()
    rated = next((source for source in sources if source.reliability), None)
    if rated is None:
        return
    cited = {citation.source for statement in context.graph.map.statements.values() for citation in statement.citations}
    for source in sources:
        if source.id in cited and source.is_read and not source.reliability:
            message = f'the source "{source.id}" has no "reliability", but "{rated.id}" does'
            yield Finding(CODE, source.span, message, "add a letter from A to F; F means that it cannot be judged")
