"""The same relation written twice.

Why
    It counts once. Nesting already says that a statement supports or attacks the one round it, and a
    contradiction goes both ways.

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

from argmap.base.diagnostics import Finding, Fix, Related, Severity
from argmap.base.text import Span
from argmap.lint.context import Context
from argmap.model.graph import Graph, relation_key

CODE = "A108"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
HAS_FIX = True


def find(context: Context) -> Iterator[Finding]:
    """Yield the second of each two relations, premises or theses that are the same.

    One without a name can be removed, for then it says no more than the first.
    """
    seen: dict[object, Span] = {}
    for key, span, what, can_go in written(context.graph):
        earlier = seen.get(key)
        if earlier is None:
            seen[key] = span
        else:
            from argmap.syntax.edits import remove_value

            edit = remove_value(span) if can_go else None
            fix = Fix(f"remove the second {what}", (edit,)) if edit else None
            related = Related("first written here", earlier)
            yield Finding(CODE, span, f"the {what} is written twice", "remove one of the two", (related,), fix)


def written(graph: Graph) -> Iterator[tuple[object, Span, str, bool]]:
    """Yield what is written: something that two of the same share, its place, what it is, whether it can go."""
    nested = set()
    for number, step in enumerate(graph.map.steps):
        key = relation_key(step)
        # One statement is nested twice in another only when its id is doubled, and that has been told.
        if step.nested and key in nested:
            continue
        if step.nested:
            nested.add(key)
        yield key, step.target_span, f'relation "{step.relation}: {step.target}"', not step.named
        for premise, span in step.placed_premises() if len(step.premises) > 1 else ():
            yield (number, premise), span, f'premise "{premise}"', True
    for contradiction in graph.map.contradictions:
        pair = frozenset({contradiction.left, contradiction.right})
        yield pair, contradiction.span, f'relation "contradicts: {contradiction.right}"', True
    for name, span in graph.map.placed_theses():
        yield name, span, f'thesis "{name}"', True
