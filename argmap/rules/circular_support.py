"""Reasons that go round in a circle.

Why
    Each of them would rest on itself. The message gives the circle in order.

Bad
    theses: honest
    claims:
      honest:
        text: The witness is honest.
        supports: true-story
      true-story:
        text: The story is true.
        supports: honest

Good
    theses: true-story
    claims:
      honest:
        text: The witness is honest.
        supports: true-story
        source: minutes
      true-story:
        text: The story is true.
    sources:
      minutes: {title: Minutes of the court}
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Related, Severity
from argmap.graph import Graph, support_circles

CODE = "A103"
SEVERITY = Severity.ERROR


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each circle once."""
    for circle in support_circles(graph):
        if len(circle) <= 2:  # a statement that supports itself is a self-reference
            continue
        statements = [graph.map.statements[name] for name in circle]
        way = " -> ".join(circle if len(circle) <= 12 else [*circle[:11], "...", circle[-1]])
        related = tuple(Related("then here", statement.span) for statement in statements[1:-1][:10])
        help_text = "remove the weakest of these relations"
        yield Finding(CODE, statements[0].span, f"these support each other in a circle: {way}", help_text, related)
