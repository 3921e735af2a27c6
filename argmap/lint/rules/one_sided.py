"""A thesis without objections.

Why
    A claim that nobody has tried to refute has not been tested, and readers with doubts find no answer. Look for the
    best case against it: an objection to the thesis or to any reason for it, an undercut of a step, or a rival that it
    contradicts.

Bad
    claims:
      stay:
        text: The shop stays open.
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
        counterarguments:
          rent:
            text: The rent has grown more than the trade.
            source: lease
    sources:
      ledger: {title: The ledger}
      lease: {title: The lease}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model.graph import Graph
from argmap.model.records import SUPPORTS

CODE = "A301"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each thesis with reasons if there are no objections to it or to any of them."""
    graph = context.graph
    contested = contested_in(graph)
    for thesis in graph.theses:
        if thesis not in contested and graph.steps_to(thesis):
            message = f'there are no objections to "{thesis}" or to any of the reasons for it'
            help_text = 'add the best case against it under "counterarguments"'
            yield Finding(CODE, graph.map.statements[thesis].span, message, help_text)


def contested_in(graph: Graph) -> set[str]:
    """Return the statements and steps with objections, and everything that they support, directly or indirectly."""
    contested: set[str] = set()
    stack = list(graph.rivals)
    stack += [s.target for steps in graph.incoming.values() for s in steps if s.relation is not SUPPORTS]
    while stack:
        name = stack.pop()
        if name in contested:
            continue
        contested.add(name)
        own = [graph.steps[name]] if name in graph.steps else []
        stack += [s.target for s in (*graph.outgoing.get(name, ()), *own) if s.relation is SUPPORTS]
    return contested
