"""An objection without a source against evidence with a rated source.

Why
    Somebody looked up the evidence and rated it; the objection is just a sentence. If it ties with the evidence or
    defeats it, give the objection a source too. If it denies not the fact but what the fact shows, let it undercut the
    step from the evidence.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
            credibility: 4
            counterarguments:
              doubt: The ledger is hard to read.
    sources:
      ledger: {title: The ledger, reliability: C}

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
            credibility: 4
        counterarguments:
          doubt:
            text: What grew is the trade in cigarettes alone.
            undercuts: trade -> stay
    sources:
      ledger: {title: The ledger, reliability: C}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model import Kind, Map, Relation, Statement, Step

CODE = "A308"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.SOURCES
ABSENCE = True
PREVIEW = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each such objection, in the order of the evidence."""
    statements = context.map.statements.values()
    rated = [statement for statement in statements if is_rated(context.map, statement)]
    attacks = [
        (statement, step)
        for statement in rated
        for step in context.graph.steps_to(statement.id, Relation.ATTACKS)
        if not any(has_source(context.map.statements[name]) for name in step.premises)
    ]
    if not attacks:
        return
    from argmap.evaluation.results import AcceptanceLabel

    labels = context.standings.labels_of([name for each, step in attacks for name in (each.id, step.id)])
    for statement, step in attacks:
        if labels[step.id] is AcceptanceLabel.IN and labels[statement.id] is not AcceptanceLabel.IN:
            yield objection(context, statement, step)


def is_rated(argument_map: Map, statement: Statement) -> bool:
    """Return whether a statement is evidence whose credibility or source is rated."""
    if statement.kind is not Kind.EVIDENCE or not statement.citations:
        return False
    sources = [argument_map.source_called(citation.source) for citation in statement.citations]
    return statement.credibility is not None or any(source and source.reliability for source in sources)


def has_source(statement: Statement) -> bool:
    """Return whether a statement cites something, or was weighed by the writer."""
    return bool(statement.citations or statement.url) or statement.weight is not None


def objection(context: Context, evidence: Statement, step: Step) -> Finding:
    """Return the finding on an objection."""
    from argmap.evaluation.results import Standing

    name = step.premises[0]
    is_tie = context.standings.reason_of(evidence.id).standing is Standing.TIED
    does = "ties with" if is_tie else "defeats"
    message = f'"{name}" has no source, but {does} the evidence "{evidence.id}", whose source is rated'
    related = (Related("the evidence", evidence.span),)
    help_text = "cite a source for it, or undercut the step if it denies only what the fact shows"
    return Finding(CODE, context.map.statements[name].span, message, help_text, related)
