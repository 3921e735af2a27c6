"""A rival of a thesis without reasons.

Why
    A thesis that wins against an unsupported rival has beaten a straw man. Give the rival its best case, in the words
    of somebody who holds it. A source that shows that somebody holds it is not a reason for it. A rival that is a
    thesis without a source is reported by `unsupported-thesis` instead.

Bad
    claims:
      stay:
        text: The shop stays open.
        contradicts: close
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
      close:
        text: The shop closes.
        voice: reported
        source: letter
    sources:
      ledger: {title: The ledger}
      letter: {title: A letter from the landlord}

Good
    claims:
      stay:
        text: The shop stays open.
        contradicts: close
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
      close:
        text: The shop closes.
        voice: reported
        source: letter
        evidence:
          rent:
            text: The rent doubles in May.
            source: letter
    sources:
      ledger: {title: The ledger}
      letter: {title: A letter from the landlord}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model import Kind, Relation

CODE = "A303"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.RIVALS
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each rival of a thesis that is a claim without support, once."""
    graph = context.graph
    theses = set(graph.theses)
    rivals = {name: thesis for thesis in reversed(graph.theses) for name in graph.rivals.get(thesis, ())}
    for name, thesis in rivals.items():
        rival = graph.map.statements[name]
        is_unsupported_thesis = name in theses and not (rival.citations or rival.url)
        if rival.kind is not Kind.CLAIM or is_unsupported_thesis or graph.steps_to(name, Relation.SUPPORTS):
            continue
        message = f'there are no reasons for "{name}", the rival of "{thesis}"'
        related = Related("its rival is here", graph.map.statements[thesis].span)
        help_text = 'add the best case for it under "claims" or "evidence"'
        yield Finding(CODE, rival.span, message, help_text, (related,))
