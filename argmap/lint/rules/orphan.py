"""A statement from which no way leads to a thesis.

Why
    It has no part in the argument. Most often its relation was forgotten.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    evidence:
      trade:
        text: The trade has grown.
        source: ledger
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
        supports: stay
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model.graph import reaching

CODE = "A107"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield the statement at the head of each part of the map that bears on no thesis."""
    graph = context.graph
    reached = reaching(graph, graph.theses)
    lost = [name for name in graph.map.statements if name not in reached]
    if not (lost and graph.theses):
        return
    bearing = {premise for step in graph.map.steps for premise in step.premises}
    heads = [name for name in lost if name not in bearing]
    # What bears on something unknown is lost through that mistake, and so is all that bears on it.
    astray = {name for name in lost if name in bearing and name not in graph.outgoing}
    told = reaching(graph, [*heads, *astray])
    rings = []
    for name in lost:
        if name not in told:
            rings.append(name)
            told |= reaching(graph, [name], told)
    for name in [*heads, *rings]:
        message = f'no way leads from "{name}" to a thesis'
        help_text = "say what it supports or attacks, or nest it in that statement"
        yield Finding(CODE, graph.map.statements[name].span, message, help_text)
