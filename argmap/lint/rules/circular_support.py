"""Circular reasoning.

Why
    Each of the reasons would rest on itself. The message shows the cycle in order.

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

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.model import Relation, Step
from argmap.model.graph import Graph, support_cycles

CODE = "A103"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each cycle once."""
    graph = context.graph
    for cycle in support_cycles(graph):
        first = cycle[0]
        if any(step.target == first for step in supports_of(first, graph)):  # that is a self-reference
            continue
        spans = [(graph.statement(name) or graph.steps[name]).span for name in cycle]
        way = " -> ".join(cycle if len(cycle) <= 12 else [*cycle[:11], "...", cycle[-1]])
        message = f"circular support: {way}"
        if len(cycle) == 2:
            message = f'"{first}" supports a step that leads back to it'
        related = tuple(Related("then here", span) for span in spans[1:-1][:10])
        yield Finding(CODE, spans[0], message, "remove the weakest of these relations", related)


def supports_of(name: str, graph: Graph) -> Iterator[Step]:
    """Yield the steps by which a statement, or a step, supports something."""
    own = [graph.steps[name]] if name in graph.steps else []
    for step in (*graph.outgoing.get(name, ()), *own):
        if step.relation is Relation.SUPPORTS:
            yield step
