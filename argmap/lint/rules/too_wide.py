"""A statement with more than nine reasons.

Why
    Few readers can weigh so many at once. Group those that belong together under an intermediate claim.

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
from argmap.model.records import SUPPORTS

CODE = "A111"
SEVERITY = Severity.INFO
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement with too many supports."""
    most = context.limits.reasons
    for name, statement in context.graph.map.statements.items():
        reasons = len(context.graph.steps_to(name, SUPPORTS))
        if reasons > most:
            message = f'"{name}" has {reasons} reasons, more than {most}'
            yield Finding(CODE, statement.span, message, "group some of them under an intermediate claim")
