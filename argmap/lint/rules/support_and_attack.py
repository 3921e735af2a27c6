"""A statement that both supports and attacks the same target.

Why
    It cannot do both. Split it into the part that supports and the part that attacks. Nor can it support what it
    contradicts.

Bad
    claims:
      stay: The shop stays open.
    evidence:
      rent:
        text: The rent has doubled.
        source: ledger
        supports: stay
        attacks: stay
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
    counterarguments:
      rent:
        text: The rent has doubled.
        source: ledger
        attacks: stay
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.model import Step
from argmap.model.records import SUPPORTS, UNDERCUTS

CODE = "A104"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each target that one statement alone supports and attacks, or supports and contradicts."""
    seen: dict[tuple[str, str], Step] = {}
    for step in context.graph.map.steps:
        if len(step.premises) != 1 or step.relation is UNDERCUTS:
            continue
        other = seen.setdefault((step.premises[0], step.target), step)
        # A statement is nested twice in another only if its id is duplicated, which has been reported.
        if other.relation is not step.relation and not (other.nested and step.nested):
            message = f'"{step.premises[0]}" both supports and attacks "{step.target}"'
            help_text = "remove one of the two, or split the statement"
            related = Related("the other relation is here", other.target_span)
            yield Finding(CODE, step.target_span, message, help_text, (related,))
    for contradiction in context.graph.map.contradictions:
        left, right = contradiction.left, contradiction.right
        support = next((seen[pair] for pair in ((left, right), (right, left)) if pair in seen), None)
        if support and support.relation is SUPPORTS and left != right:
            premise, target = support.premises[0], support.target
            message = f'"{premise}" both supports and contradicts "{target}"'
            related = Related("the support is here", support.target_span)
            yield Finding(CODE, contradiction.span, message, "remove one of the two", (related,))
