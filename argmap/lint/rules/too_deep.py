"""A chain of reasons more than seven levels long.

Why
    Few readers can follow such a long chain. Look for a step that can be left out, or for a branch that deserves its
    own map. Of more than twenty such statements, the first twenty are reported.

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
from argmap.model.graph import levels

CODE = "A110"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
# A map with more of them is deep as a whole, and listing all would hide other findings.
MOST_REPORTED = 20


def find(context: Context) -> Iterator[Finding]:
    """Yield the statements of the first level that is too deep."""
    most = context.limits.levels
    deep = [name for name, level in levels(context.graph, most + 1).items() if level > most]
    for number, name in enumerate(deep[:MOST_REPORTED], start=1):
        more = f", as do {len(deep) - number} more" if number == MOST_REPORTED < len(deep) else ""
        message = f'"{name}" is more than {most} levels deep{more}'
        help_text = "leave out a step, or move the branch to its own map and include it"
        yield Finding(CODE, context.graph.map.statements[name].span, message, help_text)
