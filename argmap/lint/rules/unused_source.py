"""A source that nothing cites.

Why
    It may be a leftover, or its id may be misspelt where it is cited.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    sources:
      ledger: {title: The ledger}
      diary: {title: A diary}

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
from argmap.lint.context import Context
from argmap.lint.needs import Need

CODE = "A403"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.SOURCES
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each source without a citation."""
    graph = context.graph
    cited = {citation.source for statement in graph.map.statements.values() for citation in statement.citations}
    for name, source in graph.map.sources.items():
        if name not in cited and name != graph.map.source and source.is_read:
            yield Finding(CODE, source.span, f'nothing cites the source "{name}"', "cite it, or remove it")
