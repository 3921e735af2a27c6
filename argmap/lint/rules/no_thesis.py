"""A map that argues for nothing.

Why
    A thesis is what everything else supports or attacks: a claim that the map names under `theses`, or one that the
    argument leads to.

Bad
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
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model import Kind

CODE = "A106"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield the map's title if there is no thesis that is a claim."""
    graph = context.graph
    if graph.map.theses or any(graph.statements[thesis].kind is Kind.CLAIM for thesis in graph.theses):
        return
    help_text = 'add a claim that answers the question, or name the theses with "theses: [...]"'
    yield Finding(CODE, graph.map.span, "this map has no thesis", help_text)
