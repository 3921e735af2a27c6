"""A cited source without a date.

Why
    Whether it still holds, and what its author could have known, depends on when it was published. For a page without a
    date, give at least the day on which you read it: `accessed`.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    sources:
      ledger: {title: The ledger, issued: 2025-03}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need

CODE = "A412"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.SOURCES
ABSENCE = True
# A date that is not valid is reported by the reader.
DATES = ("issued", "accessed")


def find(context: Context) -> Iterator[Finding]:
    """Yield each cited source that has neither date."""
    cited = {citation.source for statement in context.graph.map.statements.values() for citation in statement.citations}
    for name, source in context.graph.map.sources.items():
        is_dated = source.issued or source.accessed or not source.places.keys().isdisjoint(DATES)
        if name in cited and source.is_read and not is_dated:
            message = f'the source "{name}" has no date'
            yield Finding(CODE, source.span, message, 'add "issued", or "accessed" for a page without a date')
