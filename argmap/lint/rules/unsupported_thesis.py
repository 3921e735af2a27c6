"""A thesis without support.

Why
    An argument map exists to show why its theses should be believed.

Bad
    claims:
      stay: The shop stays open.

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
from argmap.model import Relation

CODE = "A201"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each thesis that has neither support nor source nor link."""
    graph = context.graph
    first, *others = graph.theses or ("",)
    guessed = () if graph.map.theses else others
    for name in graph.theses:
        statement = graph.map.statements[name]
        if not (graph.steps_to(name, Relation.SUPPORTS) or statement.citations or statement.url):
            message = f'the thesis "{name}" has no support'
            moved = f'; if it is a reason for "{first}", nest it there under "claims"' if name in guessed else ""
            yield Finding(CODE, statement.span, message, f'nest "evidence" or "claims" in it{moved}')
