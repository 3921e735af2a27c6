"""A statement that has changed since its review, or whose reasons or objections have.

Why
    A review applies to what was reviewed. `argmap review` records who reviewed a statement, on which day, and a digest
    of what was reviewed: its kind and text, its citations, and its direct reasons and objections, with their texts,
    citations, schemes, warrants and strengths. If any of these changes, the statement needs another review. Changes in
    layout, order or ids do not matter. `argmap list --suspect` lists what has changed, and `argmap list --unreviewed`
    what nobody has reviewed.

Bad
    claims:
      stay:
        text: The shop may stay open.
        source: ledger
        reviewed: {by: the owner, date: 2026-03-31, digest: 0bdf6ceda525-4a01b9885df3-4f53cda18c2b-f865256c77f3}
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
        reviewed: {by: the owner, date: 2026-03-31, digest: 0bdf6ceda525-4a01b9885df3-4f53cda18c2b-f865256c77f3}
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.language.phrases import in_a_row
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model.digests import changed_since

CODE = "A902"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.REVIEWS
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement that has changed since its review, with the parts that changed."""
    for statement in context.map.statements.values():
        review, changed = statement.reviewed, changed_since(context.graph, statement)
        if review and changed:
            what = in_a_row([f"its {part}" for part in changed])
            message = f'"{statement.id}" has changed since {review.by} reviewed it on {review.date}: {what}'
            help_text = f"review it again, then run argmap review {statement.id} --by NAME"
            yield Finding(CODE, statement.place("reviewed"), message, help_text)
