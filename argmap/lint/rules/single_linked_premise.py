"""A named argument with a single premise.

Why
    Premises that are listed together under `arguments` are linked: each is a reason only together with the others. A
    single premise usually means that its partner is missing. An argument with one premise is fine if it has a `warrant`
    or a `scheme`, or if something refers to it by its name.

Bad
    claims:
      stay: The shop stays open.
    evidence:
      trade:
        text: The trade has grown.
        source: ledger
    arguments:   # steps with a name
      main-case:
        premises: [trade]
        supports: stay
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay: The shop stays open.
    evidence:
      trade:
        text: The trade has grown.
        source: ledger
    assumptions:
      trade-pays: A shop with more trade can pay its rent.
    arguments:   # steps with a name
      main-case:
        premises: [trade, trade-pays]
        supports: stay
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context

CODE = "A203"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each named step with one premise that says no more than a relation would."""
    for step in context.graph.map.steps:
        if not step.named or len(step.premises) != 1 or step.warrant or step.scheme or context.graph.steps_to(step.id):
            continue
        premise, span = next(step.placed_premises())
        message = f'the argument "{step.id}" has a single premise, "{premise}"'
        help_text = f'add the missing premise, or write "{step.relation}: {step.target}" in "{premise}" instead'
        yield Finding(CODE, span, message, help_text)
