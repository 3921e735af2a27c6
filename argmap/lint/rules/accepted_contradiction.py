"""Two statements that cannot both be true, both rated likely.

Why
    The likelihoods of two mutually exclusive statements cannot add up to more than 100 percent. The message gives the
    sum of the lower bounds, and the help names the one that stands by the reasons in the map.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: ledger
        likelihood: likely
        contradicts: close
      close:
        text: The shop closes for good.
        source: ledger
        likelihood: very likely
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
        likelihood: likely
        contradicts: close
      close:
        text: The shop closes for good.
        source: ledger
        likelihood: unlikely
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.language.likelihoods import estimates_of
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model.graph import Graph

CODE = "A304"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.RIVALS


def find(context: Context) -> Iterator[Finding]:
    """Yield each pair of rivals whose minimum likelihoods exceed 100 percent in total, located at the second."""
    graph = context.graph
    rated = lowest(graph) if graph.rivals else {}
    reported: set[frozenset[str]] = set()
    for left in rated:
        for right in graph.rivals.get(left, ()):
            pair = frozenset((left, right))
            if right in rated and rated[left] + rated[right] > 100 and pair not in reported:
                reported.add(pair)
                yield contradiction(context, left, right, rated[left] + rated[right])


def lowest(graph: Graph) -> dict[str, int]:
    """Return the lower bound of the likelihood of each statement that has one, in percent."""
    estimates = estimates_of(graph.map.lexicon)
    given = ((s.id, estimates.given(s.likelihood)) for s in graph.map.statements.values() if s.likelihood)
    return {name: estimate.bounds[0] for name, estimate in given if estimate}


def contradiction(context: Context, left: str, right: str, least: int) -> Finding:
    """Return the finding on a pair."""
    from argmap.evaluation.results import AcceptanceLabel

    statements = context.map.statements
    first, second = statements[left], statements[right]
    message = f'"{left}" and "{right}" cannot both be true, but their likelihoods add up to at least {least} percent'
    found = context.standings.labels_of((left, right))
    ahead = [name for name in (left, right) if found[name] is AcceptanceLabel.IN]
    help_text = (
        f'rate the other lower: by the reasons in this map, "{ahead[0]}" stands' if ahead else "rate one of them lower"
    )
    related = (Related("the other", first.place("likelihood")),)
    return Finding(CODE, second.place("likelihood"), message, help_text, related)
