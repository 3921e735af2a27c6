"""An assumption that all support for a thesis depends on.

Why
    If it is false, nothing supports the thesis any more. Give the thesis a reason that does not need it, or support the
    assumption, so that it is no longer an assumption. Not reported if the thesis falls even with the assumption, or if
    the assumption itself falls; a tie does not count as a fall.

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
    """Yield each assumption that a thesis depends on, once per thesis."""
    graph = context.graph
    from argmap.evaluation.dominators import DominatorKind, find_all_dominators

    for thesis, dominators in find_all_dominators(graph, graph.theses, [DominatorKind.ASSUMPTION]).items():
        for dominator in dominators:
            if is_lost(context, thesis) or is_lost(context, dominator.id):
                continue
            message = f'all support for "{thesis}" depends on the assumption "{dominator.id}"'
            help_text = f'give "{thesis}" a reason that does not need it, or support the assumption'
            related = (Related("the thesis", graph.map.statements[thesis].span),)
            yield Finding(CODE, graph.map.statements[dominator.id].span, message, help_text, related)


def is_lost(context: Context, name: str) -> bool:
    """Return whether a statement falls, regardless of weights."""
    from argmap.evaluation.results import Standing

    return context.standings.reason_of(name).standing is Standing.FALLS
