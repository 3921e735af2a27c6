"""A nested counterargument that undercuts something else.

Why
    Nesting says that a counterargument attacks the statement around it, but `undercuts` says that it grants a reason.
    Nested in the reason, or elsewhere, it does both: the reason is wrong, and it is right but proves nothing. Nested in
    the conclusion of the step, it only undercuts, but readers see it among the objections to the conclusion. Write it
    at the top level; if you mean both, write two statements, or `attacks` next to `undercuts`.

Bad
    claims:
      stay:
        text: The shop should stay open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
            counterarguments:
              summer:
                text: Trade in summer says nothing about the winter.
                undercuts: trade -> stay
        counterarguments:
          little:
            text: The trade has grown from very little.
            undercuts: trade -> stay
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop should stay open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
    counterarguments:
      summer:
        text: Trade in summer says nothing about the winter.
        undercuts: trade -> stay
      little:
        text: The trade has grown from very little.
        undercuts: trade -> stay
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model.records import ATTACKS, UNDERCUTS

CODE = "A112"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each undercut by a statement that attacks something by nesting."""
    attacks = [step for step in context.map.steps if step.relation is ATTACKS and step.premises]
    nested = {step.premises[0]: step.target for step in attacks if step.nested}
    written = {(step.premises[0], step.target) for step in attacks if not step.nested}
    for step in context.map.steps:
        if step.relation is not UNDERCUTS or step.named or not step.premises:
            continue
        name, owner = step.premises[0], step.nested_in
        if owner and (name, owner) not in written:
            message = f'"{name}" is nested in "{owner}" but undercuts "{step.target}", so it does not attack "{owner}"'
            ways = f'remove "undercuts" to attack only, or add "attacks: {owner}" to do both'
        elif name in nested:
            owner, ways = nested[name], 'or remove "undercuts" to attack only'
            message = f'"{name}" attacks "{owner}", in which it is nested, and undercuts "{step.target}"'
        else:
            continue
        yield Finding(CODE, step.span, message, f'move it out of "{owner}" to undercut only, {ways}')
