"""A statement with more than nine reasons.

Why
    Few readers can weigh so many at once. Gather those that belong together under a claim between.

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
from argmap.model import Relation
from argmap.model.graph import Graph

CODE = "A111"
SEVERITY = Severity.INFO


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each statement with too many supports."""
    most = graph.limits.reasons
    for name, statement in graph.map.statements.items():
        reasons = len(graph.bearing_on(name, Relation.SUPPORTS))
        if reasons > most:
            message = f'"{name}" has {reasons} reasons, more than {most}'
            yield Finding(CODE, statement.span, message, "gather some of them under a claim between")
