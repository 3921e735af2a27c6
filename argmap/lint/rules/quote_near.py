"""A quotation that differs from its source in letters only: accents, case, punctuation, or what scanners confuse.

Why
    It is most likely the same words, badly copied. Likely is not certain, so it does not count as verified.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
        quote: open all year round
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.model.graph import Graph
from argmap.sources.quotation import Verdict

CODE = "A406"
SEVERITY = Severity.WARNING


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each quotation with the words of the source but not its letters."""
    for quoted in graph.quoted_as(Verdict.NEAR):
        found, work = quoted.found, quoted.work
        message = f'these are nearly the words of "{work.source.id}", but not letter by letter'
        yield Finding(CODE, quoted.span, message, f"{work.where(found.places[0])} has: {found.marked}")
