"""A line of reasons more than seven levels long.

Why
    Few readers can hold so long a chain. Look for a step that can be left out, or for a branch that
    deserves a map of its own.

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.graph import Graph, levels

CODE = "A110"
SEVERITY = Severity.INFO


def find(graph: Graph) -> Iterator[Finding]:
    """Yield the statements of the first level that is too deep."""
    most = graph.limits.levels
    for name, level in levels(graph, most + 1).items():
        if level > most:
            message = f'"{name}" lies more than {most} levels deep'
            help_text = "leave out a step, or move the branch to a map of its own and include it"
            yield Finding(CODE, graph.map.statements[name].span, message, help_text)
