"""Evidence, or a quotation, without a source.

Why
    Evidence is what can be checked, and it can only be checked at its source.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade: The trade has grown.

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model import Statement
from argmap.model.records import EVIDENCE

CODE = "A401"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each piece of evidence without a source or link, and each other quotation without a source."""
    for name, statement in context.graph.map.statements.items():
        if statement.kind is not EVIDENCE or statement.url:
            yield from loose_quotations(statement)
            continue
        if not any(citation.source for citation in statement.citations):
            message = f'the evidence "{name}" has no source'
            yield Finding(
                CODE, statement.span, message, 'add "source: ..." with an id from "sources", or make it a claim'
            )


def loose_quotations(statement: Statement) -> Iterator[Finding]:
    """Yield each quotation of a statement that has no source."""
    for citation in statement.citations:
        if citation.quote and not citation.source:
            message = f'the quotation in "{statement.id}" has no source'
            place = citation.quote_span or statement.span
            yield Finding(CODE, place, message, 'add "source: ..." with an id from "sources"')
