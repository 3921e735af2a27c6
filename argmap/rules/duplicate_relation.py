"""The same relation written twice.

Why
    It counts once. Nesting already says that a statement supports or attacks the one round it.

Bad
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

from argmap.diagnostic import Finding, Related, Severity
from argmap.graph import Graph, relation_key
from argmap.text import Span

CODE = "A108"
SEVERITY = Severity.WARNING


def find(graph: Graph) -> Iterator[Finding]:
    """Yield the second of each two relations that are the same."""
    seen: dict[object, Span] = {}
    relations = [(relation_key(step), step.target_span, step.relation, step.target) for step in graph.map.steps]
    relations += [((c.left, c.right), c.span, "contradicts", c.right) for c in graph.map.contradictions]  # type: ignore[misc]
    for key, span, relation, target in relations:
        earlier = seen.setdefault(key, span)
        if earlier is not span:
            message = f'the relation "{relation}: {target}" is written twice'
            yield Finding(CODE, span, message, "remove one of the two", (Related("first written here", earlier),))
