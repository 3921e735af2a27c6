"""A statement or step that supports or attacks itself.

Why
    Nothing can be a reason for or against itself.

Bad
    claims:
      stay:
        text: The shop stays open.
        supports: stay
    theses: stay

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          sign-says-so:
            text: The sign says that it is open.
            source: sign
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context

CODE = "A102"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each step from something to itself."""
    for step in context.graph.map.steps:
        if step.target in step.premises or step.target == step.id:
            message = f'"{step.target}" {step.relation} itself'
            yield Finding(CODE, step.target_span, message, "name another target, or remove the relation")
