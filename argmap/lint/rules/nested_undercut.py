"""A nested counterargument that attacks one thing by its place and undercuts another.

Why
    A counterargument attacks the statement in which it is nested, unless it names a step of the argument for that
    statement with `undercuts`: then it grants the reason and says that the conclusion does not follow. Nested in the
    reason, or elsewhere, it says two things at once: that the reason is wrong, and that it is right but proves nothing.
    Where both are meant, write two statements.

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
                text: Trade in summer tells nothing of the winter.
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
            text: Trade in summer tells nothing of the winter.
            undercuts: trade -> stay
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model import Relation

CODE = "A112"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
PREVIEW = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each undercut by a statement that its place makes attack something as well."""
    steps = context.map.steps
    nested = {step.premises[0]: step.target for step in steps if step.nested and step.relation is Relation.ATTACKS}
    if not nested:
        return
    for step in steps:
        name = step.premises[0]
        if step.relation is Relation.UNDERCUTS and not step.named and name in nested:
            owner = nested[name]
            message = f'"{name}" attacks "{owner}", in which it is nested, and undercuts "{step.target}"'
            reason = context.graph.steps.get(step.target)
            place = (
                f'nest it in "{reason.target}"' if reason and owner in reason.premises else f'move it out of "{owner}"'
            )
            yield Finding(
                CODE, step.span, message, f'{place} to undercut alone, or leave out "undercuts" to attack alone'
            )
