"""A duplicate relation.

Why
    It counts only once. Nesting already says that a statement supports or attacks the one around it, and a
    contradiction goes both ways. If the two differ in their fields it is an error, because only the first counts. To
    write two separate arguments from the same premises to the same conclusion, give each a name under `arguments`.

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
    """Yield each duplicate relation, premise or thesis."""
    yield from repeated_steps(context.graph)
    seen: dict[object, Span] = {}
    for key, span, what in written(context.graph):
        if key in seen:
            yield repeated(span, seen[key], what)
        seen.setdefault(key, span)


def repeated_steps(graph: Graph) -> Iterator[Finding]:
    """Yield each duplicate unnamed relation, as an error if the fields of the two differ."""
    seen: dict[StepIdentity, Step] = {}
    for step in graph.map.steps:
        earlier = seen.setdefault(identity_of(step), step)
        # A statement is nested twice in another only if its id is duplicated, which has been reported, as for names.
        if earlier is step or step.named or (step.nested and earlier.nested):
            continue
        what = f'relation "{step.relation}: {step.target}"'
        if step == earlier:
            yield repeated(step.target_span, earlier.target_span, what)
        else:
            message = f"duplicate {what} with different fields"
            help_text = 'write it once, or write two named arguments under "arguments"'
            related = (Related("first written here", earlier.target_span),)
            yield Finding(CODE, step.target_span, message, help_text, related, severity=Severity.ERROR)


def repeated(span: Span, earlier: Span, what: str) -> Finding:
    """Return the finding on something that was written before and can be removed."""
    from argmap.lint.offered_fixes import offered
    from argmap.syntax.edits import remove_at

    fix = offered(f"remove the second {what}", remove_at(span))
    related = (Related("first written here", earlier),)
    return Finding(CODE, span, f"duplicate {what}", "remove one of the two", related, fix)


def written(graph: Graph) -> Iterator[tuple[object, Span, str]]:
    """Yield other possible duplicates: a key that duplicates share, the location, and a description."""
    for number, step in enumerate(graph.map.steps):
        for premise, span in step.placed_premises() if len(step.premises) > 1 else ():
            yield (number, premise), span, f'premise "{premise}"'
    for contradiction in graph.map.contradictions:
        pair = frozenset({contradiction.left, contradiction.right})
        yield pair, contradiction.span, f'relation "contradicts: {contradiction.right}"'
    for name, span in graph.map.placed_theses():
        yield name, span, f'thesis "{name}"'
