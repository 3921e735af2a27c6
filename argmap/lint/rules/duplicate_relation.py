"""The same relation written twice.

Why
    It counts once. Nesting already says that a statement supports or attacks the one round it, and a
    contradiction goes both ways. Where the two say different things of one step, it is an error, for only the first
    counts. Two arguments from the same premises to the same conclusion are two: give each a name under `arguments`.

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

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.base.text import Span
from argmap.lint.context import Context
from argmap.model import Step
from argmap.model.graph import Graph, StepIdentity, identity_of

CODE = "A108"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
HAS_FIX = True


def find(context: Context) -> Iterator[Finding]:
    """Yield the second of each two relations, premises or theses that are the same."""
    yield from repeated_steps(context.graph)
    seen: dict[object, Span] = {}
    for key, span, what in written(context.graph):
        if key in seen:
            yield repeated(span, seen[key], what)
        seen.setdefault(key, span)


def repeated_steps(graph: Graph) -> Iterator[Finding]:
    """Yield each unnamed relation that was written before; where the fields of the two differ, as an error."""
    seen: dict[StepIdentity, Step] = {}
    for step in graph.map.steps:
        earlier = seen.setdefault(identity_of(step), step)
        # One statement is nested twice in another only when its id is doubled, and that has been told, as of names.
        if earlier is step or step.named or (step.nested and earlier.nested):
            continue
        what = f'relation "{step.relation}: {step.target}"'
        if step == earlier:
            yield repeated(step.target_span, earlier.target_span, what)
        else:
            message = f"the {what} is written twice, with different fields"
            help_text = 'write it once, or write two arguments with names under "arguments"'
            related = (Related("first written here", earlier.target_span),)
            yield Finding(CODE, step.target_span, message, help_text, related, severity=Severity.ERROR)


def repeated(span: Span, earlier: Span, what: str) -> Finding:
    """Return the finding on something that was written before and can be removed."""
    from argmap.lint.offered_fixes import offered
    from argmap.syntax.edits import remove_at

    fix = offered(f"remove the second {what}", remove_at(span))
    related = (Related("first written here", earlier),)
    return Finding(CODE, span, f"the {what} is written twice", "remove one of the two", related, fix)


def written(graph: Graph) -> Iterator[tuple[object, Span, str]]:
    """Yield what else is written: something that two of the same share, its place, and what it is."""
    for number, step in enumerate(graph.map.steps):
        for premise, span in step.placed_premises() if len(step.premises) > 1 else ():
            yield (number, premise), span, f'premise "{premise}"'
    for contradiction in graph.map.contradictions:
        pair = frozenset({contradiction.left, contradiction.right})
        yield pair, contradiction.span, f'relation "contradicts: {contradiction.right}"'
    for name, span in graph.map.placed_theses():
        yield name, span, f'thesis "{name}"'
