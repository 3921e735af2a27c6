"""One statement with words of likelihood that mean different things.

Why
    A reader who is told that something is "likely" and "almost certain" cannot know which. The words of one row of the
    lexicon mean the same and may be changed for each other; those of two rows may not. So too the word or range in the
    field `likelihood` and the words in the text must agree. "More likely" and "not likely" compare or deny and are
    left alone.

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
from argmap.language.likelihoods import Estimate, Estimates
from argmap.lint.context import Context
from argmap.model import Statement

CODE = "A508"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement whose text has an estimate at odds with its field or with one before it, at the estimate."""
    estimates = Estimates(context.graph.map.lexicon)
    for statement in context.wording.holding(*estimates.parts):
        stated = [mention.estimate for mention in estimates.mentions(statement.text) if mention.plain]
        given = estimates.given(statement.likelihood) if statement.likelihood else None
        told = [given] if given else stated
        odd = next((estimate for estimate in stated if not estimate.agrees(told[0])), None)
        if odd:
            related = (Related("the other is here", statement.place("likelihood")),) if given else ()
            message = f"{odd} and {told[0]} do not mean the same"
            help_text = "keep one of the two, or make two statements of them"
            yield Finding(CODE, place_in(estimates, statement, odd), message, help_text, related)


def place_in(estimates: Estimates, statement: Statement, estimate: Estimate) -> Span:
    """Return where the text of a statement has an estimate, or where the text stands when that is not plain."""
    span = statement.place("text")
    mentions = estimates.mentions(span.text.content, span.first, span.last)
    places = (Span(span.text, m.first, m.last) for m in mentions if m.plain and m.estimate == estimate)
    return next(places, span)
