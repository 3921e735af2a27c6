"""A source that is cited and has no date.

Why
    Whether it still holds, and whether its author can have known, depends on when it was published. A page without a
    date has at least a day on which you looked at it: `accessed`.

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
# A date that is written and cannot be read is reported by the reader.
DATES = ("issued", "accessed")


def find(context: Context) -> Iterator[Finding]:
    """Yield each source that a statement cites and that has neither date."""
    cited = {citation.source for statement in context.graph.map.statements.values() for citation in statement.citations}
    for name, source in context.graph.map.sources.items():
        is_dated = source.issued or source.accessed or not source.places.keys().isdisjoint(DATES)
        if name in cited and source.is_read and not is_dated:
            message = f'the source "{name}" has no date'
            yield Finding(CODE, source.span, message, 'add "issued", or for a page without a date "accessed"')
