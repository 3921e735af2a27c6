"""A redundant direct support: A supports C, but also B, which supports C.

Why
    A already supports C through B. If it also supports C in another way, state that as a separate claim.

Bad
    claims:
      stay: The shop stays open.
      earns:
        text: The shop earns money.
        supports: stay
    evidence:
      trade:
        text: The trade has grown.
        source: ledger
        supports: [earns, stay]
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay: The shop stays open.
      earns:
        text: The shop earns money.
        supports: stay
    evidence:
      trade:
        text: The trade has grown.
        source: ledger
        supports: earns
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model.records import SUPPORTS

CODE = "A109"
SEVERITY = Severity.INFO
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each support that a path through one other statement makes redundant."""
    for name, steps in context.graph.outgoing.items():
        supports = [step for step in steps if step.relation is SUPPORTS and len(step.premises) == 1]
        if len(supports) < 2:
            continue
        direct = {step.target: step for step in supports if step.target != name}
        for between in direct:
            for onward in context.graph.outgoing.get(between, ()):
                short = direct.get(onward.target)
                if short and onward.relation is SUPPORTS and onward.target != between:
                    message = f'"{name}" supports "{onward.target}" both directly and through "{between}"'
                    yield Finding(CODE, short.target_span, message, "remove the direct support")
