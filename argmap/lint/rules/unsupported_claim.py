"""A claim with neither reason nor source.

Why
    A claim needs reasons. If everybody accepts it, say so with `basis: common-knowledge`; if the mapper
    supplies it, it is an assumption. Of a thesis `unsupported-thesis` tells it, of the rival of one `straw-rival`.

Bad
    claims:
      stay:
        text: The shop stays open.
        claims:
          earns: The shop earns money.

Good
    claims:
      stay:
        text: The shop stays open.
        claims:
          earns:
            text: The shop earns money.
            source: ledger
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model import Kind, Relation

CODE = "A202"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each claim, theses and their rivals apart, that rests on nothing."""
    graph = context.graph
    told_elsewhere = {name for thesis in graph.theses for name in (thesis, *graph.rivals.get(thesis, ()))}
    for name, statement in graph.map.statements.items():
        if statement.kind is not Kind.CLAIM or name in told_elsewhere:
            continue
        cites = any(citation.source or citation.quote for citation in statement.citations)
        has_ground = cites or statement.url or statement.basis == "common-knowledge"
        if not (has_ground or graph.bearing_on(name, Relation.SUPPORTS)):
            message = f'the claim "{name}" has neither a reason nor a source'
            yield Finding(
                CODE, statement.span, message, 'nest "evidence" in it, name its source, or make it an assumption'
            )
