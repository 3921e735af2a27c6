"""A named argument with a single premise, and no need of its name.

Why
    Premises that stand together under `arguments` are linked: each is a reason only with the others. One premise
    alone works together with nothing, so most often its partner was left out. An argument of one premise is fine
    where it says what carries the step, with a `warrant` or a `scheme`, or where something bears on it by its name.

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
    """Yield each named step of one premise that says no more than a relation would."""
    for step in context.graph.map.steps:
        if (
            not step.named
            or len(step.premises) != 1
            or step.warrant
            or step.scheme
            or context.graph.bearing_on(step.id)
        ):
            continue
        premise, span = next(step.placed_premises())
        message = f'the argument "{step.id}" has one premise, "{premise}", which is linked to nothing'
        help_text = f'add the premise that it needs, or write "{step.relation}: {step.target}" in "{premise}" itself'
        yield Finding(CODE, span, message, help_text)
