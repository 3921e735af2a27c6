"""A relation to the wrong kind of thing.

Why
    To attack is to argue against a statement; to undercut is to deny that a step's conclusion follows. A step cannot be
    attacked, a statement cannot be undercut, and a statement cannot contradict itself. A thesis must be a claim.

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
        text: The trade has grown less than the rent.
        attacks: trade -> stay
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
        text: The trade has grown less than the rent.
        undercuts: trade -> stay
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.model import Kind
from argmap.model.graph import Graph
from argmap.model.records import ATTACKS, UNDERCUTS

CODE = "A105"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def step_meant(graph: Graph, target: str) -> str:
    """Return more help: a step from a statement, or else a step to it, if there is one."""
    steps = (*graph.outgoing.get(target, ()), *graph.incoming.get(target, ()))
    names = [step.id for step in steps if step.relation is not UNDERCUTS]
    return f', or name a step, such as "{names[0]}"' if names else ""


def find(context: Context) -> Iterator[Finding]:
    """Yield each wrong target."""
    graph = context.graph
    statements, steps = graph.map.statements, graph.steps
    for step in graph.map.steps:
        if step.relation is ATTACKS and step.target in steps and step.target not in statements:
            message = f'"{step.target}" is a step, and only a statement can be attacked'
            yield Finding(CODE, step.target_span, message, 'write "undercuts" to deny a step')
        elif step.relation is UNDERCUTS and step.target in statements:
            message = f'"{step.target}" is a statement, and only a step can be undercut'
            help_text = 'write "attacks" to argue against it' + step_meant(graph, step.target)
            yield Finding(CODE, step.target_span, message, help_text)
    for contradiction in graph.map.contradictions:
        if contradiction.left == contradiction.right:
            message = f'"{contradiction.left}" contradicts itself'
            yield Finding(CODE, contradiction.span, message, "name the statement that it cannot be true together with")
    for name, span in graph.map.placed_theses():
        statement = statements.get(name)
        if statement and statement.kind is not Kind.CLAIM:
            message = f'"{name}" is of kind {statement.kind}, and only a claim can be a thesis'
            yield Finding(CODE, span, message, 'move it to "claims", or name another thesis')
