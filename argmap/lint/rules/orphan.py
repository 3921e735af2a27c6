"""A statement that is not connected to a thesis.

Why
    It plays no part in the argument. Usually a relation is missing.

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
    """Yield the top statement of each part of the map that is not connected to a thesis."""
    graph = context.graph
    reached = reaching(graph, graph.theses)
    lost = [name for name in graph.map.statements if name not in reached]
    if not (lost and graph.theses):
        return
    bearing = {premise for step in graph.map.steps for premise in step.premises}
    heads = [name for name in lost if name not in bearing]
    # Whatever refers to something unknown is disconnected because of that mistake, and so is its support.
    dangling = {name for name in lost if name in bearing and name not in graph.outgoing}
    connected = reaching(graph, [*heads, *dangling])
    rings = []
    for name in lost:
        if name not in connected:
            rings.append(name)
            connected |= reaching(graph, [name], connected)
    for name in [*heads, *rings]:
        message = f'"{name}" is not connected to a thesis'
        help_text = "say what it supports or attacks, or nest it in that statement"
        yield Finding(CODE, graph.map.statements[name].span, message, help_text)
