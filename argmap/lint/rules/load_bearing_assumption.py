"""An assumption that all support of a thesis passes through.

Why
    If it is false, nothing is left that speaks for the thesis. Give the thesis a reason that does not need it, or give
    the assumption support of its own, and it is no assumption any more. A thesis that falls with the assumption too is
    left alone, and so is an assumption that falls itself; a tie is no fall.

Bad
    claims:
      close-it:
        text: The street should be closed to cars.
        claims:
          safer:
            text: People on foot are safer without cars.
            source: count
    assumptions:
      rule-is-kept:
        text: Drivers will keep to the closure.
        supports: safer -> close-it
    sources:
      count: {title: A count of accidents}

Good
    claims:
      close-it:
        text: The street should be closed to cars.
        claims:
          safer:
            text: People on foot are safer without cars.
            source: count
          quieter:
            text: The street would be quieter.
            source: count
    assumptions:
      rule-is-kept:
        text: Drivers will keep to the closure.
        supports: safer -> close-it
    sources:
      count: {title: A count of accidents}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need

CODE = "A206"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.ASSUMPTIONS
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each assumption that carries a thesis, once for each."""
    graph = context.graph
    from argmap.evaluation.dominators import DominatorKind, find_dominators

    for thesis in graph.theses:
        for dominator in find_dominators(graph, thesis, [DominatorKind.ASSUMPTION]):
            if is_lost(context, thesis) or is_lost(context, dominator.id):
                continue
            message = f'all that supports "{thesis}" passes through the assumption "{dominator.id}"'
            help_text = f'give "{thesis}" a reason that does not need it, or support the assumption'
            related = (Related("the thesis", graph.map.statements[thesis].span),)
            yield Finding(CODE, graph.map.statements[dominator.id].span, message, help_text, related)


def is_lost(context: Context, name: str) -> bool:
    """Tell whether a statement falls, whatever else is given."""
    from argmap.evaluation.results import Standing

    return context.standings.reason_of(name).standing is Standing.FALLS
