"""A thesis whose entire support rests on one source, or on sources with one origin.

Why
    Ten reasons look like ten, but if all of them go back to one report, they fall with it. Sources that get their
    information from the same place share an `origin`. A thesis with a single piece of evidence is not reported, because
    everybody can see that. Nor is a map of one text, named as the file's `source`, or a thesis with other support, such
    as a claim that is common knowledge.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
          debts:
            text: The debts are paid.
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
          debts:
            text: The debts are paid.
            source: letter
    sources:
      ledger: {title: The ledger}
      letter: {title: A letter from the bank}
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeAlias

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model import Statement, Step
from argmap.model.graph import Graph
from argmap.model.records import ASSUMPTION, SUPPORTS

CODE = "A204"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.SOURCES
ABSENCE = True
MOST_NAMED = 5

# The origins that something cannot do without, each with the first statements that cite it.
Rest: TypeAlias = Mapping[str, tuple[str, ...]]
NOTHING: Rest = {}


def find(context: Context) -> Iterator[Finding]:
    """Yield each thesis that falls with one origin, on which several statements rest."""
    graph = context.graph
    if not graph.map.sources:
        return
    own = graph.map.source_called(graph.map.source)
    rests: dict[str, Rest] = {}
    for thesis in graph.theses:
        for name in supporting(graph, thesis, rests):
            rests[name] = rest_of(graph, graph.map.statements[name], rests)
        for root, citing in rests[thesis].items():
            if len(citing) > 1 and not (own and own.root == root):
                yield report(graph, graph.map.statements[thesis], root, citing)


def report(graph: Graph, thesis: Statement, root: str, citing: Iterable[str]) -> Finding:
    """Return the finding on a thesis that falls with one origin, which some statements cite."""
    # Everything that each of them cites has this origin.
    citations = [graph.map.statements[name].citations[0] for name in citing]
    first, *others = dict.fromkeys(citation.source for citation in citations)
    what = f'sources with one origin, "{root}"' if others else f'one source, "{first}"'
    related = tuple(Related("cited here", c.source_span) for c in citations if c.source_span)
    message = f'all support for "{thesis.id}" rests on {what}'
    return Finding(CODE, thesis.span, message, "look for a source with another origin", related)


def supporting(graph: Graph, thesis: str, known: Mapping[str, Rest]) -> Iterator[str]:
    """Yield the statements that support a thesis, each after its own support; the thesis is last.

    Those already known are left out.
    """
    stack = [(thesis, iter(premises_for(graph, thesis)))]
    seen = {thesis}
    while stack:
        name, premises = stack[-1]
        fresh = next((premise for premise in premises if premise not in seen and premise not in known), None)
        if fresh is None:
            stack.pop()
            yield name
        else:
            seen.add(fresh)
            stack.append((fresh, iter(premises_for(graph, fresh))))


def premises_for(graph: Graph, name: str) -> list[str]:
    """Return the statements that support one."""
    return [premise for step in graph.steps_to(name, SUPPORTS) for premise in step.premises]


def rest_of(graph: Graph, statement: Statement, rests: Mapping[str, Rest]) -> Rest:
    """Return the origins that a statement rests on, once those of all its support are known.

    A statement that needs no support rests on none; neither does one in a cycle.
    """
    grounds = []
    sources = [graph.map.source_called(citation.source) for citation in statement.citations]
    cited = {source and source.root for source in sources}
    if cited or statement.url:
        only = cited.pop() if len(cited) == 1 and not statement.url else None
        grounds.append({only: (statement.id,)} if only else NOTHING)
    grounds += [
        together(rests.get(premise, NOTHING) for premise in step.premises)
        for step in graph.steps_to(statement.id, SUPPORTS)
        if not is_assumed(graph, step)
    ]
    if not all(grounds):
        return NOTHING
    common = set(grounds[0]).intersection(*grounds[1:]) if grounds else ()
    return together({root: ground[root] for root in sorted(common)} for ground in grounds)


def together(rests: Iterable[Rest]) -> Rest:
    """Return what several things that stand or fall together rest on."""
    found: dict[str, tuple[str, ...]] = {}
    for rest in rests:
        for root, citing in rest.items():
            found[root] = tuple(islice(dict.fromkeys((*found.get(root, ()), *citing)), MOST_NAMED))
    return found


def is_assumed(graph: Graph, step: Step) -> bool:
    """Return whether a step rests only on assumptions, which are not grounds of their own."""
    statements = (graph.map.statements[premise] for premise in step.premises)
    return all(s.kind is ASSUMPTION and not s.citations and not graph.steps_to(s.id) for s in statements)
