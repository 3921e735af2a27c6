"""A claim, or an objection with a figure, that has neither a reason nor a source.

Why
    A claim needs reasons. If everybody accepts it, say so with `basis: common-knowledge`; if the mapper supplies it,
    make it an assumption. Theses are reported by `unsupported-thesis`, their rivals by `straw-rival`. An objection may
    be just a thought, but not one such as "Nine in ten firms cut jobs": somebody counted that.

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
from argmap.language.english import NUMBERS
from argmap.lint.context import Context
from argmap.model import Kind, Statement
from argmap.model.records import SUPPORTS

CODE = "A202"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
ABSENCE = True

HELP = 'nest "evidence" in it, name its source, or make it an assumption'
# Smaller numbers, as in "two reasons", are rarely the result of counting.
FEWEST = 10
# Hypotheses and norms are not counted.
SUPPOSING_WORDS = "would could should might may must if ought imagine suppose"
NOT_COUNTED = frozenset(SUPPOSING_WORDS.split())


def find(context: Context) -> Iterator[Finding]:
    """Yield each unsupported claim, except theses and their rivals, and each unsupported objection with a figure."""
    graph = context.graph
    reported_elsewhere = {name for thesis in graph.theses for name in (thesis, *graph.rivals.get(thesis, ()))}
    for name, statement in graph.map.statements.items():
        if name in reported_elsewhere or has_ground(statement) or graph.steps_to(name, SUPPORTS):
            continue
        if statement.kind is Kind.CLAIM:
            message = f'the claim "{name}" has neither a reason nor a source'
            yield Finding(CODE, statement.span, message, HELP)
        elif statement.kind is Kind.COUNTERARGUMENT and (figure := figure_in(context, statement)):
            message = f'the counterargument "{name}" gives a figure, "{figure}", but has neither a reason nor a source'
            yield Finding(CODE, statement.span, message, 'nest "evidence" in it, or name its source')


def has_ground(statement: Statement) -> bool:
    """Return whether a statement cites something, or is marked as common knowledge."""
    cites = any(citation.source or citation.quote for citation in statement.citations)
    return cites or bool(statement.url) or statement.basis == "common-knowledge"


def figure_in(context: Context, statement: Statement) -> str:
    """Return the first number of a statement that somebody must have counted or measured, if any.

    Numbers of its target, or of the map's title and question, do not count.
    """
    words = context.wording.words[statement.id]
    has_number = not NUMBERS.isdisjoint(words) or any(map(str.isdigit, statement.text))
    if not has_number or not NOT_COUNTED.isdisjoint(words):
        return ""
    from argmap.language.number_words import PERCENT
    from argmap.language.numbers import YEAR, quantities

    figures = [
        number
        for number in quantities(statement.text)
        if number.units and YEAR not in number.units and (number.value >= FEWEST or PERCENT in number.units)
    ]
    known = (
        {number.value for text in texts_around(context, statement) for number in quantities(text)} if figures else ()
    )
    return next((number.words for number in figures if number.value not in known), "")


def texts_around(context: Context, statement: Statement) -> Iterator[str]:
    """Yield the title and question of a map, and the texts that a statement objects to."""
    graph = context.graph
    yield from filter(None, (graph.map.title, graph.map.question))
    for step in graph.outgoing.get(statement.id, ()):
        undercut = graph.steps.get(step.target)
        for name in (*undercut.premises, undercut.target) if undercut else (step.target,):
            if name in graph.map.statements:
                yield graph.map.statements[name].text
