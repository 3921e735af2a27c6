"""A statement with likelihood words that contradict each other.

Why
    If something is called both "likely" and "almost certain", readers cannot know which is meant. Words in the same row
    of the lexicon mean the same and are interchangeable; those in different rows are not. The word or range in the
    field `likelihood` must also agree with the words in the text. "More likely" and "not likely" are not reported,
    because they compare or deny.

Bad
    claims:
      stay:
        text: The shop will almost certainly stay open.
        likelihood: likely
        source: ledger
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop will probably stay open.
        likelihood: likely
        source: ledger
    sources:
      ledger: {title: The ledger}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.base.text import Span
from argmap.language.likelihoods import Estimate, Estimates, estimates_of
from argmap.lint.context import Context
from argmap.model import Statement

CODE = "A508"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement whose text has an estimate at odds with its field or with one before it, at the estimate."""
    estimates = estimates_of(context.graph.map.lexicon)
    for statement in context.wording.holding(*estimates.parts):
        stated = [mention.estimate for mention in estimates.mentions(statement.text) if mention.plain]
        given = estimates.given(statement.likelihood) if statement.likelihood else None
        expected = [given] if given else stated
        odd = next((estimate for estimate in stated if not estimate.agrees(expected[0])), None)
        if odd:
            related = (Related("the other is here", statement.place("likelihood")),) if given else ()
            message = f"{odd} and {expected[0]} do not mean the same"
            help_text = "keep one of the two, or split the statement"
            yield Finding(CODE, place_in(estimates, statement, odd), message, help_text, related)


def place_in(estimates: Estimates, statement: Statement, estimate: Estimate) -> Span:
    """Return where the text of a statement has an estimate, or the location of the text if it is not plain."""
    span = statement.place("text")
    mentions = estimates.mentions(span.text.content, span.first, span.last)
    places = (Span(span.text, m.first, m.last) for m in mentions if m.plain and m.estimate == estimate)
    return next(places, span)
