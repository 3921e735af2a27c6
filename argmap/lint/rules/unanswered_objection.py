"""An objection to a thesis without a reply, or with one that does not hold.

Why
    Readers will see it and wait for the answer. Whether it stands is decided as in `argmap evaluate`: an objection that
    ties with its reply does not count, and is not reported. Nor is an objection to a thesis that falls while a rival
    stands, because it is part of the case for the rival.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
        counterarguments:
          rent:
            text: The rent is high.
            source: ledger
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
        counterarguments:
          rent:
            text: The rent is high.
            source: ledger
            counterarguments:
              halved:
                text: The rent was halved in May.
                source: ledger
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.model import Relation, Step
from argmap.model.graph import Graph

CODE = "A302"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each objection to a thesis that applies."""
    graph = context.graph
    objections = [step for thesis in graph.theses for step in graph.steps_to(thesis, Relation.ATTACKS)]
    if not objections:
        return
    from argmap.evaluation.results import AcceptanceLabel

    found = context.standings.labels_of([step.id for step in objections])
    applying = [step for step in objections if found[step.id] is AcceptanceLabel.IN]
    beaten = beaten_theses(context, {step.target for step in applying})
    yield from (objection(graph, step) for step in applying if step.target not in beaten)


def beaten_theses(context: Context, theses: set[str]) -> set[str]:
    """Return the theses that fall while a rival stands."""
    from argmap.evaluation.results import AcceptanceLabel

    rivals = {thesis: context.graph.rivals.get(thesis, ()) for thesis in theses}
    found = context.standings.labels_of(
        {name for thesis in theses if rivals[thesis] for name in (thesis, *rivals[thesis])}
    )
    return {
        thesis
        for thesis in theses
        if any(found[rival] is AcceptanceLabel.IN for rival in rivals[thesis]) and found[thesis] is AcceptanceLabel.OUT
    }


def objection(graph: Graph, step: Step) -> Finding:
    """Return the finding on an objection."""
    name = step.premises[0] if len(step.premises) == 1 else step.id
    replies = [
        reply
        for target in (*step.premises, step.id)
        for reply in graph.incoming.get(target, ())
        if reply.relation is not Relation.SUPPORTS
    ]
    objected = f'the objection "{name}" to "{step.target}"'
    message = f"the reply to {objected} does not hold" if replies else f"nothing answers {objected}"
    help_text = f"answer it with a counterargument, or undercut its step; see argmap why {step.premises[0]}"
    related = tuple(Related("the reply", reply.span) for reply in replies[:10])
    statement = graph.statement(name)
    return Finding(CODE, statement.span if statement else step.span, message, help_text, related)
